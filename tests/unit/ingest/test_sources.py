import io
import json
import zipfile
from pathlib import Path

from rashomon.ingest.pages import RawPage
from rashomon.ingest.sources import sources
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Rejected

OPTIONS = IngestOptions()


def test_a_path_met_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    given = [str(tmp_path / "a.txt"), str(tmp_path), str(tmp_path / "a.txt")]
    assert [page.path for page in sources(given, OPTIONS)] == [f"{tmp_path}/a.txt"]


def test_records_in_members_of_archives_have_all_three_names(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("in/b.jsonl", json.dumps({"id": "x", "text": "Words."}))
    (page,) = sources([str(tmp_path)], OPTIONS)
    assert page.path == f"{tmp_path}/a.zip!in/b.jsonl#x"


def test_standard_input_stands_among_the_paths(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    pages = list(sources(["-", str(tmp_path / "a.txt"), "-"], OPTIONS, io.BytesIO(b"Words.")))
    assert [page.path for page in pages] == ["-", f"{tmp_path}/a.txt"]


def test_an_archive_that_unpacks_to_too_much_ends_and_the_next_file_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", b"x" * 400)
    (tmp_path / "b.txt").write_text("x")
    pages = list(sources([str(tmp_path)], IngestOptions(max_total_bytes=1000)))
    kinds = [type(page) for page in pages]
    assert kinds == [RawPage, RawPage, Rejected, RawPage]
    assert pages[2].path == f"{tmp_path}/a.zip"


def test_archives_nest_no_deeper_than_allowed(tmp_path: Path) -> None:
    body, name = b"Words.", "a.txt"
    for _ in range(3):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, body)
        body, name = out.getvalue(), "in.zip"
    (tmp_path / "a.zip").write_bytes(body)
    (item,) = sources([str(tmp_path)], OPTIONS)
    assert isinstance(item, Rejected)
    assert item.reason == "too_deep"
    (page,) = sources([str(tmp_path)], IngestOptions(max_archive_depth=3))
    assert page.path == f"{tmp_path}/a.zip!in.zip!in.zip!a.txt"
