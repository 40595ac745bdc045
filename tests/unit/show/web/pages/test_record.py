"""The record page lists stories and draws when they begin."""

from urllib.parse import parse_qsl

import pytest

from rashomon.nouns.listings import Bucket, StoryOrder
from rashomon.show.web.clippings import Desk
from rashomon.show.web.links import ServedLinks
from rashomon.show.web.page import Malformed
from rashomon.show.web.pages.record import bars, record_page, ticks
from rashomon.store.record import open_record
from support import exports


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
    assert last.x == pytest.approx(first.x + 12 * 100 / 13, abs=0.02)


@pytest.mark.parametrize("query", [{"order": "random"}, {"period": "20"}, {"page": "no"}])
def test_what_cannot_be_is_refused(desk: Desk, query: dict[str, str]) -> None:
    with pytest.raises(Malformed):
        record_page(desk, query)


def test_one_day_alone_is_a_bar_and_no_wall() -> None:
    (bar,) = bars((Bucket("2021-06-16", 2, 13),), StoryOrder.LARGEST, "")
    assert bar.width < 10
    assert 40 < bar.x < 60


def test_the_names_below_the_strip_are_few_and_begin_with_its_first_step() -> None:
    found = ticks("2019-11", "2021-06")
    assert found[0].period == "2019-11"
    assert [one.period[:4] for one in found] == sorted(one.period[:4] for one in found)
    assert len(found) <= 6
    assert ticks("2021", "2021")[0].period == "2021"


def test_stories_left_out_of_the_strip_are_counted_and_can_be_listed() -> None:
    with open_record(":memory:") as record:
        exports.fill_many(record, 40)
        record._connection.write("UPDATE stories SET start_date = '2020-05-12'")
        record._connection.write(
            "UPDATE stories SET start_date = '1254-01-01' WHERE id = 'story-00007'"
        )
        desk = Desk(record, ServedLinks())
        strip = record_page(desk, {}).model.strip
        count, href = strip.before
        model = record_page(desk, dict(parse_qsl(href.partition("?")[2]))).model
    assert (count, strip.after[0]) == (1, 0)
    assert [line.id for line in model.stories] == ["story-00007"]
