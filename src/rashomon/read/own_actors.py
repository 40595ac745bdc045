"""What the user's own table says of actors, put over what the report's words and our tables say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rashomon.language.own_tables import OwnActor, own_actors
from rashomon.nouns.actors import Actor, Entity, MentionForm
from rashomon.nouns.readings import EventMention
from rashomon.nouns.reports import Report

T = TypeVar("T", Actor, Entity)
Listed = Mapping[str, OwnActor]
"""The rows that apply to a report, by the name its entity goes by."""


def restate(
    report: Report, entities: Sequence[Entity], lines: tuple[str, ...]
) -> tuple[tuple[Entity, ...], Listed]:
    """Return the entities as the table has them, and the rows that some of them matched.

    An entity matches a row that lists a name it is called by in the report, capitals and all.
    """
    table = own_actors(lines)
    listed: dict[str, OwnActor] = {}
    told: list[Entity] = []
    for entity in entities:
        row = _row(report, entity, table)
        if row is None:
            told.append(entity)
        else:
            listed[entity.name] = row
            told.append(replace(_coded(entity, row), kind=row.kind or entity.kind))
    return tuple(told), listed


def restate_events(events: Sequence[EventMention], listed: Listed) -> tuple[EventMention, ...]:
    """Return the events with the codes of listed actors as the table has them."""
    return tuple(
        replace(
            event,
            actors=tuple(_listed(actor, listed) for actor in event.actors),
            recipients=tuple(_listed(actor, listed) for actor in event.recipients),
        )
        for event in events
    )


def _row(report: Report, entity: Entity, table: Listed) -> OwnActor | None:
    names = [
        " ".join(report.cut(mention.span).split())
        for mention in entity.mentions
        if mention.form is MentionForm.NAME
    ]
    for name in (entity.name, *names):
        row = table.get(name) or table.get(name.removeprefix("The ").removeprefix("the "))
        if row is not None:
            return row
    return None


def _listed(actor: Actor, listed: Listed) -> Actor:
    row = listed.get(actor.name)
    return actor if row is None else _coded(actor, row)


def _coded(one: T, row: OwnActor) -> T:
    sectors = row.sectors or one.sectors
    return replace(
        one,
        country=row.country or one.country,
        sector=sectors[0] if sectors else None,
        sectors=sectors,
        wikidata=row.wikidata or one.wikidata,
    )
