"""Logs go to standard error, and only when asked for."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _restore() -> Iterator[None]:
    log = logging.getLogger("rashomon")
    kept = log.handlers, log.level, log.propagate
    yield
    log.handlers, log.propagate = kept[0], kept[2]
    log.setLevel(kept[1])


def test_each_stage_is_logged_when_asked_for(run: Run, folder: Path, tmp_path: Path) -> None:
    arguments = ("build", str(folder), "-o", str(tmp_path / "new.db"), "--workers", "0", "--json")
    quiet, told = run(*arguments), run("--verbose", *arguments)
    assert "stage=read" in told.stderr
    assert "stage=read" not in quiet.stderr
    assert told.stdout == quiet.stdout


def test_where_the_reader_failed_is_told_by_trace(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rashomon.run import works

    def fails(*_: object) -> None:
        raise ValueError("here")

    monkeypatch.setattr(works, "read", fails)
    outcome = run("--trace", "build", str(folder), "-o", str(tmp_path / "n.db"), "--workers", "0")
    assert "ValueError: here" in outcome.stderr
