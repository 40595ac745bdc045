"""A span is shown with its place, in its sentence, its words marked."""

from collections.abc import Iterator

import pytest

from rashomon.show.cited import Cited
from rashomon.store.record import open_record
from support import records
from support.builders import span_of


@pytest.fixture
def cited() -> Iterator[Cited]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield Cited(made)


def test_a_span_stands_in_its_sentence(cited: Cited) -> None:
    span = span_of(records.SECOND, "Monday")
    place, words = (line.plain for line in cited.at("when", span))
    assert place == f"  when  reports/second.txt:{span.start}-{span.end}"
    assert "dock workers on ‹Monday› in Port Ellery" in words


def test_a_report_is_named_by_what_is_known_of_it(cited: Cited) -> None:
    assert cited.report_words(records.FIRST.id) == (
        "reports/first.txt, Ellery Post, written 2023-05-02"
    )
    assert cited.report_words(records.SECOND.id) == "reports/second.txt"
