"""The wire format is CONTRACT.md's, field for field."""

import json

import pytest

from rashomon.nouns.account import Written
from rashomon.nouns.readings import Masthead
from rashomon.nouns.spans import Span
from rashomon.show.wire import Json, Wire, origin_json, rejected_json
from support import records

REPORTS = {report.id: report for report in (records.FIRST, records.SECOND, records.FOREIGN)}


def cut(span: Span) -> str:
    return REPORTS[span.report].cut(span)


WIRE = Wire(cut)

FIELDS = {
    "report": (
        "id path paths url outlet title title_span bylines credits stated_date written language "
        "text story origin"
    ),
    "quote": ("id content form cue source speaker speaker_country source_kind addressee when"),
    "event": (
        "id story type plover modes contexts quad goldstein status actors recipients when "
        "effective expires place quantities mentions reports origins primary_sources links"
    ),
    "story": "id title title_report reports origins when events summary told_by_one",
    "copy": ("id copy source copy_path source_path kind direction share passages changed reasons"),
    "origin": "id root credit reports",
    "disagreement": "id story event about positions",
    "finding": "id report kind span detail evidence",
    "rejected": "id path reason detail",
}


def made() -> dict[str, Json]:
    account = records.account()
    masthead = records.reading_of_first().masthead
    return {
        "report": WIRE.report(
            records.FIRST,
            masthead,
            Written(report=records.FIRST.id, when=records.TUESDAY),
            records.STORY,
            records.ORIGINS[0],
        ),
        "quote": WIRE.quote(records.quote()),
        "event": WIRE.event(records.meeting()),
        "story": WIRE.story(account),
        "copy": WIRE.copy(records.copy(), "b.txt", "a.txt"),
        "origin": origin_json(records.derived().origins[0]),
        "disagreement": WIRE.disagreement(account.disagreements[0]),
        "finding": WIRE.finding(account.findings[0]),
        "rejected": rejected_json(records.REJECTED),
    }


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_every_field_of_the_contract_is_there(name: str) -> None:
    assert set(FIELDS[name].split()) <= set(made()[name])


def spans_in(value: object) -> list[Json]:
    if isinstance(value, dict):
        if set(value) == {"report", "start", "end", "text"}:
            return [value]
        return [span for inner in value.values() for span in spans_in(inner)]
    return [span for inner in value for span in spans_in(inner)] if isinstance(value, list) else []


def test_every_span_holds_its_own_words() -> None:
    spans = spans_in(list(made().values()))
    assert len(spans) > 20
    for span in spans:
        text = REPORTS[span["report"]].text  # type: ignore[index]
        assert text[span["start"] : span["end"]] == span["text"]  # type: ignore[misc]


def test_everything_is_plain_json() -> None:
    assert json.loads(json.dumps(made(), allow_nan=False)) == made()


def test_an_event_is_told_in_words_with_its_speaker() -> None:
    event = WIRE.event(records.event())
    assert event["mentions"][0]["said_by"] == records.QUOTE  # type: ignore[index]
    assert event["mentions"][0]["trigger"]["text"] == "sign"  # type: ignore[index]
    assert (event["quad"], event["goldstein"]) == (3, -2.0)
    assert event["expires"] == {"start": None, "end": "2023-06-01", "grain": "range", "basis": []}
    assert event["links"] == [{"to": "event-2", "kind": "part-of"}]


def test_a_planned_meeting_is_scored_as_the_codebook_codes_it() -> None:
    from dataclasses import replace

    from rashomon.nouns.plover import EventType, Status

    planned = replace(
        records.meeting(), plover=EventType.AGREE, status=Status.PLANNED, modes=("phone",)
    )
    wired = WIRE.event(planned)
    assert (wired["type"], wired["plover"]) == ("CONSULT", "AGREE")
    assert (wired["quad"], wired["goldstein"]) == (1, 2.5)


def test_a_count_is_a_whole_number_and_its_unknown_end_null() -> None:
    (quantity,) = WIRE.event(records.meeting())["quantities"]  # type: ignore[misc]
    assert (quantity["low"], quantity["high"], quantity["unit"]) == (40, None, "person")  # type: ignore[index]
    assert json.dumps(quantity["low"]) == "40"  # type: ignore[index]


def test_what_came_beside_a_report_stands_where_its_text_says_nothing() -> None:
    wired = WIRE.report(
        records.FIRST, Masthead(), Written(report=records.FIRST.id, when=None), None, None
    )
    assert wired["title"] == "Harbour talks fail"
    assert wired["title_span"] is None
    assert wired["stated_date"] == "2023-05-03"
    assert wired["written"] is None
