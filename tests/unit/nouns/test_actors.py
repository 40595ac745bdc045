"""Entities and actors: what they are without codes, and the order of mentions."""

from dataclasses import FrozenInstanceError

import pytest

from rashomon.nouns.actors import Actor, Entity, EntityKind, Mention, MentionForm
from support.builders import make_report, span_of

REPORT = make_report("Minister Vela spoke; she left.")


def test_nothing_is_known_of_an_actor_but_what_is_given() -> None:
    actor = Actor(name="Vela", spans=(span_of(REPORT, "Vela"),))
    assert (actor.country, actor.sector, actor.sectors, actor.wikidata) == (None, None, (), None)


def test_nothing_is_known_of_an_entity_but_what_is_given() -> None:
    mention = Mention(span_of(REPORT, "Vela"), MentionForm.NAME)
    entity = Entity(number=0, kind=EntityKind.PERSON, name="Vela", mentions=(mention,))
    assert (entity.office, entity.country, entity.sector, entity.sectors, entity.wikidata) == (
        None,
        None,
        None,
        (),
        None,
    )


def test_mentions_sort_as_they_stand_in_the_text() -> None:
    name = Mention(span_of(REPORT, "Vela"), MentionForm.NAME)
    she = Mention(span_of(REPORT, "she"), MentionForm.PRONOUN)
    assert sorted([she, name]) == [name, she]


def test_an_actor_cannot_be_renamed() -> None:
    actor = Actor(name="Vela", spans=())
    with pytest.raises(FrozenInstanceError):
        actor.name = "Tull"  # type: ignore[misc]  # what the test is about
