"""Phrases for several parties at once: "the ministers of X and Y", "the two leaders", "both sides"."""

from dataclasses import replace

from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Actor, Entity, EntityKind
from rashomon.nouns.spans import Span
from rashomon.read.phrases import children, prepositional, with_conjuncts, word
from rashomon.read.pieces import sides_of
from rashomon.read.scene import Scene

_ALONE = frozenset({"two", "both", "pair", "duo"})
_PERSONS = frozenset("leader president man woman minister chief diplomat premier statesman".split())
_STATES = frozenset({"country", "nation", "government", "state"})
_ROLES = _PERSONS | _STATES | {"side"}
_TWO = frozenset({"two", "both"})
_REACH = 6  # sentences looked back over for two people named together
_NOT_PERSONS = frozenset(
    {TermKind.COUNTRY, TermKind.NATION, TermKind.CAPITAL, TermKind.ORGANISATION}
)


def is_collective(parse: Parse, head: int, *, mutual: bool = False) -> bool:
    """Say whether a phrase means two named before: "both", "the two men", "presidents of the two states".

    `mutual` lets "they" count, as those who meet are several.
    """
    text = parse.tokens[head].text.casefold()
    if text in _ALONE or (mutual and text in {"they", "them"}):
        return True
    heads = [head, *prepositional(parse, head, frozenset({"of"}))]
    return word(parse, head) in _ROLES and any(
        word(parse, n) in _ROLES and _is_two(parse, n) for n in heads
    )


def _is_two(parse: Parse, head: int) -> bool:
    before = children(parse, head, "nummod", "det", "predet", "amod")
    return bool({parse.tokens[n].text.casefold() for n in before} & _TWO)


def fits_collective(parse: Parse, heads: tuple[int, ...], actors: tuple[Actor, ...]) -> bool:
    """Say whether actors may be meant by collective heads: "the two men" are no states."""
    states = [is_state(one.name) for one in actors]
    return not any(states) if _means(parse, heads) == "persons" else True


def _means(parse: Parse, heads: tuple[int, ...]) -> str:
    """Return whether collective heads mean "states" ("presidents of the two states"), "persons" or "any"."""
    inner = [n for head in heads for n in prepositional(parse, head, frozenset({"of"}))]
    if {word(parse, n) for n in (*heads, *inner)} & _STATES:
        return "states"
    return "persons" if {word(parse, n) for n in heads} & _PERSONS else "any"


def is_state(name: str) -> bool:
    """Say whether a name is that of a state, a people, a capital or a body, not of a person."""
    term = term_of(name)
    return term is not None and term.kind in _NOT_PERSONS


def two_named_before(scene: Scene, number: int, heads: tuple[int, ...]) -> tuple[Actor, ...]:
    """Return the two office-holders or states that the nearest sentence before names alone together.

    `number` is the sentence of the collective heads. Empty unless the heads say which of them.
    """
    meant = _means(scene.parse, heads)
    fitting = {"persons": _is_statesman, "states": _is_land}.get(meant)
    if fitting is None:
        return ()
    for back in range(1, min(_REACH, number) + 1):
        first, last = scene.parse.sentences[number - back]
        inside = [one for one in scene.entities_in(scene.span(first, last)) if fitting(one)]
        if len(inside) == 2:
            return tuple(_as_actor(scene, one, first, last) for one in inside)
        if inside:
            return ()
    return ()


def _is_statesman(entity: Entity) -> bool:
    return entity.kind is EntityKind.PERSON and "GOV" in entity.sectors


def _is_land(entity: Entity) -> bool:
    term = term_of(entity.name)
    return term is not None and term.kind is TermKind.COUNTRY


def _as_actor(scene: Scene, entity: Entity, first: int, last: int) -> Actor:
    around = scene.span(first, last)
    spans = [one.span for one in entity.mentions if around.contains(one.span)]
    return Actor(
        name=entity.name,
        spans=tuple(spans[:1]),
        country=entity.country,
        sector=entity.sector or "GOV",
        sectors=entity.sectors or ("GOV",),
        wikidata=entity.wikidata,
    )


def shared_out(scene: Scene, head: int, named: Actor) -> tuple[Actor, ...]:
    """Return one actor a state for "the ministers of X and Y", "the X and Y ministers"; else the one.

    Each bears the state's name and the sector of the shared word.
    """
    parse = scene.parse
    if parse.tokens[head].tag not in {"NNS", "NNPS"}:
        return (named,)
    for heads in (
        prepositional(parse, head, frozenset({"of", "from"})),
        with_conjuncts(parse, children(parse, head, "amod", "nmod", "compound", "poss")),
    ):
        found = [one for n in heads if (one := _state(scene, n, named)) is not None]
        if len(heads) > 1 and len(found) == len(heads) == len({one.country for one in found}):
            return tuple(found)
    return (named,)


def paired(scene: Scene, head: int) -> tuple[Actor, ...]:
    """Return the two states or bodies of a pair written as one word: "U.S.-China" of "U.S.-China talks"."""
    return tuple(
        Actor(
            name=side.term.name,
            spans=(Span(scene.report.id, side.start, side.end),),
            country=side.term.country,
            sector=sectors[0] if sectors else None,
            sectors=sectors,
        )
        for side in sides_of(scene.parse, head)
        for sectors in [side.term.sectors if side.term.kind is TermKind.ORGANISATION else ("GOV",)]
    )


def _state(scene: Scene, index: int, named: Actor) -> Actor | None:
    words = [token.text for token in scene.parse.tokens[max(0, index - 1) : index + 1]]
    term = term_of(" ".join(words)) or term_of(words[-1])  # "South Korean", "Chinese"
    if term is None or term.country is None or term.kind not in _NOT_PERSONS:
        return None
    return replace(
        named,
        name=term.name,
        spans=(scene.span(index, index + 1),),
        country=term.country,
        wikidata=None,
    )
