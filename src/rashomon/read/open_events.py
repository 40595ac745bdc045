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
from rashomon.read.arguments import object_heads
from rashomon.read.coherence import broken_ranges
from rashomon.read.drafts import Draft, cast, draft
from rashomon.read.open_reading import OPEN, open_roles, open_triggers, other_side, two_sides
from rashomon.read.scene import Scene
from rashomon.read.status import status_of
from rashomon.read.triggers import Trigger
from rashomon.read.weighing import TYPES, clause_of

_LIKELY = 0.4
"""Probability an act outside the tables must have beside others."""


def read_openly(
    scene: Scene, drafts: Sequence[Draft], classifier: TypeClassifier
) -> tuple[Draft, ...]:
    """Return the acts that the tables did not find, typed and scored, in order.

    `drafts` are those they found; when there are none, the likeliest act stands however doubtful.
    """
    offered = [*_candidates(scene, drafts)]
    if not offered and not drafts:
        offered = [*_last_resort(scene)]
    found = []
    for one in offered:
        (answer,) = classifier.classify([clause_of(scene, one)])
        best = max(range(len(TYPES)), key=lambda place: (answer[place], -place))
        typed = _typed(one, TYPES[best])
        found.append(replace(typed, score=answer[best], probabilities=tuple(answer)))
    sure = [one for one in found if one.score >= _LIKELY]
    if not sure and not drafts and found:
        sure = [max(found, key=lambda one: (one.score, -one.trigger.index))]
    return tuple(sure)


def completed(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts of the tables with a side they lack, where the sentence names a likely one."""
    return tuple(_completed(scene, one) for one in drafts)


def _completed(scene: Scene, one: Draft) -> Draft:
    alone = one.trigger.frame.roles in {"alone", "mutual", "speaker"} and len(one.actors) != 1
    if alone or "resign" in one.modes or (one.actors and one.recipients):
        return one
    known = one.roles.actors if one.actors else one.roles.recipients
    if not known:
        return one
    if one.type is EventType.MOBILIZE:  # the troops sent are not the other side
        known = (*known, *object_heads(scene.parse, one.trigger.index))
    heads = other_side(scene.parse, one.trigger.index, known)
    names = _names(one.everyone)
    found = tuple(actor for actor in cast(scene, heads, one.quote) if actor.name not in names)
    if one.trigger.frame.roles == "mutual" or not one.actors:
        return replace(one, actors=(*one.actors, *found))
    return replace(one, recipients=found)


def _last_resort(scene: Scene) -> Iterator[Draft]:
    """Yield a draft of each sentence's first two parties, where the parser saw no predicate."""
    for first, last in scene.parse.sentences:
        sentence = scene.sentence_at(first)
        roles = two_sides(scene.parse, first, last)
        if sentence is None or not roles.actors:
            continue
        root = next(
            n
            for n in range(first, last)
            if not first <= scene.parse.tokens[n].head < last or scene.parse.tokens[n].head == n
        )
        trigger = Trigger(root, root, root + 1, OPEN, nominal=True, host=None)
        made = draft(scene, trigger, sentence.span, None, roles)
        if made.actors:
            yield made


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
            roles = open_roles(scene.parse, trigger.index)
            status = status_of(scene.parse, trigger)
            made = draft(scene, trigger, sentence.span, status, roles)
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
