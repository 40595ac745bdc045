"""Whom the tellings of an event rest on."""

import pytest

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


def test_a_relative_pronoun_names_nobody() -> None:
    made = draft("An entry that said the port had closed was gone.")
    made.quote("the port had closed", source="that", cue="said")
    made.event("closed", EventType.RETREAT)
    assert sources(made) == ()


@pytest.mark.parametrize(
    ("cue", "named"),
    [
        ("noted", True),
        ("according to", True),
        ("wanted", False),
        ("refused", False),
        ("did not say", False),
    ],
)
def test_who_wants_a_thing_or_refuses_to_speak_vouches_for_nothing(cue: str, named: bool) -> None:
    made = draft(f"Ida Lunde {cue} the port had closed.")
    made.quote("the port had closed", source="Ida Lunde", cue=cue)
    made.event("closed", EventType.RETREAT)
    assert bool(sources(made)) is named


@pytest.mark.parametrize(
    ("put", "named"), [("that the port had closed", True), ("closed gates", False)]
)
def test_what_is_added_is_said_or_put_somewhere(put: str, named: bool) -> None:
    made = draft(f"Norway added {put}.")
    made.quote(put, source="Norway", cue="added")
    made.event("closed", EventType.RETREAT)
    assert bool(sources(made)) is named


@pytest.mark.parametrize(
    ("words", "source", "name"),
    [
        ("The port had closed,” said Lunde.", "” said Lunde", "Lunde"),
        (
            "The port had closed after the vote, says one teller.",
            "the vote, says one teller",
            "one teller",
        ),
        ("The port listing closed gates.", "The port listing", None),
        ("The teller said gates had closed.", "The teller said gates", "teller"),
    ],
)
def test_a_source_cut_over_its_cue_is_what_stands_behind_it(
    words: str, source: str, name: str | None
) -> None:
    made = draft(words)
    cue = next(cue for cue in ("said", "says", "listing") if cue in source)
    made.quote("closed", source=source, cue=cue)
    made.event("closed", EventType.RETREAT)
    assert sources(made) == ((name,) if name else ())
