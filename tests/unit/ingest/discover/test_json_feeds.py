import json
from datetime import date

import pytest

from rashomon.ingest.discover.json_feeds import json_feed
from rashomon.ingest.refusals import Refused

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Norhaven Post",
    "items": [
        {"id": "1", "url": "/1", "title": "One", "date_published": "2021-06-16T10:00:00Z",
         "date_modified": "2021-06-17T10:00:00Z"},
        {"id": "2", "external_url": "https://b.example/2"},
        {"id": "3"}, "4", {"url": ["5"]},
    ],
}  # fmt: skip


def test_items_become_pages() -> None:
    first, second = json_feed("https://a.example/feed.json", json.dumps(FEED).encode()).pages
    assert (first.url, first.title, first.day) == ("https://a.example/1", "One", date(2021, 6, 16))
    assert first.changed == "2021-06-17T10:00:00Z"
    assert second.url == "https://b.example/2"


@pytest.mark.parametrize("body", [b"{", b"[1]", b'{"items": 7}', b"[" * 100_000, b"\x00\xff"])
def test_other_json_is_refused(body: bytes) -> None:
    with pytest.raises(Refused):
        json_feed("https://a.example/", body)
