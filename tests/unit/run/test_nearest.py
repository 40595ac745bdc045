"""How near the reports beside a family come to it, nearest first."""

from collections.abc import Iterator

import pytest

from rashomon import api
from rashomon.nouns.ids import ReportId
from rashomon.store.record import Record
from support.builders import make_report
from support.copying import AGROUND, COUNCIL, FERRY

LINES = FERRY.split("\n")
FAMILY = make_report(FERRY, path="ferry.txt")
HALF = make_report("\n".join([*LINES[:2], *COUNCIL.split("\n")[:2]]), path="half.txt")
OTHERS = [make_report(AGROUND, path="aground.txt"), make_report(COUNCIL, path="council.txt"), HALF]


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    with api.open_record(":memory:", create=True) as made:
        api.build([FAMILY, *OTHERS], made, workers=0)
        yield made


def near(record: Record, family: list[ReportId]) -> list[ReportId]:
    return [one.other for one in api.nearest(record, family, [other.id for other in OTHERS])]


def test_the_report_that_shares_text_comes_first_and_all_are_measured(record: Record) -> None:
    found = near(record, [FAMILY.id])
    assert found[0] == HALF.id
    assert sorted(found) == sorted(other.id for other in OTHERS)


def test_of_no_family_nothing_is_near(record: Record) -> None:
    assert near(record, []) == []
