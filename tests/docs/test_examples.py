"""The examples show every kind that a record can state, and every one of them can be explained."""

from collections.abc import Callable, Iterator
from enum import StrEnum

import pytest

from rashomon import api
from rashomon.nouns.account import About, FindingKind
from rashomon.nouns.copies import ChangeKind, CopyKind, Direction
from rashomon.nouns.readings import LinkKind
from rashomon.show.why import Why
from rashomon.store.view import View
from support.examples import built

pytestmark = pytest.mark.xdist_group("examples")

EXAMPLES = ("geneva-2021", "every-kind")
Kinds = Callable[[View], Iterator[StrEnum]]


def changes(view: View) -> Iterator[StrEnum]:
    return (change.what for copy in view.copies() for change in copy.changed)


def links(view: View) -> Iterator[StrEnum]:
    return (link.kind for event in view.events() for link in event.links)


@pytest.mark.parametrize(
    ("every", "told"),
    [
        (CopyKind, lambda view: (copy.kind for copy in view.copies())),
        (Direction, lambda view: (copy.direction for copy in view.copies())),
        (FindingKind, lambda view: (finding.kind for finding in view.findings())),
        (About, lambda view: (one.about for one in view.disagreements())),
        (LinkKind, links),
    ],
)
def test_every_kind_is_shown(every: type[StrEnum], told: Kinds) -> None:
    shown: set[StrEnum] = set()
    for example in EXAMPLES:
        with api.open_record(built(example)[0]) as record:
            shown.update(told(record.view))
    assert set(every) - shown == set()


def test_names_dates_numbers_or_words_of_copies_are_changed() -> None:
    with api.open_record(built("geneva-2021")[0]) as record:
        assert {ChangeKind.NAME, ChangeKind.DATE, ChangeKind.WORD} <= set(changes(record.view))


def test_origins_of_every_sort_are_shown() -> None:
    sorts = set()
    for example in EXAMPLES:
        with api.open_record(built(example)[0]) as record:
            for origin in record.view.origins():
                sorts.add((len(origin.reports) > 1, origin.root is None, origin.credit is None))
    assert sorts >= {
        (False, False, True),  # a lone report
        (True, False, True),  # a family and its root
        (True, False, False),  # a family with the agency's own text
        (True, True, False),  # an agency's text seen only through its copies
    }


def test_inputs_not_read_are_listed() -> None:
    text = built("every-kind")[1]
    assert "examples/every-kind/empty.txt: empty" in text
    assert "examples/every-kind/half-a-file.json: bad_json" in text


@pytest.mark.parametrize("example", EXAMPLES)
def test_all_that_is_stated_holds_and_is_explained(example: str) -> None:
    with api.open_record(built(example)[0]) as record:
        assert list(record.problems()) == []
        view, why = record.view, Why(record)
        stated = (
            *view.copies(), *view.origins(), *view.disagreements(), *view.findings(),
            *view.events(), *view.quotes(),
        )  # fmt: skip
        for noun in stated:
            assert len(list(why.lines(noun))) > 1, noun.id
