"""Entities and actors: what they are without codes, and the order of mentions."""

from dataclasses import FrozenInstanceError

import pytest

from rashomon.nouns.actors import Actor, Entity, EntityKind, Mention, MentionForm, actor_key
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


def test_a_wikidata_id_is_the_key() -> None:
    assert actor_key("Ada Quill", "USA", "Q42") == actor_key("A. Quill", None, "Q42") == "Q42"


def test_what_is_no_wikidata_id_is_no_key() -> None:
    named = actor_key("Ada Quill", "USA", None)
    for odd in ("", "Q", "Q0", "q42", "Q42 ", "Q42/..", "Q" + "1" * 40):
        assert actor_key("Ada Quill", "USA", odd) == named


def test_one_name_in_two_countries_is_two() -> None:
    keys = {actor_key("Ada Quill", country, None) for country in ("USA", "GBR", None, "")}
    assert len(keys) == 4


def test_half_a_surrogate_pair_has_a_key() -> None:
    assert Actor(name="\ud83d", spans=()).key.startswith("actor-")
