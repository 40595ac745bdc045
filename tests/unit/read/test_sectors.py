"""Which PLOVER sectors the words of a phrase give."""

import pytest

from rashomon.language.lexicon import Found, scan
from rashomon.language.protocols import Parser
from rashomon.read.codes import code_range, head_of
from rashomon.read.sectors import role_of, sectors_of
from support.who import parsed


def sector(parser: Parser, phrase: str, rest: str = " left.") -> str | None:
    _, parse = parsed(parser, phrase + rest)
    inside = [token.index for token in parse.tokens if token.end <= len(phrase)]
    return code_range(parse, 0, inside[-1] + 1).sector


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("The dock workers", "LAB"),
        ("Nepali herders", "AGR"),
        ("Jailers", "COP"),
        ("Two bandits", "CRM"),
        ("The village", "CVL"),
        ("Peruvian trenches", "MIL"),
        ("The Kenyan fisheries agency", "GOV"),
        ("Islamist fighters", "REB"),
        ("Fighters of the Islamic State", "REB"),
        ("A local teacher", "EDU"),
    ],
)
def test_roles_and_what_stands_beside_them_tell_the_sector(
    parser: Parser, phrase: str, expected: str
) -> None:
    assert sector(parser, phrase) == expected


def test_a_people_that_acts_is_its_state_unless_narrowed(parser: Parser) -> None:
    assert sector(parser, "The Norwegians", " signed the treaty.") == "GOV"
    assert sector(parser, "Norwegians", " marched.") == "CVL"


def test_a_thing_without_owner_is_of_no_sector(parser: Parser) -> None:
    assert sector(parser, "The trench") is None


def test_the_role_at_the_head_counts_else_the_last_before_it(parser: Parser) -> None:
    _, parse = parsed(parser, "The army doctor left.")
    found = [Found(f.start, f.end, f.term) for f in scan([t.text for t in parse.tokens])]
    role = role_of(found, head_of(parse, 0, 3))
    assert role is not None
    assert role.term.name == "doctor"
    assert sectors_of(parse, found, (), role, 2)[0] == ("MED",)


def test_a_president_is_of_the_body_presided_over(parser: Parser) -> None:
    assert sector(parser, "Example University President Ann Example") == "EDU"
    assert sector(parser, "Norwegian President Ann Example") == "GOV"


def test_a_general_manager_is_no_soldier(parser: Parser) -> None:
    assert sector(parser, "General Manager Ann Example") == "BUS"
    assert sector(parser, "General Ann Example") == "MIL"
