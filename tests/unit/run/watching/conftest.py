from collections.abc import Iterator

import pytest

from rashomon.ingest import page_reader
from rashomon.store.record import open_record
from support.hostile_web import Web
from support.watching import Watching


@pytest.fixture
def watching() -> Iterator[Watching]:
    with Web() as web, open_record(":memory:") as record:
        yield Watching(record, web)


@pytest.fixture(scope="session", autouse=True)
def no_reader_is_left() -> Iterator[None]:
    yield
    page_reader.close()
