"""Words around a role that change whom it names: armed men, displaced families, kin of officials."""

from collections.abc import Sequence

from rashomon.language.lexicon import Found, TermKind
from rashomon.language.parses import Parse

_ARMED = frozenset(
    "armed masked hooded machete machetes rifle rifles gun guns pistol pistols knife knives axe axes "
    "balaclava balaclavas kalashnikovs grenades weapons bombs explosives uniform uniforms".split()
)
_UPROOTED = frozenset(
    "displaced fleeing fled refugee refugees migrant migrants stranded undocumented uprooted "
    "homeless asylum".split()
)
_PLAIN = frozenset({"man", "woman", "youth", "brother", "youngster", "guy", "lad", "boy", "person"})
_KIN = frozenset(
    "wife husband widow widower son daughter brother sister mother father parent child family uncle "
    "aunt cousin nephew niece mum mom dad relative grandson granddaughter grandmother grandfather "
    "spouse brother-in-law son-in-law".split()
)
_FORMER = frozenset({"former", "ex", "onetime", "ousted", "deposed", "late", "dismissed"})
_BODIES_ABROAD = frozenset({"IGO", "UNO", "EUR"})
_OF_NOBODY = frozenset({"GOV", "BUS"})


def qualified(
    parse: Parse,
    phrase: tuple[int, int, int],
    inner: Sequence[Found],
    role: Found | None,
    sectors: tuple[str, ...],
) -> tuple[str, ...]:
    """Return the sectors of a phrase, changed where its other words say so.

    `phrase` is its first token, the token where its complements begin, and its end.
    """
    start, core, end = phrase
    words = {t.text.casefold() for t in parse.tokens[start:end]}
    own = {t.text.casefold() for t in parse.tokens[start:core]}
    if sectors[:1] == ("CVL",) and words & _UPROOTED:
        return ("REF",)
    if role is None:
        return sectors
    if role.term.name in _KIN and _of_official(parse, inner, role):
        return ("ELI",)
    if role.term.kind is TermKind.OFFICE and own & _FORMER:
        return ("ELI",)
    if role.term.name in _LONE and _is_known(parse, role):
        return ("CRM",)
    if sectors[:1] == ("CVL",) and role.term.name in _PLAIN and words & _ARMED:
        return ("UAF",)
    return sectors


_LONE = frozenset({"gunman", "attacker", "assailant", "shooter", "sniper", "armed man"})
"""Armed people of whom nothing is known, unless they are named."""


def _is_known(parse: Parse, role: Found) -> bool:
    """Say whether somebody's name stands beside a role: "gunman Bo Sample", "the gunman, Bo Sample"."""
    head = parse.tokens[role.end - 1]
    if head.tag in {"NNS", "NNPS"}:
        return False
    beside = [n for n in parse.children[head.index] if parse.tokens[n].dep == "appos"]
    if head.dep in {"appos", "compound", "nmod"}:
        beside.append(head.head)
    return any(parse.tokens[n].entity == "PERSON" for n in beside)


def _of_official(parse: Parse, inner: Sequence[Found], role: Found) -> bool:
    """Say whether the kin are those of one in power: "the chancellor's brother"."""
    owners = [one for one in inner if one.end <= role.start and one.term.kind is TermKind.OFFICE]
    return any(
        "GOV" in one.term.sectors and parse.tokens[one.end].tag == "POS" for one in owners[-1:]
    )


def without_state(country: str | None, sectors: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sectors but those that a body of states has not: it is no government of its own."""
    if country not in _BODIES_ABROAD:
        return sectors
    return tuple(s for s in sectors if s not in _OF_NOBODY)
