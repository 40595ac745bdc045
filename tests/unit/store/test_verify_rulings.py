"""`check` finds every ruling in force that a record does not keep to, and none that waits."""

from datetime import date

import pytest

from rashomon.nouns.rulings import ActorName, Ruling
from rashomon.nouns.spans import Span
from rashomon.store.record import open_record
from support import records
from support.builders import span_of
from support.rulings import ruling, undo

MET, SECOND_MET = span_of(records.FIRST, "met"), span_of(records.SECOND, "met")
SIGN = span_of(records.FIRST, "sign")


def problems(*rulings: Ruling) -> list[str]:
    with open_record(":memory:") as record:
        record.rulings.add(rulings)
        records.fill(record)
        assert record.view.is_settled()
        return list(record.problems())


@pytest.mark.parametrize(
    "kept",
    [
        ruling("same-story", records.FIRST, records.SECOND),
        ruling("same-event", MET, SECOND_MET),
        ruling("not-same-event", SIGN, MET),
        ruling("date", records.FIRST, day=date(2023, 5, 2)),
        ruling("not-copy", records.FIRST, records.FOREIGN),
        ruling("same-actor", ActorName("a"), ActorName("b")),
        ruling("same-story", records.FIRST, "report-elsewhere"),
        ruling("not-same-story", records.FIRST, records.FOREIGN),
        ruling("same-event", SIGN, Span(records.FIRST.id, 0, 4)),
        ruling("date", "report-elsewhere", day=date(2023, 5, 2)),
    ],
    ids=lambda one: f"{one.kind.value} {one.id}",
)
def test_what_is_kept_to_or_waits_is_no_problem(kept: Ruling) -> None:
    assert problems(kept) == []


@pytest.mark.parametrize(
    "broken",
    [
        ruling("not-same-story", records.FIRST, records.SECOND),
        ruling("not-same-event", MET, SECOND_MET),
        ruling("same-event", SIGN, MET),
        ruling("date", records.FIRST, day=date(2023, 5, 3)),
        ruling("date", records.FOREIGN, day=date(2023, 5, 3)),
        ruling("not-copy", records.FIRST, records.SECOND),
    ],
    ids=lambda one: f"{one.kind.value} {one.id}",
)
def test_what_is_not_kept_to_is_found_unless_it_was_undone(broken: Ruling) -> None:
    (line,) = problems(broken)
    assert line.startswith("rulings: ")
    assert problems(broken, undo(broken)) == []


def test_a_damaged_ruling_is_found() -> None:
    with open_record(":memory:") as record:
        records.fill(record)
        record.rulings.add([ruling("same-story", records.FIRST, records.SECOND)])
        record._connection.write("DROP TRIGGER rulings_hold")
        record._connection.write("UPDATE rulings SET body = '{}'")
        assert any("ruling-" in line for line in record.problems())
