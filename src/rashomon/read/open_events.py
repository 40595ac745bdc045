"""Predicates that no table names -> `Draft`s of acts, in texts that are given because they tell of one.

Not for reports: there most clauses tell of no act, the classifier has no class for that, and of
150 predicates that it was sure of (0.9 or more) only one in six told of one.
"""

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

_LIKELY = 0.4
"""Probability an act outside the tables must have beside others."""


def read_openly(
    scene: Scene, drafts: Sequence[Draft], classifier: TypeClassifier
) -> tuple[Draft, ...]:
    """Return the acts that the tables did not find, typed and scored, in order.

    `drafts` are those they found; when there are none, the likeliest act stands however doubtful.
    """
    found = []
    for one in _candidates(scene, drafts):
        (answer,) = classifier.classify([clause_of(scene, one)])
        best = max(range(len(TYPES)), key=lambda place: (answer[place], -place))
        typed = _typed(one, TYPES[best])
        found.append(replace(typed, score=answer[best], probabilities=tuple(answer)))
    sure = [one for one in found if one.score >= _LIKELY]
    if not sure and not drafts and found:
        sure = [max(found, key=lambda one: (one.score, -one.trigger.index))]
    return tuple(sure)


def _candidates(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
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
        for trigger in open_triggers(scene.parse, first, last, taken):
            made = draft(scene, trigger, number, sentence.span, status_of(scene.parse, trigger))
            if _is_new(made, told):
                yield made


def _is_new(made: Draft, told: Sequence[Draft]) -> bool:
    if not made.everyone:
        return False
    names = _names(made.everyone)
    return not any(names <= _names(one.everyone) for one in told)


def _names(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(actor.name for actor in actors)


def _typed(made: Draft, kind: EventType) -> Draft:
    """Return a draft with a type; those who meet are all actors."""
    if kind is EventType.CONSULT:
        return replace(made, type=kind, actors=made.everyone, recipients=())
    return replace(made, type=kind)
