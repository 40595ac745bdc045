"""The keyboard alone is enough: from the first page to the words, in a few steps however many marks there are."""

from playwright.sync_api import Page, expect

from support.addresses import DRAWINGS, known
from support.site import Site

FAR = 40  # steps of Tab that nothing on the way may take


def tab_to(page: Page, selector: str) -> int:
    """Press Tab until an element has the focus; return how often."""
    for pressed in range(1, FAR + 1):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return pressed
    raise AssertionError(f"{selector} is not reached in {FAR} steps")


def test_a_whole_path_from_the_first_page_to_the_words(page: Page, read_site: Site) -> None:
    read_site.watch(page)
    page.goto(read_site.address)
    page.keyboard.press("Tab")
    expect(page.locator(".skip").first).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, ".stories .said a")
    page.keyboard.press("Enter")
    expect(page.locator("article.story")).to_be_visible()
    tab_to(page, ".contents a[href='#facts']")
    page.keyboard.press("Enter")
    tab_to(page, ".fact summary")
    page.keyboard.press("Enter")
    tab_to(page, ".fact .clip p a")
    page.keyboard.press("Enter")
    expect(page.locator(".full .chosen").first).to_be_in_viewport()
    assert read_site.said == []


def test_a_report_is_opened_and_a_layer_switched(page: Page, read_site: Site) -> None:
    page.goto(f"{read_site.address}/story/{known(read_site.path).story}")
    tab_to(page, ".contents a[href='#reports']")
    page.keyboard.press("Enter")
    tab_to(page, ".reports a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/**")
    tab_to(page, ".skip")
    page.keyboard.press("Enter")
    tab_to(page, ".layers input")
    page.keyboard.press("Space")
    expect(page.locator(".layers input").first).not_to_be_checked()


def test_a_drawing_is_one_stop_and_arrows_go_from_mark_to_mark(page: Page, read_site: Site) -> None:
    story = known(read_site.path).story
    for name in DRAWINGS:
        page.goto(f"{read_site.address}/story/{story}/{name}")
        tab_to(page, ".canvas a")
        page.keyboard.press("ArrowRight")
        marks = page.locator(".canvas a[href]")
        expect(marks.nth(1)).to_be_focused()
        page.keyboard.press("End")
        expect(marks.last).to_be_focused()
        assert tab_to(page, ".same summary") == 1
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{read_site.address}/story/{story}/network")


def test_without_script_a_drawing_can_be_skipped(plain: Page, read_site: Site) -> None:
    story = known(read_site.path).story
    plain.goto(f"{read_site.address}/story/{story}/lineage")
    over = plain.locator(".skip.over")
    over.focus()
    plain.keyboard.press("Enter")
    plain.keyboard.press("Tab")
    expect(plain.locator(".same summary")).to_be_focused()
