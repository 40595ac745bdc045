"""Nouns come back from JSON exactly as they went in."""

from collections.abc import Sequence

import pytest

from rashomon.nouns.account import Account, Disagreement, Event, Finding
from rashomon.nouns.copies import Copy
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Part, Quote, Reading, Sentence
from rashomon.nouns.spans import Span
from rashomon.store import rows
from support import records


@pytest.mark.parametrize(
    ("kind", "noun"),
    [
        (Quote, records.quote()),
        (Event, records.event()),
        (Event, records.meeting()),
        (Copy, records.copy()),
        (Account, records.account()),
        (Disagreement, records.account().disagreements[0]),
        (Finding, records.account().findings[0]),
    ],
)
def test_a_noun_survives_json(kind: type, noun: object) -> None:
    assert rows.from_json(kind, rows.to_json(noun)) == noun


def test_a_reading_survives_json() -> None:
    reading = records.reading_of_first()
    body = rows.reading_to_json(reading)
    assert rows.reading_from_json(reading.report, body) == reading


def test_a_reading_keeps_no_report_id_in_its_spans() -> None:
    reading = records.reading_of_first()
    assert rows.reading_to_json(reading).count(reading.report) == 1


def test_a_span_of_another_report_in_a_reading_is_refused() -> None:
    stray = Sentence(Span(ReportId("report-other"), 0, 3), Part.BODY)
    with pytest.raises(BrokenRecord, match="report-other"):
        rows.reading_to_json(Reading(report=records.FIRST.id, sentences=(stray,)))


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "null", "7", '{"id": 1}', '{"report": "r", "sentences": [[[5, 2], "body"]]}'],
)
def test_a_damaged_body_is_a_broken_record(body: str) -> None:
    with pytest.raises(BrokenRecord):
        rows.reading_from_json(ReportId("r"), body)


def test_a_report_survives_its_row() -> None:
    for report in (records.FIRST, records.SECOND):
        assert rows.report_from_row(rows.report_row(report), report.paths) == report


def test_columns_repeat_what_the_body_says() -> None:
    columns: Sequence[object] = list(rows.EVENTS.columns(records.event()).values())
    assert columns == [
        "event-1", "story-1", "REJECT", "REJECT", "happened", "2023-05-02", "2023-05-02",
    ]  # fmt: skip
