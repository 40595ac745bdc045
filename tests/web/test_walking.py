"""A reader walks through the example and through 2,000 reports: from numbers and marks to the words."""

from playwright.sync_api import Page, expect

from support.addresses import DRAWINGS, known
from support.site import Site


def test_every_kind_of_page_opens(page: Page, read_site: Site) -> None:
    read_site.watch(page)
    for address in known(read_site.path).kinds():
        answer = page.goto(read_site.address + address)
        assert answer is not None
        assert answer.status == 200, address
        assert page.locator("h1").count() == 1, address
    assert read_site.complaints() == []


def test_every_page_is_there_as_json_and_csv(page: Page, example_site: Site) -> None:
    for address in known(example_site.path).kinds():
        page.goto(example_site.address + address)
        for form, kind in (("JSON", "application/json"), ("CSV", "text/csv")):
            link = page.locator(".foot").get_by_role("link", name=form).get_attribute("href")
            answer = page.request.get(f"{example_site.address}{link}")
            assert answer.ok, link
            assert answer.headers["content-type"].startswith(kind)


def test_a_number_leads_down_to_its_words(page: Page, read_site: Site) -> None:
    page.goto(read_site.address)
    page.get_by_role("link", name="Biden and Putin end Geneva summit").first.click()
    page.locator(".facts td[data-label=origins] a").first.click()
    expect(page.locator(".evidence h2").first).to_contain_text("Told")
    words = page.locator(".clip mark").first.inner_text()
    page.locator(".clip p a").first.click()
    chosen = page.locator(".full .chosen").first
    expect(chosen).to_be_in_viewport()
    expect(chosen).to_have_text(words)


def test_every_count_of_a_record_opens_what_it_counts(page: Page, read_site: Site) -> None:
    page.goto(read_site.address)
    for link in [one.get_attribute("href") for one in page.locator(".numbers a").all()]:
        page.goto(f"{read_site.address}/{(link or '').removeprefix('/')}")
        expect(page.locator("h1").first).not_to_be_empty()


def test_every_count_of_the_largest_story_leads_to_what_it_counts(
    page: Page, read_site: Site
) -> None:
    page.goto(f"{read_site.address}/story/{known(read_site.path).story}")
    links = page.locator(".numbers a, .contents a").all()
    assert len(links) > 10
    for link in links:
        expect(page.locator(link.get_attribute("href") or "")).to_have_count(1)


def test_a_search_is_narrowed_and_opens_at_the_words(page: Page, read_site: Site) -> None:
    page.goto(read_site.address)
    page.get_by_label("Search all reports").fill("“soldiers” support")
    page.keyboard.press("Enter")
    page.locator("#facet-outlet a", has_text="Lakeside Courier").click()
    expect(page.locator(".about").first).to_contain_text("Lakeside Courier")
    page.get_by_label("Written from").fill("2021-06-16")
    page.get_by_role("button", name="Apply").click()
    expect(page.locator(".facets .chosen")).to_have_count(1)
    page.locator(".hits h2 a").first.click()
    expect(page.locator(".full .chosen", has_text="soldiers").first).to_be_in_viewport()


def test_an_edge_of_the_family_tree_opens_both_texts(page: Page, read_site: Site) -> None:
    page.goto(f"{read_site.address}/story/{known(read_site.path).story}")
    edge = page.locator(".lineage a[href^='/copy/']").filter(has=page.locator(".rewritten"))
    edge.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".beside th")).to_have_count(2)
    expect(page.locator(".beside mark", has_text="encountered")).to_be_visible()
    expect(page.locator(".changes mark", has_text="Pitan").first).to_be_visible()


def test_each_layer_is_switched_by_itself(plain: Page, read_site: Site) -> None:
    plain.goto(f"{read_site.address}/report/{known(read_site.path).copied}")
    boxes = plain.locator(".layers input").all()
    for box in boxes:
        box.uncheck()
    bare = plain.locator(".full").screenshot()
    for box in boxes:
        box.check()
        assert plain.locator(".full").screenshot() != bare
        box.uncheck()
    assert plain.locator(".full").screenshot() == bare


def test_an_actor_and_a_pair_lead_to_the_words(page: Page, read_site: Site) -> None:
    page.goto(read_site.address)
    page.get_by_role("link", name="Actors", exact=True).click()
    page.get_by_role("link", name="RUS Russia").click()
    page.get_by_role("link", name="All that is coded RUS, together").click()
    page.locator("#with").get_by_role("link", name="United States").first.click()
    mark = page.locator("#scores svg a").first
    mark.focus()
    page.keyboard.press("Enter")
    page.locator(".clip p a").first.click()
    expect(page.locator(".full .chosen").first).to_be_in_viewport()


def test_receipts_name_every_input_with_its_hash(page: Page, read_site: Site) -> None:
    page.goto(f"{read_site.address}/receipts")
    assert len(page.locator(".inputs code").first.inner_text()) == 64
    page.locator(".inputs a").first.click()
    expect(page.locator("article.report")).to_be_visible()


def test_without_script_a_story_is_whole_and_leads_to_its_words(
    plain: Page, read_site: Site
) -> None:
    plain.goto(read_site.address)
    plain.get_by_role("link", name="Biden and Putin end Geneva summit").first.click()
    for name in DRAWINGS:
        expect(plain.locator(f"svg.{name} a").first).to_be_visible()
    plain.locator(".fact summary").first.click()
    plain.locator(".fact .clip p a").first.click()
    expect(plain.locator(".full .chosen").first).to_be_in_viewport()
    plain.get_by_label("Search all reports").fill("Pitan")
    plain.get_by_role("button", name="Search").click()
    expect(plain.locator(".hits mark").first).to_have_text("Pitan")


def test_every_kind_of_disagreement_and_finding_opens(page: Page, every_kind_site: Site) -> None:
    every_kind_site.watch(page)
    for name, kinds in (("disagreements", 5), ("findings", 4)):
        page.goto(f"{every_kind_site.address}/{name}")
        assert page.locator(".kinds a").count() >= kinds
        for href in [one.get_attribute("href") for one in page.locator("a.kind").all()]:
            page.goto(f"{every_kind_site.address}{href}")
            expect(page.locator("h1")).not_to_be_empty()
    assert every_kind_site.complaints() == []


def test_a_large_record_is_turned_a_page_at_a_time(page: Page, large_site: Site) -> None:
    page.goto(large_site.address)
    expect(page.locator(".stories tbody tr")).to_have_count(50)
    page.get_by_role("link", name="next").click()
    expect(page.locator(".turn")).to_contain_text("51–100 of 286")
    for address in ("/search?words=soldiers&page=3", "/origins?page=4", "/receipts?page=12"):
        page.goto(large_site.address + address)
        expect(page.locator(".turn")).to_contain_text("of")
