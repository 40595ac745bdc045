"""What is new since a run or a time; what goes on under another id is changed, not gone and new."""

from dataclasses import replace

import pytest

from rashomon.nouns.changes import How, Kind
from rashomon.nouns.copies import origin_id
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import DisagreementId
from rashomon.nouns.stories import story_id
from rashomon.run.history import changes
from rashomon.store.record import Record, open_record
from support import records
from support.building import built, reports

TIMES = ("2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z")


@pytest.fixture
def record() -> Record:
    """Return a record of two runs, the second of which changed the title of its story."""
    record = open_record(":memory:")
    records.fill(record)
    record.history.end_run(TIMES[0])
    told = replace(records.account(), title="Talks fail")
    record.writer.replace_derived(replace(records.derived(), accounts=(told,)), "deriver 2")
    record.history.end_run(TIMES[1])
    return record


@pytest.mark.parametrize(
    ("since", "run"),
    [
        ("0", None), ("1", 1), ("2", 2), ("last", 1), ("2026-11-19", None), ("2026-11-21", 1),
        ("2026-11-20T10:00", 1), ("2026-11-20T09:59:59", None), ("2026-11-20T11:30+01:30", 1),
        ("2026-11-22T00:00:00Z", 2),
    ],
)  # fmt: skip
def test_a_moment_is_a_run_or_a_time(record: Record, since: str, run: int | None) -> None:
    found = changes(record, since).since
    assert (found.number if found is not None else None) == run


@pytest.mark.parametrize("since", ["3", "soon", "", "-1", "2026-13-01", "9" * 50, "\x1b[31m"])
def test_what_is_neither_is_wrong_usage(record: Record, since: str) -> None:
    with pytest.raises(UsageError):
        changes(record, since)


def test_the_last_run_is_told(record: Record) -> None:
    found = changes(record, "last")
    assert [(one.id, one.how) for one in found.changes] == [(records.STORY, How.CHANGED)]
    assert [run.number for run in found.runs] == [2]


def test_a_record_without_a_run_has_none() -> None:
    found = changes(open_record(":memory:"), "last")
    assert (found.since, found.runs, found.changes, found.unfinished) == (None, (), (), False)


def test_a_disagreement_with_other_words_is_changed(record: Record) -> None:
    (one,) = records.account().disagreements
    other = replace(one, id=DisagreementId("disagreement-2"))
    told = replace(records.account(), title="Talks fail", disagreements=(other,))
    record.writer.replace_derived(replace(records.derived(), accounts=(told,)), "deriver 3")
    (change,) = (one for one in changes(record, "2").changes if one.kind is Kind.DISAGREEMENT)
    assert (change.id, change.how) == ("disagreement-2", How.CHANGED)
    assert change.formerly == ("disagreement-1",)


def test_a_story_that_has_another_first_report_goes_on() -> None:
    one, two, _ = sorted(reports(), key=lambda report: report.id)
    record = built([two], [one])
    (story,) = record.view.story_ids() if len(record.view.story_ids()) == 1 else (None,)
    found = changes(record, "1")
    if story is None:  # told as two stories: nothing to go on
        assert found.of(Kind.STORY, How.GONE) == ()
    else:
        (change,) = found.of(Kind.STORY, How.CHANGED)
        assert change.formerly == (story_id(two.id),)


def test_ids_of_stories_and_origins_are_made_of_their_first_report() -> None:
    record = built(reports())
    assert all(one.story == story_id(one.reports[0]) for one in record.view.accounts())
    assert all(one.id in map(origin_id, one.reports) for one in record.view.origins())
