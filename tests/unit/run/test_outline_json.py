"""Outlines to JSON and back."""

from datetime import date

import pytest

from rashomon.group.profiles import Outline
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId
from rashomon.run.outline_json import from_json, to_json


def test_an_outline_comes_back_as_it_was() -> None:
    one = Outline(
        report=ReportId("report-1"),
        terms={"quay": 3.0, "zo\u00eb": 1.0},
        names={},
        earliest=date(2031, 5, 1),
        latest=None,
    )
    assert from_json(ReportId("report-1"), to_json(one)) == one


@pytest.mark.parametrize(
    "body", ["", "[]", "[1,2,3,4]", '[{},{},"May",null]', '[{"a":"b"},{},null,null]']
)
def test_damage_is_told(body: str) -> None:
    with pytest.raises(BrokenRecord):
        from_json(ReportId("report-1"), body)
