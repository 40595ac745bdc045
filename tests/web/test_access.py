"""axe-core finds nothing serious on any kind of page, light and dark; nothing is too wide for a phone."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from support import records
from support.addresses import KINDS
from support.site import Site

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
RUN = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})"
CONTRAST = "axe.run({runOnly: {type: 'rule', values: ['color-contrast']}})"
CLOSELY = (
    "/", "/search?words=workers", "/receipts", "/story/story-1", f"/report/{records.FIRST.id}?mark=0-7",
    "/copy/copy-1", "/disagreement/disagreement-1", "/actors", "/actor/USA",
    f"/pair/USA-{records.WORKERS.key}", "/nothing",
)  # fmt: skip


def serious(page: Page, run: str) -> list[str]:
    """Return the serious and critical faults of a page, with the element that has each."""
    page.evaluate(AXE)
    return [
        f"{page.url}: {fault['id']}: {node['html'][:120]}"
        for fault in page.evaluate(run)["violations"]
        if fault["impact"] in {"serious", "critical"}
        for node in fault["nodes"]
    ]


def test_nothing_serious_is_found(page: Page, site: Site) -> None:
    found = []
    for address in CLOSELY:
        page.goto(site.address + address)
        found += serious(page, RUN)
    assert found == []


def test_what_is_dark_can_be_read(browser: Browser, site: Site) -> None:
    context = browser.new_context(color_scheme="dark")
    page, found = context.new_page(), []
    for address in ("/", "/story/story-1", f"/report/{records.FIRST.id}?mark=0-7", "/copy/copy-1",
                    f"/pair/USA-{records.WORKERS.key}"):  # fmt: skip
        page.goto(site.address + address)
        found += serious(page, CONTRAST)
    context.close()
    assert found == []


def test_no_page_is_wider_than_a_phone(browser: Browser, site: Site) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page, wide = context.new_page(), {}
    for address in KINDS:
        page.goto(site.address + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            wide[address] = width
    context.close()
    assert wide == {}
