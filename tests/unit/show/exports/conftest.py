"""Records in memory, and a way to write any of them in any format."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rashomon.show.exports import registry
from rashomon.show.selection import Selection
from rashomon.store.record import Record, open_record
from support import exports, records

Write = Callable[..., Path]


@pytest.fixture
def record() -> Iterator[Record]:
    """The small made-up record, whole in every kind of noun."""
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


@pytest.fixture
def hostile() -> Iterator[Record]:
    with open_record(":memory:") as made:
        exports.fill_hostile(made)
        yield made


@pytest.fixture
def copied() -> Iterator[Record]:
    with open_record(":memory:") as made:
        exports.fill_copied(made)
        yield made


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(
        record: Record, name: str, selection: Selection | None = None, *, full_text: bool = False
    ) -> Path:
        to = tmp_path / f"out-{name}"
        registry.export(record, name, to, selection=selection, full_text=full_text)
        return to

    return write
