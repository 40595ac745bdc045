"""PLOVER records have the manual's fields, and offsets that cut the sentence out of its text."""

import json
from pathlib import Path

from rashomon.store.record import Record
from support import records

FIELDS = (
    "id has_event date time enddate endtime actor recipient event event_loc event_text quad_code"
    " event_scale mode context link text text_info cite_info coder coded_date coded_time comment"
).split()
ENTITY = (
    "code sector entity_text identifier_id identifier_text religion ethnicity office gender age"
).split()
LOCATION = (
    "extracted_place resolved_place geonameid lat lon city district province country country_code"
    " feature_class feature_code resolution"
).split()
CITE = (
    "corpus citation url title language publication license copyright coder codebook version"
).split()


def read(place: Path) -> dict[str, dict]:  # type: ignore[type-arg] # JSON
    rows = [json.loads(line) for line in place.read_text("utf-8").splitlines()]
    return {row["id"]: row for row in rows}


def test_fields_are_the_manuals(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    row = read(write(record, "plover"))[records.EVENT]
    assert list(row)[: len(FIELDS)] == FIELDS
    assert list(row["actor"][0]) == ENTITY
    assert list(row["event_loc"]) == LOCATION
    assert (row["event_loc"]["country_code"], row["event_loc"]["country"]) == (
        "USA",
        "United States",
    )
    assert list(row["cite_info"])[: len(CITE)] == CITE
    assert (row["event"], row["quad_code"], row["event_scale"]) == ("REJECT", 3, -2.0)


def test_offsets_cut_the_sentence(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    row = read(write(record, "plover", full_text=True))[records.EVENT]
    info = row["text_info"]
    assert info["text_story"] == records.FIRST.text
    assert info["text_story"][info["start"] : info["end"]] == row["text"]
    assert info["sequence"] == 3


def test_whole_texts_stay_without_asking(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    row = read(write(record, "plover"))[records.EVENT]
    assert row["text_info"]["text_story"] is None
    assert row["text"] == "“We \U0001f6a2 will not sign,” she said."


def test_an_undated_event_has_no_date(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    rows = read(write(record, "plover"))
    assert rows[records.MEETING]["date"] is None
    assert rows[records.EVENT]["date"] == "2023-05-02"
    assert rows[records.EVENT]["enddate"] is None


def test_every_telling_is_cited(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    row = read(write(copied, "plover"))["event-c"]
    cited = {telling["cite_info"]["publication"]: telling["origin"] for telling in row["tellings"]}
    assert cited == {"first Post": "origin-1", "second Post": "origin-1", "third Post": "origin-2"}
    assert row["origins"] == 2
