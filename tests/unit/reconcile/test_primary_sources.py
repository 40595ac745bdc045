"""Whom the tellings of an event rest on."""

from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import SourceKind
from rashomon.reconcile.names import Names
from rashomon.reconcile.primary_sources import primary_sources
from support.readings import Draft, draft
from support.tellings import facts


def sources(*drafts: Draft) -> tuple[str, ...]:
    return primary_sources(facts(*drafts), Names([made.read() for made in drafts]))


def test_the_speaker_of_the_quote_that_tells_it_is_a_source_by_full_name() -> None:
    made = draft("Ida Lunde came.\nLunde said the port had closed.")
    made.entity("Ida Lunde")
    said = made.quote("the port had closed", source="Lunde", speaker="Ida Lunde")
    made.event("closed", EventType.RETREAT, said_by=said)
    assert sources(made) == ("Ida Lunde",)


def test_a_nameless_source_is_named_in_the_reports_words() -> None:
    made = draft("A clerk of the court said the port had closed.")
    made.quote(
        "the port had closed", source="A clerk of the court", source_kind=SourceKind.ANONYMOUS
    )
    made.event("closed", EventType.RETREAT)
    assert sources(made) == ("A clerk of the court",)


def test_a_pronoun_names_nobody() -> None:
    made = draft("She said the port had closed.")
    made.quote("the port had closed", source="She")
    made.event("closed", EventType.RETREAT)
    assert sources(made) == ()


def test_one_source_in_two_reports_is_named_once() -> None:
    drafts = [draft("The Harbour Board said the port had closed.")]
    drafts.append(draft("The harbour board said on Monday the port had closed."))
    for made, words in zip(drafts, ("The Harbour Board", "The harbour board"), strict=True):
        made.quote("the port had closed", source=words)
        made.event("closed", EventType.RETREAT)
    assert sources(*drafts) == ("Harbour Board",)


def test_a_shorter_name_of_the_same_body_is_no_second_source() -> None:
    drafts = [draft("The Harbour Board said the port had closed.")]
    drafts.append(draft("The Bergen Harbour Board said the port had closed."))
    for made, words in zip(drafts, ("The Harbour Board", "The Bergen Harbour Board"), strict=True):
        made.quote("the port had closed", source=words)
        made.event("closed", EventType.RETREAT)
    assert sources(*drafts) == ("Bergen Harbour Board",)


def test_marks_that_are_no_name_are_no_source() -> None:
    made = draft("â said the port had closed.")
    made.quote("the port had closed", source="â")
    made.event("closed", EventType.RETREAT)
    assert sources(made) == ()
