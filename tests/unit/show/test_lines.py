"""The lines of an export belong together and stand in order."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from rashomon.show.lines import FILES, Lines, as_line
from rashomon.store.record import Record, open_record
from support import records
from support.builders import span_of
from support.rulings import ruling


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def test_a_report_names_its_story_and_origin(record: Record) -> None:
    rows = {row["path"]: row for row in Lines(record).of("reports")}
    first, third = rows["reports/first.txt"], rows["reports/third.txt"]
    assert (first["story"], first["origin"]) == (records.STORY, records.ORIGINS[0])
    assert (third["story"], third["origin"]) == (None, records.ORIGINS[2])
    assert first["bylines"] == [{"name": "Bo Lund", "span": None}]


def test_every_file_is_sorted_by_id(record: Record) -> None:
    record.rulings.add([ruling("date", records.FIRST, day=date(2023, 5, n)) for n in (3, 4)])
    for name in FILES:
        ids = [str(row["id"]) for row in Lines(record).of(name)]
        assert ids == sorted(ids)
        assert ids


def test_a_story_holds_only_what_is_its_own(record: Record) -> None:
    told = Lines(record).of_story(records.STORY)
    assert {row["id"] for row in told["reports"]} == {records.FIRST.id, records.SECOND.id}
    assert [row["id"] for row in told["findings"]] == ["finding-1"]
    assert [row["id"] for row in told["origins"]] == ["origin-1", "origin-2"]


def test_a_line_keeps_characters_and_is_one_line() -> None:
    line = as_line({"text": "“Ça\n va\u2028” \U0001f6a2"})
    assert "\n" not in line
    assert "\U0001f6a2" in line
    assert json.loads(line) == {"text": "“Ça\n va\u2028” \U0001f6a2"}


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        as_line({"x": float("nan")})


def test_what_was_decided_stands_with_what_it_bears_on(record: Record) -> None:
    tellings = (span_of(records.FIRST, "met"), span_of(records.SECOND, "met"))
    one = ruling("same-event", *tellings)
    record.rulings.add([one])
    lines = Lines(record)
    told = {name: [row["id"] for row in lines.of(name) if row.get("decided")] for name in FILES}
    assert {name: ids for name, ids in told.items() if ids} == {
        "reports": sorted([records.FIRST.id, records.SECOND.id]),
        "events": [records.MEETING],
        "stories": [records.STORY],
    }
    assert [row["id"] for row in lines.of("rulings")] == [one.id]
    assert list(lines.of_story(records.STORY)["rulings"]) == list(lines.of("rulings"))
