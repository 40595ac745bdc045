"""What the parser cuts apart or runs together: counts, datelines, joined names, words with a hyphen.

Token indexes of the parse throughout.
"""

from dataclasses import dataclass

from rashomon.language.lexicon import Term, TermKind, term_of
from rashomon.language.parses import Parse

_FIELDS = frozenset(
    "alcohol agriculture arts border commerce consumer customs defense defence drug drugs economic "
    "education energy environment fish food health housing human immigration intelligence justice "
    "labor labour oversight research safety science security tobacco trade transportation".split()
)
"""Fields of duty that the names of offices join with "and"."""


def in_one_name(parse: Parse, index: int, later: int) -> bool:
    """Say whether two nouns joined by "and" are parts of one body's name: "Customs and Border Watch"."""
    if parse.tokens[index].text.casefold() not in _FIELDS:
        return False
    rest = parse.tokens[index + 1 : later + 1]
    return parse.tokens[index].entity == "ORG" and all(
        token.entity == "ORG" and not token.entity_begins for token in rest
    )


_BOUNDS = {
    "least": frozenset({"at"}),
    "most": frozenset({"at"}),
    "many": frozenset({"as"}),
    "few": frozenset({"as"}),
    "than": frozenset({"more", "fewer", "less"}),
    "to": frozenset({"up", "close"}),
}
"""Words that the parser leaves at the head of a count, and those that must stand before them."""


def bound_start(parse: Parse, first: int) -> int:
    """Return where a phrase begins whose count was cut: "at least 40 people" at "at"."""
    start, _ = parse.sentences[parse.tokens[first].sentence]
    wanted = _BOUNDS.get(parse.tokens[first].text.casefold(), frozenset())
    if first == start or parse.tokens[first - 1].text.casefold() not in wanted:
        return first
    return first - 1


_DATELINE = 14  # tokens that a dateline may have
_DASHES = frozenset({"-", "–", "—", "--"})


def dateline_end(parse: Parse, index: int) -> int:
    """Return the first token after the dateline of a token's sentence; the sentence's first without one.

    A dateline is a place in capitals and a dash, or a place, an agency in brackets and a dash.
    """
    start, end = parse.sentences[parse.tokens[index].sentence]
    tokens = parse.tokens[start : min(end, start + _DATELINE)]
    dash = next((token.index for token in tokens if token.text in _DASHES), None)
    if dash is None or dash == start or dash + 1 >= end:
        return start
    apart = parse.tokens[dash].start > parse.tokens[dash - 1].end
    capitals = tokens[0].text.isupper() and len(tokens[0].text) > 3
    named = all(
        token.pos in {"PROPN", "PUNCT", "NUM"} or not token.text.isalpha()
        for token in parse.tokens[start:dash]
    )
    bracketed = parse.tokens[dash - 1].text == ")" and tokens[0].text[:1].isupper()
    return dash + 1 if apart and (bracketed or (capitals and named)) else start


_PREFIXES = frozenset({"anti", "pro", "non"})
_PARTY_TAGS = frozenset({"D", "R", "I"})  # "Senator Ann Example, D-Ohio"


def is_torn(parse: Parse, head: int) -> bool:
    """Say whether a token is a piece of a word cut at its hyphen: "anti" or what stands behind it; "D-Ohio"."""
    token, before = parse.tokens[head], parse.tokens[max(0, head - 2) : head]
    if not any(sign.isalnum() for sign in token.text):
        return True
    if token.text.casefold().rstrip("-") in _PREFIXES | {"neo", "ex"}:
        return True
    behind = len(before) == 2 and before[1].text in {"-", "–"}
    tagged = behind and before[0].text in _PARTY_TAGS and token.text[:1].isupper()
    return tagged or (behind and before[0].text.casefold() in _PREFIXES)


@dataclass(frozen=True, slots=True)
class Side:
    """One state or body of a pair written as one word: its code points `[start, end)` and its term."""

    start: int
    end: int
    term: Term


_STATES = frozenset(
    {TermKind.COUNTRY, TermKind.NATION, TermKind.CAPITAL, TermKind.ORGANISATION, TermKind.REGION}
)


def sides_of(parse: Parse, index: int) -> tuple[Side, ...]:
    """Return the two of "U.S.-China talks" or "U.S.-South Korean drills", of which the first token is given.

    Empty unless the tables know both and they are of two countries.
    """
    token = parse.tokens[index]
    left, dash, right = token.text.rpartition("-")
    if not dash:
        left, dash, right = token.text.rpartition("–")
    first = _state(left)
    if first is None or not right:
        return ()
    follows = parse.tokens[index + 1 : index + 2]
    longer = _state(f"{right} {follows[0].text}") if follows else None
    second = longer or _state(right)
    if second is None or second.country == first.country:
        return ()
    cut = token.end - len(right)
    end = follows[0].end if longer is not None else token.end
    return (Side(token.start, cut - 1, first), Side(cut, end, second))


def _state(words: str) -> Term | None:
    term = term_of(words) if words else None
    known = term is not None and term.kind in _STATES and term.country is not None
    return term if known else None
