"""Lines are written whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.cli.outputs import write_lines


def test_lines_are_counted_and_written(tmp_path: Path) -> None:
    to = tmp_path / "out.jsonl"
    assert write_lines([{"a": "é"}, {"b": 1}], str(to)) == 2
    assert to.read_bytes() == '{"a": "é"}\n{"b": 1}\n'.encode()


def test_a_fault_leaves_the_former_file_and_nothing_beside_it(tmp_path: Path) -> None:
    to = tmp_path / "out.jsonl"
    to.write_text("former")

    def rows() -> Iterator[object]:
        yield {"a": 1}
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - ours, without words
        write_lines(rows(), str(to))
    assert to.read_text() == "former"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_lines([{}], str(tmp_path / "no" / "out.jsonl"))
