from collections import defaultdict
from pathlib import Path

import pytest

from rashomon.ingest.ingest import ingest
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.reports import Report
from support.hostile import write_hostile


def outcomes(folder: Path) -> dict[str, set[str]]:
    """Read a folder; return for each name in it the outcomes of whatever it held."""
    found: dict[str, set[str]] = defaultdict(set)
    for item in ingest([str(folder)], IngestOptions()):
        inner = item.path.removeprefix(f"{folder}/")
        name = inner.split("!", maxsplit=1)[0].split("#", maxsplit=1)[0].split("/", maxsplit=1)[0]
        found[name].add("read" if isinstance(item, Report) else item.reason.value)
        str(item).encode()
        if isinstance(item, Report):
            item.text.encode()
    return found


@pytest.mark.parametrize("big", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_hostile_inputs_are_read_or_refused_with_a_reason(tmp_path: Path, big: bool) -> None:
    folder = tmp_path / "hostile"
    inputs = write_hostile(folder, big=big)
    found = outcomes(folder)
    wrong = {one.name: found[one.name] for one in inputs if not found[one.name]}
    wrong |= {one.name: found[one.name] for one in inputs if not found[one.name] <= one.outcomes}
    assert not wrong
    assert set(found) == {one.name for one in inputs}


def test_the_same_report_from_two_files_has_one_id(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.jsonl").write_text('{"text": "Words."}')
    first, second = ingest([str(tmp_path)], IngestOptions())
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert first.id == second.id
    assert (first.path, second.path) == (f"{tmp_path}/a.txt", f"{tmp_path}/b.jsonl#1")
