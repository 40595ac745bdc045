import os
from pathlib import Path

import pytest

from rashomon.ingest.folders import Found, find, opened, told
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()


def found(path: Path | str, options: IngestOptions = OPTIONS) -> dict[str, str]:
    base = f"{path}/"
    return {
        item.path.removeprefix(base): item.reason.value if isinstance(item, Rejected) else "found"
        for item in find(str(path), options)
    }


def test_a_folder_is_walked_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert list(found(tmp_path)) == ["a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_the_given_path_stays_as_spelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "a.txt").write_text("x")
    for given, told_as in (("r", "r/a.txt"), ("./r/", "./r/a.txt"), ("r/../r", "r/../r/a.txt")):
        assert [item.path for item in find(given, OPTIONS)] == [told_as]


def test_links_are_followed_inside_the_folder_only(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("x")
    home = tmp_path / "home"
    home.mkdir()
    (home / "a.txt").write_text("x")
    (home / "in.txt").symlink_to("a.txt")
    (home / "out.txt").symlink_to("../out.txt")
    (home / "none.txt").symlink_to("nothing")
    (home / "round").symlink_to("round")
    (home / "up").symlink_to(".", target_is_directory=True)
    assert found(home) == {
        "a.txt": "found",
        "in.txt": "found",
        "none.txt": "missing",
        "out.txt": "unsafe_path",
        "round": "unsafe_path",
        "up": "unsafe_path",
    }


def test_a_folder_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home2").mkdir()
    (tmp_path / "home2" / "a.txt").write_text("x")
    (tmp_path / "home" / "b.txt").symlink_to("../home2/a.txt")
    assert found(tmp_path / "home") == {"b.txt": "unsafe_path"}


def test_hidden_files_are_refused_in_folders_and_read_when_given(tmp_path: Path) -> None:
    (tmp_path / ".a.txt").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b.txt").write_text("x")
    assert found(tmp_path) == {".a.txt": "unsupported", ".git": "unsupported"}
    assert [type(item) for item in find(str(tmp_path / ".a.txt"), OPTIONS)] == [Found]


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    for path in (str(tmp_path / "none"), ""):
        (item,) = find(path, OPTIONS)
        assert isinstance(item, Rejected)
        assert item.reason is Reason.MISSING


@pytest.mark.parametrize("path", ["a\x00b", "x" * 5000])
def test_an_impossible_name_is_refused(path: str) -> None:
    (item,) = find(path, OPTIONS)
    assert isinstance(item, Rejected)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (item,) = find(str(tmp_path), OPTIONS)
    assert isinstance(item, Rejected)
    assert item.reason is Reason.EMPTY


def test_folders_too_deep_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    assert found(tmp_path, IngestOptions(max_folder_depth=2)) == {"a/b/c": "too_deep"}


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(Refused) as refused:
        opened(Found("a.txt", str(tmp_path / "a.txt")))
    assert refused.value.reason is Reason.UNSUPPORTED


def test_names_that_are_no_unicode_can_be_told(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(name)).write_text("x")
    (item,) = find(str(tmp_path), OPTIONS)
    assert isinstance(item, Found)
    item.path.encode()
    with opened(item)[0] as stream:
        assert stream.read() == b"x"
    assert told("a\ud800") == "a\\ud800"
