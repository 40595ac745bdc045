"""A chain begins with nothing known, and grows alone."""

from rashomon.nouns.actors import EntityKind
from rashomon.read.chains import Chain
from rashomon.read.codes import Coding


def chain(name: str) -> Chain:
    return Chain(kind=EntityKind.PERSON, name=name, key=name.casefold())


def test_a_new_chain_knows_nothing_but_its_name() -> None:
    made = chain("Vela")
    assert (made.coding, made.gender, made.titles, made.mentions) == (Coding(), None, set(), [])
    assert made.named


def test_chains_share_no_titles_or_mentions() -> None:
    one, other = chain("Vela"), chain("Tull")
    one.titles.add("mayor")
    assert other.titles == set()
    assert one.mentions is not other.mentions
