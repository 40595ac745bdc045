"""Lineage: every report a mark, every copy a line of its kind, however many there are."""

import pytest

from rashomon.show.drawings.lineage import MOST_ROWS, draw_lineage
from support.pictures import (
    HOSTILE,
    all_of,
    lineage_data,
    links,
    outside,
    overlapping,
    words,
)  # fmt: skip


def test_every_report_is_a_mark_that_leads_to_it() -> None:
    data = lineage_data([4, 2, 1])
    picture = draw_lineage(data)
    assert {one["href"] for one in data["reports"]} <= set(links(picture))
    legend = 2
    assert len(all_of(picture, "circle")) == 7 + legend


def test_every_copy_is_a_line_that_leads_to_both_texts() -> None:
    data = lineage_data([4, 2])
    assert [one for one in links(draw_lineage(data)) if one.startswith("/copy/")] == [
        one["href"] for one in sorted(data["copies"], key=lambda one: one["copy"])
    ]


def test_a_line_has_the_class_of_its_kind_and_a_head_where_the_direction_is_known() -> None:
    data = lineage_data([2])
    data["copies"][0] |= {"kind": "excerpt", "direction": "unknown"}
    picture = draw_lineage(data)
    assert len(all_of(picture, "path", "excerpt")) == 2  # the line, and in the key
    assert all_of(picture, "path", "head") == []


def test_a_report_descends_from_one_and_the_other_pairs_are_counted() -> None:
    data = lineage_data([3])
    data["copies"].append(
        data["copies"][1] | {"source": "report-0-1", "id": "copy-9", "share": 0.2}
    )
    picture = draw_lineage(data)
    assert len([one for one in links(picture) if one.startswith("/copy/")]) == 2
    assert "1 more pair shares text, not drawn" in words(picture)


def test_an_undated_report_stands_apart() -> None:
    picture = draw_lineage(lineage_data([3], undated=1))
    assert "undated" in words(picture)
    assert "undated" not in words(draw_lineage(lineage_data([3])))


def test_a_redated_copy_is_marked() -> None:
    data = lineage_data([2])
    data["reports"][1]["redated"] = True
    picture = draw_lineage(data)
    assert words(picture).count("re-dated") == 2
    assert len(all_of(picture, "path", "redated")) == 2


def test_a_day_far_from_all_others_is_written_out() -> None:
    data = lineage_data([5])
    data["reports"][4]["day"] = "1999-12-31"
    assert "← 1999-12-31" in words(draw_lineage(data))


def test_a_credited_agency_is_named_as_the_root() -> None:
    data = lineage_data([2])
    data["origins"][0]["root"] = ""
    assert "2 reports · credited, not here" in words(draw_lineage(data))


def test_many_copies_of_one_origin_are_counted_in_bundles() -> None:
    picture = draw_lineage(lineage_data([41, 1]))
    counted = [int(one) for one in words(picture) if one.isdigit()]
    assert sum(counted) == 40
    assert "40 reports, counted" in words(picture)


@pytest.mark.parametrize("sizes", [[1], [7, 3, 2, 1, 1], [2000], [1] * 2000, [30] * 70])
def test_a_drawing_of_any_story_is_bounded_and_can_be_read(sizes: list[int]) -> None:
    picture = draw_lineage(lineage_data(sizes, undated=min(3, sum(sizes) - 1)))
    assert len(picture.markup()) < 200_000
    assert picture.height < MOST_ROWS * 40
    assert overlapping(picture) == []
    assert outside(picture) == []


def test_hostile_names_stay_in_their_columns() -> None:
    picture = draw_lineage(lineage_data([3, 1], name=HOSTILE))
    assert overlapping(picture) == []
    assert "<script>" not in picture.markup()


def test_the_order_of_copies_changes_nothing() -> None:
    data = lineage_data([6, 3])
    turned = data | {"copies": data["copies"][::-1], "reports": data["reports"][::-1]}
    assert draw_lineage(data).markup() == draw_lineage(turned).markup()


def test_reports_of_one_outlet_are_told_apart_by_their_titles() -> None:
    data = lineage_data([3, 1])
    assert words(draw_lineage(data)).count("Title Ellery Post") == 4
    data["reports"][1]["name"] = "Valley Post"
    assert words(draw_lineage(data)).count("Title Ellery Post") == 1
