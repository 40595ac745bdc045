"""axe-core finds nothing serious on any kind of page, light and dark; nothing is too wide for a phone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rashomon.store.record import open_record
from support import records
from support.addresses import KINDS, known
from support.builders import span_of
from support.rulings import ruling, undo
from support.site import Site, served

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
RUN = (
    "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']})"
)
PHONE = 360  # pixels


@pytest.fixture
def dark_phone(browser: Browser) -> Iterator[Page]:
    made = browser.new_context(color_scheme="dark", viewport={"width": PHONE, "height": 700})
    yield made.new_page()
    made.close()


def serious(page: Page) -> list[str]:
    """Return the serious and critical faults of a page, with the element that has each."""
    page.evaluate(AXE)
    return [
        f"{page.url}: {fault['id']}: {node['html'][:120]}"
        for fault in page.evaluate(RUN)["violations"]
        if fault["impact"] in {"serious", "critical"}
        for node in fault["nodes"]
    ]


def test_nothing_serious_is_found_on_any_kind_of_page(page: Page, example_site: Site) -> None:
    found = []
    for address in (*known(example_site.path).kinds(), "/nothing"):
        page.goto(example_site.address + address)
        found += serious(page)
    assert found == []


def test_nothing_serious_is_found_in_the_dark_on_a_phone(
    dark_phone: Page, example_site: Site
) -> None:
    found = []
    for address in (*known(example_site.path).kinds(), "/nothing"):
        dark_phone.goto(example_site.address + address)
        found += serious(dark_phone)
    assert found == []


def test_nothing_serious_is_found_where_there_is_much(dark_phone: Page, large_site: Site) -> None:
    ids, found = known(large_site.path), []
    for address in ("/", "/search", f"/story/{ids.story}", f"/event/{ids.event}", "/pair/USA-RUS"):
        dark_phone.goto(large_site.address + address)
        found += serious(dark_phone)
    assert found == []


def test_nothing_serious_is_found_where_people_decided(
    page: Page, dark_phone: Page, tmp_path: Path
) -> None:
    day = ruling("date", records.FIRST, day=date(2023, 5, 2))
    one = ruling("same-event", span_of(records.FIRST, "met"), span_of(records.SECOND, "met"))
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        record.rulings.add([day, one, undo(one)])
    found = []
    with served(str(tmp_path / "r.db")) as site:
        for screen in (page, dark_phone):
            for address in ("/rulings", f"/ruling/{one.id}", f"/report/{records.FIRST.id}"):
                screen.goto(site.address + address)
                found += serious(screen)
        dark_phone.goto(f"{site.address}/rulings")
        assert dark_phone.evaluate("document.documentElement.scrollWidth") == PHONE
        struck = dark_phone.locator(f"[id='{one.id}'] .says b")
        expect(struck).to_have_css("text-decoration-line", "line-through")
        dark_phone.locator(".void .status a").click()
        expect(dark_phone).to_have_url(f"{site.address}/ruling/{undo(one).id}")
    assert found == []


def test_no_page_is_wider_than_a_phone(
    dark_phone: Page, site: Site, example_site: Site, large_site: Site
) -> None:
    wide = {}
    addresses = [(site, KINDS)]
    addresses += [(one, known(one.path).kinds()) for one in (example_site, large_site)]
    for where, kinds in addresses:
        for address in kinds:
            dark_phone.goto(where.address + address)
            width = dark_phone.evaluate("document.documentElement.scrollWidth")
            if width > PHONE:
                wide[address] = width
    assert wide == {}
