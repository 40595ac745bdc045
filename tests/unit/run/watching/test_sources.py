from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.watching import Feed
from rashomon.run.watching.sources import feeds_to_watch
from rashomon.store.record import Record, open_record


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as record:
        yield record


def urls(record: Record, *sources: object) -> list[str]:
    return [feed.url for feed in feeds_to_watch(map(str, sources), record.watched, 5.0)]


def test_addresses_and_lists_of_them_are_watched(record: Record, tmp_path: Path) -> None:
    opml, plain = tmp_path / "a.opml", tmp_path / "b.txt"
    opml.write_text(
        '<opml><outline xmlUrl="https://a.test/rss"/><outline xmlUrl="https://b.test/"/></opml>'
    )
    plain.write_text("\ufeff# mine\n\nhttps://c.test/map.xml\nhttps://a.test/rss\n")
    named = ["https://A.test/rss", "https://b.test/", "https://c.test/map.xml"]
    assert urls(record, named[0], opml, plain) == [url.lower() for url in named]
    assert record.watched.feeds()[0] == Feed(url="https://a.test/rss", due=5.0)


def test_what_is_known_keeps_its_state_and_brings_its_lists(record: Record) -> None:
    known = Feed(url="https://a.test/", due=99.0, failures=3)
    child = Feed(url="https://a.test/1", due=7.0, parent=known.url)
    grandchild = Feed(url="https://a.test/2", due=7.0, parent=child.url)
    other = Feed(url="https://b.test/", due=7.0)
    record.watched.save(known, child, grandchild, other)
    assert feeds_to_watch([known.url], record.watched, 5.0) == (known, child, grandchild)
    assert feeds_to_watch([], record.watched, 5.0) == (known, child, grandchild, other)


@pytest.mark.parametrize(
    "source", ["none.opml", "http://", "https://u:p@a.test/", "ftp://a.test/", "http://a.test:25/"]
)
def test_what_cannot_be_watched_is_wrong_usage(record: Record, source: str) -> None:
    with pytest.raises(UsageError, match=source[:8]):
        urls(record, source)


@pytest.mark.parametrize(
    "body", ["<opml><outline", "ftp://a.test/\n", '<!DOCTYPE a [<!ENTITY b "c">]><a/>']
)
def test_a_list_that_is_none_is_wrong_usage(record: Record, tmp_path: Path, body: str) -> None:
    (tmp_path / "a").write_text(body)
    with pytest.raises(UsageError):
        urls(record, tmp_path / "a")


def test_nothing_to_watch_is_wrong_usage(record: Record) -> None:
    with pytest.raises(UsageError, match="nothing to watch"):
        urls(record)
