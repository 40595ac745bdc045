"""A record that would pair new reports wrongly is said to."""

from collections.abc import Iterator

import pytest

from rashomon.store.pairings import Pairing
from rashomon.store.record import Record, open_record
from support.builders import make_report

GIVEN = [make_report(f"The ferry sailed {count} times.") for count in ("two", "three", "four")]


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        made.writer.add(GIVEN)
        numbers = sorted(int(one.id.removeprefix("report-"), 16) - 2**63 for one in GIVEN)
        first, second, _ = numbers
        sizes = dict.fromkeys(numbers, (1, 1))
        rows = [(5, number) for number in numbers]
        made.pairings.keep(
            Pairing(anew=True, sizes=sizes, rows=rows, gone=(), new=((first, second),))
        )
        made.writer.settle()
        yield made


def told(record: Record) -> list[str]:
    words = ("filed:", "pairs:", "postings:")
    return [line for line in record.problems() if line.startswith(words)]


def test_what_is_filed_right_holds(record: Record) -> None:
    assert told(record) == []


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM filed WHERE report = (SELECT max(report) FROM filed)",
        "DELETE FROM pairs WHERE one < other",
        "INSERT INTO filed VALUES (7, 1, 1, 0)",
        "INSERT INTO late_postings VALUES (5, 7)",
    ],
)
def test_what_is_filed_wrong_is_found(record: Record, harm: str) -> None:
    record._connection.write(harm)
    assert told(record)


def test_what_waits_for_a_build_is_not_wrong(record: Record) -> None:
    record.writer.add([make_report("Nobody sailed.")])
    assert told(record) == []
