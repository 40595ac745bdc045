"""GDELT's two tables: their columns, one count for a text that many print, nothing made up."""

import duckdb

from rashomon.nouns.ids import EventId
from rashomon.show.exports.gdelt import (
    EVENT_COLUMNS,
    EVENTS,
    MENTION_COLUMNS,
    MENTIONS,
    number,
)
from rashomon.store.record import Record


def tables(folder) -> tuple[list[dict], list[dict]]:  # type: ignore[no-untyped-def, type-arg] # rows
    read = []
    for name, columns in ((EVENTS, EVENT_COLUMNS), (MENTIONS, MENTION_COLUMNS)):
        lines = (folder / name).read_text("utf-8").splitlines()
        read.append([dict(zip(columns, line.split("\t"), strict=True)) for line in lines])
    return read[0], read[1]


def test_there_are_61_and_16_columns() -> None:
    assert (len(EVENT_COLUMNS), len(MENTION_COLUMNS)) == (61, 16)
    assert EVENT_COLUMNS[5:7] == ("Actor1Code", "Actor1Name")
    assert EVENT_COLUMNS[35:43] == (
        "Actor1Geo_Type", "Actor1Geo_Fullname", "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code",
        "Actor1Geo_ADM2Code", "Actor1Geo_Lat", "Actor1Geo_Long", "Actor1Geo_FeatureID",
    )  # fmt: skip
    assert EVENT_COLUMNS[-2:] == ("DATEADDED", "SOURCEURL")


def test_a_text_that_two_print_counts_once(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (event,), mentions = tables(write(copied, "gdelt"))
    assert [event[name] for name in ("NumMentions", "NumSources", "NumArticles")] == ["2"] * 3
    assert len(mentions) == 3
    assert sum("<origin>origin-1</origin>" in row["Extras"] for row in mentions) == 2


def test_what_is_known_stands_in_its_column(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (event,), mentions = tables(write(copied, "gdelt"))
    assert (event["Day"], event["FractionDate"]) == ("20200504", "2020.3397")
    assert (event["EventCode"], event["EventRootCode"], event["IsRootEvent"]) == ("040", "04", "1")
    assert (event["Actor1Code"], event["Actor2Name"]) == ("NORGOV", "Ostby")
    assert (event["ActionGeo_CountryCode"], event["ActionGeo_Lat"]) == ("SZ", "1.5")
    assert {row["GlobalEventID"] for row in mentions} == {event["GlobalEventID"]}
    assert mentions[0]["EventTimeDate"] == "20200504000000"


def test_what_is_not_known_is_empty(record: Record, hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (event,), (mention,) = tables(write(hostile, "gdelt"))
    assert (event["Day"], event["MonthYear"], event["Year"]) == ("", "202002", "2020")
    empty = "ActionGeo_Lat ActionGeo_Long ActionGeo_Type AvgTone DATEADDED FractionDate".split()
    assert [event[name] for name in empty] == [""] * len(empty)
    assert event["Actor1CountryCode"] == ""
    assert event["Actor1KnownGroupCode"] == "UNO"
    assert mention["Confidence"] == ""


def test_duckdb_reads_both(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(copied, "gdelt")
    events = duckdb.read_csv(str(folder / EVENTS), sep="\t", header=False)
    mentions = duckdb.read_csv(str(folder / MENTIONS), sep="\t", header=False)
    assert (len(events.columns), len(mentions.columns)) == (61, 16)
    assert mentions.fetchall()[0][0] == number(EventId("event-c"))


def test_a_number_stays_with_its_event() -> None:
    assert number(EventId("event-1")) == number(EventId("event-1"))
    assert 0 <= number(EventId("event-1")) < 2**60
    assert number(EventId("event-1")) != number(EventId("event-2"))
