"""`report` writes one file, or says why it cannot."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_story_becomes_one_file(run: Run, path: str, tmp_path: Path) -> None:
    outcome = run("report", path, "story-1", "--to", str(tmp_path / "s.html"))
    assert outcome.exit_code == 0
    assert "Harbour talks fail" in (tmp_path / "s.html").read_text("utf-8")


def test_a_place_that_cannot_be_written_is_wrong_usage(run: Run, path: str, tmp_path: Path) -> None:
    outcome = run("report", path, "--to", str(tmp_path / "no" / "s.html"))
    assert outcome.exit_code == 2
    assert "cannot be written" in outcome.stderr
