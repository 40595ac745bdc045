"""The law of removal: what stays is what a build without it makes, byte for byte, whatever goes."""

import pytest

from rashomon import api
from rashomon.nouns.removals import Asked
from rashomon.nouns.reports import Report
from support.builders import make_report
from support.building import TEXTS, built, exported, reports

pytestmark = pytest.mark.laws

COPY = make_report(TEXTS[0], path="reports/copy.txt", outlet="The Ellery Echo")
PART = make_report(
    "Oslo. " + TEXTS[2], path="reports/part.txt", outlet="Harbour Post", url="https://h.test/1"
)


def all_reports() -> list[Report]:
    return [*reports(), COPY, PART]


@pytest.mark.parametrize("gone", [(0,), (1,), (2,), (3,), (4,), (0, 3), (1, 4), (2, 3, 4)])
def test_removing_is_never_having_had_it(gone: tuple[int, ...]) -> None:
    given = all_reports()
    stays = [report for number, report in enumerate(given) if number not in gone]
    record = built(given)
    api.remove(record, Asked(reports=tuple(given[number].id for number in gone)), workers=0)
    assert exported(record) == exported(built(stays))
    assert list(record.problems()) == []


def test_adding_after_a_removal_is_building_all_that_stays() -> None:
    record = built(all_reports()[:4])
    api.remove(record, Asked(outlets=("the ellery echo",)), workers=0)
    api.build([PART, COPY], record, workers=0)
    assert exported(record) == exported(built([*reports(), PART]))
