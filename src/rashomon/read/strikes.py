"""Who does an act that a noun names: the side in "U.S. airstrikes", "a police raid", "an FBI inquiry"."""

from rashomon.language.lexicon import Term, TermKind, scan
from rashomon.language.parses import Parse
from rashomon.read.phrases import STRIKES, children, phrase_range, prepositional, word
from rashomon.read.pieces import sides_of

_ADJECTIVAL = frozenset("u.s. us u.s u.k. uk u.k eu e.u. un u.n. u.n nato uae u.a.e. usa".split())
"""Names that have no adjective of their own: before an act they say whose it is."""

_ARMED = frozenset({"REB", "MIL", "COP", "SPY", "PRM", "UAF"})
_INQUIRING = frozenset({"COP", "SPY", "JUD", "LEG"})
_UNIONS = frozenset({"UNO", "IGO", "EUR"})
_FORCES = frozenset(
    "army government guerilla guerrilla insurgent jihadist junta militant militia navy police rebel "
    "regime separatist troop".split()
)
"""Words for those who use force that say before an act whose it is; "military" says of what kind."""

_OFFICES = frozenset({"department", "ministry", "commission", "committee"})


def is_doer(parse: Parse, owner: int, *, inquiry: bool) -> bool:
    """Say whether the name before a noun of act is whose act it is, not whom it is aimed at.

    So it is with names that serve as adjectives ("U.S. strikes"), with armed bodies ("Taliban attacks")
    and, before an inquiry, with bodies that inquire ("an FBI investigation").
    """
    if sides_of(parse, owner) or parse.tokens[owner].text.casefold() in _ADJECTIVAL:
        return True
    term = _term_at(parse, owner)
    if term is None or term.kind is not TermKind.ORGANISATION:
        return False
    if inquiry and (term.country in _UNIONS or _OFFICES & set(term.name.casefold().split())):
        return True
    return not (_INQUIRING if inquiry else _ARMED).isdisjoint(term.sectors[:1])


def forces_before(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return who is named without a capital right before a noun of force: "a police raid"."""
    return tuple(
        n
        for n in children(parse, noun, "compound", "nmod")
        if parse.tokens[n].pos == "NOUN" and word(parse, n) in _FORCES
    )


def armers(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return whose weapons a noun of force is told with: "U.S. missile strikes"."""
    arms = [n for n in children(parse, noun, "compound", "nmod") if word(parse, n) in STRIKES]
    return tuple(
        n
        for arm in arms
        for n in children(parse, arm, "poss", "amod", "compound", "nmod")
        if _owns(parse, n)
    )


def behind_strikes(parse: Parse, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return whose strikes they are that stand where one would look for who acts.

    "Russian shelling killed nine people": Russia killed them. Empty for other heads.
    """
    found: list[int] = []
    for head in heads:
        if word(parse, head) not in STRIKES:
            continue
        named = children(parse, head, "poss", "amod", "compound", "nmod")
        found.extend(n for n in named if _owns(parse, n))
        found.extend((*forces_before(parse, head), *armers(parse, head)))
        found.extend(prepositional(parse, head, frozenset({"by"})))
    return tuple(dict.fromkeys(found))


def _owns(parse: Parse, number: int) -> bool:
    token = parse.tokens[number]
    if token.dep == "poss":
        return token.tag != "WP$"
    return token.entity == "NORP" or is_doer(parse, number, inquiry=False)


def _term_at(parse: Parse, index: int) -> Term | None:
    """Return the term that ends at a token and lies in its phrase."""
    first, _ = phrase_range(parse, index)
    words = [token.text for token in parse.tokens[max(first, index - 8) : index + 1]]
    return next((one.term for one in scan(words) if one.end == len(words)), None)
