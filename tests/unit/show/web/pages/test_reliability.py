"""The reliability page has every field, in all three forms."""

from rashomon.show.web.clippings import Desk
from rashomon.show.web.pages.reliability import COLUMNS, reliability_page


def test_fields_stand_by_table(desk: Desk) -> None:
    model = reliability_page(desk).model
    names = [name for name, _ in model.tables]
    assert names[:3] == ["reports", "stories", "events"]
    assert all(one.table == name for name, fields in model.tables for one in fields)


def test_a_row_for_each_figure_and_one_where_nothing_was_measured(desk: Desk) -> None:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in reliability_page(desk).table().rows]
    places = [row["part"] for row in rows if (row["table"], row["field"]) == ("events", "place")]
    assert len(places) == 2
    (outlet,) = [row for row in rows if (row["table"], row["field"]) == ("reports", "outlet")]
    assert outlet["part"] is None
