"""The chart of scores: marks by direction, as large as their origins, opening to words."""

from xml.etree import ElementTree

from rashomon.show.drawings.scores import Month, Panel, Point, ScoresData, draw_scores


def point(day: str, score: float = -3.0, origins: int = 1, title: str = "an act") -> Point:
    return Point(
        day=day, score=score, quad=3, events=1, origins=origins, title=title, href="/event/event-1"
    )


def panel(*points: Point, label: str = "A → B", months: tuple[Month, ...] = ()) -> Panel:
    return Panel(label=label, points=list(points), months=list(months))


def drawn(*panels: Panel) -> ElementTree.Element:
    return ElementTree.fromstring(draw_scores(ScoresData(panels=list(panels), undrawn=0)).markup())


def marks(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return [one for one in picture.iter() if "event" in one.get("class", "").split()]


def test_a_mark_lies_by_its_score_and_opens_its_event() -> None:
    low, high = marks(drawn(panel(point("2021-06-16", -9.0), point("2021-06-16", 5.0))))
    assert float(low.get("cy", "")) > float(high.get("cy", ""))
    picture = drawn(panel(point("2021-06-16")))
    assert [one.get("href") for one in picture.iter() if one.get("href")] == ["/event/event-1"]


def test_a_mark_is_larger_by_its_origins_within_bounds() -> None:
    sizes = [
        float(marks(drawn(panel(point("2021-06-16", origins=number))))[0].get("r", ""))
        for number in (1, 4, 9, 10_000)
    ]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1]
    assert sizes[-1] <= 13


def test_directions_are_apart_and_named() -> None:
    picture = drawn(panel(point("2021-06-16")), panel(point("2021-06-16"), label="B → A"))
    first, second = (float(one.get("cy", "")) for one in marks(picture))
    assert second - first > 100
    words = [one.text for one in picture.iter() if one.tag.endswith("text")]
    assert {"A → B", "B → A"} <= set(words)


def test_an_act_of_long_ago_stands_at_the_edge() -> None:
    days = [point(f"2021-06-{day:02}") for day in range(1, 29)]
    arrow = [
        one for one in marks(drawn(panel(point("0001-01-01"), *days))) if one.tag.endswith("path")
    ]
    assert len(arrow) == 1


def test_a_mean_is_drawn_of_several_acts_only() -> None:
    def means(events: int) -> int:
        month = Month(month="2021-06", events=events, mean=1.0, href="/x")
        picture = drawn(panel(point("2021-06-02"), point("2021-06-28"), months=(month,)))
        return sum(one.get("class") == "mean" for one in picture.iter())

    assert (means(1), means(2)) == (0, 1)


def test_hostile_words_are_words() -> None:
    picture = drawn(
        panel(point("2021-06-16", title="<script>alert(1)</script>\ud83d"), label="\x00<b>")
    )
    assert not [one for one in picture.iter() if one.tag.endswith(("script", "b"))]
