"""What a record says is compared with what it said: same, new, changed, gone, in words."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rashomon.nouns.changes import How
from rashomon.nouns.ids import EventId, QuoteId
from rashomon.store.comparing import KINDS
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as record:
        records.fill(record)
        yield record


def derive(record: Record, **other: object) -> None:
    told = replace(records.account(), **other)  # type: ignore[arg-type]
    record.writer.replace_derived(replace(records.derived(), accounts=(told,)), "deriver 2")


def test_what_did_not_change_is_the_same(record: Record) -> None:
    with record.comparing.remembered():
        derive(record)
        found = record.comparing.differences(None)
    assert {kind: found[kind].same for kind in KINDS} == {
        "events": 2, "quotes": 1, "stories": 1, "copies": 1, "disagreements": 1, "findings": 2
    }  # fmt: skip
    assert not any(difference.examples for difference in found.values())


def test_what_is_gone_is_told_in_its_words(record: Record) -> None:
    with record.comparing.remembered():
        derive(record, disagreements=())
        difference = record.comparing.differences(None)["disagreements"]
    assert (difference.same, dict(difference.counts)) == (
        0, {How.NEW: 0, How.CHANGED: 0, How.GONE: 1}
    )  # fmt: skip
    (gone,) = difference.examples
    assert (gone.was, gone.now) == ("when: 2023-05-01 / 2023-05-02", None)


def test_what_changed_is_told_before_and_after(record: Record) -> None:
    quote = replace(records.quote(), speaker="Bo Lund")
    with record.comparing.remembered():
        derive(record, quotes=(quote,))
        (changed,) = record.comparing.differences(None)["quotes"].examples
    words = "“We \U0001f6a2 will not sign,”"
    assert (changed.how, changed.was, changed.now) == (
        How.CHANGED, f"Ada Quill: {words}", f"Bo Lund: {words}"
    )  # fmt: skip


def test_what_is_new_has_no_before(record: Record) -> None:
    other = replace(records.quote(), id=QuoteId("quote-2"))
    with record.comparing.remembered():
        derive(record, quotes=(records.quote(), other))
        found = record.comparing.differences(None)
    (new,) = found["quotes"].examples
    assert (new.how, new.id, new.was) == (How.NEW, "quote-2", None)


def test_examples_are_as_many_as_wanted(record: Record) -> None:
    events = tuple(replace(records.meeting(), id=EventId(f"event-{n}")) for n in range(3, 9))
    with record.comparing.remembered():
        derive(record, events=(records.meeting(), records.event(), *events))
        difference = record.comparing.differences(2)["events"]
    assert difference.counts[How.NEW] == 6
    assert [one.id for one in difference.examples] == ["event-3", "event-4"]


def test_nothing_of_it_stays_in_the_record(record: Record) -> None:
    tables = "SELECT count(*) FROM sqlite_master"
    before = record._connection.number(tables)
    with record.comparing.remembered():
        record.comparing.differences(1)
        assert record._connection.number(tables) == before
    assert record._connection.number("SELECT count(*) FROM temp.sqlite_master") == 0
