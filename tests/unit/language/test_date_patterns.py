"""Dates that name a part of the calendar, rule by rule."""

import pytest

from rashomon.language.date_patterns import BOOK
from rashomon.language.symbols import write


def read(name: str, text: str) -> str | None:
    rule = next(rule for rule in BOOK if rule.name == name)
    match = rule.pattern.match(text)
    built = rule.build(match) if match else None
    return write(built[1]) if built else None


@pytest.mark.parametrize(
    ("rule", "text", "symbol"),
    [
        ("month-day", "March 9, 2031", "date 2031-03-09"),
        ("month-day", "Tues., March 9th", "date XXXX-03-09|weekday=2"),
        ("month-day", "March 9-12", "range XXXX-03-09/XXXX-03-12"),
        ("day-month", "9 March 2031", "date 2031-03-09"),
        ("iso", "2031/03/09", "date 2031-03-09"),
        ("slashed", "3/9/31", "date 2031-03-09"),
        ("slashed", "3/9/88", "date 1988-03-09"),
        ("month-year", "March ’98", "date 1998-03"),
        ("weekday", "Mondays", "set XXXX-WXX-1"),
        ("season", "the summer of 2031", "date 2031-SU"),
        ("feast", "Christmas Eve", "date XXXX-12-24"),
        ("quarter", "the third quarter of last year", "inyear -1 XXXX-Q3"),
        ("half", "the second half of 2031", "date 2031-H2"),
        ("decade", "the late 1980s", "date 198X|mod=END"),
        ("decade", "'90s", "date 199X"),
        ("decade", "the sixties", "date 196X"),
        ("century", "the 19th century", "date 18XX"),
        ("week-of", "the week of March 9", "weekof XXXX-03-09"),
        ("feast", "Easter week", "weekof XXXX-@easter"),
        ("feast", "Labor Day weekend", "weekof XXXX-@laborday|mod=WE"),
        ("weekday-of-month", "the third Monday of January", "date XXXX-@01_1_3"),
        ("day-of-month", "the last day of March 2031", "date 2031-@03_0_9"),
        ("week-of-month", "the second week of May", "date XXXX-05|mod=W2"),
        ("quarter", "the third quarter of fiscal 2031", "date 2031-Q3|mod=FISCAL"),
        ("fiscal-year", "fiscal 2031", "date 2031|mod=FISCAL"),
    ],
)
def test_a_rule_reads_its_kind_of_date(rule: str, text: str, symbol: str) -> None:
    assert read(rule, text) == symbol


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("month-day", "March 12-9"),
        ("month-day", "March 45"),
        ("iso", "2031-13-09"),
        ("slashed", "13/9/2031"),
        ("decade", "1980"),
        ("century", "the 45th century"),
        ("month", "Marching"),
        ("year", "2031.5"),
    ],
)
def test_what_is_no_date_is_not_read_as_one(rule: str, text: str) -> None:
    assert read(rule, text) is None


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in BOOK]
    assert len(names) == len(set(names))
