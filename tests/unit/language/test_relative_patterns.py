"""Dates told from another date, rule by rule."""

import pytest

from rashomon.language.relative_patterns import BOOK
from rashomon.language.symbols import write


def read(name: str, text: str) -> str | None:
    rule = next(rule for rule in BOOK if rule.name == name)
    match = rule.pattern.match(text)
    built = rule.build(match) if match else None
    return write(built[1]) if built else None


@pytest.mark.parametrize(
    ("rule", "text", "symbol"),
    [
        ("part-of-relative-year", "July last year", "inyear -1 XXXX-07"),
        ("relative-year's-part", "next year’s Easter", "inyear 1 XXXX-@easter"),
        ("named", "this coming Friday", "named 1 XXXX-WXX-5"),
        ("named", "last winter", "named -1 XXXX-WI"),
        ("named", "next Tuesday, March 4", "date XXXX-03-04"),
        ("ref-named", "the following Monday", "refnamed 1 XXXX-WXX-1"),
        ("ref-named", "that summer", "refnamed 0 XXXX-SU"),
        ("year-earlier", "the year-ago quarter", "inyear -1 XXXX-QX"),
        ("year-earlier", "year earlier", "refshift -P1Y"),
        ("today", "tonight", "rel 0 day|part=NI"),
        ("today", "the day after tomorrow", "rel 2 day"),
        ("day-part", "last night", "rel -1 day|part=NI"),
        ("ref-part", "that same evening", "ref 0 day|part=EV"),
        ("unit", "this past week", "rel -1 week"),
        ("unit", "the past decade", "dur P10Y -1"),
        ("ref-unit", "the previous month", "ref -1 month"),
        ("unit-before", "the day after", "ref 1 day"),
        ("the-unit", "the quarter", "date XXXX-QX"),
        ("year-end", "last year's end", "rel -1 year|mod=END"),
    ],
)
def test_a_rule_reads_its_kind_of_date(rule: str, text: str, symbol: str) -> None:
    assert read(rule, text) == symbol


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("ref-named", "that Monday"),
        ("unit-before", "the day after the vote"),
        ("unit", "next weekday"),
        ("today", "todays"),
    ],
)
def test_what_means_something_else_is_left_alone(rule: str, text: str) -> None:
    assert read(rule, text) is None
