"""What a count of the record page opens: every thing of a kind, with its words."""

from dataclasses import replace

import pytest

from rashomon.nouns.copies import Direction
from rashomon.nouns.listings import LISTS
from rashomon.show.web.clippings import Desk
from rashomon.show.web.pages.listing import listing_page, told
from rashomon.show.web.pages.record import record_page
from support import records


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_as_many_as_the_record_counts(desk: Desk, name: str) -> None:
    counted = getattr(record_page(desk, {}).model.counts, name)
    model = listing_page(desk, name, {}).model
    assert (model.paging.total, len(model.rows)) == (counted, counted)


def test_one_kind_is_kept_and_can_be_taken_off(desk: Desk) -> None:
    model = listing_page(desk, "findings", {"kind": "undated"}).model
    assert [row.kind for row in model.rows] == ["undated"]
    assert ("undated", 1, "/findings", True) in model.kinds


def test_an_event_shows_its_sentence_and_its_story(desk: Desk) -> None:
    row = listing_page(desk, "events", {}).model.rows[0]
    assert row.clipping is not None
    assert row.story_title == "Harbour talks fail"


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        (Direction.KNOWN, "reports/second.txt ← Ellery Post · 18% · known"),
        (Direction.UNKNOWN, "reports/second.txt – Ellery Post · 18% · which came first is unknown"),
    ],
)
def test_no_arrow_says_who_copied_where_nobody_knows(
    desk: Desk, direction: Direction, words: str
) -> None:
    one = replace(records.copy(), direction=direction)
    assert told(desk, one)[1] == words
