import time

import pytest

from rashomon.ingest.discover.linked_feeds import linked_feeds
from rashomon.ingest.refusals import Refused

BASE = "https://a.example/home"


def test_a_page_names_its_feeds() -> None:
    page = """<html><head><LINK REL='alternate' type="application/rss+xml" href="/rss?a=1&amp;b=2">
    <link href=/atom type=application/atom+xml rel=alternate /><link rel="stylesheet" href="/x.css">
    <link rel="alternate" type="text/html" hreflang="de" href="/de"></head>"""
    assert linked_feeds(BASE, page).feeds == (
        "https://a.example/rss?a=1&b=2",
        "https://a.example/atom",
    )


@pytest.mark.parametrize("page", ["<html>", "<link " * 30_000, "<link " + "rel=a " * 30_000])
def test_a_page_without_one_is_refused_at_once(page: str) -> None:
    started = time.process_time()
    with pytest.raises(Refused):
        linked_feeds(BASE, page)
    assert time.process_time() - started < 1
