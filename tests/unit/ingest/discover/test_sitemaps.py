from datetime import date

import pytest

from rashomon.ingest.discover.sitemaps import sitemap
from rashomon.ingest.refusals import Refused

BASE = "https://a.example/map.xml"
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="i">
<url><loc> https://a.example/1 </loc><lastmod>2021-06-16T10:00:00Z</lastmod>
<image:image><image:loc>https://a.example/1.png</image:loc></image:image>
<news:news><news:publication><news:name>Norhaven Post</news:name></news:publication>
<news:publication_date>2021-06-15</news:publication_date><news:title>A &amp; B</news:title></news:news>
</url><url><lastmod>2021</lastmod></url><url><loc>/2</loc></url>"""


def test_pages_bear_what_the_map_says_of_them() -> None:
    first, second = sitemap(BASE, NEWS + "</urlset>").pages
    assert (first.url, first.outlet, first.title) == (
        "https://a.example/1",
        "Norhaven Post",
        "A & B",
    )
    assert (first.day, first.changed) == (date(2021, 6, 15), "2021-06-16T10:00:00Z")
    assert (second.url, second.outlet, second.changed) == ("https://a.example/2", None, None)


def test_a_map_cut_short_names_what_came_before() -> None:
    assert len(sitemap(BASE, NEWS).pages) == 2


def test_an_index_names_maps_the_latest_first() -> None:
    index = """<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
    <sitemap><loc>/new.xml</loc><lastmod>2021-01-01</lastmod></sitemap>
    <sitemap><loc>/undated.xml</loc></sitemap></sitemapindex>"""
    found = sitemap(BASE, index)
    assert [url.rpartition("/")[2] for url in found.feeds] == ["undated.xml", "new.xml", "old.xml"]
    assert found.pages == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<urlset",
        "<urlset>" + "<a>" * 30,
        "<urlset>" + "<url><loc>/x</loc></url>" * 50_001 + "</urlset>",
    ],
)
def test_what_is_past_its_bounds_is_refused(markup: str) -> None:
    with pytest.raises(Refused):
        sitemap(BASE, markup)
