"""What somebody names as the record shows it, in terms that outlive a build."""

from collections.abc import Iterator

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.rulings import ActorName, Ruling, RulingKind, Whole, identity
from rashomon.run.understanding import understand
from rashomon.store.record import Record, open_record
from support import records
from support.builders import span_of
from support.rulings import ruling, said

FIRST, SECOND = Whole(records.FIRST.id), Whole(records.SECOND.id)
MET, SECOND_MET = span_of(records.FIRST, "met"), span_of(records.SECOND, "met")
SIGN = span_of(records.FIRST, "sign")


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def meant(record: Record, kind: str, *things: str) -> Ruling:
    return understand(record, RulingKind(kind), things, said())


def about(record: Record, kind: str, *things: str) -> set[str]:
    return set(map(identity, meant(record, kind, *things).about))


def test_a_report_is_named_by_id_or_path(record: Record) -> None:
    named = about(record, "same-story", "reports/first.txt", records.SECOND.id)
    assert named == {records.FIRST.id, records.SECOND.id}


def test_a_story_is_named_by_the_report_whose_title_it_bears(record: Record) -> None:
    named = about(record, "same-story", records.STORY, records.SECOND.id)
    assert named == {records.FIRST.id, records.SECOND.id}


def test_a_copy_is_its_two_reports(record: Record) -> None:
    assert (
        meant(record, "not-copy", "copy-1").about
        == meant(record, "not-copy", "reports/first.txt", "reports/second.txt").about
    )


def test_an_event_is_the_words_that_tell_it(record: Record) -> None:
    first = min(MET, SECOND_MET)
    named = about(record, "same-event", records.MEETING, records.EVENT)
    assert named == {identity(first), identity(SIGN)}


def test_words_of_a_report_are_those_that_tell_an_event_there(record: Record) -> None:
    wider = f"reports/second.txt:{SECOND_MET.start - 3}-{SECOND_MET.end + 4}"
    assert about(record, "not-same-event", wider, records.MEETING) == {
        identity(MET), identity(SECOND_MET),
    }  # fmt: skip


def test_one_event_is_parted_by_words_other_than_those_named(record: Record) -> None:
    first = f"{records.FIRST.id}:{MET.start}-{MET.end}"
    assert about(record, "not-same-event", records.MEETING, first) == {
        identity(MET), identity(SECOND_MET),
    }  # fmt: skip


def test_an_actor_is_named_by_its_code_or_by_words_of_a_report(record: Record) -> None:
    mayor = ActorName("Ada Quill", "USA")
    place = span_of(records.FIRST, "Quill")
    for named in (mayor.key, f"reports/first.txt:{place.start}-{place.end}"):
        found = meant(record, "same-actor", named, ActorName("dock workers").key)
        assert set(found.about) == {mayor, ActorName("dock workers")}


def test_undoing_takes_a_ruling(record: Record) -> None:
    record.rulings.add([ruling("same-story", records.FIRST, records.SECOND)])
    (known,) = record.rulings.all()
    assert meant(record, "undo", known.id).undoes == known.id


@pytest.mark.parametrize(
    "given",
    [
        ("same-story", "reports/first.txt"),
        ("same-story", "reports/first.txt", "reports/first.txt"),
        ("same-story", "reports/first.txt", "nowhere.txt"),
        ("same-story", "reports/first.txt", "event-1"),
        ("same-story", "reports/first.txt", "reports/third.txt"),
        ("same-story", "a", "b", "c"),
        ("same-event", "story-1", "event-1"),
        ("same-event", "event-1", "event-1"),
        ("same-event", "event-1", "reports/first.txt:0-3"),
        ("same-event", "event-1", "reports/first.txt:5-99999"),
        ("same-event", "event-1", "reports/first.txt:9-3"),
        ("same-actor", "USA", "Q42"),
        ("same-actor", "Q42", "Q43"),
        ("same-actor", "../x", "Ada Quill"),
        ("not-copy", "event-1"),
        ("not-copy",),
        ("date", "reports/first.txt"),
        ("date", "reports/first.txt", "yesterday"),
        ("date", "reports/first.txt", "2023-02-30"),
        ("date", "reports/first.txt", "٢٠٢٣-٠٢-٠٣"),
        ("undo", "ruling-0"),
        ("undo",),
    ],
    ids=" ".join,
)
def test_what_is_not_there_or_does_not_fit_is_refused(
    record: Record, given: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError):
        meant(record, *given)
