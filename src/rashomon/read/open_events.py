"""Predicates that no table names -> `Draft`s of those that the classifier is sure of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.language.protocols import TypeClassifier
from rashomon.nouns.actors import Actor
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import TELLING
from rashomon.read.coherence import broken_ranges
from rashomon.read.drafts import Draft, draft
from rashomon.read.open_reading import open_triggers
from rashomon.read.scene import Scene
from rashomon.read.status import status_of
from rashomon.read.weighing import TYPES, clause_of

_SURE = 0.9
"""Probability an act outside the tables must have in a report, where most clauses tell of none."""

_LIKELY = 0.4
"""The same in a text given because it tells of an act."""

_PUBLIC = frozenset("COP GOV JUD LEG MIL PRM PTY REB SPY UAF OPP PRE".split())
"""Sectors of which one side must be, or both sides states: else the act is a private one."""


def read_openly(
    scene: Scene, drafts: Sequence[Draft], classifier: TypeClassifier, *, lenient: bool
) -> tuple[Draft, ...]:
    """Return the acts that the tables did not find, typed and scored, in order.

    `drafts` are those they found. Of a lenient text whose every act is doubtful, the likeliest
    stands when the tables found none.
    """
    found = []
    for one in _candidates(scene, drafts, lenient=lenient):
        (answer,) = classifier.classify([clause_of(scene, one)])
        best = max(range(len(TYPES)), key=lambda place: (answer[place], -place))
        typed = _typed(one, TYPES[best])
        found.append(replace(typed, score=answer[best], probabilities=tuple(answer)))
    least = _LIKELY if lenient else _SURE
    sure = [one for one in found if one.score >= least]
    if lenient and not sure and not drafts and found:
        sure = [max(found, key=lambda one: (one.score, -one.trigger.index))]
    return tuple(sure)


def _candidates(scene: Scene, drafts: Sequence[Draft], *, lenient: bool) -> Iterator[Draft]:
    """Yield the drafts of predicates whose participants no act of the sentence has already."""
    beside: dict[int, list[Draft]] = {}
    for one in drafts:
        beside.setdefault(one.number, []).append(one)
    broken = {n for a, b in broken_ranges(scene.report.text, scene.parse) for n in range(a, b)}
    for number, (first, last) in enumerate(scene.parse.sentences):
        sentence = scene.sentence_at(first)
        if sentence is None or sentence.part not in TELLING or first in broken:
            continue
        told = beside.get(number, [])
        taken = frozenset(
            n for one in told for n in (one.trigger.index, one.trigger.host) if n is not None
        )
        for trigger in open_triggers(scene.parse, first, last, taken, lenient=lenient):
            made = draft(scene, trigger, number, sentence.span, status_of(scene.parse, trigger))
            if _is_new(made, told) and (lenient or _is_public(made)):
                yield made


def _is_new(made: Draft, told: Sequence[Draft]) -> bool:
    if not made.everyone:
        return False
    names = _names(made.everyone)
    return not any(names <= _names(one.everyone) for one in told)


def _names(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(actor.name for actor in actors)


def _is_public(made: Draft) -> bool:
    """Say whether both sides are known, and one of them holds or contests power."""
    if not made.actors or not made.recipients:
        return False
    known = all(one.country or one.sector for one in made.everyone)
    return known and any(one.sector in _PUBLIC for one in made.everyone)


def _typed(made: Draft, kind: EventType) -> Draft:
    """Return a draft with a type; those who meet are all actors."""
    if kind is EventType.CONSULT:
        return replace(made, type=kind, actors=made.everyone, recipients=())
    return replace(made, type=kind)
