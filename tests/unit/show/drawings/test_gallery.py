"""The gallery: every drawing by its name, none where there is nothing to draw."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.drawings.gallery import NAMES, hung
from rashomon.show.web.clippings import Desk
from rashomon.show.web.links import FileLinks
from rashomon.store.record import open_record
from support import records


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        yield Desk(record, FileLinks(frozenset()))


@pytest.mark.parametrize("what", NAMES)
def test_every_drawing_of_a_story_is_a_file_without_links(desk: Desk, what: str) -> None:
    found = hung(desk, desk.view.account(records.STORY), what)
    assert found is not None
    fromstring(found.svg.partition("\n")[2])
    assert "href" not in found.svg


def test_nothing_to_draw_is_none(desk: Desk) -> None:
    account = replace(desk.view.account(records.STORY), events=(), disagreements=())
    assert [hung(desk, account, what) for what in ("disagreements", "network", "map")] == [None] * 3


def test_an_unknown_drawing_is_wrong_usage(desk: Desk) -> None:
    with pytest.raises(UsageError, match="timeline"):
        hung(desk, desk.view.account(records.STORY), "globe")
