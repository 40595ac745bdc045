"""Asking a report what stands at a span."""

from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import Scar, ScarKind
from rashomon.reconcile.lookup import Lookup
from support.readings import draft


def test_the_chain_that_covers_most_of_a_span_is_found() -> None:
    made = draft("The Lunde office of Ida Lunde closed.")
    made.entity("Lunde office")
    made.entity("Ida Lunde")
    found = Lookup(made.read()).entity_at(made.span("Ida Lunde"))
    assert found is not None
    assert found.name == "Ida Lunde"


def test_a_quote_is_over_only_what_it_wholly_holds() -> None:
    made = draft("Lunde said the port would close on Monday.")
    made.quote("the port would close", source="Lunde")
    lookup = Lookup(made.read())
    assert lookup.quotes_over(made.span("close"))
    assert not lookup.quotes_over(made.span("close on"))


def test_the_source_means_the_source_last_described() -> None:
    made = draft(
        "A source familiar with the tender said it was void.\nThe source said a new one would come."
    )
    made.quote("it was void", source="A source familiar with the tender")
    later = made.quote("a new one would come", source="The source")
    lookup = Lookup(made.read())
    assert lookup.full_source(lookup.quotes[later]) == "A source familiar with the tender"


def test_the_sentence_before_the_first_is_none() -> None:
    made = draft("One came.\nTwo left.")
    lookup = Lookup(made.read())
    first, second = made.sentences()
    assert lookup.sentence_before(first.span) is None
    assert lookup.sentence_before(second.span) == first


def test_an_event_is_found_by_its_trigger_alone() -> None:
    made = draft("Norway expelled them.")
    told = made.event("expelled", EventType.SANCTION)
    lookup = Lookup(made.read())
    assert lookup.event_at(told.trigger) == told
    assert lookup.event_at(told.sentence) is None


def test_a_garbled_name_is_known_by_what_it_was_meant_to_be() -> None:
    made = draft("Lunde spoke. Lunda left.")
    made.scars.append(
        Scar(kind=ScarKind.GARBLED_NAME, span=made.span("Lunda"), meant=made.span("Lunde"))
    )
    assert Lookup(made.read()).garbled == {"Lunda": "Lunde"}
