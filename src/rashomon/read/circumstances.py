"""Trigger -> when and where: the time expressions and places that its own clause ties to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.parses import Parse
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, TimexType
from rashomon.read.phrases import children, word
from rashomon.read.scene import Scene
from rashomon.read.triggers import Trigger, base_form

_UNTIL = frozenset({"through", "until", "till"})
_AS_OF = frozenset({"effective", "starting", "beginning"})
_WHERE = frozenset(
    "in at near outside inside across around throughout off on within along over".split()
)
_REPORTING = frozenset(
    "say tell announce add report write state declare explain note confirm reveal".split()
)
_RAISING = frozenset(
    "set expect slate slat schedule plan begin start continue due have go appear seem".split()
)
_HAPPENING = frozenset({"begin", "start", "take", "occur", "happen", "last", "open"})
_ELSEWHEN = frozenset(
    "come propose suggest offer request demand seek follow accept reject cancel postpone discuss "
    "want urge invite mention describe announce".split()
)
"""Verbs whose own time is not that of the act their subject or object names."""
_STEPS = 10  # heads climbed from a time or place to the act


@dataclass(frozen=True, slots=True)
class Tie:
    """What hangs where: the heads climbed from an expression, nearest first, to its first verb.

    `preposition` is the word that ties it ("on", "through"), empty when none does.
    """

    path: tuple[int, ...]
    preposition: str
    first: int


@dataclass(frozen=True, slots=True)
class Dates:
    """The spans of time expressions that date one act."""

    time: Span | None = None
    effective: Span | None = None
    expires: Span | None = None


def tie(scene: Scene, span: Span) -> Tie | None:
    """Return how the words of a span hang in their sentence, `None` when no token starts there."""
    inside = scene.tokens_in(span)
    if not inside:
        return None
    parse = scene.parse
    here = next(
        (n for n in inside if parse.tokens[n].head not in inside or parse.tokens[n].head == n),
        inside[0],
    )
    path: list[int] = []
    preposition = ""
    for _ in range(_STEPS):
        token = parse.tokens[here]
        if token.head == here:
            break
        loose = not path and not preposition and token.dep in {"nummod", "compound", "nmod", "amod"}
        here = token.head
        if loose and parse.tokens[here].pos == "NOUN":
            path.append(here)  # "the 2020 vote" dates the vote and nothing above it
            break
        if parse.tokens[here].pos in {"ADP", "SCONJ"}:
            preposition = preposition or parse.tokens[here].text.casefold()
            continue
        path.append(here)
        if parse.tokens[here].tag.startswith("VB"):
            break
    return Tie(tuple(path), preposition, inside[0])


def anchors(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    """Return the tokens whose times and places are the act's own, the nearest first."""
    found = [trigger.index]
    host = trigger.host
    if host is not None:
        if not trigger.nominal or word(parse, host) not in _ELSEWHEN:
            found.extend([host, *children(parse, host, "xcomp")])
        for _ in range(4):
            token = parse.tokens[host]
            if token.dep != "xcomp" or base_form(parse, token.head) not in _RAISING:
                break
            host = token.head
            found.append(host)
        token = parse.tokens[trigger.index]
        if token.dep == "advcl" and not children(parse, trigger.index, "nsubj", "aux"):
            found.append(token.head)  # "speaking by phone in May, she offered"
    if trigger.nominal:
        found.extend(
            n for n in children(parse, trigger.index, "relcl") if word(parse, n) in _HAPPENING
        )
    return tuple(dict.fromkeys(found))


def dates_of(
    scene: Scene,
    trigger: Trigger,
    times: Sequence[tuple[TimeExpression, Tie]],
    others: frozenset[int],
    taken: frozenset[int],
) -> Dates:
    """Return the dates of an act among the times of its sentence.

    `others` are the tokens of the other acts of the sentence and `taken` all their anchors of the sentence. A time that hangs on none of them,
    nor on a verb of saying, dates the act when it is the sentence's only one.
    """
    own = anchors(scene.parse, trigger)
    time = effective = expires = None
    ranked = sorted(
        (rank, abs(knot.first - trigger.index), knot.first, expression, knot)
        for expression, knot in times
        if expression.type in {TimexType.DATE, TimexType.TIME}
        and (rank := _rank(own, knot, others)) is not None
    )
    for _, _, _, expression, knot in ranked:
        if knot.preposition in _UNTIL:
            expires = expires or expression.span
        elif knot.preposition in _AS_OF:
            effective = effective or expression.span
        else:
            time = time or expression.span
    if time is None and expires is None:
        time = _lone(scene.parse, times, taken | set(own)) or _inherited(
            scene.parse, trigger, times
        )
    return Dates(time, effective, expires)


def _rank(own: tuple[int, ...], knot: Tie, others: frozenset[int]) -> int | None:
    path = []
    for index in knot.path:
        path.append(index)
        if index in others:
            break  # it dates that act
    return next((rank for rank, anchor in enumerate(own) if anchor in path), None)


def _lone(
    parse: Parse, times: Sequence[tuple[TimeExpression, Tie]], taken: frozenset[int]
) -> Span | None:
    dated = [pair for pair in times if pair[0].type in {TimexType.DATE, TimexType.TIME}]
    if len(dated) != 1:
        return None
    expression, knot = dated[0]
    top = knot.path[-1] if knot.path else None
    if top is None or knot.preposition in _UNTIL or set(knot.path) & taken:
        return None
    said = word(parse, top) in _REPORTING
    root = parse.tokens[top].head == top and parse.tokens[top].tag.startswith("VB")
    return expression.span if root and not said else None


def _inherited(
    parse: Parse, trigger: Trigger, times: Sequence[tuple[TimeExpression, Tie]]
) -> Span | None:
    """Return the one time of the clause that a meeting is part of: "left in June, speaking at a summit"."""
    dated = [pair for pair in times if pair[0].type in {TimexType.DATE, TimexType.TIME}]
    if not trigger.nominal or trigger.frame.types[0] is not EventType.CONSULT or len(dated) != 1:
        return None
    expression, knot = dated[0]
    here, inside = trigger.index, False
    for _ in range(_STEPS):
        token = parse.tokens[here]
        if {here, *children(parse, here, "xcomp")} & set(knot.path):
            return expression.span if inside and knot.preposition not in _UNTIL else None
        follows = token.dep in _PART_OF and not children(parse, here, "nsubj", "mark")
        located = token.dep != "prep" or word(parse, here) in {"at", "in", "during"}
        if token.head == here or not follows or not located:
            return None
        inside = inside or token.dep == "prep"
        here = token.head
    return None


_PART_OF = frozenset({"pobj", "prep", "conj", "advcl", "xcomp"})


def place_of(
    scene: Scene, trigger: Trigger, places: Sequence[tuple[Place, Tie]], busy: frozenset[int]
) -> Place | None:
    """Return the place a preposition of location ties to the act; `busy` tokens are its actors."""
    own = set(anchors(scene.parse, trigger))
    journey = _journey(scene.parse, trigger)
    near = [
        (abs(knot.first - trigger.index), knot.first, place)
        for place, knot in places
        if knot.first not in busy
        and (
            (knot.preposition == "to" and journey in knot.path[:1])
            or (
                knot.preposition in _WHERE
                and (own & set(knot.path[:1]) or _through_partner(scene.parse, trigger, knot))
            )
        )
    ]
    before = [
        (abs(knot.first - trigger.index), knot.first, place)
        for place, knot in places
        if not knot.preposition
        and knot.path[:1] == (trigger.index,)
        and trigger.nominal
        and scene.parse.tokens[knot.first].dep == "compound"
        and knot.first not in busy
    ]
    ranked = sorted(near or before, key=lambda one: one[:2])
    return ranked[0][2] if ranked else None


def _journey(parse: Parse, trigger: Trigger) -> int | None:
    """Return the verb of motion an act is the purpose of: "flew to Oslo to meet"."""
    token = parse.tokens[trigger.index]
    purpose = any(parse.tokens[n].tag == "TO" for n in children(parse, trigger.index, "aux"))
    if token.dep not in {"xcomp", "advcl"} or not purpose:
        return None
    return token.head if base_form(parse, token.head) in _MOVING else None


_MOVING = frozenset("send dispatch travel fly go head come return journey sail".split())


def _through_partner(parse: Parse, trigger: Trigger, knot: Tie) -> bool:
    """Say whether a place hangs on a partner of the act: "met [Trump in Helsinki]".

    What bodies do to bodies is done where these are: "arrested [20 men in Lima]"; but "criticised
    the government in Lima" was not.
    """
    if len(knot.path) < 2:
        return False
    partner, above = knot.path[0], knot.path[1]
    linked = parse.tokens[partner].dep in {"pobj", "dobj"}
    if not linked or above not in {trigger.index, trigger.host}:
        return False
    bodily = trigger.frame.types[0] in _BODILY or base_form(parse, trigger.index) in _FACE_TO_FACE
    return parse.tokens[partner].pos == "PROPN" or (bodily and knot.preposition in {"in", "at"})


_BODILY = frozenset({EventType.ASSAULT, EventType.COERCE})
_FACE_TO_FACE = frozenset({"meet", "host", "welcome", "greet", "visit", "meeting"})
