import gzip
from datetime import date

import pytest

from rashomon.ingest.discover.discover import discover
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions

BASE = "https://a.example/feed"
OPTIONS = IngestOptions(max_file_bytes=2_000_000)
RSS = """<?xml version="1.0"?><!-- made by hand --><rss version="2.0"><channel><title>All News</title>
<item><title>One</title><link>https://b.example/1?utm_source=rss</link>
<source url="https://b.example/rss">The Harbour Times</source>
<pubDate>Wed, 16 Jun 2021 10:00:00 GMT</pubDate></item>
<item><guid>https://a.example/2</guid></item><item><title>no link</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/3"/>
<updated>2021-06-17T00:00:00Z</updated></entry></feed>"""


def test_a_feed_keeps_its_publisher_apart_from_itself() -> None:
    first, second = discover(BASE, RSS.encode(), OPTIONS).pages
    assert (first.url, first.outlet) == ("https://b.example/1", "The Harbour Times")
    assert (first.title, first.day) == ("One", date(2021, 6, 16))
    assert (second.url, second.outlet) == ("https://a.example/2", None)


def test_the_stamp_of_an_entry_is_kept() -> None:
    (page,) = discover(BASE, ATOM.encode("utf-16"), OPTIONS).pages
    assert (page.url, page.changed) == ("https://a.example/3", "2021-06-17T00:00:00Z")
    assert page.day is None


def test_a_broken_feed_gives_what_can_be_read() -> None:
    broken = RSS.replace("</item>", "", 1).replace("&", "&oops;")[:-30]
    assert "https://b.example/1" in [
        page.url for page in discover(BASE, broken.encode(), OPTIONS).pages
    ]


def test_a_feed_without_entries_names_nothing() -> None:
    assert discover(BASE, b'<rss version="2.0"><channel/></rss>', OPTIONS).pages == ()


@pytest.mark.parametrize(
    ("body", "pages", "feeds"),
    [
        (b"<?xml version='1.0'?>\n<urlset><url><loc>/1</loc></url></urlset>", 1, 0),
        (b"<sitemapindex><sitemap><loc>/1</loc></sitemap></sitemapindex>", 0, 1),
        (b'<opml><outline xmlUrl="/1"/></opml>', 0, 1),
        (b'\xef\xbb\xbf {"items": [{"url": "/1"}]}', 1, 0),
        (b'<!doctype html><html><link rel=alternate type="application/rss+xml" href="/1">', 0, 1),
        (gzip.compress(b"<urlset><url><loc>/1</loc></url></urlset>", mtime=0), 1, 0),
    ],
)
def test_every_form_is_told_by_its_words(body: bytes, pages: int, feeds: int) -> None:
    found = discover(BASE, body, OPTIONS)
    assert (len(found.pages), len(found.feeds)) == (pages, feeds)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"plain words", b"<html><p>words", b"\x89PNG\r\n\x1a\n" + b"\0" * 99,
        gzip.compress(b"<urlset>" + b" " * 3_000_000, mtime=0),
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', b"<rss>" + b"<a>" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused(body: bytes) -> None:
    with pytest.raises(Refused):
        discover(BASE, body, OPTIONS)
