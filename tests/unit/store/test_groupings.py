"""Slices and seams of a record, and the days under which its reports are filed."""

from collections.abc import Iterator
from datetime import date

import pytest

from rashomon.store.groupings import Grouping, Outlined
from rashomon.store.record import Record, open_record
from support import records

DAY = date(2021, 6, 16).toordinal()


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        dated = Outlined(records.FIRST.id, "[1]", DAY)
        undated, foreign = (
            Outlined(records.SECOND.id, "[2]", None),
            Outlined(records.FOREIGN.id, "", None),
        )
        made.writer.save_outlines("outliner", [dated, undated, foreign])
        yield made


def test_days_are_counted_where_there_is_something_to_group(record: Record) -> None:
    assert record.groupings.days() == {DAY: 1, None: 1}
    assert record.groupings.day(records.FIRST.id) == (DAY,)
    assert record.groupings.day(records.SECOND.id) == (None,)
    assert record.groupings.day(records.FOREIGN.id) is None


def test_a_slice_has_the_outlines_of_its_days(record: Record) -> None:
    def inside(start: int, stop: int, *, undated: bool = False) -> set[str]:
        return {report for report, _ in record.groupings.outlines((start, stop, undated))}

    assert inside(DAY, DAY + 1) == {records.FIRST.id}
    assert inside(DAY + 1, DAY + 9) == set()
    assert inside(0, 0, undated=True) == {records.SECOND.id}
    assert inside(0, 1 << 22, undated=True) == {records.FIRST.id, records.SECOND.id}


def test_what_is_new_is_kept_and_what_is_not_there_goes(record: Record) -> None:
    kept, gone, new = (0, 8, False), (8, 16, False), (16, 24, False)
    record.groupings.keep(Grouping({kept: "[1]", gone: "[2]"}, {(0, 16): "[3]"}))
    record.groupings.keep(Grouping({kept: None, new: "[4]"}, {(0, 24): "[5]"}))
    assert dict(record.groupings.slices()) == {kept: "[1]", new: "[4]"}
    assert dict(record.groupings.seams()) == {(0, 24): "[5]"}
