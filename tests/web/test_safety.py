"""Nothing in a text runs, no page asks another machine, the console is silent."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from rashomon.nouns.ids import StoryId
from rashomon.show.web.single_file import single_file
from rashomon.store.record import open_record
from support.addresses import KINDS
from support.hostile_pages import HOSTILE, make_hostile
from support.site import Site


def test_no_page_complains_or_asks_elsewhere(page: Page, site: Site) -> None:
    site.watch(page)
    for address in KINDS[:-1]:
        page.goto(site.address + address)
    page.goto(site.address + KINDS[0], wait_until="networkidle")
    assert site.said == []
    assert [one for one in site.asked if not one.startswith(site.address)] == []


def test_nothing_in_a_text_runs(page: Page, hostile_site: Site) -> None:
    hostile_site.watch(page)
    asked = f"/search?words={'%3Cscript%3Ewindow.ran=5%3C/script%3E'}"
    for address in (*KINDS[:-1], f"/report/{HOSTILE.id}", asked):
        page.goto(hostile_site.address + address)
        assert page.evaluate("window.ran") is None, address
        assert page.locator("img, main script:not([type='application/json'])").count() == 0
        assert page.locator("a[href^='javascript']").count() == 0
    assert hostile_site.said == []
    assert [one for one in hostile_site.asked if not one.startswith(hostile_site.address)] == []


def test_a_text_that_turns_its_direction_turns_nothing_else(page: Page, hostile_site: Site) -> None:
    page.goto(f"{hostile_site.address}/report/{HOSTILE.id}")
    assert page.locator(".full p").first.get_attribute("dir") == "auto"
    assert page.locator("h1 bdi").count() == 1


@pytest.mark.parametrize("story", [None, StoryId("story-1")])
def test_a_single_file_works_from_disk(page: Page, tmp_path: Path, story: StoryId | None) -> None:
    watched = Site("file://")
    watched.watch(page)
    with open_record(make_hostile(tmp_path / "r.db")) as record:
        (tmp_path / "s.html").write_text(single_file(record, story), encoding="utf-8")
    page.goto(f"file://{tmp_path}/s.html")
    page.locator(".summary a").first.click()
    assert page.locator(".full :target").count() == 1
    assert page.evaluate("window.ran") is None
    assert watched.said == []
    assert {one.partition("#")[0] for one in watched.asked} == {f"file://{tmp_path}/s.html"}
