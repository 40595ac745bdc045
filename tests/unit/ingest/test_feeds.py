import io
from datetime import date

import pytest

from rashomon.ingest.feeds import feed_entries
from rashomon.ingest.pages import RawPage
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()
ATOM = """<?xml version="1.0" encoding="ISO-8859-1"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Norhaven Post</title>
<entry><id>tag:1</id><title>Dues &amp; tolls é</title><link href="https://post.example/1"/>
<published>2021-06-16T23:30:00-05:00</published><updated>2022-01-01T00:00:00Z</updated>
<author><name>Ann Lee</name></author><author><name>Bo Ek</name></author>
<summary>Short.</summary>
<content type="html">&lt;p&gt;First.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Second.&lt;/p&gt;</content></entry>
<entry><link href="https://post.example/2"/><content type="text">Plain 1 &lt; 2 words.</content></entry>
<entry><id>tag:3</id><updated>2022-01-01T00:00:00Z</updated></entry></feed>"""


def read(markup: str, codec: str = "utf-8") -> list[RawPage | Rejected]:
    return list(feed_entries("f.xml", io.BytesIO(markup.encode(codec)), OPTIONS))


def test_an_entry_keeps_what_the_feed_says_of_it() -> None:
    first, second, third = read(ATOM, "latin-1")
    assert isinstance(first, RawPage)
    assert first.path == "f.xml#tag:1"
    fields = first.fields
    assert (fields.title, fields.outlet) == ("Dues & tolls é", "Norhaven Post")
    assert (fields.url, fields.date) == ("https://post.example/1", date(2021, 6, 16))
    assert fields.authors == ("Ann Lee", "Bo Ek")
    assert "First." in (fields.html or "")
    assert "x()" not in (fields.html or "")
    assert isinstance(second, RawPage)
    assert (second.path, second.fields.text) == (
        "f.xml#https://post.example/2",
        "Plain 1 < 2 words.",
    )
    assert second.fields.date is None
    assert isinstance(third, Rejected)
    assert third.reason is Reason.NO_TEXT


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE r [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]>',
        '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;]>',
        "<!doctype r [<!entity x 'ha'>]>",
    ],
)
def test_entities_are_never_expanded(head: str, codec: str) -> None:
    body = "<rss><channel><item><description>&x; words</description></item></channel></rss>"
    with pytest.raises(Refused) as refused:
        read(head + body, codec)
    assert refused.value.reason is Reason.UNREADABLE


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("", Reason.EMPTY),
        ("<note><to>Ann</to></note>", Reason.UNREADABLE),
        ("Only words.", Reason.UNREADABLE),
        ("<rss version='2.0'><channel><title>x</title></channel></rss>", Reason.EMPTY),
        ("<a>" * 5000, Reason.TOO_DEEP),
    ],
)
def test_what_is_no_feed_is_refused(markup: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        read(markup)
    assert refused.value.reason is reason
