"""The made-up record, opened to read, a desk on it, and its pages."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette

from rashomon.nouns.account import Account
from rashomon.show.web.app import make_app
from rashomon.show.web.clippings import Desk
from rashomon.show.web.links import ServedLinks
from rashomon.store.record import open_record
from support import records


@pytest.fixture(scope="session")
def record_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = str(tmp_path_factory.mktemp("pages") / "r.db")
    with open_record(place, create=True) as record:
        records.fill(record)
    return place


@pytest.fixture
def desk(record_path: str) -> Iterator[Desk]:
    with open_record(record_path) as record:
        yield Desk(record, ServedLinks())


@pytest.fixture
def account(desk: Desk) -> Account:
    return desk.view.account(records.STORY)


@pytest.fixture(scope="session")
def app(record_path: str) -> Starlette:
    return make_app(record_path)
