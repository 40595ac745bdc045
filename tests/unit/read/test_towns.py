"""Large towns give their country to a phrase."""

from rashomon.language.protocols import Parser
from rashomon.read.codes import code_range
from rashomon.read.towns import large_town
from support.who import parsed


def country(parser: Parser, phrase: str) -> str | None:
    _, parse = parsed(parser, phrase + " left.")
    inside = [token.index for token in parse.tokens if token.end <= len(phrase)]
    return code_range(parse, 0, inside[-1] + 1).country


def test_a_town_behind_a_preposition_or_before_a_role_tells_the_country(parser: Parser) -> None:
    assert country(parser, "Police in Karachi") == "PAK"
    assert country(parser, "Munich police") == "DEU"


def test_names_of_people_and_of_several_towns_tell_nothing() -> None:
    assert large_town("Valencia") is None
    assert large_town("Maria") is None


def test_a_surname_before_a_role_is_no_town(parser: Parser) -> None:
    assert country(parser, "The Bush administration") != "EGY"


def test_initials_are_those_of_a_state_and_no_town() -> None:
    assert large_town("IG") is None
    assert large_town("VA") == "USA"
