"""Finds the words of the tables in a tokenised text: countries, organisations, offices, roles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from rashomon.language.countries import countries
from rashomon.language.tables import rows, values


class TermKind(StrEnum):
    """What a term of the tables is."""

    COUNTRY = "country"  # "Russia", "U.S."
    NATION = "nation"  # "Russian", "Danes"
    CAPITAL = "capital"  # "Moscow"
    REGION = "region"  # "Crimea", "Texas", "Middle East"
    ORGANISATION = "organisation"  # "Kremlin", "FBI"
    OFFICE = "office"  # one person's role: "foreign minister"
    PERSON = "person"  # "lawyer"
    GROUP = "group"  # "protesters"
    BODY = "body"  # "ministry", "court"
    PARTY = "party"  # a role that shares its body's sector: "spokesman", "leader"


ROLES = frozenset({TermKind.OFFICE, TermKind.PERSON, TermKind.GROUP, TermKind.BODY, TermKind.PARTY})


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the tables: its kind, fullest name, PLOVER country and sectors."""

    kind: TermKind
    name: str
    country: str | None
    sectors: tuple[str, ...]
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A term at token indexes `[start, end)` of the sequence that was scanned."""

    start: int
    end: int
    term: Term


def scan(words: Sequence[str]) -> tuple[Found, ...]:
    """Return the terms in a sequence of words, longest first from the left, none overlapping."""
    return _scan(tuple(words))


@lru_cache(maxsize=1 << 13)  # several readers of a report ask for the same sentence
def _scan(words: tuple[str, ...]) -> tuple[Found, ...]:
    table = _by_first_word()
    lowered = [_plain(word) for word in words]
    found: list[Found] = []
    place = 0
    while place < len(words):
        match = None
        for phrase, entries in table.get(lowered[place], ()):  # most words begin no term
            end = place + len(phrase)
            if tuple(lowered[place:end]) != phrase:
                continue
            term = _fitting(entries, words[place:end])
            if term is not None:
                match = Found(place, end, term)
                break
        if match is not None:
            found.append(match)
        place = match.end if match is not None else place + 1
    return tuple(found)


def term_of(words: str) -> Term | None:
    """Return the term that a whole phrase is, `None` when it is none.

    >>> term_of("Kremlin").country
    'RUS'
    """
    pieces = split(words)
    found = scan(pieces)
    return (
        found[0].term if len(found) == 1 and found[0].end - found[0].start == len(pieces) else None
    )


_PIECE = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]-\d+|[^\W_]+\.?(?=\s|$)|[^\W_]+|['’]s?|[^\w\s]")


def split(phrase: str) -> list[str]:
    """Return the words of a phrase, cut as the parser cuts them."""
    return _PIECE.findall(phrase)


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    return word.replace("’", "'").casefold()


def _fitting(
    entries: tuple[tuple[tuple[str, ...], Term], ...], words: Sequence[str]
) -> Term | None:
    """Return the first entry whose capitals the words have."""
    shouted = len(words) > 1 and all(not _has_small(word) for word in words)
    for spelling, term in entries:
        if term.kind in ROLES or shouted:
            return term
        pairs = zip(spelling, words, strict=True)
        if all(_capitals_fit(ours, theirs) for ours, theirs in pairs):
            return term
    return None


def _capitals_fit(ours: str, theirs: str) -> bool:
    if not _has_small(ours) and any(sign.isalpha() for sign in ours):
        return not _has_small(theirs) or ours in {"'"}
    if ours[:1].isupper():
        return theirs[:1].isupper()
    return True


def _has_small(word: str) -> bool:
    return any(sign.islower() for sign in word)


Entry = tuple[tuple[str, ...], tuple[tuple[tuple[str, ...], Term], ...]]


@cache
def _by_first_word() -> dict[str, tuple[Entry, ...]]:
    """Group the spellings under their case-folded words, those under the first word, longest first."""
    spellings: dict[tuple[str, ...], list[tuple[tuple[str, ...], Term]]] = {}
    for phrase, term in [*_places(), *_organisations(), *_roles()]:
        spelling = tuple(word.replace("’", "'") for word in split(phrase))
        spellings.setdefault(tuple(map(str.casefold, spelling)), []).append((spelling, term))
    table: dict[str, list[Entry]] = {}
    for key in sorted(spellings, key=lambda words: (-len(words), words)):
        table.setdefault(key[0], []).append((key, tuple(spellings[key])))
    return {word: tuple(entries) for word, entries in table.items()}


_SHARED_CAPITALS = frozenset(
    {"Hamilton", "Victoria", "Stanley", "George Town", "Georgetown", "Male"}
)
"""Capitals whose name more often means another town, a person or a word."""


def _places() -> list[tuple[str, Term]]:
    terms: list[tuple[str, Term]] = []
    for code, country in countries().items():
        for kind, words in (
            (TermKind.COUNTRY, country.names),
            (TermKind.NATION, country.adjectives),
            (TermKind.CAPITAL, country.capitals),
        ):
            for word in words:
                if kind is TermKind.CAPITAL and word in _SHARED_CAPITALS:
                    continue
                name = word if kind is TermKind.CAPITAL else country.name
                plural = kind is TermKind.NATION and word.endswith(("s", "men")) and word != "Swiss"
                terms.append((word, Term(kind, name, code, (), plural)))
    for names, adjectives, code, _, _, _, _, _ in rows("regions.tsv"):
        first = values(names)[0]
        region = Term(TermKind.REGION, first, code or None, ())
        terms.extend((word, region) for word in values(names) if "(" not in word)
        for word in values(adjectives):
            term = Term(TermKind.NATION, first, code or None, (), word.endswith("s"))
            terms.append((word, term))
    return terms


def _organisations() -> list[tuple[str, Term]]:
    terms: list[tuple[str, Term]] = []
    for names, country, sectors in rows("organisations.tsv"):
        for body in names.split("|"):
            full = values(body)[0]
            term = Term(TermKind.ORGANISATION, full, country or None, values(sectors))
            terms.extend((name, term) for name in values(body))
    return terms


def _roles() -> list[tuple[str, Term]]:
    terms: list[tuple[str, Term]] = []
    for words, kind, sectors in rows("roles.tsv"):
        coded = () if sectors == "-" else values(sectors)
        for word in values(words):
            terms.append((word, Term(TermKind(kind), word, None, coded)))
            plural = plural_of(word)
            if plural != word:
                terms.append((plural, Term(TermKind(kind), word, None, coded, plural=True)))
    return terms


_ODD_PLURALS = {
    "person": "people", "child": "children", "wife": "wives", "thief": "thieves", "chief": "chiefs",
    "police": "police", "people": "people", "staff": "staff", "personnel": "personnel",
    "secretary of state": "secretaries of state", "attorney general": "attorneys general",
    "member of parliament": "members of parliament", "chief of staff": "chiefs of staff",
    "media": "media", "press": "press", "military": "military", "clergy": "clergy",
}  # fmt: skip


def plural_of(word: str) -> str:
    """Return the plural of a role word or phrase (of its last word).

    >>> plural_of("foreign ministry"), plural_of("gunman"), plural_of("spy")
    ('foreign ministries', 'gunmen', 'spies')
    """
    if word in _ODD_PLURALS:
        return _ODD_PLURALS[word]
    if word.endswith(("s", ".")):
        return word if word.endswith(("es", "forces", ".", "marines")) else word + "es"
    if word.endswith(("man", "child")):
        return word[:-3] + "men" if word.endswith("man") else word + "ren"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("x", "ch", "sh")) else "s")
