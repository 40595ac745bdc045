"""Timeline: a bar is as long as a time is imprecise; what is not told as done looks it."""

from rashomon.show.drawings.timeline import MOST_EVENTS, draw_timeline, weightiest
from support.pictures import (
    HOSTILE,
    all_of,
    day,
    happened,
    links,
    outside,
    overlapping,
    timeline_data,
    words,
)  # fmt: skip


def bar(**given: object) -> list[float]:
    """Return where the one event's bar begins and ends, among others that give the scale."""
    others = [happened(number) for number in (1, 7, 13, 19)]
    drawn = draw_timeline(timeline_data([*others, happened(2, **given)]))
    path = all_of(drawn, "path", "line3" if given["status"] != "planned" else "unsure")[-1]
    first, last = (path.get("d") or "").lstrip("M").split("L")
    return [float(first.split()[0]), float(last.split()[0])]


def test_a_time_that_is_less_precise_is_a_longer_bar() -> None:
    one = bar(status="happened", start=day(3), end=day(3))
    week = bar(status="happened", start=day(3), end=day(9))
    assert week[0] == one[0]
    assert round((week[1] - week[0]) / (one[1] - one[0])) == 7


def test_what_is_planned_is_dashed_and_says_so() -> None:
    picture = draw_timeline(timeline_data([happened(1, status="planned")]))
    assert len(all_of(picture, "path", "unsure")) == 2  # the bar, and in the key
    assert "planned" in words(picture)


def test_an_open_end_has_a_point() -> None:
    picture = draw_timeline(timeline_data([happened(1, end=None), happened(2)]))
    assert len(all_of(picture, "path", "beyond")) == 1


def test_an_event_of_long_ago_is_written_out_and_presses_nothing() -> None:
    events = [happened(0, start="1945-05-08", end="1945-05-08", when="1945-05-08"), happened(1)]
    assert "← 1945-05-08" in words(draw_timeline(timeline_data(events)))


def test_every_event_leads_to_its_words() -> None:
    events = [happened(number) for number in range(5)]
    assert links(draw_timeline(timeline_data(events))) == [one["href"] for one in events]


def test_only_the_most_told_are_drawn_and_the_rest_is_counted() -> None:
    events = [happened(number) for number in range(200)]
    picture = draw_timeline(timeline_data(events, left_out=50, undated=3))
    assert len(links(picture)) == MOST_EVENTS
    assert "210 more dated events, told by fewer origins; 3 events without a known time" in words(
        picture
    )
    assert {one["origins"] for one in weightiest(events)} == {5}


def test_copies_stand_below_the_line_and_others_above() -> None:
    picture = draw_timeline(timeline_data([happened(1)]))
    above = [float(one.get("y", 0)) for one in all_of(picture, "rect", "original")]
    below = [float(one.get("y", 0)) for one in all_of(picture, "rect", "copied")]
    assert max(above) < min(below)
    assert len(set(below)) == 1


def test_a_story_without_a_date_can_be_drawn() -> None:
    picture = draw_timeline({"events": [], "left_out": 0, "undated": 9, "written": []})
    assert words(picture) == ["9 events without a known time"]


def test_a_large_story_is_bounded_and_can_be_read() -> None:
    events = [happened(number, name=HOSTILE) for number in range(500)]
    written = [{"day": day(n), "originals": n % 40, "copies": n % 90} for n in range(2000)]
    picture = draw_timeline(timeline_data(events, written=written))
    assert len(picture.markup()) < 200_000
    assert overlapping(picture) == []
    assert outside(picture) == []
    assert picture.markup() == draw_timeline(timeline_data(events, written=written)).markup()
