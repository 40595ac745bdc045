"""What a report's own words say of when it was written."""

from datetime import date

from rashomon.language.dating_clues import clues
from rashomon.language.writing_day import Clue, days_between
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Tense, TimeExpression, TimexType
from support.builders import make_report, span_of

Told = tuple[str, str, Tense | None]


def report_of(*told: Told, text: str) -> tuple[Report, list[TimeExpression], list[Sentence]]:
    """Return a report of one sentence a line, with expressions given by their words."""
    report = make_report(text)
    times = [
        TimeExpression(span_of(report, words), TimexType.DATE, symbol, tense)
        for words, symbol, tense in told
    ]
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    return (
        report,
        times,
        [
            Sentence(Span(report.id, start, start + len(line)), Part.BODY)
            for start, line in zip(starts, lines, strict=True)
        ],
    )


def clues_of(*told: Told, text: str) -> tuple[Clue, ...]:
    report, times, sentences = report_of(*told, text=text)
    return clues(report.text, times, sentences)


FERRY = ("May 4, 2031", "date 2031-05-04", Tense.PAST)
VOTE = ("June 16, 2031", "date 2031-06-16", Tense.FUTURE)


def test_what_has_happened_lies_before_the_writing() -> None:
    found = clues_of(FERRY, text="Crews tell of a long night.\nA pier.\nIt sank on May 4, 2031.")
    assert [clue.days for clue in found] == [days_between(date(2031, 5, 4), None)]


def test_a_day_in_a_clause_without_tense_bounds_nothing() -> None:
    told = ("May 4, 2031", "date 2031-05-04", None)
    assert clues_of(told, text="A pier.\nWinds.\nThe sinking of May 4, 2031.") == ()


def test_what_will_happen_lies_after_it() -> None:
    found = clues_of(VOTE, text="The islands will vote on June 16, 2031.")
    assert [clue.days for clue in found] == [days_between(None, date(2031, 6, 16))]


def test_a_past_deed_about_a_day_to_come_bounds_nothing() -> None:
    passed = ("June 16, 2031", "date 2031-06-16", Tense.PAST)
    assert clues_of(passed, text="A pier.\nWinds.\nThey set a deadline of June 16, 2031.") == ()


def test_next_month_and_a_day_of_that_month_give_the_month_before() -> None:
    found = clues_of(
        ("next month", "rel 1 month", Tense.FUTURE),
        ("June 16, 2031", "date 2031-06-16", Tense.FUTURE),
        text="The envoys will meet next month, on June 16, 2031.",
    )
    assert days_between(date(2031, 5, 1), date(2031, 5, 31)) in [clue.days for clue in found]


def test_lines_that_do_not_tell_give_no_clue() -> None:
    report, times, sentences = report_of(FERRY, text="It sank on May 4, 2031.")
    furniture = [Sentence(sentence.span, Part.BOILERPLATE) for sentence in sentences]
    assert clues(report.text, times, furniture) == ()


def test_a_year_that_names_a_thing_bounds_nothing() -> None:
    told = ("2031", "date 2031", Tense.PAST)
    assert clues_of(told, text="A pier.\nWinds.\nHe ran in the 2031 race in 2031 elections.") == ()


def test_days_in_clauses_without_tense_are_likely_to_lie_behind() -> None:
    told = ("May 4, 2031", "date 2031-05-04", None)
    report, times, sentences = report_of(told, text="A pier.\nWinds.\nThe sinking of May 4, 2031.")
    (clue,) = clues(report.text, times, sentences, likely=True)
    assert clue.days == days_between(date(2031, 5, 3), None)
