"""The country of those who are named without one, from the sentence they stand in.

"Police in Nairobi beat the students": the students are Kenyan as a careful reader has it, for the
sentence speaks of one country and they are of its people. Nothing is told where the sentence speaks
of several countries, where the one may be the other party ("the president warned Iran"), or where
the report is mostly about another.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rashomon.language.lexicon import Found, TermKind, scan, term_of
from rashomon.language.parses import Parse, Token
from rashomon.nouns.actors import Entity, EntityKind
from rashomon.read.homonyms import settled
from rashomon.read.phrases import STRIKES, joined
from rashomon.read.towns import large_town

_NO_COUNTRY = frozenset({"IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM"})
_PLACING = frozenset(
    "in near at across outside around from through inside throughout into over beyond".split()
)
_STATE = frozenset({"GOV", "MIL", "SPY", "LEG"})
_ANYWHERE = frozenset({"UAF", "UNK", "JRN", "SPY"})
"""Sectors of those who may well be foreign: only a place tells their country."""

_ROVING = frozenset({"terrorist", "jihadist", "hijacker"})
"""Armed people who may be of any country, whomever they strike."""

_AT_HOME = frozenset({"GOV", "LEG", "JUD", "COP", "PTY"})
"""Sectors of institutions that a report on one country leaves it to the reader to place."""

_ELSEWHERE = frozenset(
    "foreign visiting international multinational global world other another european african arab "
    "asian western overseas donor neighbouring neighboring rival western-backed "
    "unidentified unknown".split()
)
_ABROAD = frozenset({"ambassador", "envoy", "diplomat", "embassy", "consulate", "consul"})


_PLACES = frozenset({TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION})


_WIDE = frozenset({TermKind.REGION, TermKind.NATION})
"""Kinds of terms that, where they have no country, name more than one: "Caribbean leaders"."""


class _Sign(StrEnum):
    """How a sentence names a country."""

    PLACE = "place"  # "in Nairobi"
    OWNER = "owner"  # "Kenyan police", "Kenya's minister"
    PARTY = "party"  # "warned Kenya"


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    country: str
    sign: _Sign


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The countries a report names, by sentence; `home` is the one it names most.

    `ruling` is the same where nearly all of the report is about it: there its institutions and
    officials are named without a country as a matter of course.
    """

    marks: tuple[tuple[_Mark, ...], ...]
    home: str | None
    ruling: str | None

    def country_of(self, parse: Parse, start: int, end: int, sectors: Sequence[str]) -> str | None:
        """Return the country of a phrase of tokens `[start, end)` that names none, by its sentence.

        `None` when it may be of another: a careful reader would not say.
        """
        tokens = parse.tokens[start:end]
        if not sectors or not tokens or _is_of_elsewhere(tokens) or _is_elsewhere(parse, end):
            return None
        marks = [
            mark
            for mark in self.marks[tokens[0].sentence]
            if not (start <= mark.start and mark.end <= end)
        ]
        beside = _behind(parse, start, end, marks) or _beside(parse, start, end, marks)
        if beside is not None:
            return beside
        sector = "UAF" if any(token.lemma in _ROVING for token in tokens) else sectors[0]
        of_home = self.ruling if sectors[0] in _AT_HOME else None
        if _is_named_person(tokens) or tokens[-1].pos == "PRON":
            places = [mark for mark in marks if mark.sign is _Sign.PLACE]
            return of_home or self._fitting(places, sector)
        return self._fitting(marks, sector) if marks else of_home

    def _fitting(self, marks: Sequence[_Mark], sector: str) -> str | None:
        places = [mark for mark in marks if mark.sign is _Sign.PLACE]
        countries = {mark.country for mark in marks}
        if len(countries) > 1 and sector not in _STATE:
            marks, countries = places, {mark.country for mark in places}
        if len(countries) != 1:
            return None
        (country,) = countries
        if sector in _ANYWHERE and len(places) < len(marks):
            return None
        if sector in _STATE and all(mark.sign is _Sign.PARTY for mark in marks):
            return None
        return country if self.home in {None, country} else None


def survey(parse: Parse, entities: Sequence[Entity] = ()) -> Surroundings:
    """Return the countries that a report names, sentence by sentence; people count as their country."""
    marks = tuple(_marks(parse, first, last) for first, last in parse.sentences)
    counts = Counter(mark.country for sentence in marks for mark in sentence)
    for entity in entities:
        if entity.kind is EntityKind.PERSON and entity.country not in {None, *_NO_COUNTRY}:
            counts[entity.country or ""] += len(entity.mentions)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    home = ranked[0][0] if len(ranked) > 1 and ranked[0][1] > ranked[1][1] else None
    rules = bool(ranked) and ranked[0][1] >= max(_OFTEN, _SHARE * counts.total())
    return Surroundings(marks, home, ranked[0][0] if rules else None)


_OFTEN = 8  # mentions of a country, and its people, from which a report may be all about it
_SHARE = 0.6  # of the mentions of all countries


def _marks(parse: Parse, first: int, last: int) -> tuple[_Mark, ...]:
    """Return the countries named in tokens `[first, last)`, in text order."""
    tokens = parse.tokens[first:last]
    found = [
        Found(one.start + first, one.end + first, one.term)
        for one in scan([token.text for token in tokens])
    ]
    marks = [
        _Mark(one.start, one.end, one.term.country, _sign(parse, one))
        for one in settled(parse, found)
        if one.term.country is not None
        and one.term.country not in _NO_COUNTRY
        and not _strikes(parse, one.end - 1)
    ]
    taken = {index for mark in marks for index in range(mark.start, mark.end)}
    marks.extend(_towns(parse, first, last, taken))
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _strikes(parse: Parse, index: int) -> bool:
    """Say whether a name says whose violence it is: "Russian shelling", whose victims are no Russians."""
    token = parse.tokens[index]
    above = parse.tokens[token.head].lemma.casefold() if token.head > index else ""
    return token.dep in {"amod", "compound", "nmod", "poss"} and above in STRIKES


def _sign(parse: Parse, one: Found) -> _Sign:
    token = parse.tokens[one.end - 1]
    before = parse.tokens[one.start - 1].text.casefold() if one.start else ""
    capital = one.term.kind is TermKind.CAPITAL and before == "of"
    if capital or (one.term.kind in _PLACES and before in _PLACING):
        return _Sign.PLACE  # "the bridges of Budapest", "in northern Mali"
    if one.term.kind in {TermKind.NATION, TermKind.ORGANISATION}:
        return _Sign.OWNER
    if token.dep == "pobj" and parse.tokens[token.head].text.casefold() in _PLACING:
        return _Sign.PLACE
    party = token.dep in {"nsubj", "nsubjpass", "dobj", "dative", "pobj", "conj"}
    return _Sign.PARTY if party else _Sign.OWNER


_MOST = 4  # words of a town's name


def _towns(parse: Parse, first: int, last: int, taken: set[int]) -> list[_Mark]:
    """Return the large towns named in tokens `[first, last)`, those taken by terms left out."""
    marks = []
    index = first
    while index < last:
        end = index
        while end < last and end not in taken and _is_place(parse.tokens[end]):
            end += 1
        placed = end > index
        if not placed and index not in taken and _is_led_name(parse, index):
            end = index + 1  # the parser took it for no place
        if index < end <= index + _MOST:
            country = large_town(joined(parse.tokens[index:end]), small=placed)
            if country is not None:
                marks.append(_Mark(index, end, country, _Sign.PLACE))
        index = max(end, index + 1)
    return marks


def _is_led_name(parse: Parse, index: int) -> bool:
    """Say whether "in" or "near" stands before a single name."""
    token, before = parse.tokens[index], parse.tokens[index - 1 : index] if index else ()
    after = parse.tokens[index + 1 : index + 2]
    single = token.pos == "PROPN" and not (after and after[0].pos == "PROPN")
    return single and bool(before) and before[0].text in {"in", "near", "outside"}


def _is_place(token: Token) -> bool:
    return token.pos == "PROPN" and token.entity in {"GPE", "LOC", "FAC"}


def _is_elsewhere(parse: Parse, end: int) -> bool:
    """Say whether a place we do not know follows, or ends, a phrase: "the market in Exampleton"."""
    for index in (end, end + 1, end - 1):
        before = parse.tokens[index - 1 : index]
        token = parse.tokens[index : index + 1]
        if before and token and before[0].text in {"in", "at"} and _is_place(token[0]):
            named = joined(token)
            return term_of(named) is None and large_town(named, small=True) is None
    return False


_TAIL = 4  # tokens behind a phrase in which its place is looked for


def _behind(parse: Parse, start: int, end: int, marks: Sequence[_Mark]) -> str | None:
    """Return the country of the place that a phrase's own tail names: "the authorities in Goma"."""
    tail = parse.tokens[end : end + 1]
    if not tail or tail[0].text not in {"in", "from", "of", "at", "near"}:
        return None
    if not start <= tail[0].head < end or _is_named_person(parse.tokens[start:end]):
        return None
    near = [mark for mark in marks if end < mark.start <= end + _TAIL]
    own = [mark for mark in near if _hangs_on(parse, mark.end - 1, tail[0].index)]
    return own[0].country if own else None


def _hangs_on(parse: Parse, index: int, preposition: int) -> bool:
    """Say whether a token is what a preposition governs, or a modifier of that."""
    for _ in range(3):
        index = parse.tokens[index].head
        if index == preposition:
            return True
    return False


def _beside(parse: Parse, start: int, end: int, marks: Sequence[_Mark]) -> str | None:
    """Return the country of "the Chadian government and the rebels", for the rebels."""
    heads = [t for t in parse.tokens[start:end] if not start <= t.head < end and t.dep == "conj"]
    if not heads or parse.tokens[heads[0].head].pos not in {"NOUN", "PROPN"}:
        return None
    other = heads[0].head
    beside = {
        mark.country
        for mark in marks
        if mark.end - 1 == other or parse.tokens[mark.end - 1].head == other
    }
    return beside.pop() if len(beside) == 1 else None


def _is_named_person(tokens: Sequence[Token]) -> bool:
    return tokens[-1].entity == "PERSON" and tokens[-1].pos == "PROPN"


def _is_of_elsewhere(tokens: Sequence[Token]) -> bool:
    words = {token.text.casefold() for token in tokens} | {token.lemma for token in tokens}
    if words & _ELSEWHERE or words & _ABROAD:
        return True
    wide = scan([token.text for token in tokens])
    return any(one.term.country is None and one.term.kind in _WIDE for one in wide)
