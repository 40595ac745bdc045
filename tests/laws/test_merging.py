"""The law of merging: however reports are divided over records, merged they are one build."""

import pytest

from rashomon import api
from rashomon.nouns.reports import Report
from support.builders import make_report
from support.building import TEXTS, built, exported, reports

pytestmark = pytest.mark.laws

COPY = make_report(TEXTS[0], path="reports/copy.txt", outlet="The Ellery Echo")
PART = make_report(
    "Oslo. " + TEXTS[2], path="reports/part.txt", outlet="Harbour Post", url="https://h.test/1"
)
GIVEN = (*reports(), COPY, PART)


def given(numbers: tuple[int, ...]) -> list[Report]:
    return [GIVEN[number] for number in numbers]


@pytest.mark.parametrize(
    "parts", [((0, 3), (1, 2, 4)), ((4, 0, 1), (1, 2), (2, 3)), ((0, 1, 2, 3, 4), (3,))]
)
def test_merged_is_built_from_all(parts: tuple[tuple[int, ...], ...]) -> None:
    whole = exported(built(GIVEN))
    sources = [built(given(part)) for part in parts]
    for order in (sources, sources[::-1]):
        record = api.open_record(":memory:", create=True)
        done = api.merge(order, record, workers=0)
        assert done.read == 0
        assert exported(record) == whole
        assert list(record.problems()) == []
