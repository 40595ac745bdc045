"""A noun that names an act -> what the clause it is named in says of it: who takes part, whether planned."""

from rashomon.language.parses import Parse
from rashomon.nouns.actors import Actor
from rashomon.nouns.plover import Status
from rashomon.read.arguments import object_heads, subject_heads
from rashomon.read.phrases import children, prepositional, word
from rashomon.read.scene import Scene
from rashomon.read.status import is_plan

_TAKING_PART = frozenset({"at", "during", "in", "for"})
_AROUND = frozenset({"after", "following", "follow", "before"})
_FACING = frozenset(
    "tell warn urge press ask greet confront buttonhole brief thank receive welcome assure".split()
)
"""Verbs of which at a meeting both sides are present."""

_STATES_MEN = frozenset({"GOV", "MIL", "LEG", "OPP", "REB", "PTY", "ELI", "JUD", "SPY"})


def is_included(parse: Parse, index: int) -> bool:
    """Say whether a noun stands under "including"."""
    for _ in range(4):
        if word(parse, index) == "include":
            return True
        index = parse.tokens[index].head
    return False


def participants_above(scene: Scene, index: int) -> tuple[Actor, ...]:
    """Return the office-holders whose deed "at" or "during" a meeting shows them taking part.

    "After talks" shows it only when the talks are indefinite: "flew home after talks".
    """
    parse = scene.parse
    found = _verb_above(parse, index)
    if found is None:
        return ()
    verb, preposition = found
    definite = bool(children(parse, index, "det", "poss"))
    if preposition in _AROUND and definite:
        return ()
    heads = subject_heads(parse, verb)
    if preposition == "during" or (preposition == "at" and word(parse, verb) in _FACING):
        heads = (
            *heads,
            *object_heads(parse, verb),
            *prepositional(parse, verb, frozenset({"with"})),
        )
    named = [scene.actor(n) for n in heads]
    return tuple(one for one in named if one is not None and one.sector in _STATES_MEN)


def participants_inside(scene: Scene, index: int) -> tuple[Actor, ...]:
    """Return the office-holders of a clause behind a meeting: "a summit at which X pressed Y"."""
    parse = scene.parse
    found: dict[str, Actor] = {}
    for verb in children(parse, index, "relcl"):
        relative = any(
            parse.tokens[n].tag == "WDT"
            for prep in children(parse, verb, "prep")
            for n in children(parse, prep, "pobj")
        ) or any(word(parse, n) == "where" for n in children(parse, verb, "advmod"))
        heads = (*subject_heads(parse, verb), *object_heads(parse, verb)) if relative else ()
        for one in (scene.actor(n) for n in heads):
            if one is not None and one.sector in _STATES_MEN:
                found.setdefault(one.name, one)
    return tuple(found.values())


def _verb_above(parse: Parse, index: int) -> tuple[int, str] | None:
    """Return the verb to which a preposition ties a noun, and the preposition."""
    for _ in range(4):
        token = parse.tokens[index]
        if token.head == index:
            return None
        preposition = word(parse, token.head)
        if token.dep in {"pobj", "dobj"} and preposition in _TAKING_PART | _AROUND:
            return _governor(parse, token.head), preposition
        if token.dep != "conj":
            return None
        index = token.head
    return None


def _governor(parse: Parse, index: int) -> int:
    """Return the verb above a preposition, past the object it was hung on ("a summit during a call")."""
    here = parse.tokens[index].head
    if not parse.tokens[here].tag.startswith("VB") and parse.tokens[here].dep == "dobj":
        here = parse.tokens[here].head
    return here


def status_above(parse: Parse, index: int) -> Status:
    """Return `PLANNED` when a clause above a noun states a plan, else `HAPPENED`."""
    if any(parse.tokens[n].tag == "VBD" for n in children(parse, index, "relcl")):
        return Status.HAPPENED  # "agreed to meet after a summit at which they quarrelled"
    for _ in range(10):
        token = parse.tokens[index]
        if token.tag.startswith("VB") and is_plan(parse, index):
            return Status.PLANNED
        if token.head == index or token.dep in {"ccomp", "relcl", "acl"}:
            break
        index = token.head
    return Status.HAPPENED
