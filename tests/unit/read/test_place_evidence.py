"""What makes a name a place, or none."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read import place_evidence
from support.who import parsed, places_of


@pytest.mark.parametrize(
    ("text", "name", "led"),
    [
        ("They met in Marvale.", "Marvale", True),
        ("They left the town of Marvale.", "Marvale", True),
        ("They spoke of Marvale.", "Marvale", False),
        ("Marvale won.", "Marvale", False),
    ],
)
def test_words_before_a_name_ask_for_a_place(
    parser: Parser, text: str, name: str, led: bool
) -> None:
    _, parse = parsed(parser, text)
    (index,) = [token.index for token in parse.tokens if token.text == name]
    assert place_evidence.is_led(parse, index) is led


def test_an_ordinary_word_needs_more_than_a_capital(parser: Parser) -> None:
    assert places_of(parser, "The head of Research spoke. Freedom was her theme.") == {}


def test_a_surname_alone_is_no_place_but_led_to_it_is(parser: Parser) -> None:
    assert places_of(parser, "Reporters asked Jackson about it.") == {}
    assert "Jackson" in places_of(parser, "Two hotels burned in Jackson, Mississippi.")


@pytest.mark.parametrize(
    ("text", "name", "hyphened"),
    [
        ("The film reached Al-Hadaf.", "Al", True),
        ("She flew to Dallas-Fort Worth.", "Dallas", False),
        ("A Kansas-based firm won.", "Kansas", False),
        ("He asked R-Marion lawmakers.", "Marion", False),
    ],
)
def test_half_a_hyphened_name_is_none(parser: Parser, text: str, name: str, hyphened: bool) -> None:
    _, parse = parsed(parser, text)
    indexes = [token.index for token in parse.tokens if token.text == name]
    assert [place_evidence.is_hyphened(parse, at, at + 1) for at in indexes] == [hyphened]


def test_a_storm_is_no_place_wherever_it_is_named(parser: Parser) -> None:
    text = "Hurricane Sandy struck on Monday. Two people died in Sandy."
    assert places_of(parser, text) == {}
    assert "Sandy" in places_of(parser, "Snow fell in Sandy, Utah.")


def test_an_unknown_name_must_be_led_to(parser: Parser) -> None:
    _, parse = parsed(parser, "They live in Qwertyville.")
    assert place_evidence.is_unknown_place(parse, 3, 4, "GPE")
    _, parse = parsed(parser, "Then Qwertyville spoke.")
    assert not place_evidence.is_unknown_place(parse, 1, 2, "GPE")


def test_an_unknown_land_must_say_what_it_is(parser: Parser) -> None:
    _, parse = parsed(parser, "He crossed the Qwerty Peninsula twice with United Way.")
    assert place_evidence.is_unknown_place(parse, 3, 5, "LOC")
    assert not place_evidence.is_unknown_place(parse, 7, 9, "LOC")
