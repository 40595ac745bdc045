"""Search finds words and phrases, marks them, narrows by day and outlet, and takes nothing for syntax."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from rashomon.nouns.listings import Query
from rashomon.store.record import Record, open_record
from rashomon.store.search import fts_words, marked_ranges
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def test_marks_are_where_the_words_stand(record: Record) -> None:
    (hit,) = record.search.find(Query(words="ellery wire"), 10, 0).hits
    told = [records.FIRST.text[start:end] for start, end in hit.marks]
    assert told == ["Ellery", "Ellery", "Wire"]


def test_a_phrase_must_stand_in_this_order(record: Record) -> None:
    assert record.search.find(Query(words='"dock workers"'), 10, 0).total == 2
    assert record.search.find(Query(words='"workers dock"'), 10, 0).total == 0


def test_days_bound_the_writing(record: Record) -> None:
    found = record.search.find(Query(since=date(2023, 5, 1), until=date(2023, 5, 31)), 10, 0)
    assert [hit.report for hit in found.hits] == [records.FIRST.id]


def test_an_outlet_narrows(record: Record) -> None:
    asked = Query(words="workers", facets=(("outlet", "Ellery Post"),))
    found = record.search.find(asked, 10, 0)
    assert [hit.outlet for hit in found.hits] == ["Ellery Post"]
    assert [(one.kind, one.value, one.reports) for one in found.facets if one.kind == "outlet"] == [
        ("outlet", "Ellery Post", 1)
    ]


@pytest.mark.parametrize(
    ("kind", "value", "reports"),
    [
        ("actor", "Ada Quill", {records.FIRST.id}),
        ("type", "CONSULT", {records.FIRST.id, records.SECOND.id}),
        ("finding", "other_language", {records.FOREIGN.id}),
        ("country", "FRA", set()),
        ("outlet", "Ellery Post", {records.FIRST.id}),
    ],
)
def test_every_facet_narrows(record: Record, kind: str, value: str, reports: set[str]) -> None:
    found = record.search.find(Query(facets=((kind, value),)), 10, 0)
    assert {hit.report for hit in found.hits} == reports


def test_facets_count_reports_not_events(record: Record) -> None:
    told = {(one.kind, one.value): one.reports for one in record.search.find(Query(), 1, 0).facets}
    assert told["actor", "Ada Quill"] == 1
    assert told["type", "CONSULT"] == 2
    assert told["finding", "undated"] == 1


def test_facets_go_with_what_they_are_of(record: Record) -> None:
    empty = replace(records.derived(), accounts=(), stories=(), findings=(), copies=())
    record.writer.replace_derived(empty, "deriver 2")
    assert {one.kind for one in record.search.find(Query(), 1, 0).facets} == {"outlet"}


def test_marks_alone_find_nothing(record: Record) -> None:
    assert record.search.find(Query(words='"*("'), 10, 0).total == 0


def test_operators_are_words() -> None:
    assert fts_words('a OR "b c') == '"a" "OR" "b c"'


def test_marks_are_counted_without_the_marks() -> None:
    assert marked_ranges("xx[yy]z[w]", "[]") == ((2, 4), (5, 6))
