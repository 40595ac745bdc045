"""A reader follows a number to its words, searches, compares copies and switches layers."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from rashomon.nouns.watching import PageVersion
from rashomon.store.record import open_record
from support import records
from support.builders import make_report
from support.site import Site, served


def test_a_number_leads_to_its_words(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.get_by_role("link", name="Harbour talks fail").first.click()
    page.locator("#event-2 summary").click()
    page.locator("#event-2 .clip a", has_text="Mayor Ada Quill").first.click()
    expect(page.locator(".full .chosen", has_text="met").first).to_be_in_viewport()
    assert f"/report/{records.FIRST.id}?mark=" in page.url


def test_every_count_of_a_story_leads_to_what_it_counts(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/story/story-1")
    for link in page.locator(".numbers a").all():
        target = link.get_attribute("href") or ""
        expect(page.locator(target)).to_have_count(1)


def test_a_search_marks_the_words_it_found(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.get_by_label("Search all reports").fill('"dock workers" met')
    page.keyboard.press("Enter")
    expect(page.locator("#results h1")).to_contain_text("2 reports")
    page.locator(".hits h2 a").first.click()
    expect(page.locator(".full .chosen").first).to_be_visible()


def test_a_facet_narrows_and_is_taken_off_again(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/search?words=workers")
    page.locator("#facet-actor a", has_text="Ada Quill").click()
    expect(page.locator("#results h1")).to_contain_text("1 report")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#results h1")).to_contain_text("1 report")
    page.locator("#facet-actor a", has_text="Ada Quill").click()
    expect(page.locator("#results h1")).to_contain_text("2 reports")


def test_a_copy_opens_both_texts_side_by_side(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/story/story-1/lineage")
    page.get_by_text("The same as a table").click()
    page.get_by_role("link", name="side by side").click()
    expect(page.locator(".beside th")).to_have_count(2)
    expect(page.locator(".changes mark")).to_have_text(["Monday", "Tuesday"])


def test_a_line_of_the_family_tree_opens_the_copy(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/story/story-1")
    page.locator(".lineage a[href='/copy/copy-1']").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}/copy/copy-1")


def test_drawings_are_there_without_script(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}/story/story-1")
    for name in ("disagreements", "lineage", "timeline", "places", "network"):
        expect(page.locator(f"svg.{name} a").first).to_be_visible()
    context.close()


def test_layers_are_switched_without_script(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}/report/{records.FIRST.id}")
    quote = page.locator(".full .quotes").first
    expect(quote).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    page.get_by_label("Quotes").uncheck()
    expect(quote).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    context.close()


def test_a_page_is_whole_without_script(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}/story/story-1")
    for part in ("facts", "disagreements", "lineage", "timeline", "places", "network", "reports"):
        expect(page.locator(f"#{part}")).to_be_visible()
        assert len(page.locator(f"#{part}").inner_text()) > 20
    context.close()


def test_results_follow_what_is_typed(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/search?words=nothing")
    expect(page.locator("#results h1")).to_contain_text("0 reports")
    page.get_by_label("Search all reports").fill("")
    page.get_by_label("Search all reports").press_sequentially("workers")
    expect(page.locator("#results h1")).to_contain_text("2 reports")
    expect(page).to_have_url(f"{site.address}/search?words=workers")


def test_versions_of_a_page_lead_to_one_another_and_to_what_changed(
    page: Page, tmp_path: Path
) -> None:
    url = "https://post.example/2"
    one = make_report("It began.\nForty ships wait.", url=url, outlet="Ellery Post")
    two = make_report("It began.\nSixty ships wait.", url=url, outlet="Ellery Post")
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        record.writer.add([one, two])
        for hour, report in (("10", one), ("11", two)):
            record.watched.save(PageVersion(url, f"2021-06-16T{hour}:00:00Z", report.id))
    with served(str(tmp_path / "r.db")) as site:
        page.goto(f"{site.address}/report/{one.id}")
        page.get_by_role("link", name="2. version").click()
        expect(page.locator(".versions b")).to_have_text("2. this one")
        page.locator(".edits .was a").click()
        expect(page.locator(".full .chosen")).to_have_text("Forty ships wait.")
