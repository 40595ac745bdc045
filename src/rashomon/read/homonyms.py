"""Names of two: Georgia, the country or the US state; Brussels, the town or the Union that acts from it."""

from collections.abc import Iterable
from dataclasses import replace

from rashomon.language.lexicon import Found, Term, TermKind
from rashomon.language.parses import Parse

_SHARED = "GEO"
_NEAR = 60  # tokens on either side that are read

_AMERICAN = frozenset(
    "atlanta savannah augusta macon alabama florida carolina tennessee texas virginia ohio michigan "
    "arizona wisconsin pennsylvania nevada iowa governor gov. senator senators sen. sens. rep. "
    "congressman republican republicans democrat democrats democratic gop senate county runoff "
    "sheriff abrams kemp u.s. ga. statehouse primary legislature ossoff warnock southern".split()
)
_CAUCASIAN = frozenset(
    "tbilisi georgian georgians russia russian russians moscow kremlin putin caucasus abkhazia "
    "abkhaz ossetia ossetian armenia armenian azerbaijan azerbaijani ukraine ukrainian turkey nato "
    "eu european saakashvili ivanishvili batumi gori minister ministry parliament embassy ambassador "
    "troops border moldova iran soviet ossetians republic".split()
)


def settled(parse: Parse, found: Iterable[Found]) -> list[Found]:
    """Return the found terms, a name of two among them given what its neighbourhood tells.

    Georgia is in the USA where US states, offices and parties stand near, GEO where its neighbours and a state's
    own offices do; where neither or both do it is a region of unknown country.
    """
    return [_settle(parse, one) for one in found]


def _settle(parse: Parse, one: Found) -> Found:
    if _is_georgia(one.term):
        return replace(one, term=_georgia(parse, one))
    if one.term.kind is TermKind.CAPITAL and one.term.name == "Brussels":
        return replace(one, term=_UNION) if _acts(parse, one) else one
    return one


_UNION = Term(TermKind.ORGANISATION, "European Union", "EUR", ())
_PARTNERS = frozenset({"by", "with", "against"})
_BELGIAN = frozenset({"Belgium", "Belgian", "Belgians"})


def _acts(parse: Parse, one: Found) -> bool:
    """Say whether a town acts, or is acted with, and nothing speaks of its own state."""
    token = parse.tokens[one.end - 1]
    first, last = parse.sentences[token.sentence]
    if any(word.text in _BELGIAN for word in parse.tokens[first:last]):
        return False
    if token.dep == "pobj":
        return parse.tokens[token.head].text.casefold() in _PARTNERS
    return token.dep in {"nsubj", "dobj", "poss", "dative"}


def _is_georgia(term: Term) -> bool:
    return term.country == _SHARED and term.kind is TermKind.COUNTRY


def _georgia(parse: Parse, one: Found) -> Term:
    near = parse.tokens[max(0, one.start - _NEAR) : one.end + _NEAR]
    words = {token.text.casefold() for token in near}
    american, caucasian = len(words & _AMERICAN), len(words & _CAUCASIAN)
    if caucasian > american:
        return one.term
    country = "USA" if american > caucasian else None
    return Term(TermKind.REGION, one.term.name, country, ())
