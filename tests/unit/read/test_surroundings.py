"""The country that a sentence lends to those who are named without one."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.surroundings import survey
from support.who import parsed


def lent(parser: Parser, text: str, words: str, sector: str) -> str | None:
    _, parse = parsed(parser, text)
    start = text.index(words)
    inside = [t.index for t in parse.tokens if start <= t.start < start + len(words)]
    return survey(parse).country_of(parse, inside[0], inside[-1] + 1, (sector,))


@pytest.mark.parametrize(
    ("text", "words", "sector", "country"),
    [
        ("In Kenya, police beat students.", "students", "EDU", "KEN"),
        ("Police beat students in Karachi.", "Police", "COP", "PAK"),
        ("Peruvian police arrested villagers.", "villagers", "CVL", "PER"),
        ("The president warned Iran.", "The president", "GOV", None),
        ("Peruvian police arrested foreign students.", "foreign students", "EDU", None),
        ("Norway and Chile met protesters.", "protesters", "CVL", None),
        ("Gunmen shot a Peruvian judge.", "Gunmen", "UAF", None),
        ("Police beat students.", "Police", "COP", None),
        ("Terrorists attacked Peruvian trains.", "Terrorists", "REB", None),
        ("Rebels attacked Peruvian trains.", "Rebels", "REB", "PER"),
        ("In Kenya, terrorists attacked a train.", "terrorists", "REB", "KEN"),
        ("The authorities in Goma met rebels from Angola.", "The authorities", "GOV", "COD"),
        ("Chile's cabinet met the opposition in Peru.", "the opposition", "OPP", "PER"),
        ("Swiss envoys saw the Chadian cabinet and the rebels.", "the rebels", "REB", "TCD"),
        ("Caribbean leaders met in Jamaica.", "Caribbean leaders", "GOV", None),
    ],
)
def test_one_country_of_the_sentence_is_lent_where_that_is_safe(
    parser: Parser, text: str, words: str, sector: str, country: str | None
) -> None:
    assert lent(parser, text, words, sector) == country


def test_a_sentence_lends_no_other_country_than_the_one_the_report_is_about(
    parser: Parser,
) -> None:
    text = "Norway is calm. Norway is rich. Norway is cold. Students like Chile in Chile."
    assert lent(parser, text, "Students", "EDU") is None


def test_who_is_of_no_known_sector_is_lent_nothing(parser: Parser) -> None:
    _, parse = parsed(parser, "In Kenya, the boat sank.")
    assert survey(parse).country_of(parse, 3, 5, ()) is None


def test_in_a_report_on_one_country_its_officials_need_no_other_sign(parser: Parser) -> None:
    text = "Chile is long. Chile is dry. " * 4 + "The high court met. Students sang."
    assert lent(parser, text, "The high court", "JUD") == "CHL"
    assert lent(parser, text, "Students", "EDU") is None
