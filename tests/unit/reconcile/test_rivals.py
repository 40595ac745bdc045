"""Of which actors only one can have acted."""

import pytest

from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.plover import EventType
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.rivals import rival_actors
from support.readings import draft
from support.tellings import facts


def by(
    name: str,
    *,
    kind: EntityKind = EntityKind.PERSON,
    country: str | None = None,
    sector: str | None = None,
    form: MentionForm = MentionForm.NAME,
) -> Facts:
    made = draft(f"{name} shelled the town.")
    made.entity(name, kind=kind, country=country, sector=sector, form=form)
    made.event("shelled", EventType.ASSAULT, by=(name,))
    return facts(made)[0]


def test_two_persons_are_rivals() -> None:
    assert rival_actors(by("Ada Lunde"), by("Per Aasen"))


def test_two_countries_are_rivals() -> None:
    place = EntityKind.PLACE
    assert rival_actors(
        by("Norway", kind=place, country="NOR"), by("Chile", kind=place, country="CHL")
    )


def test_an_army_and_rebels_of_one_country_are_rivals() -> None:
    group, form = EntityKind.GROUP, MentionForm.NOMINAL
    army = by("The army", kind=group, country="MLI", sector="MIL", form=form)
    assert rival_actors(army, by("Rebels", kind=group, country="MLI", sector="REB", form=form))


def test_an_army_and_rebels_are_rivals_where_nobody_names_their_country() -> None:
    group, form = EntityKind.GROUP, MentionForm.NOMINAL
    army = by("The army", kind=group, sector="MIL", form=form)
    assert rival_actors(army, by("Rebels", kind=group, sector="REB", form=form))


def test_an_army_of_rebels_is_no_rival_of_its_own_name() -> None:
    army = by("The Free Army", kind=EntityKind.GROUP, sector="REB")
    assert not rival_actors(army, by("The Army", kind=EntityKind.GROUP, sector="MIL"))


@pytest.mark.parametrize("other", ["Gunmen", "Armed men"])
def test_words_that_may_mean_anybody_are_no_rivals(other: str) -> None:
    unnamed = by(other, kind=EntityKind.GROUP, form=MentionForm.NOMINAL)
    assert not rival_actors(by("Ada Lunde", country="NOR"), unnamed)


def test_a_leader_and_the_army_act_for_one_country() -> None:
    leader = by("Ada Lunde", country="NOR", sector="GOV")
    army = by("Norwegian troops", kind=EntityKind.GROUP, country="NOR", sector="MIL")
    assert not rival_actors(leader, army)
