"""Whom "it", "they", "the group" and "the country" refer to, where one candidate alone fits."""

from collections.abc import Mapping, Sequence

from rashomon.language.lexicon import TermKind
from rashomon.language.parses import Parse, Token
from rashomon.nouns.actors import EntityKind
from rashomon.read.candidates import Candidate
from rashomon.read.chains import Chain
from rashomon.read.pronouns import is_quoted

BODY_PRONOUNS = frozenset({"it", "its", "they", "their"})
"""Pronouns of bodies, states and groups, lower case."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_EMPTY = frozenset("be seem appear take rain remain become look sound make turn matter".split())
_STATES = frozenset({TermKind.COUNTRY, TermKind.CAPITAL})
_ARMED_OR_NOT = frozenset({"REB", "UAF", "PRM", "CRM", "SOC", "OPP", "REL"})
_FITTING = {
    "group": _ARMED_OR_NOT,
    "movement": _ARMED_OR_NOT,
    "organisation": _ARMED_OR_NOT,
    "organization": _ARMED_OR_NOT,
    "company": frozenset({"BUS"}),
    "firm": frozenset({"BUS"}),
    "bank": frozenset({"BUS"}),
    "party": frozenset({"PTY", "OPP"}),
    "agency": frozenset({"GOV", "SPY", "COP"}),
    "union": frozenset({"LAB"}),
}
"""Words for bodies, and the sectors of the bodies that they may go back to."""


def body_of(
    parse: Parse,
    pronoun: Candidate,
    seen: Sequence[tuple[Candidate, Chain]],
    by_head: Mapping[int, Chain],
) -> Chain | None:
    """Return the body, state or group that "it" or "they" refers to, `None` when not safe to say.

    The subject of the nearest clause around it; else, for a subject, the subject of the sentence
    before if that is the only one of its kind there. `seen` are the mentions before it.
    """
    token = parse.tokens[pronoun.start]
    many = token.text.casefold() in {"they", "their"}
    if is_quoted(parse, token) or (not many and _is_empty(parse, token)):
        return None
    around = _around(parse, token, by_head, many=many)
    if around is not None or token.dep not in _SUBJECTS:
        return around
    return _subject_before(parse, token, seen, many=many)


def _is_empty(parse: Parse, token: Token) -> bool:
    """Say whether "it" may stand for nothing: "it is likely that"."""
    verb = parse.tokens[token.head]
    return token.dep in _SUBJECTS and (verb.lemma in _EMPTY or verb.pos == "AUX")


def _fits(chain: Chain | None, *, many: bool) -> bool:
    if chain is None:
        return False
    if many:
        return chain.kind is EntityKind.GROUP
    if chain.kind is EntityKind.PLACE:
        return any(one.term is not None and one.term.kind in _STATES for one in chain.mentions)
    return chain.kind is EntityKind.ORGANISATION


def _around(
    parse: Parse, token: Token, by_head: Mapping[int, Chain], *, many: bool
) -> Chain | None:
    """Return the fitting subject of the nearest clause around, none if its subject does not fit."""
    own = token
    for step in range(12):
        governor = parse.tokens[own.head]
        if governor.index == own.index:
            return None
        direct = step == 0 and token.tag != "PRP$"
        if governor.pos in {"VERB", "AUX"} and not direct:
            for child in parse.children[governor.index]:
                subject = parse.tokens[child].dep in _SUBJECTS and child != own.index
                if subject and child < token.index:
                    chain = by_head.get(child)
                    between = range(child + 1, token.index) if token.tag == "PRP$" else ()
                    if any(
                        by_head.get(index, chain) is not chain and _fits(by_head[index], many=many)
                        for index in between
                    ):
                        return None  # "A punished B for its attack"
                    return chain if _fits(chain, many=many) else None
        own = governor
    return None


def _subject_before(
    parse: Parse, token: Token, seen: Sequence[tuple[Candidate, Chain]], *, many: bool
) -> Chain | None:
    found: list[tuple[Candidate, Chain]] = []
    for mention, chain in reversed(seen):
        sentence = parse.tokens[mention.head].sentence
        if sentence < token.sentence - 1:
            break
        if _fits(chain, many=many):
            found.append((mention, chain))
    chains = {id(chain) for _, chain in found}
    subject = any(parse.tokens[mention.head].dep in _SUBJECTS for mention, _ in found)
    return found[0][1] if len(chains) == 1 and subject else None


def named_body(
    parse: Parse, one: Candidate, seen: Sequence[tuple[Candidate, Chain]]
) -> Chain | None:
    """Return the only body of the last two sentences that "the group", "the company" may mean."""
    sectors = _FITTING.get(one.term.name if one.term else "")
    if sectors is None:
        return None
    here = parse.tokens[one.start].sentence
    found: dict[int, Chain] = {}
    for mention, chain in reversed(seen):
        if parse.tokens[mention.head].sentence < here - 1:
            break
        body = chain.kind in {EntityKind.ORGANISATION, EntityKind.GROUP}
        if body and chain.coding.sector in sectors:
            found[id(chain)] = chain
    return next(iter(found.values())) if len(found) == 1 else None
