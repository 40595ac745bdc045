"""Drafts and the classifier -> drafts with type, score and probabilities; the doubtful are dropped."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.parses import Parse
from rashomon.language.protocols import TypeClassifier
from rashomon.nouns.actors import Actor
from rashomon.nouns.plover import EventType, Status, codebook_type
from rashomon.nouns.spans import Span
from rashomon.read.drafts import Draft
from rashomon.read.pairs import is_state
from rashomon.read.privacy import is_nobody, is_placed, is_private
from rashomon.read.scene import Scene
from rashomon.read.suppositions import is_possibility

TYPES = tuple(EventType)

_TRUST = 0.6
"""What the tables weigh beside the classifier, which does not know which word is meant."""

_VOTE = 0.3
"""What the tables' type weighs beside the classifier's probabilities in a given text, as in
`sentence_events`, where it was chosen on PLV_train out of fold."""

_LEAST = (("weak", 0.15), ("doubtful", 0.4))
"""Probability that a frame so marked must have. With 16 types, 0.06 is no opinion."""

Range = tuple[int, int]


def weigh(
    scene: Scene, drafts: Sequence[Draft], classifier: TypeClassifier, *, given: bool = False
) -> tuple[Draft, ...]:
    """Return the drafts that stand, typed and scored, in the same order.

    In a text that is `given` because it tells of an act, the classifier may name a type that the
    word's frame does not allow; in a report it would name one for much that is no act.
    """
    answers = classifier.classify([clause_of(scene, draft) for draft in drafts])
    kept = []
    for draft, answer in zip(drafts, answers, strict=True):
        if not given and (is_idle(scene.parse, draft) or is_private(scene, draft)):
            continue
        act = max(_possible(scene, draft), key=lambda kind: answer[TYPES.index(kind)])
        if given and draft.actors and draft.recipients:
            act = _outvoted(draft, act, answer)
        typed = draft if act is draft.type else _retyped(draft, act)
        told = codebook_type(act, draft.status or Status.HAPPENED)
        heard = max(answer[TYPES.index(kind)] for kind in (act, told))
        least = max((share for mark, share in _LEAST if draft.trigger.frame.has(mark)), default=0.0)
        if heard < least and draft.status is not Status.DENIED:
            continue
        blended = blend(answer, told)
        kept.append(replace(typed, probabilities=blended, score=blended[TYPES.index(told)]))
    return tuple(kept)


def is_idle(parse: Parse, draft: Draft) -> bool:
    """Say whether a report muses on words that could be said, or tells of people of no known office.

    "Congress could ask the agency": of eight such events of `quality/events_judged.jsonl` none was right.
    "Ann Example met Bo Sample": a name that nothing is known of is no reason to call it politics.
    """
    musing = draft.type in _SAID and not draft.trigger.nominal
    if musing and is_possibility(parse, draft.trigger.index):
        return True
    if draft.type is EventType.THREATEN and draft.actors:
        return all(actor.sector in _OBSERVERS for actor in draft.actors)
    met = draft.type is EventType.REQUEST and len(draft.everyone) > 1
    return met and all(is_nobody(actor) for actor in draft.everyone)


_SAID = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT})
_OBSERVERS = frozenset({"JRN", "EDU", "MED", "SOC"})
"""Whose warnings are forecasts: the press, scholars, doctors, think tanks."""


def _outvoted(draft: Draft, act: EventType, answer: Sequence[float]) -> EventType:
    """Return the classifier's type where it is surer of it than the tables' vote weighs."""
    told = codebook_type(act, draft.status or Status.HAPPENED)
    best = max(range(len(TYPES)), key=lambda place: (answer[place], -place))
    heard = max(answer[TYPES.index(act)], answer[TYPES.index(told)])
    return TYPES[best] if answer[best] > heard + _VOTE else act


def _retyped(draft: Draft, act: EventType) -> Draft:
    modes = draft.modes if act in draft.trigger.frame.types else ()
    return replace(draft, type=act, modes=modes)


def _possible(scene: Scene, draft: Draft) -> tuple[EventType, ...]:
    """Return the types a draft may have; politicians and the press attack with words."""
    types = draft.trigger.frame.types
    if EventType.ASSAULT in types and not draft.everyone and is_placed(scene.parse, draft):
        return (EventType.ASSAULT,)  # "the Exampleton attack"
    if set(types) == {EventType.ASSAULT, EventType.ACCUSE} and draft.actors:
        spoken = all(
            one.sector in _SPEAKERS and not (one.sector == "GOV" and is_state(one.name))
            for one in draft.actors
        )
        return (EventType.ACCUSE,) if spoken else types
    return types


_SPEAKERS = frozenset({"GOV", "LEG", "PTY", "ELI", "OPP", "JRN", "BUS", "SOC"})


def blend(answer: Sequence[float], told: EventType) -> tuple[float, ...]:
    """Return the classifier's probabilities drawn towards the type that the tables tell."""
    return tuple(
        round((1 - _TRUST) * part + (_TRUST if kind is told else 0.0), 6)
        for kind, part in zip(TYPES, answer, strict=True)
    )


def clause_of(scene: Scene, draft: Draft) -> tuple[str, Range | None, Range | None]:
    """Return the sentence of a draft and the ranges of its first source and target in it."""
    source = _within(draft.sentence, draft.actors[:1])
    target = _within(draft.sentence, draft.recipients[:1] or draft.actors[1:2])
    return scene.report.cut(draft.sentence), source, target


def _within(sentence: Span, actors: Sequence[Actor]) -> Range | None:
    for actor in actors:
        for span in actor.spans:
            if sentence.contains(span):
                return span.start - sentence.start, span.end - sentence.start
    return None
