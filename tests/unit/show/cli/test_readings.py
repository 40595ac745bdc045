"""`write_readings` writes as it reads and refuses to be of no use."""

from pathlib import Path

import pytest

from rashomon.nouns.errors import NothingRead
from rashomon.show.cli.readings import write_readings


def test_rows_of_every_report_are_written_in_order(folder: Path, tmp_path: Path) -> None:
    to = tmp_path / "out"
    write_readings(
        (str(folder),), str(to), 0, None, lambda read: iter([{"path": read.report.path}])
    )
    assert [Path(line).name.strip('"}') for line in to.read_text().splitlines()] == [
        "a.txt", "b.txt",
    ]  # fmt: skip


def test_nothing_read_says_so(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NothingRead):
        write_readings(
            (str(folder / "empty.txt"),), str(tmp_path / "o"), 0, None, lambda _: iter(())
        )
