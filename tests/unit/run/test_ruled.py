"""What people decided, as a derivation of a record asks for it."""

from datetime import date

from rashomon.nouns.options import GroupOptions
from rashomon.nouns.rulings import ActorName
from rashomon.nouns.stories import Story
from rashomon.nouns.verdicts import NOTHING
from rashomon.run.ruled import Ruled
from rashomon.store.record import Record, open_record
from support import records
from support.rulings import ruling, undo

BOTH = (records.FIRST.id, records.SECOND.id)
WRONG = ruling("not-copy", *BOTH)


def ruled(*rulings: object) -> tuple[Record, Ruled]:
    record = open_record(":memory:")
    record.writer.add([records.FIRST, records.SECOND])
    record.rulings.add(rulings)  # type: ignore[arg-type]
    return record, Ruled(record)


def test_without_rulings_nothing_changes() -> None:
    record, none = ruled()
    stories = (Story(records.STORY, tuple(sorted(BOTH))),)
    with record:
        assert none.stories(stories, (), GroupOptions()) is stories
        assert none.copies([records.copy()]) == (records.copy(),)
        assert (none.of_story(BOTH), none.pairs) == (NOTHING, frozenset())


def test_a_copy_decided_to_be_none_is_left_out() -> None:
    record, found = ruled(WRONG)
    with record:
        assert found.copies([records.copy()]) == ()


def test_a_pair_ever_decided_of_is_compared_anew() -> None:
    record, found = ruled(WRONG, undo(WRONG))
    with record:
        assert found.pairs == {tuple(sorted(BOTH))}
        assert found.copies([records.copy()]) == (records.copy(),)


def test_a_story_is_told_what_concerns_it() -> None:
    day = ruling("date", records.FIRST, day=date(2023, 5, 4))
    actor = ruling("same-actor", ActorName("Ada Quill"), ActorName("A. Quill"))
    record, found = ruled(day, actor)
    with record:
        assert found.of_story([records.SECOND.id]) == NOTHING
        told = found.of_story([records.FIRST.id])
    assert [pair[0] for pair in told.dates] == [records.FIRST.id]
    assert len(told.actors) == 1


def test_reports_touched_are_those_of_which_something_else_is_decided() -> None:
    day = ruling("date", records.FIRST, day=date(2023, 5, 4))
    record, found = ruled(WRONG, day)
    with record:
        assert found.touched("") == set(BOTH)
        assert found.touched(WRONG.id) == {records.FIRST.id}
        assert found.touched(f"{WRONG.id} {day.id}") == frozenset()


def test_undoing_touches_what_was_decided_and_nothing_else() -> None:
    day = ruling("date", records.FIRST, day=date(2023, 5, 4))
    record, found = ruled(WRONG, day, undo(day))
    with record:
        assert found.touched(f"{WRONG.id} {day.id}") == {records.FIRST.id}


def test_a_ruling_of_an_actor_touches_who_may_name_it() -> None:
    record, found = ruled(ruling("same-actor", ActorName("Ada Quill"), ActorName("A. Quill")))
    with record:
        assert found.touched("") == {records.FIRST.id}


def test_reports_that_are_not_there_are_not_touched() -> None:
    record, found = ruled(ruling("same-story", records.FIRST, "report-elsewhere"))
    with record:
        assert found.touched("") == {records.FIRST.id}
