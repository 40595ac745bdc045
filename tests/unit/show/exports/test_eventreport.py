"""A row holds what one report says of one event, and the origin it is counted by."""

import csv
from dataclasses import replace

from rashomon.show.exports.eventreport import _one_a_report
from rashomon.show.exports.extract import Extract
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Read
from support import records


def rows(place) -> list[dict[str, str]]:  # type: ignore[no-untyped-def] # a path
    with place.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_is_a_row_a_report_and_event(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = rows(write(copied, "eventreport"))
    assert {row["source"]: row["origin_id"] for row in found} == {
        "first Post": "origin-1", "second Post": "origin-1", "third Post": "origin-2",
    }  # fmt: skip
    assert {row["event_id"] for row in found} == {"event-c"}
    assert len({row["id"] for row in found}) == 3


def test_each_report_keeps_its_own_date(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = {row["source"]: row for row in rows(write(copied, "eventreport"))}
    days = {name: (row["date_start"], row["date_end"]) for name, row in found.items()}
    assert days["first Post"] == ("2020-05-04", "2020-05-04")
    assert days["third Post"] == ("2020-05-01", "")
    assert days["second Post"] == ("", "")  # nothing in the record says how its words were read
    assert (found["first Post"]["date_precision"], found["third Post"]["certain_date"]) == (
        "1",
        "0",
    )


def test_the_readings_own_values_leave(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (row,) = [row for row in rows(write(record, "eventreport")) if row["event_id"] == records.EVENT]
    assert (row["actor1"], row["actor2"], row["location"]) == (
        "Ada Quill",
        "dock workers",
        "Port Ellery",
    )
    assert (row["event_type"], row["mode"], row["certain"]) == ("REJECT", "yield", "1")


def test_the_telling_that_says_most_stands_for_its_report() -> None:
    """Here the report's second telling alone says where it was."""
    (mention,) = records.reading_of_first().events
    bare = replace(mention, trigger=records.MET.trigger, sentence=records.MET.sentence, place=None)
    reading = replace(records.reading_of_first(), events=(bare, mention))
    told = replace(
        records.event(),
        tellings=(records.MET, *records.event().tellings),
        reports=(records.FIRST.id,),
        links=(),
    )
    with open_record(":memory:") as record:
        record.writer.add([records.FIRST])
        record.writer.save_readings([Read(reading=reading, reader="reader 1")])
        chosen = _one_a_report(told, Extract(record))
    assert chosen == [(told.tellings[1], mention)]


def test_no_cell_is_a_formula(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (row,) = rows(write(hostile, "eventreport"))
    assert row["source"] == "'@SUM(1)"
    assert row["actor1"].startswith("'=1+1")
    assert (row["number_low"], row["latitude"]) == ("", "")
