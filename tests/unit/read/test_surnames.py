"""Whom a bare surname means that several people bear."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.candidates import find_terms
from rashomon.read.named import find_names
from rashomon.read.naming import link_names
from support.who import parsed


def meant(parser: Parser, text: str, words: str) -> str:
    """Return the name of the chain that the last mention so written belongs to."""
    report, parse = parsed(parser, text)
    names = find_names(report, parse, find_terms(parse), set())
    _, by_start = link_names(parse, names, None)
    last = [one for one in names if one.words == words][-1]
    return by_start[last.start].name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Maria Tull resigned. The court sat. The court rose. It rained. Peter Tull sat. Tull left.",
            "Peter Tull",
        ),
        ("Maria Tull resigned. Peter Tull stayed. Ms. Tull left.", "Maria Tull"),
        ("Judge Maria Tull sat. Peter Tull stayed. Judge Tull left.", "Maria Tull"),
        ("Maria Tull met Peter Tull. Then Tull left.", "Tull"),
    ],
)
def test_a_surname_of_two_means_whom_the_text_last_told_of(
    parser: Parser, text: str, name: str
) -> None:
    assert meant(parser, text, "Tull") == name


def test_the_leader_known_by_the_surname_comes_before_kin(parser: Parser) -> None:
    text = "Vladimir Putin met Maria Putin. Then Putin left."
    assert meant(parser, text, "Putin") == "Vladimir Putin"


def test_what_one_of_two_is_called_is_not_told_of_a_doubtful_surname(parser: Parser) -> None:
    report, parse = parsed(
        parser, "Judge Maria Tull met the singer Peter Tull. Then Tull left. Tull, a singer, ate."
    )
    chains, _ = link_names(parse, find_names(report, parse, find_terms(parse), set()), None)
    doubtful = next(chain for chain in chains if chain.name == "Tull")
    assert (doubtful.coding.sectors, doubtful.titles) == ((), set())


def test_a_king_is_not_the_prince_listed_under_the_name(parser: Parser) -> None:
    text = "Mohammed bin Salman travelled. King Salman stayed."
    assert meant(parser, text, "Salman") == "Salman"
