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
