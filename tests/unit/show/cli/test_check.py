"""`check` ends with 0 for a whole record and 3 for a harmed one."""

import sqlite3
from collections.abc import Callable

from click.testing import Result

from rashomon.nouns.removals import Asked
from rashomon.store.record import open_record

Run = Callable[..., Result]


def test_check_of_a_whole_record_is_0(run: Run, path: str) -> None:
    outcome = run("check", path)
    assert (outcome.exit_code, "3 reports" in outcome.output) == (0, True)


def test_check_of_a_harmed_record_is_3_and_lists_the_harm(run: Run, path: str) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE spans SET text = 'x' WHERE owner = 'quote-1' AND ordinal = 0")
    raw.close()
    outcome = run("check", path)
    assert outcome.exit_code == 3
    assert "span content of quotes quote-1" in outcome.stdout
    assert "Traceback" not in outcome.output


def test_a_removal_that_was_stopped_is_told(path: str, run: Run) -> None:
    with open_record(path, create=True) as record:
        removal = record.removals.select(Asked(reports=("reports/first.txt",)))
        record.removals.take_out(removal, "2026-11-22T15:00:00Z", "")
    outcome = run("check", path)
    assert outcome.exit_code == 0
    assert f"end it with rashomon remove {path}" in outcome.stderr
