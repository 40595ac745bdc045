"""A symbol and its anchors give a value; an anchor that does not tell gives none."""

from datetime import date

import pytest

from rashomon.language.anchoring import Anchor, completed, in_year, shifted, told_quarter, value_of
from rashomon.language.symbols import Symbol, parse
from rashomon.nouns.times import Tense

WEDNESDAY = Anchor(date(2031, 3, 12))
AHEAD = Anchor(date(2031, 3, 12), tense=Tense.FUTURE)


def symbol(text: str) -> Symbol:
    read = parse(text)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("date XXXX-WXX-2", WEDNESDAY, "2031-03-11"),
        ("date XXXX-WXX-3", WEDNESDAY, "2031-03-12"),
        ("date XXXX-WXX-4", WEDNESDAY, "2031-03-06"),
        ("date XXXX-WXX-4", AHEAD, "2031-03-13"),
        ("date XXXX-10-24", WEDNESDAY, "2030-10-24"),
        ("date XXXX-10-24", AHEAD, "2031-10-24"),
        ("date XXXX-@easter", WEDNESDAY, "2031-04-13"),
        ("rel -1 month", WEDNESDAY, "2031-02"),
        ("inyear -1 XXXX-07", WEDNESDAY, "2030-07"),
        ("shift -P3D", WEDNESDAY, "2031-03-09"),
        ("named -1 XXXX-11", WEDNESDAY, "2030-11"),
        ("range XXXX-03-14/XXXX-03-16", AHEAD, "2031-03-14/2031-03-16"),
        ("weekof 2031-03-06", WEDNESDAY, "2031-W10"),
    ],
)
def test_the_day_of_writing_fixes_what_the_words_leave_open(
    text: str, anchor: Anchor, value: str
) -> None:
    assert value_of(symbol(text), anchor) == value


@pytest.mark.parametrize(
    "text",
    [
        "date XXXX-06-16",
        "date XXXX-WXX-2",
        "rel -1 month",
        "shift P2D",
        "ref 1 year",
        "named 1 XXXX-05",
    ],
)
def test_without_an_anchor_nothing_is_guessed(text: str) -> None:
    assert value_of(symbol(text), Anchor(None)) is None


def test_a_whole_date_needs_no_anchor() -> None:
    assert value_of(symbol("date 2031-06-16"), Anchor(None)) == "2031-06-16"


def test_what_came_before_is_what_later_words_lean_on() -> None:
    told = Anchor(date(2031, 3, 12), reference="1998-05-30")
    assert value_of(symbol("refshift P2D"), told) == "1998-06-01"
    assert value_of(symbol("ref 1 year"), told) == "1999"
    assert value_of(symbol("refnamed 1 XXXX-WXX-1"), told) == "1998-06-01"


@pytest.mark.parametrize(
    ("start", "length", "value"),
    [
        ("2031-01-31", "P1M", "2031-02"),
        ("2032-02-29", "P1Y", "2033"),
        ("2031-12-30", "P3D", "2032-01-02"),
        ("2031-03", "-P1Y", "2030-03"),
        ("2031-03-12", "P99999Y", None),
        ("2031-03-12", "PXD", None),
        ("not a date", "P1D", None),
    ],
)
def test_a_length_moves_a_value_at_its_grain(start: str, length: str, value: str | None) -> None:
    assert shifted(start, length) == value


def test_impossible_days_are_no_dates() -> None:
    assert in_year("XXXX-02-29", 2031) is None
    assert in_year("XXXX-02-29", 2032) == "2032-02-29"
    assert completed("2031-02-30", WEDNESDAY) is None


def test_only_a_quarter_with_its_year_is_leant_on() -> None:
    assert told_quarter(symbol("date XXXX-Q3"), "2030-Q3", None, first=False)
    assert not told_quarter(symbol("date XXXX-QX"), "2030-Q3", None, first=True)
    assert not told_quarter(symbol("date 2030-07"), "2030-07", None, first=True)


def test_a_quarter_still_running_is_leant_on_only_where_it_is_the_first() -> None:
    running = symbol("date XXXX-Q1"), "2031-Q1", date(2031, 3, 12)
    assert told_quarter(*running, first=True)
    assert not told_quarter(*running, first=False)


@pytest.mark.parametrize(
    ("text", "hung", "value"),
    [
        ("atshift 9 P1W", "2031-03-12", "2031-W12"),
        ("atshift 9 -P10D", "2031-03-12", "2031-03-02"),
        ("atshift 9 P2D|bound=within", "2031-03-12", "2031-03-10/2031-03-14"),
        ("atshift 9 P6M|bound=ended", "2031-06-30", "2030-12-31/2031-06-30"),
        ("atshift 9 P1Q|bound=ended", "2031-07-31", "2031-Q2"),
        ("atshift 9 P1W", None, None),
    ],
)
def test_a_length_counts_from_what_it_hangs_on(
    text: str, hung: str | None, value: str | None
) -> None:
    assert value_of(symbol(text), Anchor(date(2031, 8, 1), hung=hung)) == value


def test_a_length_counts_from_the_day_an_office_was_taken() -> None:
    words = symbol("office 40 P1W|bound=within|who=Bill_Clinton|title=president")
    assert value_of(words, Anchor(date(1999, 5, 4))) == "1993-01-20/1993-01-27"


def test_a_feast_on_a_monday_has_its_weekend_before_it() -> None:
    words = symbol("weekof XXXX-@laborday|mod=WE")
    assert value_of(words, Anchor(date(2031, 9, 10))) == "2031-W35-WE"
