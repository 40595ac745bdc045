"""Rulings added to a record, which then keeps to them."""

from datetime import date

from rashomon.nouns.options import Options
from rashomon.nouns.rulings import ActorName, Ruling
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Standing
from rashomon.run.deciding import decide, listed
from rashomon.run.pipeline import build
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report
from support.rulings import ruling, undo

AGAIN = make_report(records.FIRST.text, outlet="Another Paper", path="again.txt")
GIVEN = [records.FIRST, records.SECOND, AGAIN]
DAY = ruling("date", records.FIRST, day=date(2023, 5, 9))


def built() -> Record:
    record = open_record(":memory:")
    build(GIVEN, record, options=Options(), workers=0)
    return record


def settle(record: Record, *rulings: Ruling) -> tuple[int, set[str]]:
    settled = decide(record, rulings, options=Options(), workers=0)
    assert not list(record.problems())
    return settled.new, {one.kind for one in settled.touched}


def test_a_day_decided_is_the_day_of_the_report_until_undone() -> None:
    with built() as record:
        former = record.view.written(records.FIRST.id)
        assert settle(record, DAY)[0] == 1
        when = record.view.written(records.FIRST.id).when
        assert when is not None
        assert (when.start, when.basis) == (date(2023, 5, 9), ())
        assert settle(record, undo(DAY))[0] == 1
        assert record.view.written(records.FIRST.id) == former


def test_a_copy_decided_to_be_none_is_gone_until_undone() -> None:
    wrong = ruling("not-copy", records.FIRST, AGAIN)
    with built() as record:
        former = tuple(record.view.copies()), tuple(record.view.origins())
        assert settle(record, wrong)[1] >= {"origins", "copies"}
        ends = {(one.copy, one.source) for one in record.view.copies()}
        assert not ends & {(AGAIN.id, records.FIRST.id), (records.FIRST.id, AGAIN.id)}
        settle(record, undo(wrong))
        assert (tuple(record.view.copies()), tuple(record.view.origins())) == former


def test_what_is_decided_already_changes_nothing() -> None:
    with built() as record:
        settle(record, DAY)
        assert settle(record, DAY) == (0, set())


def test_rulings_wait_for_what_they_are_about() -> None:
    later = make_report("The port of Lunde closed on Friday.", path="later.txt")
    with built() as record:
        record.rulings.add(
            [
                ruling("date", later, day=date(2023, 5, 9)),
                ruling("same-event", Span(records.FIRST.id, 0, 1), Span(AGAIN.id, 0, 1)),
                ruling("same-actor", ActorName("Nobody Here"), ActorName("Ada Quill")),
                undo(ruling("same-story", "r1", "r2")),
            ]
        )
        assert [one.waits for one in listed(record)] == [True] * 4
        build([later], record, options=Options(), workers=0)
        assert sorted(one.waits for one in listed(record)) == [False, True, True, True]
        when = record.view.written(later.id).when
        assert when is not None
        assert when.start == date(2023, 5, 9)


def test_rulings_are_listed_in_time_as_they_stand() -> None:
    with built() as record:
        record.rulings.add([undo(DAY, at=9), DAY])
        found = listed(record)
    assert [one.ruling for one in found] == [DAY, undo(DAY, at=9)]
    assert [one.verdict.standing for one in found] == [Standing.UNDONE, Standing.IN_FORCE]
