"""Postings and pairs of a record: what is filed is found by its keys."""

from collections.abc import Iterator

import pytest

from rashomon.nouns.ids import ReportId
from rashomon.store.pairings import Pairing, Pairings, number_of, report_of
from rashomon.store.record import Record, open_record


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        pairing = Pairing(
            anew=True,
            sizes={1: (10, 20), 2: (11, 21), 3: (12, 22)},
            rows=[(7, 3), (7, 1), (7, 2), (8, 2)],
            gone=(),
            new=((1, 2), (1, 3)),
        )
        made.pairings.keep(pairing)
        yield made


def test_ids_are_numbered_in_their_order() -> None:
    ids = [ReportId(f"report-{digits}") for digits in ("0" * 16, "7" + "f" * 15, "8" + "0" * 15)]
    numbers = [number_of(each) for each in ids]
    assert numbers == sorted(numbers)
    assert [report_of(number) for number in numbers] == ids
    assert numbers[0] == -(2**63)


def test_the_first_reports_under_keys_are_found(record: Record) -> None:
    assert sorted(record.pairings.heads([7, 8, 9], 2)) == [(7, "1,2"), (8, "2")]
    assert list(record.pairings.heads([7], -1)) == [(7, "1,2,3")]


def test_sizes_are_known_of_what_is_filed(record: Record) -> None:
    assert record.pairings.sizes([1, 9]) == {1: (10, 20)}
    assert record.pairings.is_filed(1)
    assert not record.pairings.is_filed(9)


def test_pairs_are_found_from_either_end(record: Record) -> None:
    pairings: Pairings = record.pairings
    assert pairings.pairs_of([3]) == [(1, 3)]
    assert pairings.pairs_of([1, 2]) == [(1, 2), (1, 3)]
    assert list(pairings.pairs()) == [(1, 2), (1, 3)]


def test_pairs_go_and_postings_stay_when_reports_are_added(record: Record) -> None:
    added = Pairing(anew=False, sizes={4: (1, 1)}, rows=[(8, 4)], gone=((1, 2),), new=((2, 4),))
    record.pairings.keep(added)
    assert list(record.pairings.pairs()) == [(1, 3), (2, 4)]
    assert sorted(record.pairings.heads([8], 5)) == [(8, "2,4")]


def test_late_postings_are_put_with_the_others_when_no_longer_few(record: Record) -> None:
    def late() -> int:
        return record._connection.number("SELECT count(*) FROM late_postings")

    sizes = dict.fromkeys(range(10, 40), (1, 1))
    record.pairings.keep(Pairing(anew=True, sizes=sizes, rows=[(7, 10)], gone=(), new=()))
    record.pairings.keep(Pairing(anew=False, sizes={4: (1, 1)}, rows=[(7, 4)], gone=(), new=()))
    assert late() == 1
    assert sorted(record.pairings.heads([7], 1)) == [(7, "10"), (7, "4")]
    many = dict.fromkeys(range(50, 60), (1, 1))
    record.pairings.keep(Pairing(anew=False, sizes=many, rows=[(7, 50)], gone=(), new=()))
    assert late() == 0
    assert list(record.pairings.heads([7], -1)) == [(7, "4,10,50")]
