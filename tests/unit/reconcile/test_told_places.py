"""Where a telling says it was, by its clause."""

from dataclasses import replace

import pytest

from rashomon.language.background import rarity
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType
from rashomon.reconcile.facts import Facts, facts_of
from rashomon.reconcile.lookup import Lookup
from rashomon.reconcile.told_places import told_place
from support.readings import draft


def signing(text: str, *names: str) -> Facts:
    made = draft(text)
    mention = made.event("signed", EventType.AGREE)
    read = made.read()
    places = tuple(
        Place(name=name, spans=(made.span(name),), country="CHE", admin1=name, lat=47.0, lon=7.0)
        for name in names
    )
    read = replace(read, reading=replace(read.reading, places=places))
    return facts_of(mention, Lookup(read), {}, rarity())


def test_the_only_place_after_in_is_where_it_was() -> None:
    found = told_place(
        signing("They signed a deal on the exchange of prisoners in Basel.", "Basel")
    )
    assert found is not None
    assert found.name == "Basel"


@pytest.mark.parametrize(
    "text",
    [
        "They signed a deal, while farmers marched in Basel.",
        "They signed a deal on the future of Basel.",
        "In Basel they signed a deal.",
    ],
)
def test_a_place_of_another_clause_or_word_is_not(text: str) -> None:
    assert told_place(signing(text, "Basel")) is None


def test_of_two_places_neither_is_taken() -> None:
    text = "They signed a deal on tolls in Basel or in Bern."
    assert told_place(signing(text, "Basel", "Bern")) is None
