"""The story page counts, and every count leads to what it counts."""

import re
from dataclasses import replace

import pytest
from starlette.applications import Starlette

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Missing
from rashomon.show.web.pages.story import drawing_page, facts_page, flat, story_page
from rashomon.show.web.templating import render
from support.web import ask


def test_its_counts_are_those_of_the_account(desk: Desk) -> None:
    numbers = {one.noun: one.count for one in story_page(desk, "story-1").model.numbers}
    assert numbers == {
        "report": 2, "copy": 1, "independent origin": 2, "fact": 2, "disagreement": 1, "finding": 1,
    }  # fmt: skip


def test_every_link_within_the_page_leads_somewhere(app: Starlette) -> None:
    html = ask(app, "/story/story-1").text
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    assert {link for link in re.findall(r'href="#([^"]+)"', html) if link not in ids} == set()


@pytest.mark.parametrize(("precision", "words"), [("day", "to the day, by “"), ("range", ">by “")])
def test_a_time_says_how_exact_it_is_and_by_which_words(
    desk: Desk, precision: str, words: str
) -> None:
    page = story_page(desk, "story-1")
    exact = replace(page.model, precision=precision)  # type: ignore[type-var]  # a dataclass
    html = render(replace(page, model=exact), record="r.db", words="")
    shown = re.sub(r'<q class="said" dir="auto">', "“", html)
    assert words in shown
    assert "to the range" not in shown


def test_all_facts_are_a_page_at_a_time(desk: Desk) -> None:
    assert len(facts_page(desk, "story-1", {}).model.facts) == 2


def test_an_unknown_story_or_drawing_is_missing(desk: Desk) -> None:
    with pytest.raises(Missing):
        story_page(desk, "story-9")
    with pytest.raises(Missing):
        drawing_page(desk, "story-1", "weather")


def test_a_list_in_a_cell_is_counted() -> None:
    table = flat([{"a": 1, "b": [1, 2]}, {"a": None}])
    assert (table.columns, list(table.rows)) == (("a", "b"), [[1, 2], [None, None]])
