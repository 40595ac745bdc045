from dataclasses import replace
from datetime import date, timedelta

import pytest

from rashomon.language.symbols import Symbol, write
from rashomon.nouns.account import About, FindingKind
from rashomon.nouns.ids import OriginId, StoryId
from rashomon.nouns.readings import Masthead, Part, Reading, ReadReport, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, Tense, TimeExpression, TimexType, When
from rashomon.nouns.verdicts import DecidedDate
from rashomon.reconcile.dating import Settled, contradicts, settle
from support.builders import make_report, span_of

MAY = (date(2021, 5, 1), date(2021, 5, 31))


def read_of(
    report: Report,
    *,
    stated: date | None = None,
    stated_span: Span | None = None,
    words: tuple[date | None, date | None] | None = None,
    times: tuple[TimeExpression, ...] = (),
) -> ReadReport:
    basis = (Span(report.id, 0, 4),)
    when = None if words is None else When(words[0], words[1], Grain.RANGE, basis)
    whole = Sentence(Span(report.id, 0, len(report.text)), Part.BODY)
    return ReadReport(
        report,
        Reading(
            report=report.id,
            masthead=Masthead(stated_date=stated, stated_span=stated_span),
            sentences=(whole,),
            times=times,
            written=when,
        ),
    )


def days(settled: Settled, read: ReadReport) -> tuple[date | None, date | None] | None:
    (when,) = (one.when for one in settled.written if one.report == read.report.id)
    return None if when is None else (when.start, when.end)


def test_a_stated_date_nothing_contradicts_stands() -> None:
    report = make_report("May 26, 2021\n\nTalks began.")
    span = span_of(report, "May 26, 2021")
    read = read_of(report, stated=date(2021, 5, 26), stated_span=span, words=MAY)
    settled = settle([read], [])
    (written,) = settled.written
    assert written.when == When(date(2021, 5, 26), date(2021, 5, 26), Grain.DAY, (span,))
    assert settled.findings == ()


def test_a_stated_date_the_words_rule_out_is_a_conflict() -> None:
    report = make_report("March 29, 2024\n\nTalks begin next month.")
    span = span_of(report, "March 29, 2024")
    read = read_of(report, stated=date(2024, 3, 29), stated_span=span, words=MAY)
    settled = settle([read], [])
    assert days(settled, read) == MAY
    (finding,) = settled.findings
    assert (finding.kind, finding.span) == (FindingKind.DATE_CONFLICT, span)
    assert finding.evidence == (Span(report.id, 0, 4),)


def test_a_date_beside_the_text_against_its_own_words_is_no_disagreement() -> None:
    read = read_of(make_report("Talks begin next month."), stated=date(2024, 3, 29), words=MAY)
    settled = settle([read], [], StoryId("story-1"), {})
    assert settled.findings
    assert not settled.disagreements


def test_a_conflict_in_words_is_a_disagreement_where_the_story_is_named() -> None:
    report = make_report("March 29, 2024\n\nTalks begin next month.")
    span = span_of(report, "March 29, 2024")
    read = read_of(report, stated=date(2024, 3, 29), stated_span=span, words=MAY)
    origins = {report.id: OriginId("origin-1")}
    (found,) = settle([read], [], StoryId("story-1"), origins).disagreements
    assert found.about is About.REPORT_DATE
    assert {one.value for one in found.positions} == {"2024-03-29", "2021-05-01/2021-05-31"}


def test_two_other_reports_of_its_day_back_a_date_against_its_words() -> None:
    stated = date(2024, 3, 29)
    read = read_of(make_report("Talks of long ago.", path="a"), stated=stated, words=MAY)
    others = [
        read_of(make_report(f"Talks began. {number}", path=f"{number}"), stated=stated)
        for number in range(2)
    ]
    assert not settle([read, *others], []).findings
    assert settle([read, others[0]], []).findings


def test_a_report_without_a_date_takes_that_of_its_story() -> None:
    dated = read_of(make_report("Talks began.", path="a"), stated=date(2021, 5, 26))
    bare = read_of(make_report("Talks have begun.", path="b"))
    settled = settle([dated, bare], [])
    assert days(settled, bare) == (date(2021, 5, 21), date(2021, 5, 31))


def test_the_weekday_of_its_news_dates_a_report_beside_its_story() -> None:
    dated = read_of(make_report("Talks began.", path="a"), stated=date(2021, 5, 26))
    bare = make_report("Talks began on Wednesday.", path="b")
    told = TimeExpression(span_of(bare, "Wednesday"), TimexType.DATE, "date XXXX-WXX-3", Tense.PAST)
    settled = settle([dated, read_of(bare, times=(told,))], [])
    (when,) = (one.when for one in settled.written if one.report == bare.id)
    assert when is not None
    assert (when.start, when.end) == (date(2021, 5, 26), date(2021, 5, 27))
    assert told.span in when.basis


def test_weekdays_date_nobody_in_a_story_that_runs_on() -> None:
    old = read_of(make_report("Talks began.", path="a"), stated=date(2021, 5, 6))
    new = read_of(make_report("Talks ended.", path="b"), stated=date(2021, 5, 26))
    bare = make_report("Talks began on Wednesday.", path="c")
    told = TimeExpression(span_of(bare, "Wednesday"), TimexType.DATE, "date XXXX-WXX-3", Tense.PAST)
    read = read_of(bare, times=(told,))
    assert days(settle([old, new, read], []), read) == (date(2021, 5, 1), date(2021, 5, 31))


def test_an_address_gives_the_month_of_a_page_without_a_date() -> None:
    page = replace(make_report("Talks began."), url="https://post.example/2021/05/talks")
    read = read_of(page)
    assert days(settle([read], []), read) == MAY


def test_the_holder_of_an_office_dates_a_lone_report_and_contradicts_nothing() -> None:
    report = make_report("President Obama said talks began.")
    undated = read_of(report)
    assert days(settle([undated], []), undated) == (date(2009, 1, 20), date(2017, 1, 20))
    late = read_of(report, stated=date(2019, 5, 26))
    assert settle([late], []).findings == ()


def test_a_story_spread_over_years_dates_nobody() -> None:
    old = read_of(make_report("Talks began.", path="a"), stated=date(2011, 5, 26))
    new = read_of(make_report("Talks ended.", path="b"), stated=date(2021, 5, 26))
    bare = read_of(make_report("Talks again.", path="c"))
    assert days(settle([old, new, bare], []), bare) is None


def test_a_lone_report_without_words_of_time_is_undated() -> None:
    read = read_of(make_report("Talks began."))
    assert days(settle([read], []), read) is None


def test_the_story_lends_the_year_of_a_day_they_share() -> None:
    full = make_report("They will meet on June 16, 2021.", path="a")
    bare = make_report("They will meet next month, on June 16.", path="b")
    lender = read_of(full, times=(time_in(full, "June 16, 2021", "2021-06-16"),))
    borrower = read_of(
        bare,
        times=(
            TimeExpression(
                span_of(bare, "next month"),
                TimexType.DATE,
                write(Symbol(head="rel", number=1, value="month")),
                Tense.FUTURE,
            ),
            time_in(bare, "June 16", "XXXX-06-16"),
        ),
    )
    settled = settle([borrower, lender], [])
    assert days(settled, borrower) == MAY
    (written,) = (one.when for one in settled.written if one.report == bare.id)
    assert written is not None
    assert span_of(full, "June 16, 2021") in written.basis


def time_in(report: Report, words: str, value: str) -> TimeExpression:
    symbol = write(Symbol(head="date", value=value))
    return TimeExpression(span_of(report, words), TimexType.DATE, symbol, Tense.FUTURE)


def test_the_order_of_reports_does_not_matter() -> None:
    reads = [
        read_of(make_report("Talks began.", path="a"), stated=date(2021, 5, 26)),
        read_of(make_report("Talks have begun.", path="b")),
    ]
    assert settle(reads, []) == settle(reads[::-1], [])


@pytest.mark.parametrize(("off", "conflict"), [(0, False), (3, False), (4, True)])
def test_a_few_days_off_is_no_contradiction(off: int, conflict: bool) -> None:
    when = When(*MAY, Grain.MONTH)
    assert contradicts(MAY[1] + timedelta(days=off), when) is conflict


def test_a_bare_year_told_once_contradicts_nothing() -> None:
    when = When(date(2020, 1, 1), None, Grain.RANGE, (Span(make_report("x").id, 0, 1),))
    assert not contradicts(date(2018, 5, 5), when)


def test_no_reports_settle_to_nothing() -> None:
    assert settle([], []) == Settled((), (), ())


def test_a_day_that_somebody_decided_stands_and_is_not_shown_as_read() -> None:
    report = make_report("March 29, 2024\n\nTalks begin next month.")
    span = span_of(report, "March 29, 2024")
    read = read_of(report, stated=date(2024, 3, 29), stated_span=span, words=MAY)
    ruled = DecidedDate(date(2021, 5, 26), "Nia Okoro")
    settled = settle([read], [], decided=((report.id, ruled),))
    (written,) = settled.written
    assert written.when == When(ruled.day, ruled.day, Grain.DAY, ())
    (finding,) = settled.findings
    assert finding.detail == "states 2024-03-29; Nia Okoro decided that it is of 2021-05-26"
    assert settled.disagreements == ()


def test_the_stated_day_decided_to_be_right_conflicts_with_nothing() -> None:
    report = make_report("March 29, 2024\n\nTalks begin next month.")
    span = span_of(report, "March 29, 2024")
    read = read_of(report, stated=date(2024, 3, 29), stated_span=span, words=MAY)
    settled = settle([read], [], decided=((report.id, DecidedDate(date(2024, 3, 29), "N")),))
    assert days(settled, read) == (date(2024, 3, 29), date(2024, 3, 29))
    assert settled.findings == ()
