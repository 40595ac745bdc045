"""What shows, the disputed thing aside, that two tellings are of one event."""

from rashomon.language.background import rarity
from rashomon.nouns.account import About
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.plover import EventType
from rashomon.reconcile.corroboration import corroborated, same_act, support
from rashomon.reconcile.facts import Facts
from support.readings import draft
from support.tellings import facts

SCENE = "after a quarrel over herring in the harbour of Bergen"


def telling(text: str, by: str = "Norway", to: str = "Chile") -> Facts:
    made = draft(text)
    for name, code in ((by, "NOR"), (to, "CHL")):
        made.entity(name, kind=EntityKind.PLACE, country=code)
    made.event("expelled", EventType.SANCTION, by=(by,), to=(to,))
    return facts(made)[0]


def test_same_sides_and_same_circumstances_are_enough() -> None:
    one = telling(f"Norway expelled envoys of Chile {SCENE}.")
    other = telling(f"Norway expelled five envoys of Chile {SCENE} last week.")
    assert corroborated(one, other, About.QUANTITY, rarity())


def test_what_is_disputed_does_not_speak_for_itself() -> None:
    one = telling(f"Norway expelled envoys of Chile {SCENE}.")
    other = telling("Norway expelled envoys of Chile.")
    found = [support(one, other, about, rarity()) for about in (About.QUANTITY, About.WHO)]
    assert found[0] > found[1]


def test_an_act_alone_is_not_enough() -> None:
    one, other = draft(f"They expelled him {SCENE}."), draft("She was expelled long ago.")
    for made in (one, other):
        made.event("expelled", EventType.SANCTION)
    left, right = facts(one, other)
    assert not corroborated(left, right, About.WHEN, rarity())


def test_to_kill_and_to_wound_are_two_acts() -> None:
    found = []
    for word in ("killed", "murder", "wounded"):
        made = draft(f"The {word} of nine people.")
        made.event(word, EventType.ASSAULT)
        found.append(facts(made)[0])
    assert same_act(found[0], found[1])
    assert not same_act(found[0], found[2])
