"""Search finds reports, marks the words, and narrows by facets."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed
from rashomon.show.web.pages.search import densest, search_page


def test_the_words_are_marked_in_the_snippet(desk: Desk) -> None:
    (hit,) = search_page(desk, {"words": "mayor"}).model.hits
    assert [piece.text for piece in hit.snippet if piece.marked] == ["Mayor"]
    assert "mark=" in hit.href


def test_without_words_every_report_is_listed(desk: Desk) -> None:
    assert search_page(desk, {}).model.paging.total == 3


def test_a_facet_that_is_chosen_can_be_taken_off(desk: Desk) -> None:
    model = search_page(desk, {"outlet": "Ellery Post", "words": "workers"}).model
    (facet,) = [one for one in model.facets if one.kind == "outlet"]
    assert facet.values == (("Ellery Post", 1, "/search?words=workers", True),)


@pytest.mark.parametrize(
    "words",
    ['"', "a OR", "NEAR(a b", "text:mayor", "*", "a\x00b", "'; DROP TABLE reports; --", "(" * 500],
)
def test_whatever_is_typed_is_words(desk: Desk, words: str) -> None:
    search_page(desk, {"words": words})


def test_a_day_that_is_none_is_refused(desk: Desk) -> None:
    with pytest.raises(Malformed):
        search_page(desk, {"until": "2021-02-30"})


def test_the_stretch_with_most_different_words_is_shown() -> None:
    marks = [(0, 3), (5, 8), (10, 13), (15, 20), (25, 28)]
    assert densest("war, war, war; peace and war", marks, 12) == 10
