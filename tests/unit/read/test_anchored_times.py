"""What lengths of time count from."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.times import find_times
from support.builders import make_report
from support.who import parsed


def symbols(parser: Parser, text: str) -> dict[str, str]:
    """Return the symbols of the expressions by their words."""
    report, parse = make_report(text), parsed(parser, text)[1]
    return {report.cut(time.span): time.symbol for time in find_times(report, parse)}


@pytest.mark.parametrize(
    ("text", "words", "symbol"),
    [
        ("A week after June 3 the port shut.", "A week", "atshift 13 P1W"),
        ("Ten days before the March 12 vote he left.", "Ten days", "atshift 20 -P10D"),
        ("The siege ended within two weeks of May 3.", "two weeks", "atshift 36 P2W|bound=within"),
        ("In the quarter ended July 31 sales fell.", "the quarter", "atshift 21 P1Q|bound=ended"),
        ("In the quarter ended July 31 sales fell.", "July 31", "named -1 XXXX-07-31"),
        (
            "The vote took place on April 12. Three days after the vote, the mayor left.",
            "Three days",
            "atshift 23 P3D",
        ),
        (
            "It held a vote on April 12 and a vote on May 2. Two days after the vote he left.",
            "Two days",
            "dur P2D",
        ),
        ("Three days after the vote, the mayor left.", "Three days", "dur P3D"),
        ("Two weeks from Sunday the city votes.", "Two weeks", "dur P2W"),
    ],
)
def test_a_length_hangs_on_what_the_report_dates(
    parser: Parser, text: str, words: str, symbol: str
) -> None:
    assert symbols(parser, text)[words] == symbol


def test_two_weekdays_to_come_follow_one_another(parser: Parser) -> None:
    found = symbols(parser, "He will speak on Monday and Tuesday.")
    assert found["Tuesday"] == "refnamed 1 XXXX-WXX-2"


def test_an_office_taken_is_that_of_the_president_told(parser: Parser) -> None:
    text = (
        "President Biden met Russian President Vladimir Putin. The president, within a week of"
        " taking office, phoned Putin."
    )
    end = text.index("taking office") + len("taking office")
    wanted = f"office {end} P1W|bound=within|who=Joe_Biden|title=president"
    assert symbols(parser, text)["a week"] == wanted


def test_an_office_taken_by_nobody_told_stays_open(parser: Parser) -> None:
    text = "The president, within a week of taking office, phoned the capital."
    assert symbols(parser, text)["a week"] == "dur P1W"
