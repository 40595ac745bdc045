"""Lengths of time, what recurs, and bare words of time."""

import pytest

from rashomon.language.length_patterns import BOOK, length
from rashomon.language.symbols import write


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2.5, "year", "P2Y6M"),
        (0.5, "hour", "PT30M"),
        (1.5, "minute", "PT1M30S"),
        (2.0, "decade", "P20Y"),
        (1.0, "fortnight", "P2W"),
        (None, "day", "PXD"),
        (None, "second", "PTXS"),
        (2.5, "day", "P2.5D"),
    ],
)
def test_a_length_is_written_in_timeml(count: float | None, unit: str, value: str) -> None:
    assert length(count, unit) == value


def read(name: str, text: str) -> str | None:
    rule = next(rule for rule in BOOK if rule.name == name)
    match = rule.pattern.match(text)
    built = rule.build(match) if match else None
    return write(built[1]) if built else None


@pytest.mark.parametrize(
    ("rule", "text", "symbol"),
    [
        ("length", "three days", "dur P3D"),
        ("length", "the past two years", "dur P2Y -1"),
        ("length", "the next six months", "dur P6M 1"),
        ("length", "three years and a half", "dur P3Y6M"),
        ("length", "a couple of weeks ago", "shift -P2W"),
        ("length", "two days later", "refshift P2D"),
        ("length", "many years ago", "word PAST_REF"),
        ("length", "five-year", "dur P5Y"),
        ("vague-length", "the coming weeks", "word FUTURE_REF"),
        ("bare-plural", "decades", "dur PXY"),
        ("every", "every other week", "set P2W"),
        ("length", "two and a half years", "dur P2Y6M"),
        ("length", "each of the last three years", "set P1Y"),
        ("every", "every Tuesday", "set XXXX-WXX-2"),
        ("often", "nightly", "set P1D"),
        ("word", "these days", "word PRESENT_REF"),
    ],
)
def test_a_rule_reads_its_kind_of_length(rule: str, text: str, symbol: str) -> None:
    assert read(rule, text) == symbol


@pytest.mark.parametrize("text", ["12 years old", "12-year-old", "three-quarters", "a second"])
def test_ages_shares_and_ordinals_are_no_lengths(text: str) -> None:
    assert read("length", text) is None
