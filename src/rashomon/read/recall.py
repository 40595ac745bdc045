"""Drafts of one report, in order -> drafts with what "the meeting", "the two" and "the offer" recall.

Only acts of the same kind told shortly before are recalled; what recalls nothing stays unknown.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.parses import Parse
from rashomon.nouns.actors import Actor
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import LinkKind, MentionLink
from rashomon.nouns.spans import Span
from rashomon.read.arguments import subject_heads
from rashomon.read.drafts import Draft
from rashomon.read.enclosing import (
    is_included,
    participants_above,
    participants_inside,
    status_above,
)
from rashomon.read.pairs import fits_collective, two_named_before
from rashomon.read.phrases import children, counted, word
from rashomon.read.scene import Scene

_REACH = 12  # sentences looked back over
_MEMORY = 64  # acts among which a noun with named actors finds its status
_NEAR = 2  # sentences within which "that summit" or "the measures" find what they mean
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MOVES = frozenset(
    "measure sanction action move decision step order package law penalty limit".split()
)
_OFFERS = frozenset({"offer", "invitation", "proposal", "invite"})
_FAMILIES = (
    frozenset({"meet", "meeting", "summit", "mini-summit"}),
    frozenset({"call", "phone", "telephone", "speak", "talk", "conversation"}),
    frozenset({"visit", "travel", "trip", "tour", "fly", "host"}),
    frozenset({"talk", "talks", "negotiation", "negotiate", "dialogue", "discussion", "round"}),
)


def recall(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with recalled actors and settled status, in the same order."""
    told: list[Draft] = []
    for draft in drafts:
        told.append(_settled(scene, _completed(scene, draft, told), told))
    return tuple(told)


def span_of(scene: Scene, draft: Draft) -> Span:
    """Return the span shown for a draft's trigger."""
    return scene.span(draft.trigger.first, draft.trigger.last)


def _completed(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    parse = scene.parse
    if draft.trigger.nominal and word(parse, draft.trigger.index) in _OFFERS:
        return _offered(draft, _near(draft, told))
    if draft.collective and not draft.actors:
        return replace(draft, actors=_both(scene, draft, told))
    if draft.actors:
        return _joined(scene, draft)
    if not draft.trigger.nominal:
        return _by_measures(scene, draft, told)
    return _named_by(scene, draft, told)


def _named_by(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return a noun's act that nobody is named for with those of the act it recalls or is part of."""
    parse = scene.parse
    if draft.type is EventType.SUPPORT and draft.trigger.frame.has("of"):
        return _of_pact(draft, told)
    above = _enclosing(parse, draft, told)
    if above is not None:
        return _as(draft, above, MentionLink(span_of(scene, above), LinkKind.PART_OF))
    if draft.type is EventType.CONSULT and _is_definite(parse, draft):
        if draft.status is Status.PROPOSED:
            return _offered(draft, _near(draft, told))
        antecedent = _antecedent(scene, draft, told)
        if antecedent is not None:
            return _as(draft, antecedent)
    return _joined(scene, draft)


def _of_pact(draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return the renewal of a pact that nobody is named for with those who act together beside it."""
    beside = [one for one in told[-_REACH:] if one.number == draft.number and len(one.actors) > 1]
    return replace(draft, actors=beside[-1].actors) if beside else draft


def _near(draft: Draft, told: Sequence[Draft]) -> list[Draft]:
    return [one for one in told[-4 * _REACH :] if draft.number - one.number <= _REACH]


def _both(scene: Scene, draft: Draft, told: Sequence[Draft]) -> tuple[Actor, ...]:
    """Return the two whom "the two men", "both sides" or "they" means; empty when none are known."""
    heads = draft.roles.actors
    pairs = [
        one
        for one in told[-_MEMORY:]
        if len(one.everyone) == 2 and fits_collective(scene.parse, heads, one.everyone)
    ]
    pair = _salient(pairs)
    return two_named_before(scene, draft.number, heads) if pair is None else pair.everyone


def _as(draft: Draft, other: Draft, *links: MentionLink) -> Draft:
    return replace(
        draft,
        actors=other.actors,
        recipients=draft.recipients or other.recipients,
        status=other.status if draft.status is None else draft.status,
        links=(*draft.links, *links),
    )


def _salient(fitting: Sequence[Draft]) -> Draft | None:
    """Return the last act of those who are named together, with one status, most often."""
    if not fitting:
        return None
    keys = [(_names(one), one.status) for one in fitting]
    counts = Counter(keys)
    return fitting[max(range(len(fitting)), key=lambda place: (counts[keys[place]], place))]


def _names(draft: Draft) -> frozenset[str]:
    return frozenset(actor.name for actor in draft.everyone)


def _antecedent(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the act of the same kind that a definite noun recalls.

    A noun with a date of its own ("that July summit") recalls nothing but a past act just told.
    """
    families = _families(scene.parse, draft)
    fitting = [
        one
        for one in told[-_MEMORY:]
        if one.type is draft.type
        and len(one.everyone) > 1
        and ("phone" in one.modes) is ("phone" in draft.modes)
        and families & _families(scene.parse, one)
    ]
    if draft.dates.time is None or draft.status is Status.PLANNED:
        return _salient(fitting)
    past = [
        one
        for one in fitting
        if one.status is Status.HAPPENED and draft.number - one.number <= _NEAR
    ]
    return past[-1] if past else None


def _families(parse: Parse, draft: Draft) -> frozenset[int]:
    key = word(parse, draft.trigger.index)
    return frozenset(number for number, words in enumerate(_FAMILIES) if key in words)


def _is_definite(parse: Parse, draft: Draft) -> bool:
    words = {word(parse, n) for n in children(parse, draft.trigger.index, "det")}
    return bool(words & _DEFINITE)


def _offered(draft: Draft, near: Sequence[Draft]) -> Draft:
    """Return "his offer", "the invitation" as what was proposed before by the same people."""
    names = {actor.name for actor in draft.actors}
    for other in reversed(near):
        if other.status is not Status.PROPOSED or not other.actors:
            continue
        if not names or names & {actor.name for actor in other.actors}:
            return replace(
                draft,
                type=other.type,
                modes=other.modes,
                trigger=replace(
                    draft.trigger, frame=replace(draft.trigger.frame, types=(other.type,))
                ),
                actors=other.actors,
                recipients=other.recipients,
                status=Status.PROPOSED,
            )
    return draft


def _enclosing(parse: Parse, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the act of the same type a noun is named under: "met often, including in a meeting"."""
    if not is_included(parse, draft.trigger.index):
        return None
    here = draft.trigger.index
    recent = {one.trigger.index: one for one in _near(draft, told) if one.number == draft.number}
    for _ in range(6):
        here = parse.tokens[here].head
        if here in recent:
            return recent[here] if recent[here].type is draft.type else None
    return None


def _by_measures(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return a draft whose subject is "the measures" with whoever took them."""
    parse = scene.parse
    heads = subject_heads(parse, draft.trigger.index)
    if not any(word(parse, counted(parse, head)) in _MOVES for head in heads):
        return draft
    same = [
        one
        for one in told[-4 * _REACH :]
        if one.actors and one.type is draft.type and draft.number - one.number <= _NEAR
    ]
    if not same:
        return draft
    link = MentionLink(span_of(scene, same[-1]), LinkKind.PART_OF)
    return replace(draft, actors=same[-1].actors, links=(*draft.links, link))


def _joined(scene: Scene, draft: Draft) -> Draft:
    """Return a meeting named in passing with those its clause names: "offered in a call with X"."""
    if draft.type is not EventType.CONSULT or not draft.trigger.nominal:
        return draft
    if len(draft.everyone) > 1 and not draft.place:
        return draft
    joined = {actor.name: actor for actor in draft.actors}
    inside = participants_inside(scene, draft.trigger.index)
    for actor in (*inside, *participants_above(scene, draft.trigger.index)):
        joined.setdefault(actor.name, actor)
    return replace(draft, actors=tuple(joined.values()))


def _settled(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return the draft with a status: recalled, or that of the clause it is named in."""
    if draft.status is not None:
        return draft
    if draft.type is not EventType.CONSULT:
        return replace(draft, status=Status.HAPPENED)
    alike = [
        one
        for one in told[-_MEMORY:]
        if one.type is draft.type
        and one.status is not None
        and _names(one) == _names(draft)
        and _families(scene.parse, draft) & _families(scene.parse, one)
    ]
    alike = alike if len(_names(draft)) > 1 else []
    same = [one for one in alike if one.dates.time == draft.dates.time]
    same = same or ([] if draft.dates.time else alike)
    if same:
        counts = Counter(one.status for one in same)
        best = max(range(len(same)), key=lambda place: (counts[same[place].status], place))
        return replace(draft, status=same[best].status)
    return replace(draft, status=status_above(scene.parse, draft.trigger.index))
