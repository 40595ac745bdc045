"""A reader goes from a name to its page, to a pair, and from a number or a mark to the words."""

from playwright.sync_api import Browser, Page, expect

from support import records
from support.site import Site

PAIR = f"/pair/USA-{records.WORKERS.key}"


def test_a_name_leads_to_its_actor_and_on_to_the_words(page: Page, site: Site) -> None:
    site.watch(page)
    page.goto(f"{site.address}/story/story-1")
    page.locator(".facts .party", has_text="Ada Quill").first.click()
    expect(page.locator("h1")).to_contain_text("Ada Quill")
    page.get_by_role("link", name="2 events as actor").click()
    expect(page.locator(".acts > li")).to_have_count(2)
    page.locator(".acts .clip a").first.click()
    expect(page.locator(".full .chosen").first).to_be_in_viewport()
    assert site.said == []


def test_a_pair_is_found_from_the_list_of_actors(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.get_by_role("link", name="Actors", exact=True).click()
    page.get_by_label("Name contains").fill("quill")
    page.get_by_role("button", name="Apply").click()
    page.get_by_role("link", name="Ada Quill").click()
    page.locator("#with").get_by_role("link", name="dock workers").click()
    expect(page.locator("h1")).to_contain_text("dock workers")
    expect(page.locator("#commitments")).to_contain_text("2023-06-01")


def test_a_mark_of_the_chart_opens_to_its_act_without_script(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + PAIR)
    mark = page.locator("#scores svg a").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".clip").first).to_be_visible()
    page.goto(site.address + PAIR)
    page.locator("#scores summary").click()
    page.locator("#scores table a").first.click()
    expect(page.locator(".acts > li").first).to_be_visible()
    context.close()
