"""Each field says how often it is unknown, what that means, and what was measured of it."""

import pytest

from rashomon.show.reliability import fields, reliance, reliance_json, reliance_lines
from rashomon.show.web.measured import figures
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Record:
    found = open_record(":memory:", create=True)
    records.fill(found)
    return found


def test_every_field_that_is_counted_is_explained_and_none_besides(record: Record) -> None:
    counted = [(one.table, one.field) for one in record.blanks.count()]
    assert counted == list(fields())
    assert all(means for means, _ in fields().values())


def test_figures_are_those_of_the_quality_page(record: Record) -> None:
    told = {one.field: one for one in reliance(record) if one.table == "events"}
    assert set(told["place"].figures) <= set(figures())
    assert [one.part.split(" (")[0] for one in told["place"].figures] == ["places", "places"]
    assert told["quantities"].figures == ()


def test_the_share_is_of_the_rows(record: Record) -> None:
    one = next(one for one in reliance(record) if one.rows)
    assert one.share == f"{round(100 * one.unknown / one.rows)} %"
    with open_record(":memory:", create=True) as empty:
        assert {one.share for one in reliance(empty)} == {"–"}


def test_json_and_text_say_the_same(record: Record) -> None:
    told = reliance(record)
    lines = "\n".join(line.plain for line in reliance_lines(told))
    for one in told:
        assert reliance_json(one)["unknown"] == one.unknown
        assert f"unknown in {one.unknown} ({one.share}): {one.means}" in lines
    assert lines.count("never measured") == sum(not one.figures for one in told)
