"""What is written is there whole, or as it was before."""

import json
from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.exports.whole import whole_file, whole_folder, write_array, write_rows


def test_a_fault_leaves_the_former_file(tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    place.write_text("former")
    with pytest.raises(ZeroDivisionError), whole_file(place) as beside:
        1 / beside.write_text("")
    assert place.read_text() == "former"
    assert list(tmp_path.iterdir()) == [place]


def test_a_fault_leaves_the_former_folder(tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.mkdir()
    (place / "a.txt").write_text("former")
    with pytest.raises(ZeroDivisionError), whole_folder(place) as beside:
        1 / (beside / "a.txt").write_text("")
    assert (place / "a.txt").read_text() == "former"
    assert list(tmp_path.iterdir()) == [place]


def test_other_files_of_a_folder_are_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "out"
    place.mkdir(parents=True)
    (place / "mine.txt").write_text("mine")
    with whole_folder(place) as beside:
        (beside / "a.txt").write_text("new")
    assert sorted(each.name for each in place.iterdir()) == ["a.txt", "mine.txt"]


def test_a_folder_may_be_the_one_we_are_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with whole_folder(Path()) as beside:
        (beside / "a.txt").write_text("new")
    assert (tmp_path / "here" / "a.txt").read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["here"]


def test_the_root_is_no_place() -> None:
    with pytest.raises(UsageError, match="no place"), whole_file(Path("/")):
        pass


def test_something_in_the_way_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(UsageError, match="out"), whole_folder(tmp_path / "out") as beside:
        (beside / "a.txt").write_text("new")
    with pytest.raises(UsageError, match="cannot be written"), whole_file(tmp_path) as beside:
        beside.write_text("a file where a folder is")


def test_an_array_of_none_one_and_two(tmp_path: Path) -> None:
    for rows in ([], [{"a": "é"}], [1, 2]):
        write_array(tmp_path / "a.json", '{"rows": [', rows, "]}")
        assert json.loads((tmp_path / "a.json").read_text("utf-8")) == {"rows": rows}
    write_rows(tmp_path / "a.jsonl", [{"a": "é"}, 1])
    assert (tmp_path / "a.jsonl").read_bytes() == '{"a": "é"}\n1\n'.encode()
