"""A noun -> whose it is: possessors, and the peoples, states or bodies named right before it."""

from rashomon.language.lexicon import ROLES, TermKind, term_of
from rashomon.language.parses import Parse
from rashomon.read.phrases import (
    children,
    counted,
    is_pair,
    is_participant,
    is_titled_writ,
    with_conjuncts,
    word,
)
from rashomon.read.pieces import sides_of


def persons_in(parse: Parse, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return the heads whose phrases name someone who can act or be acted on."""
    return tuple(n for n in heads if is_participant(parse, counted(parse, n)))


def owners_of(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return possessors and the peoples, states or bodies named before a noun."""
    found = []
    title = is_titled_writ(parse, noun)
    for number in children(parse, noun, "poss", "nmod", "compound", "amod"):
        token = parse.tokens[number]
        if title and not _names_a_party(token.text):
            continue  # a word of a title: "the Short-Range Forces Treaty" is no forces'
        named = token.entity in {"GPE", "ORG", "PERSON", "NORP"}
        plain = token.dep in {"poss"} and is_participant(parse, number)
        if token.dep == "compound" and token.entity == "GPE" and not _is_state(token.text):
            continue  # "the Geneva summit" is held there
        if token.dep == "compound" and word(parse, number) in _ROOMS:
            continue  # so is "the Example Tower meeting"
        if sides_of(parse, number):
            found.extend([] if _is_line(parse, noun) else [number])
            continue
        if number and sides_of(parse, number - 1) and token.entity == "NORP":
            continue  # "Korean" of "U.S.-South Korean"
        pair = _first_of_pair(parse, number)
        if pair and token.pos in {"PROPN", "ADJ"}:
            found.extend([*pair, number])
            continue
        if (named and (token.dep != "amod" or token.entity == "NORP")) or plain:
            found.append(number)
    return with_conjuncts(parse, found)


def _is_line(parse: Parse, noun: int) -> bool:
    """Say whether a phrase is of what lies between two states: "the Arland-Borland border"."""
    heads = {word(parse, n) for n in (noun, *children(parse, noun, "compound"))}
    return bool(heads & {"border", "frontier", "boundary", "wall", "fence"})


_ROOMS = frozenset(
    "tower hotel resort palace hall club office room hospital street square park center centre".split()
)


def _names_a_party(name: str) -> bool:
    term = term_of(name)
    return term is not None and term.kind not in ROLES


def _is_state(name: str) -> bool:
    term = term_of(name)
    return term is not None and term.kind is not TermKind.CAPITAL


def _first_of_pair(parse: Parse, number: int) -> tuple[int, ...]:
    """Return the first name of "the Biden-Putin summit" beside its second."""
    return tuple(
        n for n in children(parse, number, "compound", "nmod", "amod") if is_pair(parse, n, number)
    )
