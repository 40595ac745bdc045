"""The made-up record on disk, a folder of small reports, and a way to run a command on them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.show.cli.main import main
from rashomon.store.record import open_record
from support import records

Run = Callable[..., Result]


@pytest.fixture
def path(tmp_path: Path) -> str:
    place = str(tmp_path / "r.db")
    with open_record(place, create=True) as record:
        records.fill(record)
    return place


@pytest.fixture
def run() -> Run:
    def run(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=stdin)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    words = (
        "Mayor Ada Quill met dock workers in Oslo on Tuesday. “We will not sign this contract,”"
        " Quill said after the meeting with the union, which rejected her offer of more pay."
        " The workers had asked for a meeting since March and called a strike for May."
    )
    (place / "a.txt").write_text(words, encoding="utf-8")
    (place / "b.txt").write_text("Harbour news. " + words, encoding="utf-8")
    (place / "empty.txt").write_text("")
    return place
