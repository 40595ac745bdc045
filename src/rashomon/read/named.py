"""The names of a parse, repaired: what the tables know, what the parser found, what it missed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rashomon.language.lexicon import ROLES, Found, Term, TermKind, scan
from rashomon.language.names import HONORIFICS, first_names, is_shouted
from rashomon.language.offices import offices_of
from rashomon.language.parses import Parse, Token
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.reports import Report
from rashomon.read.candidates import Candidate, make_candidate
from rashomon.read.codes import TOUCHING
from rashomon.read.pieces import dateline_end


@dataclass(slots=True)
class _Claims:
    """Token ranges claimed by names, none overlapping; a later claim takes the place of earlier ones."""

    ranges: dict[tuple[int, int], tuple[EntityKind, Term | None]] = field(default_factory=dict)
    owner: dict[int, tuple[int, int]] = field(default_factory=dict)

    def covering(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the claimed ranges that share a token with `[start, end)`."""
        found = (self.owner.get(index) for index in range(start, end))
        return list(dict.fromkeys(key for key in found if key is not None))

    def claim(self, start: int, end: int, kind: EntityKind, term: Term | None = None) -> None:
        """Claim a range, and give up every range it overlaps."""
        for key in self.covering(start, end):
            del self.ranges[key]
            for index in range(*key):
                del self.owner[index]
        self.ranges[start, end] = (kind, term)
        for index in range(start, end):
            self.owner[index] = (start, end)


def shouted_tokens(report: Report, parse: Parse) -> set[int]:
    """Return the tokens of lines set in capitals, where capitals tell no names."""
    shouted: set[int] = set()
    for start, end in parse.sentences:
        line = report.text[parse.tokens[start].start : parse.tokens[end - 1].end]
        if is_shouted(line):
            shouted.update(range(start, end))
    return shouted


def find_names(
    report: Report, parse: Parse, found: Sequence[Found], shouted: set[int]
) -> list[Candidate]:
    """Return the names of a parse in text order, given the terms in it and the shouted tokens."""
    claims = _Claims()
    _claim_parsed(parse, found, shouted, claims)
    surnames = _surnames(parse, claims)
    for one in found:
        if _is_name(one, parse, shouted) and not _inside_longer(one, claims):
            claims.claim(one.start, one.end, _TERM_KINDS[one.term.kind], one.term)
    for start, end in _missed(parse, surnames, shouted):
        if all(key[1] - key[0] <= end - start for key in claims.covering(start, end)):
            claims.claim(start, end, EntityKind.PERSON)
    inner = {i for f in found for i in range(f.start, f.end)}
    return [
        replace(
            make_candidate(report, parse, key, kind),
            term=term,
            context=_context(parse, key, inner),
        )
        for key, (kind, term) in sorted(claims.ranges.items())
        if _names_something(parse, key, kind)
    ]


def _claim_parsed(parse: Parse, found: Sequence[Found], shouted: set[int], claims: _Claims) -> None:
    """Claim the parser's names, repaired; a piece of an office ("State") is no name."""
    titles = {i for f in found if f.term.kind in ROLES for i in range(f.start, f.end)}
    offices = {i for f in found if f.term.kind is TermKind.OFFICE for i in range(f.start, f.end)}
    for start, end, label in parse.names():
        if label not in _KINDS or start in shouted:
            continue
        for first, cut in _repaired(parse, start, end, label):
            last = _without_office(first, cut, offices)
            if not offices.issuperset(range(first, last)):
                claims.claim(first, last, _kind(parse, first, last, label, titles))


def _without_office(first: int, last: int, offices: set[int]) -> int:
    """Return where a name ends that was cut inside an office: "U.N. Secretary" of "-General"."""
    if last not in offices or last - 1 not in offices:
        return last
    while last > first and last - 1 in offices:
        last -= 1
    return last


_KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.GROUP,
    "EVENT": EntityKind.OTHER,
    "LAW": EntityKind.OTHER,
    "WORK_OF_ART": EntityKind.OTHER,
    "PRODUCT": EntityKind.OTHER,
}
_TERM_KINDS = {
    TermKind.COUNTRY: EntityKind.PLACE,
    TermKind.CAPITAL: EntityKind.PLACE,
    TermKind.REGION: EntityKind.PLACE,
    TermKind.NATION: EntityKind.GROUP,
    TermKind.ORGANISATION: EntityKind.ORGANISATION,
}


def _repaired(parse: Parse, start: int, end: int, label: str) -> Iterable[tuple[int, int]]:
    """Cut titles, articles, possessives and lower-case words off a name; take in a cut-off rest."""
    tokens = parse.tokens
    titles = scan([t.text for t in tokens[start:end]])
    for one in titles:
        whole = one.start == 0 and one.end == end - start
        given = label == "PERSON" and one.end == 1 and _is_first_name(tokens[start])
        if (
            one.term.kind in _TITLES
            and one.start == 0
            and not (whole or (given and end - start == 2))
            and _capital(tokens[start + one.end])
        ):
            start += one.end
            break
    while start < end and not _opens_name(tokens[start]):
        start += 1
    while end > start and not _closes_name(tokens[end - 1]):
        end -= 1
    while label == "PERSON" and end - start > 1 and tokens[end - 1].text in _DAYS:
        end -= 1  # "Ann Example Thursday"
    while label == "ORG" and 0 < end < len(tokens) and _runs_on(tokens[end - 1], tokens[end]):
        if tokens[end].entity:
            break
        end += 1
    if label == "PERSON" and end - start > 1 and _given_name_goes_on(tokens[end - 1 : end + 2]):
        end += 2
    if start < end:
        yield from _split(parse, start, end) if label == "PERSON" else [(start, end)]


def _given_name_goes_on(tokens: Sequence[Token]) -> bool:
    """Say whether three tokens are the two halves of a Korean or Chinese given name: "Ki-moon"."""
    if len(tokens) < 3 or tokens[1].text not in {"-", "‐", "‑"} or tokens[2].text in TOUCHING:
        return False
    joined_up = tokens[0].end == tokens[1].start and tokens[1].end == tokens[2].start
    halves = (tokens[0].text, tokens[2].text)
    return joined_up and halves[1].islower() and all(h.isalpha() and len(h) < 6 for h in halves)


def _split(parse: Parse, start: int, end: int) -> list[tuple[int, int]]:
    """Return the people of a run of capitals in a headline: a first name begins each, two words long."""
    firsts = [i for i in range(start, end) if _is_first_name(parse.tokens[i])]
    apart = [i for i, j in pairwise([*firsts, end]) if j - i > 1]
    if end - start < 4 or len(apart) < 2:
        return [(start, end)]
    return [(i, i + 2) for i in apart]


_TITLES = frozenset({TermKind.OFFICE, TermKind.PARTY})
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _opens_name(token: Token) -> bool:
    text = token.text
    if not (
        text[:1].isupper() or text[:1].isdigit() or text in {"al", "el", "bin", "van", "von", "de"}
    ):
        return False
    return token.pos != "DET" and text.casefold() not in HONORIFICS and text != "The"


def _closes_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.text[:1].isdigit() or token.text[-1:] == "."


def _kind(parse: Parse, start: int, end: int, label: str, titles: set[int]) -> EntityKind:
    """Return what a name names: the tables first, a title before it, then the parser's label."""
    tokens = parse.tokens[start:end]
    words = " ".join(t.text for t in tokens)
    if any(sign.isdigit() for sign in words) and label == "PERSON":
        return EntityKind.OTHER
    if offices_of(words):
        return EntityKind.PERSON
    if tokens[-1].text.casefold() in _WORKS:
        return EntityKind.OTHER
    closing = [f.term for f in scan([t.text for t in tokens]) if f.end == end - start]
    if closing and closing[0].kind is TermKind.BODY:
        return EntityKind.GROUP if closing[0].plural else EntityKind.ORGANISATION
    if label == "NORP" and words.isupper() and len(words) > 1:
        return EntityKind.ORGANISATION
    before = parse.tokens[start - 1] if start else None
    beside = before is not None and before.sentence == tokens[0].sentence and len(tokens) <= 3
    if beside and before is not None and _titles(before, titles):
        return EntityKind.PERSON
    if label == "ORG" and len(tokens) in {2, 3} and tokens[0].text.casefold() in first_names():
        return EntityKind.PERSON
    return _KINDS[label]


def _titles(before: Token, titles: set[int]) -> bool:
    courtesy = before.text.casefold() in HONORIFICS
    return courtesy or (before.index in titles and _capital(before))


_WORKS = frozenset(
    {"treaty", "agreement", "pact", "accord", "accords", "act", "convention", "protocol"}
)


def _surnames(parse: Parse, claims: _Claims) -> dict[str, int]:
    """Return the last words of the people the parser found, and how often it found each."""
    counts: dict[str, int] = {}
    for (start, end), (kind, _) in sorted(claims.ranges.items()):
        last = parse.tokens[end - 1].text
        if kind is EntityKind.PERSON and last.isalpha() and len(last) > 2:
            counts[last] = counts.get(last, 0) + (3 if end - start > 1 else 1)
    return counts


def _is_name(one: Found, parse: Parse, shouted: set[int]) -> bool:
    """Say whether a term of the tables stands as a name of its own in the text."""
    if one.term.kind in ROLES:
        return False
    tokens = parse.tokens[one.start : one.end]
    if one.start in shouted and len(tokens) == 1 and len(tokens[0].text) <= 3:
        return tokens[0].text in {"U.S", "UK", "EU", "UN", "FBI", "CIA"}
    if (
        tokens[-1].pos == "ADJ"
        and one.term.kind is TermKind.ORGANISATION
        and one.end - one.start == 1
    ):
        return False
    after = parse.tokens[one.end : one.end + 1]
    if one.term.kind is TermKind.NATION and after and after[0].pos in {"NOUN", "PROPN"}:
        return False
    if one.term.kind is TermKind.NATION:
        argued = tokens[-1].pos in {"PROPN", "NOUN"} and tokens[-1].dep in _ARGUMENTS
        return one.term.plural or argued
    return True


_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "appos", "dative", "agent"}
)


def _inside_longer(one: Found, claims: _Claims) -> bool:
    """Say whether a longer name of an organisation or person holds the term ("Bank of China")."""
    return any(
        start <= one.start
        and one.end <= end
        and end - start > one.end - one.start
        and claims.ranges[start, end][0] in _LONGER
        for start, end in claims.covering(one.start, one.end)
    )


_LONGER = frozenset({EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.OTHER})


def _missed(parse: Parse, surnames: dict[str, int], shouted: set[int]) -> list[tuple[int, int]]:
    """Return single words that are surnames the report or the tables know, with a first name."""
    upper = {name.upper() for name in surnames}
    ranges = []
    for token in parse.tokens:
        text = token.text
        if not text[:1].isupper() or len(text) < 3:
            continue
        listed = offices_of(text.title() if token.index in shouted else text)
        known = text in surnames or (token.index in shouted and text in upper)
        if not (known or listed):
            continue
        start = token.index
        before = parse.tokens[start - 1] if start else None
        joined = before is not None and before.sentence == token.sentence
        if joined and before is not None and _is_first_name(before):
            start -= 1
        after = parse.tokens[token.index + 1 : token.index + 2]
        lone = token.index in shouted or listed or not after
        if known and not lone and _runs_on(token, after[0]):
            continue
        ranges.append((start, token.index + 1))
    return ranges


def _is_first_name(token: Token) -> bool:
    return _capital(token) and token.text.casefold() in first_names()


def _runs_on(token: Token, after: Token) -> bool:
    """Say whether the word goes on as a longer name ("Jordan River")."""
    return after.sentence == token.sentence and after.pos == "PROPN" and _capital(after)


def _names_something(parse: Parse, key: tuple[int, int], kind: EntityKind) -> bool:
    tokens = parse.tokens[key[0] : key[1]]
    if kind is EntityKind.GROUP and tokens[-1].dep in {"amod", "compound", "nmod"}:
        return False
    after = parse.tokens[key[1] : key[1] + 1]
    if kind is EntityKind.GROUP and after and after[0].pos in {"NOUN", "PROPN"}:
        return False
    return any(len(t.text) > 1 and t.text[:1].isalpha() for t in tokens)


_VERBAL = frozenset({"VB", "VBP", "VBZ", "VBG", "MD"})
_MODIFIERS = frozenset({"PROPN", "NOUN", "ADJ", "PART", "ADV"})


def _context(parse: Parse, key: tuple[int, int], terms: set[int]) -> int:
    """Return the first token of the titles and modifiers that stand right before a name."""
    tokens = parse.tokens
    start, end = key
    first, floor = start, dateline_end(parse, start)
    joined_on = end < len(tokens) and tokens[end].text in {"and", ",", "&"}
    while first > floor:
        token = tokens[first - 1]
        if start - first > 12:
            break
        joint = token.text in {"-", "'s", "’s", "'", "’"} and first > 1
        titled = first - 1 in terms and token.tag not in _VERBAL  # "to convict Example"
        if not (token.pos in _MODIFIERS or joint or titled):
            break
        if first - 1 in terms and token.tag == "NNS" and not joined_on:
            break  # "prosecutors allege Example" titles nobody
        if token.pos == "ADV" and token.text.casefold() not in {"then", "now"}:
            break
        first -= 1
    while first < start and tokens[first].text.casefold() in {
        "of",
        "for",
        "-",
        "'s",
        "’s",
        "'",
        "’",
    }:
        first += 1
    return first
