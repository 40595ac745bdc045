"""Who took part in a merged event: participants of its tellings, each once, by fullest name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.language.counted import counted_as
from rashomon.language.numerals import number
from rashomon.nouns.actors import Actor
from rashomon.nouns.ids import OriginId
from rashomon.nouns.spans import Span
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.names import Names, name_keys
from rashomon.reconcile.parties import Party, decided_alike, mended_name, same_party

SAME = 0.6
"""The least `same_party` at which participants of two tellings are one."""


@dataclass(slots=True)
class Part:
    """One participant over the tellings: who tells it as actor, who as recipient.

    `known` are its parties, each once, in the order in which they came.
    """

    parties: list[Party] = field(default_factory=list)
    known: dict[Party, None] = field(default_factory=dict)
    named: list[tuple[OriginId, Actor, str]] = field(default_factory=list)
    acting: set[OriginId] = field(default_factory=set)
    receiving: set[OriginId] = field(default_factory=set)


def cast(
    tellings: Sequence[tuple[Facts, OriginId]], names: Names, *, together: bool
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Return actors and recipients; with `together` (a meeting without host) all are actors.

    Told as actor by some and as recipient by others, one is what most origins say; actor if equal.
    """
    parts: list[Part] = []
    for facts, origin in tellings:
        taken: set[int] = set()
        pairs = [
            *(
                (party, actor, True)
                for party, actor in zip(facts.actors, facts.mention.actors, strict=True)
            ),
            *(
                (party, actor, False)
                for party, actor in zip(facts.recipients, facts.mention.recipients, strict=True)
            ),
        ]
        for party, actor, acts in pairs:
            part = _part_for(party, parts, taken)
            part.parties.append(party)
            part.known.setdefault(party)
            part.named.append((origin, actor, mended_name(actor, facts.source)))
            (part.acting if acts or together else part.receiving).add(origin)
    acting = [part for part in parts if len(part.acting) >= len(part.receiving)]
    receiving = [part for part in parts if len(part.acting) < len(part.receiving)]
    return _actors(acting, names), _actors(receiving, names)


def _part_for(party: Party, parts: list[Part], taken: set[int]) -> Part:
    """Return the best part no other participant of the same telling has taken, or a new one."""
    best, place = SAME, -1
    for at, part in enumerate(parts):
        score = min(_alike(party, other) for other in part.known)
        if at in taken and not any(_by_name(party, other) for other in part.known):
            continue
        if score >= best and (place < 0 or score > best):
            best, place = score, at
    if place < 0:
        parts.append(Part())
        place = len(parts) - 1
    taken.add(place)
    return parts[place]


def _by_name(left: Party, right: Party) -> bool:
    """Say whether two are one by their words, or decided to be one."""
    decided = decided_alike(left, right)
    return left.keys == right.keys if decided is None else decided > 0


def _alike(left: Party, right: Party) -> float:
    """Compare participants of one event, in which the same words mean the same participant."""
    decided = decided_alike(left, right)
    if decided is not None:
        return decided
    if left.keys == right.keys and (left.country or right.country) == (
        right.country or left.country
    ):
        return 1.0
    if _counted(left) and _counted(right) and _counted(left) == _counted(right):
        return 0.8
    return same_party(left, right)


def _counted(party: Party) -> str | None:
    """Return what a nameless participant is so many of: "9 people" and "13 people" are one."""
    if party.named or len(party.keys) < 2 or all(number(key) is None for key in party.keys[:-1]):
        return None
    return counted_as(party.keys[-1])


def _actors(parts: Sequence[Part], names: Names) -> tuple[Actor, ...]:
    made = [_actor(part, names) for part in parts]
    return tuple(sorted(made, key=lambda actor: (actor.name, actor.spans)))


def _actor(part: Part, names: Names) -> Actor:
    """Merge one participant: a person's name before a body's, then most origins, then the longest."""
    told: dict[str, set[OriginId]] = {}
    for origin, _, name in part.named:
        told.setdefault(names.fullest(name), set()).add(origin)
    people = {
        names.fullest(name)
        for party, (_, _, name) in zip(part.parties, part.named, strict=True)
        if party.person and party.named
    }
    proper = {
        names.fullest(name)
        for party, (_, _, name) in zip(part.parties, part.named, strict=True)
        if party.named
    }
    name = max(
        told,
        key=lambda one: (one in people, one in proper, len(told[one]), len(name_keys(one)), one),
    )
    spans: list[Span] = [span for _, actor, _ in part.named for span in actor.spans]
    actors = [actor for _, actor, _ in part.named]
    ruled = next((party.ruled for party in part.known if party.ruled is not None), None)
    return Actor(
        name=name if ruled is None else ruled.name,
        spans=tuple(sorted(set(spans))),
        country=ruled.country if ruled else _most([actor.country for actor in actors]),
        sector=_most([actor.sector for actor in actors]),
        sectors=tuple(sorted({sector for actor in actors for sector in actor.sectors})),
        wikidata=ruled.wikidata if ruled else _most([actor.wikidata for actor in actors]),
    )


def _most(values: Sequence[str | None]) -> str | None:
    """Return the value told most often, the first in order of the alphabet if equal."""
    times = Counter(value for value in values if value is not None)
    return max(sorted(times), key=times.__getitem__) if times else None
