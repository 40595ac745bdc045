"""Parse -> `Trigger`s for predicates that no table names: who does something to whom, type left open.

The tables know some 600 words; politics is told in many more ("daubed", "downed tools", "sat out").
A predicate between two participants is offered to the classifier, which reads the clause with both
marked and says what the one does to the other. It never sees the predicate itself, so one predicate
for each pair is enough: the first that has it.
"""

from collections.abc import Iterator, Sequence

from rashomon.language.event_lexicon import Frame
from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType
from rashomon.read.arguments import object_heads, subject_heads
from rashomon.read.phrases import (
    children,
    counted,
    is_participant,
    prepositional,
    with_conjuncts,
    word,
)
from rashomon.read.roles import Roles
from rashomon.read.triggers import Trigger, base_form

OPEN = Frame(types=tuple(EventType), modes=(), roles="open", needs=(("open", frozenset()),))
"""The frame of a predicate outside the tables."""

_EMPTY = frozenset(
    "be have seem appear become remain look sound feel mean get say tell add know think believe "
    "want like need hope hear see show note explain write let happen exist include involve "
    "contain mark matter belong cost describe quote read".split()
)
"""Verbs of being, saying and thinking: whatever they introduce is read by itself."""

_MOST = 24  # predicates of one sentence that are looked at; longer ones are lists
_TOWARDS = (
    frozenset({"against", "at", "on", "to", "with", "upon", "toward", "towards"}),
    frozenset({"from", "over", "for", "about", "of", "into", "in"}),
)
_OWNING = frozenset({"by", "of", "from", "among", "between"})


def open_triggers(parse: Parse, first: int, last: int, taken: frozenset[int]) -> Iterator[Trigger]:
    """Yield the predicates of a sentence that may tell of an act no table names, in text order.

    `taken` are the triggers the tables found. One side is enough, and any noun may be the acting one.
    """
    seen: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    verbs = [n for n in range(first, last) if _is_predicate(parse, n)][:_MOST]
    for index in verbs:
        roles = open_roles(parse, index)
        pair = (roles.actors, roles.recipients)
        if index in taken or pair in seen or not roles.actors:
            continue
        seen.add(pair)
        yield Trigger(index, index, index + 1, OPEN, nominal=False, host=index)


def _is_predicate(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    if not token.tag.startswith("VB") or token.dep in {"aux", "auxpass", "amod", "compound"}:
        return False
    inner = children(parse, index, "xcomp")
    if any(parse.tokens[n].tag.startswith("VB") for n in inner):
        return bool(children(parse, index, "dobj"))  # "plans to fast": the fast
    return base_form(parse, index) not in _EMPTY


def open_roles(parse: Parse, verb: int) -> Roles:
    """Return the participants that a predicate's subject and what follows it name."""
    subjects = subject_heads(parse, verb)
    actors = _named(parse, subjects) or _owners_named(parse, subjects) or _nouns(parse, subjects)
    objects = tuple(n for n in object_heads(parse, verb) if n not in actors)
    recipients = _named(parse, objects) or _owners_named(parse, objects)
    recipients = recipients or _tied(parse, verb, objects)
    if not recipients:
        recipients = _of_purpose(parse, verb)
    recipients = tuple(n for n in recipients if n not in actors)
    return Roles(actors, recipients or other_side(parse, verb, actors))


def _named(parse: Parse, heads: Sequence[int]) -> tuple[int, ...]:
    found = dict.fromkeys(counted(parse, n) for n in heads)
    return tuple(n for n in found if is_participant(parse, n))


def _nouns(parse: Parse, heads: Sequence[int]) -> tuple[int, ...]:
    return tuple(
        n for n in heads if parse.tokens[n].pos in {"NOUN", "PROPN"} or parse.tokens[n].tag == "PRP"
    )


def other_side(parse: Parse, index: int, side: Sequence[int]) -> tuple[int, ...]:
    """Return the likeliest other party of an act one side of which is known; empty when none is named.

    It is the first participant behind the act, else before it, that is no part of the known side;
    one that only says where is the last to be taken.
    """
    first, last = parse.sentences[parse.tokens[index].sentence]
    own = {n for head in side for n in parse.subtree(head)} | set(side)
    own |= {parse.tokens[n].head for n in side}
    heads = [n for n in (*range(index + 1, last), *range(first, index)) if n not in own]
    named = [n for n in heads if _is_head(parse, n)]
    chosen = [n for n in named if not _says_where(parse, n)] or named
    return with_conjuncts(parse, chosen[:1])


def two_sides(parse: Parse, first: int, last: int) -> Roles:
    """Return the first two parties a sentence names, who acts first; behind "by" is who acts."""
    named = [n for n in range(first, last) if _is_head(parse, n) and not _says_where(parse, n)]
    if not named:
        return Roles((), ())
    by = [n for n in named if word(parse, parse.tokens[n].head) == "by"]
    actor = by[0] if by else named[0]
    others = [n for n in named if n != actor and n not in with_conjuncts(parse, [actor])]
    return Roles(with_conjuncts(parse, [actor]), with_conjuncts(parse, others[:1]))


def _is_head(parse: Parse, index: int) -> bool:
    """Say whether a token heads the phrase of a participant, a possessor included."""
    token = parse.tokens[index]
    inner = token.dep in {"compound", "amod", "nmod", "det", "appos", "nummod", "punct"}
    inner = inner or (token.dep == "poss" and is_participant(parse, token.head))
    return not inner and token.pos in {"NOUN", "PROPN", "NUM"} and is_participant(parse, index)


def _says_where(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    if token.dep != "pobj" or token.entity not in {"GPE", "LOC", "FAC", ""}:
        return False
    placed = word(parse, token.head) in {"in", "at", "near", "outside", "across", "along", "around"}
    return placed and (token.entity != "" or word(parse, token.head) == "near")


def _owners_named(parse: Parse, heads: Sequence[int]) -> tuple[int, ...]:
    """Return whose a thing is: "the procession of families", "Arland's offices", "Arda police cars"."""
    for head in heads:
        owners = [*children(parse, head, "poss"), *prepositional(parse, head, _OWNING)]
        owners += [
            n
            for n in children(parse, head, "amod", "compound", "nmod")
            if parse.tokens[n].entity in {"NORP", "GPE", "ORG"}
        ]
        named = _named(parse, owners)
        if named:
            return named
    return ()


def _tied(parse: Parse, verb: int, objects: Sequence[int]) -> tuple[int, ...]:
    """Return the participants that prepositions tie to a verb or its object, the aimed-at first."""
    for prepositions in _TOWARDS:
        heads = [*prepositional(parse, verb, prepositions)]
        heads += [n for one in objects for n in prepositional(parse, one, prepositions)]
        named = _named(parse, heads) or _owners_named(parse, heads)
        if named:
            return named
    return ()


def _of_purpose(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return whom a purpose clause acts on: "paraded to shame the government"."""
    for number in children(parse, verb, "advcl", "xcomp"):
        if any(word(parse, n) == "to" for n in children(parse, number, "aux")):
            named = _named(parse, object_heads(parse, number))
            if named:
                return named
    return ()
