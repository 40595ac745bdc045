"""Disagreements: numbers as ranges on one scale, other values as a matrix, denials told apart."""

from rashomon.show.drawings.disagreements import MOST_DRAWN, draw_disagreements
from support.pictures import (
    HOSTILE,
    all_of,
    differing,
    links,
    outside,
    overlapping,
    position,
    words,
)  # fmt: skip


def drawn(*positions: dict, **given: object):
    return draw_disagreements({"disagreements": [differing(list(positions), **given)]})


def test_a_number_lies_where_it_belongs() -> None:
    picture = drawn(position("40", 1, low=40.0, high=40.0), position("80", 1, low=80.0, high=80.0))
    forty, eighty = (float(one.get("cx", 0)) for one in all_of(picture, "circle", "best"))
    zero = next(float(one.get("x", 0)) - 3 for one in all_of(picture, "text") if one.text == "0")
    assert round((eighty - zero) / (forty - zero), 1) == 2


def test_a_range_is_a_bar_and_an_open_end_is_dashed() -> None:
    picture = drawn(position("40 to 80", 1, low=40.0, high=80.0), position("over 9", 1, low=9.0))
    assert len(all_of(picture, "path", "span")) == 3  # the bar and its two ends
    assert len(all_of(picture, "path", "open")) == 1


def test_origins_stand_in_the_order_they_wrote() -> None:
    late, early = position("b", 1), position("a", 1)
    late["tellers"][0]["day"], early["tellers"][0]["day"] = "2023-06-02", "2023-06-01"
    named = [one for one in words(drawn(late, early)) if one.startswith("Outlet")]
    assert named == ["Outlet a 0", "Outlet b 0"]


def test_a_value_has_a_mark_for_each_origin_that_tells_it() -> None:
    picture = drawn(position("Monday", 3), position("Tuesday", 2))
    assert len(all_of(picture, "circle", "yes")) == 5
    assert {f"/report/Monday-{n}?mark=0-4" for n in range(3)} <= set(links(picture))


def test_two_reports_of_one_origin_are_one_row() -> None:
    one = position("Monday", 2)
    one["tellers"][1]["origin"] = one["tellers"][0]["origin"]
    picture = drawn(one, position("Tuesday", 1))
    assert len(all_of(picture, "circle", "yes")) == 2
    assert "+1" in words(picture)


def test_a_denial_is_a_cross_and_says_so() -> None:
    picture = drawn(position("happened", 1), position("denied", 1, denied=True), about="status")
    assert len(all_of(picture, "path", "no")) == 1
    assert "denied (a denial)" in words(picture)


def test_a_disagreement_leads_to_its_page() -> None:
    assert "/disagreement/disagreement-1" in links(drawn(position("a", 1), position("b", 1)))


def test_any_number_of_disagreements_is_bounded_and_can_be_read() -> None:
    many = [
        differing([position(f"{HOSTILE} {n}", 400) for n in range(9)], id=f"disagreement-{number}")
        for number in range(60)
    ]
    numbers = [differing([position("5", 300, low=1.0, high=5.0), position("1e9", 300, low=1e9)])]
    picture = draw_disagreements({"disagreements": [*many, *numbers]})
    assert len(picture.markup()) < 200_000
    assert picture.height < 3000
    assert words(picture)[-1].endswith(" more, not drawn")
    few = [differing([position("a", 1), position("b", 1)])] * 61
    assert f"{61 - MOST_DRAWN} more, not drawn" in words(draw_disagreements({"disagreements": few}))
    for each in (picture, draw_disagreements({"disagreements": numbers})):
        assert overlapping(each) == []
        assert outside(each) == []


def times(*told: tuple[str, str | None, str | None], **given: object):
    """Draw one origin a time, each with its first and last day."""
    return drawn(*(position(value, 1, start=a, end=b, **given) for value, a, b in told))


def test_a_time_is_as_long_as_it_is_imprecise() -> None:
    picture = times(
        ("2023-05-08", "2023-05-08", "2023-05-08"),
        ("2023-05-01/2023-05-10", "2023-05-01", "2023-05-10"),
    )
    bars = [one.get("d", "") for one in all_of(picture, "path", "span")]
    lengths = sorted(
        float(b.split()[0]) - float(a.split()[0])
        for a, b in (one.removeprefix("M").split("L") for one in bars)
    )
    assert round(lengths[-1] / lengths[-2], 1) == 10
    assert len(all_of(picture, "circle", "best")) == 1  # a day is a point


def test_an_open_time_is_dashed() -> None:
    picture = times(("2023-05-01/..", "2023-05-01", None), ("../2023-04-02", None, "2023-04-02"))
    assert len(all_of(picture, "path", "open")) == 2


def test_times_stand_on_an_axis_by_origin_in_the_order_they_wrote() -> None:
    late = position("2023-05-01", 1, start="2023-05-01", end="2023-05-01")
    early = position("2023-05-02", 1, start="2023-05-02", end="2023-05-02")
    late["tellers"][0]["day"], early["tellers"][0]["day"] = "2023-06-02", "2023-06-01"
    shown = words(drawn(late, early))
    assert [one for one in shown if one.startswith("Outlet")] == [
        "Outlet 2023-05-02 0", "Outlet 2023-05-01 0",
    ]  # fmt: skip
    assert {"1 May", "3 May"} <= set(shown)


def test_a_denied_time_is_a_cross() -> None:
    picture = times(("2023-05-01", "2023-05-01", "2023-05-01"), denied=True)
    assert len(all_of(picture, "path", "no")) == 1
    assert "2023-05-01 (a denial)" in words(picture)


def test_times_that_cannot_be_read_are_a_matrix() -> None:
    half = position("2023-05-01", 1, start="2023-05-01", end="2023-05-01")
    assert all_of(drawn(half, position("some day", 1)), "rect", "column")


def test_any_number_of_times_is_bounded_and_can_be_read() -> None:
    far = [
        position(f"{HOSTILE} {year}", 40, start=f"{year:04d}-01-01", end=f"{year:04d}-12-31")
        for year in (1, 1066, 2023, 9999)
    ]
    picture = drawn(*far)
    assert len(picture.markup()) < 200_000
    assert overlapping(picture) == []
    assert outside(picture) == []
