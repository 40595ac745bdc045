"""What holds for every format: same bytes, whole or nothing, little memory, only what is asked for."""

import gc
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from rashomon.nouns.plover import EventType
from rashomon.show.exports import arrow, extract, parties, registry
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format
from rashomon.show.selection import Selection
from rashomon.store import view
from rashomon.store.record import Record, open_record
from support import exports, records

CARRY_TEXT = {"jsonl", "plover", "ftm", "ninjs", "jsonld", "csv", "xlsx", "parquet"}
NAMES = (
    "jsonl plover polecat gdelt eventreport ftm ninjs jsonld annotations timeline geojson graphml"
    " csv xlsx parquet"
).split()

every = pytest.mark.parametrize("name", NAMES)


def written(place: Path) -> dict[str, bytes]:
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    return {file.name: file.read_bytes() for file in files}


def test_every_format_is_there() -> None:
    assert list(registry.FORMATS) == NAMES


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up record in every format, from a file, by a process with another hash seed."""
    folder = tmp_path_factory.mktemp("elsewhere")
    with open_record(str(folder / "r.db"), create=True) as kept:
        records.fill(kept)
    code = (
        "import sys; from pathlib import Path; from rashomon.api import open_record;"
        "from rashomon.show.exports.registry import FORMATS, export;"
        "record, to = open_record(sys.argv[1]), Path(sys.argv[2]);"
        "[export(record, name, to / name) for name in FORMATS]"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(folder / "r.db"), str(folder)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},  # noqa: TID251 - the other process's
    )
    return folder


@every
def test_the_same_record_gives_the_same_bytes(
    name: str, record: Record, elsewhere: Path, tmp_path: Path
) -> None:
    registry.export(record, name, tmp_path / "out")
    assert list(written(tmp_path / "out").values()) == list(written(elsewhere / name).values())


@every
def test_a_fault_leaves_the_former_export(
    name: str, record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    registry.export(record, name, out)
    before = written(out)
    chosen = registry.FORMATS[name]

    def half(given: Extract, place: Path) -> None:
        chosen.write(given, place)
        raise ZeroDivisionError

    broken = Format(chosen.name, chosen.shape, chosen.about, half)
    monkeypatch.setitem(registry.FORMATS, name, broken)
    with pytest.raises(ZeroDivisionError):
        registry.export(record, name, out)
    assert written(out) == before
    assert list(tmp_path.iterdir()) == [out]


@every
def test_long_words_leave_only_when_asked(name: str, hostile: Record, tmp_path: Path) -> None:
    registry.export(hostile, name, tmp_path / "short")
    registry.export(hostile, name, tmp_path / "full", full_text=True)
    if name in {"xlsx", "parquet"}:  # compressed: test_xlsx.py and test_parquet.py look inside
        return
    tail = exports.TAIL.encode()
    held = [
        any(tail in file for file in written(tmp_path / out).values()) for out in ("short", "full")
    ]
    assert held == [name == "jsonl", name in CARRY_TEXT]


@every
def test_a_selection_keeps_the_same_in_every_format(
    name: str, record: Record, tmp_path: Path
) -> None:
    chosen = Selection(types=(EventType.REJECT,))
    registry.export(record, name, tmp_path / "out", selection=chosen)
    if name in {"gdelt", "xlsx", "parquet"}:  # no id in words, or compressed
        return
    held = b"".join(
        file for label, file in written(tmp_path / "out").items() if label != "links.csv"
    )
    if name not in {"ninjs", "csv", "jsonl"}:  # where links name it, and what the story counts
        held = held.replace(b'"link": [{"id": "event-2"', b"")
    assert records.SECOND.id.encode() not in held or name in {"csv", "jsonl"}
    assert b"finding-1" not in held


@pytest.fixture(scope="module")
def sizes() -> Iterator[tuple[Record, Record]]:
    with open_record(":memory:") as small, open_record(":memory:") as large:
        exports.fill_many(small, 30)
        exports.fill_many(large, 300)
        yield small, large


@every
def test_memory_does_not_grow_with_the_record(
    name: str,
    sizes: tuple[Record, Record],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Beyond what is kept at hand, which is bounded and made small here.

    The least of three: threads that other tests left in this process take memory too.
    """
    for module, bound in ((view, "REPORTS"), (extract, "READINGS"), (parties, "REPORTS")):
        monkeypatch.setattr(module, f"{bound}_AT_HAND", 8)
    monkeypatch.setattr(arrow, "GROUP", 16)
    registry.export(sizes[0], name, tmp_path / "warm")
    usual = gc.get_threshold()  # what other tests left: how often cycles are collected hangs on it
    gc.set_threshold(700, 10, 10)
    gc.freeze()
    gc.collect()
    small, large = (
        min(peak(partial(registry.export, record, name, tmp_path / "out")) for _ in range(3))
        for record in sizes
    )
    gc.unfreeze()
    gc.set_threshold(*usual)
    text = 270 * 1_800  # what the larger record holds more, in bytes of text
    assert large - small < text / 2


def peak(run: Callable[[], object]) -> int:
    """Return how many bytes were taken at most while it ran."""
    tracemalloc.start()
    run()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most
