"""What a record leaves open is counted as its rows have it."""

import pytest

from rashomon.nouns.listings import Blank
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def counted() -> dict[tuple[str, str], Blank]:
    with open_record(":memory:", create=True) as record:
        records.fill(record)
        return {(one.table, one.field): one for one in record.blanks.count()}


def recount(record: Record) -> dict[tuple[str, str], tuple[int, int]]:
    """Count a few fields from the nouns themselves."""
    view = record.view
    reports = list(view.reports())
    events = list(view.events())
    quotes = list(view.quotes())
    return {
        ("reports", "outlet"): (len(reports), sum(one.outlet is None for one in reports)),
        ("reports", "date"): (len(reports), sum(one.date is None for one in reports)),
        ("events", "place"): (len(events), sum(one.place is None for one in events)),
        ("events", "modes"): (len(events), sum(not one.modes for one in events)),
        ("quotes", "speaker"): (len(quotes), sum(one.speaker is None for one in quotes)),
    }


def test_counts_are_those_of_the_nouns() -> None:
    with open_record(":memory:", create=True) as record:
        records.fill(record)
        found = {(one.table, one.field): (one.rows, one.unknown) for one in record.blanks.count()}
        for field, numbers in recount(record).items():
            assert found[field] == numbers, field


def test_no_more_is_unknown_than_there_is(counted: dict[tuple[str, str], Blank]) -> None:
    assert all(0 <= one.unknown <= one.rows for one in counted.values())
    assert any(one.unknown > 0 for one in counted.values())


def test_an_empty_record_has_no_rows_and_nothing_unknown() -> None:
    with open_record(":memory:", create=True) as record:
        assert {(one.rows, one.unknown) for one in record.blanks.count()} == {(0, 0)}
