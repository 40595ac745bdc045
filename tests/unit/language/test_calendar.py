from datetime import date

import pytest

from rashomon.language.calendar import resolve_all, timeml_value, timeml_values
from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, Tense, TimeExpression, TimexType, When

REPORT = ReportId("report-0")
WEDNESDAY = date(2021, 5, 26)
DAY = When(WEDNESDAY, WEDNESDAY, Grain.DAY)
MAY = When(date(2021, 5, 1), date(2021, 5, 31), Grain.MONTH)


def at(start: int, symbol: str, tense: Tense | None = None) -> TimeExpression:
    return TimeExpression(Span(REPORT, start, start + 5), TimexType.DATE, symbol, tense)


def one(symbol: str, written: When | None, tense: Tense | None = None) -> When | None:
    time = at(0, symbol, tense)
    return resolve_all([time], written).get(time.span)


def days(when: When | None) -> tuple[str, str, str] | None:
    return None if when is None else (str(when.start), str(when.end), when.grain.value)


@pytest.mark.parametrize(
    ("symbol", "tense", "told"),
    [
        ("date XXXX-WXX-2", Tense.PAST, ("2021-05-25", "2021-05-25", "day")),
        ("date XXXX-WXX-2", Tense.FUTURE, ("2021-06-01", "2021-06-01", "day")),
        ("date XXXX-06-16", Tense.FUTURE, ("2021-06-16", "2021-06-16", "day")),
        ("date XXXX-06-16", Tense.PAST, ("2021-06-16", "2021-06-16", "day")),
        ("date XXXX-11", Tense.PAST, ("2020-11-01", "2020-11-30", "month")),
        ("rel -1 year", None, ("2020-01-01", "2020-12-31", "year")),
        ("rel 0 week", None, ("2021-05-24", "2021-05-30", "week")),
        ("rel 0 year|mod=EARLIER", None, ("2021-01-01", "2021-05-26", "range")),
        ("named -1 XXXX-11", None, ("2020-11-01", "2020-11-30", "month")),
        ("inyear -1 XXXX-07", None, ("2020-07-01", "2020-07-31", "month")),
        ("shift -P3D", None, ("2021-05-23", "2021-05-23", "day")),
        ("date XXXX-03|bound=since", Tense.PAST, ("2021-03-01", "None", "range")),
        ("date XXXX-06|mod=START", Tense.FUTURE, ("2021-06-01", "2021-06-15", "range")),
        ("dur P3M -1", None, ("2021-02-26", "2021-05-26", "range")),
        ("dur P2W|bound=in", Tense.FUTURE, ("2021-06-07", "2021-06-13", "week")),
        ("dur P2D|bound=in", Tense.FUTURE, ("2021-05-28", "2021-05-28", "day")),
        ("date XXXX-04|mod=W1", Tense.PAST, ("2021-04-01", "2021-04-10", "range")),
        ("rel 0 year|mod=EARLIER", Tense.FUTURE, ("2021-01-01", "2021-05-26", "range")),
        ("weekof XXXX-05-04", Tense.PAST, ("2021-05-03", "2021-05-09", "week")),
    ],
)
def test_a_day_of_writing_resolves(
    symbol: str, tense: Tense | None, told: tuple[str, str, str]
) -> None:
    assert days(one(symbol, DAY, tense)) == told


@pytest.mark.parametrize(
    "symbol", ["rel -1 year", "date XXXX-06-16", "shift -P3D", "ref 0 year", "date XXXX-QX"]
)
def test_nothing_is_guessed_without_a_date_of_writing(symbol: str) -> None:
    assert one(symbol, None) is None


def test_an_absolute_date_needs_no_anchor() -> None:
    assert days(one("date 2011-02-05", None)) == ("2011-02-05", "2011-02-05", "day")


@pytest.mark.parametrize("symbol", ["dur P3Y", "set P1W", "word PRESENT_REF", "broken", ""])
def test_what_names_no_days_is_absent(symbol: str) -> None:
    assert one(symbol, DAY) is None


def test_a_month_of_writing_still_tells_last_month() -> None:
    assert days(one("rel -1 month", MAY)) == ("2021-04-01", "2021-04-30", "month")


def test_a_month_of_writing_blurs_a_weekday_to_a_range() -> None:
    assert days(one("date XXXX-WXX-2", MAY, Tense.PAST)) == ("2021-04-27", "2021-05-25", "range")


def test_a_deed_of_the_past_lies_before_the_end_of_the_writing() -> None:
    assert days(one("rel 0 week", MAY, Tense.PAST)) == ("2021-04-26", "2021-05-31", "range")


def test_a_wide_range_of_writing_leaves_a_weekday_untold() -> None:
    year = When(date(2021, 1, 1), date(2021, 12, 31), Grain.YEAR)
    assert one("date XXXX-WXX-2", year, Tense.PAST) is None


def test_that_year_leans_on_the_date_before_it_and_says_so() -> None:
    times = [at(0, "date 1988-06"), at(40, "ref 0 year")]
    told = resolve_all(times, None)[times[1].span]
    assert days(told) == ("1988-01-01", "1988-12-31", "year")
    assert told.basis == (times[0].span, times[1].span)


def test_that_weekend_does_not_lean_on_a_year() -> None:
    times = [at(0, "date 2020"), at(40, "ref 0 weekend")]
    assert times[1].span not in resolve_all(times, DAY)


def test_that_weekend_means_that_of_the_last_day_told() -> None:
    times = [at(0, "date 2021-04-09"), at(30, "rel 0 year"), at(60, "ref 0 weekend")]
    told = resolve_all(times, DAY)[times[2].span]
    assert days(told) == ("2021-04-10", "2021-04-11", "range")
    assert told.basis == (times[0].span, times[2].span)


def test_a_fiscal_year_has_no_days_of_its_own() -> None:
    assert one("date 2020|mod=FISCAL", DAY) is None
    assert timeml_value(at(0, "date 2020|mod=FISCAL"), WEDNESDAY) == "2020"


def test_a_length_hung_on_a_later_date_rests_on_both() -> None:
    times = [at(0, "atshift 20 P3D"), at(20, "date XXXX-04-12")]
    told = resolve_all(times, DAY)[times[0].span]
    assert days(told) == ("2021-04-15", "2021-04-15", "day")
    assert told.basis == (times[0].span, times[1].span)


def test_a_quarter_that_ended_on_a_day_is_told_by_its_days() -> None:
    times = [at(0, "atshift 20 P1Q|bound=ended"), at(20, "named -1 XXXX-07-31")]
    told = resolve_all(times, DAY)[times[0].span]
    assert days(told) == ("2020-05-01", "2020-07-31", "range")


def test_a_length_since_an_office_was_taken_rests_on_its_words() -> None:
    time = at(0, "office 25 P1W|bound=within|who=Joe_Biden|title=president")
    told = resolve_all([time], DAY)[time.span]
    assert days(told) == ("2021-01-20", "2021-01-27", "range")
    assert told.basis == (Span(REPORT, 0, 25),)


def test_a_bare_day_rests_on_the_month_before_it() -> None:
    first = TimeExpression(Span(REPORT, 0, 8), TimexType.DATE, "date XXXX-04-24")
    bare = [Span(REPORT, 10, 12), Span(REPORT, 17, 19)]
    times = [first, *(TimeExpression(s, TimexType.DATE, "date XXXX-04-25") for s in bare)]
    assert resolve_all(times, DAY)[bare[1]].basis == (first.span, bare[1])


def test_what_lies_far_back_is_no_anchor() -> None:
    times = [at(0, "date 2020-03-04"), at(5000, "refshift P2D")]
    assert times[1].span not in resolve_all(times, DAY)


def test_a_year_told_once_is_lent_to_the_same_day() -> None:
    times = [at(0, "date XXXX-06-16"), at(40, "date 2021-06-16")]
    told = resolve_all(times, None)[times[0].span]
    assert days(told) == ("2021-06-16", "2021-06-16", "day")
    assert told.basis == (times[0].span, times[1].span)


def test_the_basis_holds_what_dates_the_writing() -> None:
    anchor = Span(REPORT, 900, 910)
    written = When(WEDNESDAY, WEDNESDAY, Grain.DAY, (anchor,))
    told = one("rel -1 year", written)
    assert told is not None
    assert anchor in told.basis


def test_from_and_to_make_one_range() -> None:
    times = [at(0, "date XXXX-05-03|bound=from"), at(12, "date XXXX-05-07|bound=to")]
    told = resolve_all(times, DAY)
    assert {days(when) for when in told.values()} == {("2021-05-03", "2021-05-07", "range")}


@pytest.mark.parametrize(
    "symbol",
    [
        "date 2021-02-30",
        "date 99999-01-01",
        "shift -P99999Y",
        "rel 12000 century",
        "date XXXX-02-30",
    ],
)
def test_odd_dates_are_absent_and_raise_nothing(symbol: str) -> None:
    assert one(symbol, DAY) is None
    assert isinstance(timeml_value(at(0, symbol), WEDNESDAY), str)


def test_the_ends_of_the_calendar_raise_nothing() -> None:
    for edge in (date.min, date.max):
        written = When(edge, edge, Grain.DAY)
        for symbol in ("rel 1 century", "rel -1 day", "shift P9D", "date XXXX-WXX-1", "dur P9Y 1"):
            one(symbol, written, Tense.FUTURE)


@pytest.mark.parametrize(
    ("symbol", "value"),
    [
        ("rel 0 day|part=MO", "2021-05-26TMO"),
        ("date XXXX-WXX-2|part=T19:15", "2021-05-25T19:15"),
        ("rel -1 week", "2021-W20"),
        ("date 199X", "199"),
        ("date 2021-SU", "2021-SU"),
        ("dur P3D", "P3D"),
        ("set XXXX-WXX-1", "XXXX-WXX-1"),
        ("word FUTURE_REF", "FUTURE_REF"),
    ],
)
def test_timeml_values(symbol: str, value: str) -> None:
    assert timeml_value(at(0, symbol), WEDNESDAY) == value


@pytest.mark.parametrize(
    ("symbol", "value"),
    [("date XXXX-WXX-2", "XXXX-WXX-2"), ("rel -1 month", "XXXX-XX"), ("shift -P2D", "XXXX-XX-XX")],
)
def test_timeml_values_without_a_document_date_keep_what_is_unknown(
    symbol: str, value: str
) -> None:
    assert timeml_value(at(0, symbol), None) == value


def test_a_year_earlier_keeps_the_quarter_told() -> None:
    times = [at(0, "date 2020-Q3"), at(40, "refshift -P1Y")]
    assert timeml_values(times, WEDNESDAY) == ("2020-Q3", "2019-Q3")
