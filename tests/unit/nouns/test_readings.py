"""The words of CONTRACT.md for a reading, and what an empty one holds."""

from enum import StrEnum

import pytest

from rashomon.nouns.ids import ReportId
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import (
    TELLING,
    CreditKind,
    EventMention,
    LinkKind,
    Masthead,
    Part,
    QuoteForm,
    Reading,
    SourceKind,
)
from rashomon.nouns.spans import Span
from support.builders import make_report, span_of


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (CreditKind, "wire contributed outlet"),
        (QuoteForm, "direct indirect mixed"),
        (SourceKind, "person office organisation document anonymous unknown"),
        (LinkKind, "plan-of denial-of part-of update-of response-to"),
    ],
)
def test_words_are_the_contract_s(kinds: type[StrEnum], words: str) -> None:
    assert [kind.value for kind in kinds] == words.split()


def test_page_furniture_tells_nothing() -> None:
    furniture = {Part.DATE, Part.BYLINE, Part.CROSSHEAD, Part.CREDIT, Part.BOILERPLATE}
    assert set(Part) - furniture == TELLING


def test_an_empty_reading_claims_nothing() -> None:
    reading = Reading(report=ReportId("r"))
    assert reading.written is None
    assert reading.masthead == Masthead()
    assert (reading.events, reading.quotes, reading.places, reading.scars) == ((), (), (), ())


def test_a_mention_has_no_time_or_place_until_one_is_read() -> None:
    report = make_report("Mora met Tull.")
    mention = EventMention(
        trigger=span_of(report, "met"),
        sentence=span_of(report, report.text),
        type=EventType.CONSULT,
        plover=EventType.CONSULT,
    )
    assert (mention.time, mention.place, mention.said_by) == (None, None, None)
    assert mention.status is Status.HAPPENED


def test_a_range_is_cut_around_inserts() -> None:
    report = ReportId("r")
    reading = Reading(report=report, inserts=(Span(report, 4, 6), Span(report, 8, 12)))
    assert reading.around_inserts(0, 10) == ((0, 4), (6, 8))
    assert reading.around_inserts(5, 8) == ((6, 8),)
    assert reading.around_inserts(12, 14) == ((12, 14),)
