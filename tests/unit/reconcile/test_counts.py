"""How many act, as the words for those who act tell it."""

import pytest

from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.plover import EventType
from rashomon.reconcile.counts import acting
from rashomon.reconcile.facts import Facts
from support.readings import draft
from support.tellings import facts


def by(name: str, kind: EventType = EventType.PROTEST) -> Facts:
    made = draft(f"{name} moved over the bridge.")
    made.entity(name, kind=EntityKind.GROUP, form=MentionForm.NOMINAL)
    made.event("moved", kind, by=(name,))
    return facts(made)[0]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("About 200 fishermen", 200, 200),
        ("More than 300 angry fishermen", 300, None),
        ("A crowd of 400 weavers", 400, 400),
    ],
)
def test_a_count_that_opens_the_words_is_of_those_who_act(
    words: str, low: float, high: float | None
) -> None:
    (count,) = acting(by(words))
    assert (count.low, count.high) == (low, high)


@pytest.mark.parametrize("words", ["The heads of 12 villages", "Ten of the weavers", "Weavers"])
def test_a_count_of_others_or_of_some_is_none(words: str) -> None:
    assert acting(by(words)) == ()


def test_who_speaks_is_not_counted() -> None:
    assert acting(by("Three senators", EventType.REQUEST)) == ()
