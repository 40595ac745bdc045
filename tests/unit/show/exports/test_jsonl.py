"""The folder of an export is whole or as it was."""

from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.exports import jsonl
from rashomon.store.record import open_record
from support import records


def test_a_failed_export_leaves_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        out = tmp_path / "out"
        jsonl.export(record, out)
        before = {path.name: path.read_bytes() for path in out.iterdir()}
        monkeypatch.setattr(jsonl, "as_line", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            jsonl.export(record, out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["out"]


def test_other_files_of_the_folder_are_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    with open_record(":memory:") as record:
        records.fill(record)
        jsonl.export(record, out)
    assert (out / "mine.txt").read_text() == "mine"


def test_a_file_in_the_way_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with open_record(":memory:") as record, pytest.raises(UsageError, match="out"):
        jsonl.export(record, tmp_path / "out")
