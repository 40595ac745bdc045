"""An old record is read again, and what that changed is said; a stopped rereading goes on."""

import pytest

from rashomon.nouns.changes import How
from rashomon.nouns.options import Options
from rashomon.nouns.readings import Reading
from rashomon.run import rereading
from rashomon.run.rereading import reread, waiting
from rashomon.store.record import Record
from rashomon.store.writer import Read
from support.building import built, exported, reports


@pytest.fixture
def old() -> Record:
    """Return a record in which another version read one report."""
    record = built(reports())
    report = reports()[2].id
    record.writer.save_readings([Read(reading=Reading(report=report), reader="of last year")])
    return record


def test_what_another_version_read_waits(old: Record) -> None:
    waits = waiting(old, Options())
    assert (waits.reports, waits.older, waits.unread) == (3, 1, 0)
    assert 0 < waits.seconds < 1


def test_it_is_read_again_and_nothing_else_changes(old: Record) -> None:
    done = reread(old, options=Options(), workers=0, most=3)
    assert exported(old) == exported(built(reports()))
    assert all(one.counts[How.NEW] == 0 for one in done.differences.values())
    assert waiting(old, Options()).older == 0


def test_a_stopped_rereading_leaves_a_whole_record(
    old: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(rereading, "catch_up", stop)
        with pytest.raises(KeyboardInterrupt):
            reread(old, options=Options(), workers=0, most=3)
    assert list(old.problems()) == []
    assert reread(old, options=Options(), workers=0, most=3).waiting.older == 1
