"""The record page lists stories and draws when they begin."""

import pytest

from rashomon.nouns.listings import Bucket, StoryOrder
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed
from rashomon.show.web.pages.record import bars, record_page


def test_it_counts_and_lists(desk: Desk) -> None:
    model = record_page(desk, {}).model
    assert (model.counts.reports, model.counts.rejected) == (3, 1)
    (line,) = model.stories
    assert (line.reports, line.copies, line.origins, line.disagreements) == (2, 1, 2, 1)


def test_a_step_of_the_strip_shows_its_stories_only(desk: Desk) -> None:
    assert len(record_page(desk, {"period": "2023-05"}).model.stories) == 1
    assert record_page(desk, {"period": "2022"}).model.stories == ()


def test_bars_stand_where_their_time_is() -> None:
    strip = (Bucket("2020-01", 4, 9), Bucket("2021-01", 1, 1))
    first, last = bars(strip, StoryOrder.LARGEST, "")
    assert (first.height, last.height) == (64, 16)
    assert last.x == pytest.approx(first.x + 12 * 1000 / 13, abs=0.02)


@pytest.mark.parametrize("query", [{"order": "random"}, {"period": "20"}, {"page": "no"}])
def test_what_cannot_be_is_refused(desk: Desk, query: dict[str, str]) -> None:
    with pytest.raises(Malformed):
        record_page(desk, query)
