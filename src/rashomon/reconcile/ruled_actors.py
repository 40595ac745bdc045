"""What people decided of actors: names that are one actor's, names that are not, and by which it goes."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from rashomon.nouns.actors import Actor, Entity, actor_key
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Quote, ReadReport
from rashomon.nouns.rulings import ActorName
from rashomon.nouns.verdicts import NOTHING, Decided


class RuledActors:
    """Actors by key, as decided; empty where nothing is."""

    def __init__(self, decided: Decided) -> None:
        self._goes_by = {one.key: group[0] for group in decided.actors for one in group}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self._alone: dict[str, ActorName] = {}
        for one, other in decided.other_actors:
            left, right = (self._goes_by.get(each.key, each) for each in (one, other))
            self._alone.update({left.key: left, right.key: right})
            self._apart[left.key].add(right.key)
            self._apart[right.key].add(left.key)

    def __bool__(self) -> bool:
        return bool(self._goes_by or self._alone)

    def of(self, actor: Actor, entity: Entity | None) -> ActorName | None:
        """Return the name by which a participant is decided to go, `None` where nothing is."""
        for key in (actor.key, entity.key if entity is not None else None):
            found = self._goes_by.get(key or "") or self._alone.get(key or "")
            if found is not None:
                return found
        return None

    def apart_from(self, name: ActorName | None) -> frozenset[str]:
        """Return the keys of those who are decided to be others."""
        return frozenset(self._apart.get(name.key, ())) if name is not None else frozenset()

    def named(self, actors: Sequence[Actor]) -> tuple[Actor, ...]:
        """Return the participants of one side of an event, each once and by the name it goes by."""
        if not self._goes_by:
            return tuple(actors)
        found: dict[str, Actor] = {}
        for actor in actors:
            name = self._goes_by.get(actor.key)
            known = actor if name is None else _renamed(actor, name)
            other = found.get(known.key)
            found[known.key] = known if other is None else _joined(other, known)
        return tuple(sorted(found.values(), key=lambda actor: (actor.name, actor.spans)))

    def speaker(self, quote: Quote, entities: Mapping[int, Entity]) -> Quote:
        """Return a quote with its speaker by the name that one goes by; `entities` are its report's."""
        if not self._goes_by or quote.speaker is None:
            return quote
        entity = entities.get(quote.entity) if quote.entity is not None else None
        wikidata = entity.wikidata if entity is not None else None
        name = self._goes_by.get(actor_key(quote.speaker, quote.speaker_country, wikidata))
        if name is None:
            return quote
        own = actor_key(name.name, name.country, wikidata)
        return replace(
            quote,
            speaker=name.name,
            speaker_country=name.country,
            speaker_key=None if own == name.key else name.key,
        )


NOBODY = RuledActors(NOTHING)
"""Where nothing is decided of anybody."""


def entities_by_number(reads: Collection[ReadReport]) -> Mapping[ReportId, Mapping[int, Entity]]:
    """Return the entities of each report by their numbers."""
    return {
        read.report.id: {entity.number: entity for entity in read.reading.entities}
        for read in reads
    }


def _renamed(actor: Actor, name: ActorName) -> Actor:
    return replace(actor, name=name.name, country=name.country, wikidata=name.wikidata)


def _joined(one: Actor, other: Actor) -> Actor:
    """Return two participants that are one, with the codes of whichever has any, the first's first."""
    first, second = sorted((one, other), key=lambda actor: actor.spans)
    return replace(
        first,
        spans=tuple(sorted({*first.spans, *second.spans})),
        sector=first.sector or second.sector,
        sectors=tuple(sorted({*first.sectors, *second.sectors})),
    )
