"""Clauses like "the limits take effect in June" -> the dates they give the act told beside them."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.event_lexicon import word_class
from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression
from rashomon.read.arguments import subject_heads
from rashomon.read.circumstances import Tie
from rashomon.read.drafts import Draft
from rashomon.read.phrases import children, counted, word
from rashomon.read.scene import Scene

_LASTING = frozenset(
    {
        EventType.AGREE,
        EventType.SUPPORT,
        EventType.SANCTION,
        EventType.COERCE,
        EventType.COOPERATE,
        EventType.CONCEDE,
    }
)
_MAKING = frozenset({EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE, EventType.CONCEDE})
"""Acts that make a pact or prolong it: when it begins or ends says nothing of who leaves it."""
_REACH = 2  # sentences between an act and the clause that dates it
_RULES = frozenset("measure limit rule law order decision restriction penalty sanction ban".split())


def date_effects(
    scene: Scene, drafts: Sequence[Draft], times: Sequence[tuple[TimeExpression, Tie]]
) -> tuple[Draft, ...]:
    """Return the drafts with the `effective` and `expires` that other clauses give them."""
    found = list(drafts)
    by_sentence: dict[int, list[int]] = {}
    for place, draft in enumerate(drafts):
        by_sentence.setdefault(draft.number, []).append(place)
    for expression, knot in times:
        verb = knot.path[-1] if knot.path else None
        if verb is None:
            continue
        kind = _kind(scene.parse, verb)
        number = scene.parse.tokens[verb].sentence
        near = [n for back in range(_REACH + 1) for n in by_sentence.get(number - back, ())]
        fit = [n for n in near if _can_date(scene.parse, verb, found[n])] if kind else []
        beside = _act_beside(scene.parse, found, fit, verb)
        if beside is None:
            continue
        draft = found[beside]
        if kind == "effective" and draft.dates.effective is None:
            found[beside] = _dated(draft, "effective", expression.span)
        elif kind == "expires" and draft.dates.expires is None:
            found[beside] = _dated(draft, "expires", expression.span)
    return tuple(found)


def _dated(draft: Draft, kind: str, span: Span) -> Draft:
    dates = draft.dates
    if kind == "effective":
        return replace(draft, dates=replace(dates, effective=span))
    return replace(draft, dates=replace(dates, expires=span))


def _kind(parse: Parse, verb: int) -> str:
    """Return whether a clause says when a rule or pact begins or ends, "" when it says neither."""
    subjects = {word(parse, counted(parse, n)) for n in subject_heads(parse, verb)}
    if not subjects & (_RULES | word_class("pact") | word_class("restriction")):
        return ""
    base = word(parse, verb)
    objects = {word(parse, n) for n in children(parse, verb, "dobj")}
    if base == "take" and "effect" in objects:
        return "effective"
    tied = {
        word(parse, n)
        for prep in children(parse, verb, "prep")
        for n in children(parse, prep, "pobj")
    }
    if base in {"come", "enter", "go"} and tied & {"effect", "force"}:
        return "effective"
    if base in {"begin", "start"} and not objects:
        return "effective"
    return "expires" if base in {"expire", "lapse", "end", "run"} and not objects else ""


def _can_date(parse: Parse, verb: int, draft: Draft) -> bool:
    """Say whether what begins or ends can be what an act laid down, and not another pact.

    What bears a name ("the New START treaty") must be named in the act's sentence too.
    """
    heads = subject_heads(parse, verb)
    if draft.type not in _MAKING and any(word(parse, n) in word_class("pact") for n in heads):
        return False
    if draft.number == parse.tokens[verb].sentence:
        return True
    names = {
        word(parse, part) for n in heads for part in (n, *parse.children[n]) if _named(parse, part)
    }
    told = {word(parse, n) for n in range(*parse.sentences[draft.number])}
    return names <= told


def _named(parse: Parse, index: int) -> bool:
    return parse.tokens[index].pos == "PROPN"


def _act_beside(
    parse: Parse, drafts: Sequence[Draft], near: Sequence[int], verb: int
) -> int | None:
    """Return the place of the lasting act nearest to a clause: in its sentence, else just before.

    `near` are the places of the drafts of its sentence and the few before.
    """
    number = parse.tokens[verb].sentence
    ranked = [
        (number - drafts[place].number, abs(drafts[place].trigger.index - verb), place)
        for place in near
        if drafts[place].type in _LASTING
    ]
    return min(ranked)[2] if ranked else None
