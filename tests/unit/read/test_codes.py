"""What the words of a phrase say of country, sector and office."""

from datetime import date

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.codes import Coding, code_range, core_end, head_of
from support.who import parsed


def coded(parser: Parser, phrase: str, rest: str = " left.") -> Coding:
    _, parse = parsed(parser, phrase + rest)
    inside = [token.index for token in parse.tokens if token.end <= len(phrase)]
    return code_range(parse, 0, inside[-1] + 1, date(2031, 1, 1))


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("The Danish foreign minister", "DNK", "GOV"),
        ("Norwegian police", "NOR", "COP"),
        ("A spokesman for the Kenyan army", "KEN", "MIL"),
        ("Dozens of protesters", None, "CVL"),
        ("Three journalists", None, "JRN"),
        ("Moscow", "RUS", "GOV"),
    ],
)
def test_words_tell_country_and_sector(
    parser: Parser, phrase: str, country: str | None, sector: str
) -> None:
    told = coded(parser, phrase)
    assert (told.country, told.sector) == (country, sector)


def test_an_office_is_told_with_its_title(parser: Parser) -> None:
    assert coded(parser, "The Danish foreign minister").office == "foreign minister"


def test_who_held_an_office_once_is_of_the_former_elite(parser: Parser) -> None:
    assert coded(parser, "The former Danish prime minister").sector == "ELI"


def test_backing_by_a_country_is_no_nationality(parser: Parser) -> None:
    assert coded(parser, "Iran-backed rebels", " fled.").country is None


def test_words_that_tell_nothing_code_nothing(parser: Parser) -> None:
    assert coded(parser, "The old grey boat") == Coding()


def test_what_is_known_is_kept_and_gaps_are_filled() -> None:
    told = Coding(country="DNK").or_else(Coding(country="NOR", sectors=("GOV", "MIL")))
    assert (told.country, told.sectors, told.sector) == ("DNK", ("GOV", "MIL"), "GOV")


def test_the_head_governs_the_phrase_and_complements_lie_behind_it(parser: Parser) -> None:
    _, parse = parsed(parser, "The captain of the ferry left.")
    head = head_of(parse, 0, 5)
    assert parse.tokens[head].text == "captain"
    assert parse.tokens[core_end(parse, 5, head)].text == "of"


@pytest.mark.parametrize("phrase", ["Representative James Jordan", "Maria Paris", "James Prince"])
def test_a_surname_is_no_country_and_no_office(parser: Parser, phrase: str) -> None:
    told = coded(parser, phrase)
    assert told.country in {None, "USA"}
    assert told.office in {None, "representative"}


def test_the_country_a_counsel_deals_with_is_not_his_own(parser: Parser) -> None:
    assert coded(parser, "Norway special counsel Maria Vela").country is None


@pytest.mark.parametrize(
    ("phrase", "sector"), [("The U.S. attorney", "JUD"), ("The U.S. attorney general", "GOV")]
)
def test_the_attorney_of_a_state_is_no_private_lawyer(
    parser: Parser, phrase: str, sector: str
) -> None:
    assert coded(parser, phrase).sector == sector


def test_a_former_reporter_is_of_his_trade(parser: Parser) -> None:
    assert coded(parser, "A former reporter").sector == "JRN"
