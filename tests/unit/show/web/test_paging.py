"""A page of a list knows what it shows and where the others are."""

import pytest

from rashomon.show.web.page import Malformed
from rashomon.show.web.paging import page_number, paging


def test_the_middle_page_leads_both_ways_and_keeps_the_question() -> None:
    made = paging("/search", {"words": "a b", "page": "2"}, 45, 20)
    assert (made.first, made.last, made.pages) == (21, 40, 3)
    assert made.before == "/search?words=a+b&page=1"
    assert made.after == "/search?words=a+b&page=3"


def test_nothing_is_one_page() -> None:
    made = paging("/", {}, 0, 20)
    assert (made.first, made.last, made.before, made.after) == (0, 0, "", "")


@pytest.mark.parametrize("asked", ["0", "-1", "x", "", "9999999999999", "²"])
def test_a_page_that_cannot_be_is_refused(asked: str) -> None:
    with pytest.raises(Malformed):
        page_number({"page": asked})
