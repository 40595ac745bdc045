"""`Why` shows each span in its sentence, the words marked, the place given."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.nouns.ids import EventId
from rashomon.show.why import Named, Why
from rashomon.store.record import Record, open_record
from support import records
from support.builders import span_of
from support.rulings import ruling


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def shown(record: Record, noun: Named) -> str:
    return "\n".join(line.plain for line in Why(record).lines(noun))


@pytest.mark.parametrize(
    "words",
    [
        "event event-2: CONSULT happened, coded CONSULT",
        "told in  reports/first.txt:36-39",
        "“Mayor Ada Quill ‹met› dock workers in Port Ellery on Tuesday.”",
        "actor Ada Quill (USA GOV)",
        "“‹Mayor Ada Quill› met dock workers in Port Ellery on Tuesday.”",
        "quantity at least 40 dock workers",
        "“Ms Quill met ‹some 40› dock workers on Monday in Port Ellery, her office said.”",
        "place Port Ellery",
        "rests on the word of: Ada Quill",
        "told by 2 reports of 2 origins",
    ],
)
def test_an_event_shows(record: Record, words: str) -> None:
    assert words in shown(record, records.meeting())


def test_every_span_of_a_noun_is_shown(record: Record) -> None:
    from rashomon.store.walk import spans_under

    for noun in (records.event(), records.quote(), records.copy()):
        text = shown(record, noun)
        for role, span in spans_under(noun):
            if role == "tellings.sentence":
                continue  # shown whole, as what the trigger stands in
            path = record.view.report(span.report).path
            assert f"{path}:{span.start}-{span.end}" in text


def test_links_and_speakers_are_named(record: Record) -> None:
    text = shown(record, records.event())
    assert "said by: Ada Quill, quote quote-1" in text
    assert f"part-of {EventId('event-2')}" in text


def test_an_origin_shows_its_reports_and_credits(record: Record) -> None:
    text = shown(record, records.derived().origins[0])
    assert "root: reports/first.txt" in text
    assert "credit contributed  reports/first.txt:" in text


@pytest.mark.parametrize(
    ("root", "credit", "reports", "words"),
    [
        ("report-1", None, 1, "no other report shares its text"),
        ("report-1", "AP", 2, "the others have their text from it, credited to AP"),
        (None, "AP", 2, "its text is credited to AP, and the original is not among these reports"),
        (None, None, 2, "which of them had it first is not known"),
    ],
)
def test_an_origin_says_why_its_reports_are_one(
    record: Record, root: str | None, credit: str | None, reports: int, words: str
) -> None:
    origin = records.derived().origins[0]
    known = record.view.report_ids()
    made = replace(
        origin,
        root=known[0] if root is not None else None,
        credit=credit,
        reports=tuple(known[:reports]),
    )
    assert words in shown(record, made)


def test_a_disagreement_says_what_differs_and_who_tells_which(record: Record) -> None:
    (found, *_) = [one for one in record.view.accounts() for one in one.disagreements]
    text = shown(record, found)
    assert "is told differently" in text
    for position in found.positions:
        assert f"{position.value}: told by {len(position.origins)} origin" in text
    assert record.view.report(found.positions[0].reports[0]).path in text


def test_what_was_decided_of_it_stands_at_the_end(record: Record) -> None:
    one = ruling("same-event", span_of(records.FIRST, "met"), span_of(records.SECOND, "met"))
    record.rulings.add([one])
    told = shown(record, records.meeting())
    assert f"what was decided\n  {one.id}" in told
    assert "    because: I rang both desks." in told
    assert one.id not in shown(record, records.event())


def test_origins_of_one_owner_are_told_and_stay_apart(tmp_path: Path) -> None:
    path = str(tmp_path / "owned.db")
    run = {"options": {"read": {"outlets": ["Ellery Post;Odden Daily\tno\tQuay Holdings"]}}}
    with open_record(path, create=True) as made:
        records.fill(made)
        assert "of one owner" not in shown(made, records.meeting())
        made.writer.note("run", json.dumps(run))
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE reports SET outlet = 'Odden Daily' WHERE outlet IS NULL")
    raw.close()
    with open_record(path) as owned:
        text = shown(owned, records.meeting())
    assert "of one owner, Quay Holdings: origin-1, origin-" in text
    assert "told by 2 reports of 2 origins" in text
