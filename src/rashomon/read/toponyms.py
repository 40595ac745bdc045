"""Which words of a report name places: the parser's names, and those it missed."""

from dataclasses import dataclass

from rashomon.language.gazetteer import find, state_of
from rashomon.language.lexicon import TermKind, scan
from rashomon.language.names import HONORIFICS, first_names
from rashomon.language.parses import Parse, Token


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name at token indexes `[start, end)`; `words` is what to look it up by.

    `nation` marks an adjective or demonym ("Russian"), which names a country but not a spot.
    """

    start: int
    end: int
    words: str
    nation: bool = False


def find_toponyms(parse: Parse, people: frozenset[int]) -> tuple[Toponym, ...]:
    """Return the place names of a parse in text order, none overlapping.

    `people` are the token indexes of names of people, which are never places.
    """
    found: dict[int, Toponym] = {}
    taken: set[int] = set(people)
    named = {i: label for s, e, label in parse.names() for i in range(s, e)}
    for finder in (_of_tables, _of_kinds, _of_parser, _before_states, _of_gazetteer):
        for one in finder(parse, named):
            if not taken.isdisjoint(range(one.start, one.end)):
                continue
            found[one.start] = one
            taken.update(range(one.start, one.end))
    return tuple(found[start] for start in sorted(found))


_PLACES = frozenset({TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION})


def _of_tables(parse: Parse, named: dict[int, str]) -> list[Toponym]:
    """Return countries, regions and their adjectives that are not part of a body's name."""
    found = []
    for start, end in parse.sentences:
        words = [t.text for t in parse.tokens[start:end]]
        for one in scan(words):
            if one.term.kind not in _PLACES and one.term.kind is not TermKind.NATION:
                continue
            first, last = start + one.start, start + one.end
            if _in_body(parse, first, last, named):
                continue
            spoken = _spoken(parse, first, last)
            found.append(Toponym(first, last, spoken, one.term.kind is TermKind.NATION))
        found.extend(_abbreviated(parse, start, end))
    return found


def _abbreviated(parse: Parse, start: int, end: int) -> list[Toponym]:
    """Return states written short: "Ga." anywhere after a name, "GA" after a comma."""
    found = []
    for token in parse.tokens[start + 1 : end]:
        text = token.text
        before = parse.tokens[token.index - 1]
        dotted = text.endswith(".") and len(text) > 2 and text[0].isupper()
        posted = len(text) == 2 and text.isupper() and before.text == ","
        if (dotted or posted) and state_of(text) is not None and text not in _WORDS_TOO:
            if before.text == "," or before.text[:1].isupper() or "." in text[:-1]:
                found.append(Toponym(token.index, token.index + 1, text))
    return found


_WORDS_TOO = frozenset({"Miss.", "Ore.", "Ill.", "Mass.", "Wash.", "Man.", "B.C.", "Mo."})
_BODY_WORDS = """
university college school high elementary hospital bank department ministry committee council party
times post news herald tribune star gazette journal church airlines airways inc. inc corp corp. co. co
ltd association institute foundation society center centre museum club league army navy air police
court authority commission company group union agency board academy library chamber
"""
_BODIES = frozenset(_BODY_WORDS.split())


def _in_body(parse: Parse, first: int, last: int, named: dict[int, str]) -> bool:
    """Say whether a place word is only part of an organisation's own name ("Bank of America")."""
    if named.get(first) not in {"ORG", "PERSON", "WORK_OF_ART", "PRODUCT", "FAC", "LAW", "EVENT"}:
        return False
    start, end = _reach(parse, first, last, named)
    if (start, end) == (first, last):
        return False
    words = [t.text.casefold() for t in parse.tokens[start:end]]
    return not (start == first and parse.tokens[last : last + 1] and _possessed(parse, last)) and (
        bool(_BODIES.intersection(words)) or end - start > last - first + 1 or start < first
    )


def _possessed(parse: Parse, last: int) -> bool:
    return parse.tokens[last].text in {"'s", "’s", "'", "’"}


def _reach(parse: Parse, first: int, last: int, named: dict[int, str]) -> tuple[int, int]:
    """Return the range of the parser's name around some tokens."""
    while first > 0 and named.get(first - 1) == named.get(first) and not _begins(parse, first):
        first -= 1
    while last in named and named.get(last) == named.get(first) and not _begins(parse, last):
        last += 1
    if parse.tokens[first].text.casefold() == "the" and last - first > 1:
        first += 1
    return first, last


def _begins(parse: Parse, index: int) -> bool:
    return parse.tokens[index].entity_begins


def _spoken(parse: Parse, start: int, end: int) -> str:
    """Return the words joined as in the text."""
    words = ""
    for token in parse.tokens[start:end]:
        gap = words and token.start > parse.tokens[token.index - 1].end
        words += (" " if gap else "") + token.text
    return words


_HEADS = frozenset(
    {"County", "Parish", "Township", "River", "Creek", "Lake", "Island", "Islands", "Valley", "Bay"}
    | {"Mountains", "Mountain", "Hills", "Beach", "Province", "Oblast", "Peninsula", "Co."}
    | {"Desert", "Strait", "Canyon", "Harbor", "Harbour", "Reservoir", "Falls", "Heights", "Springs"}
)  # fmt: skip
_FIRSTS = frozenset({"Lake", "Mount", "Mt.", "River", "County", "Fort", "Port", "Cape", "Gulf"})


def _of_kinds(parse: Parse, named: dict[int, str]) -> list[Toponym]:
    """Return names that say what they are: "Walker County", "Lake Erie", "County Mayo"."""
    del named
    found = []
    for token in parse.tokens:
        if token.text not in _HEADS or not token.index:
            continue
        start = token.index
        while start > 0 and token.index - start < 3 and _capital_name(parse, start - 1, token):
            start -= 1
        if start < token.index and not _goes_on(parse, token):
            found.append(Toponym(start, token.index + 1, _spoken(parse, start, token.index + 1)))
    for token in parse.tokens[:-1]:
        if token.text in _FIRSTS and _capital_name(parse, token.index + 1, token):
            words = _spoken(parse, token.index, token.index + 2)
            if not _goes_on(parse, parse.tokens[token.index + 1]) and find(words):
                found.append(Toponym(token.index, token.index + 2, words))
    return found


def _capital_name(parse: Parse, index: int, token: Token) -> bool:
    other = parse.tokens[index]
    plain = other.text[:1].isupper() and other.sentence == token.sentence
    return (
        plain and other.pos in {"PROPN", "ADJ", "NOUN"} and other.text.casefold() not in HONORIFICS
    )


def _goes_on(parse: Parse, token: Token) -> bool:
    """Say whether capitalised words follow that make it part of a longer name."""
    following = parse.tokens[token.index + 1 : token.index + 2]
    if not following or following[0].sentence != token.sentence:
        return False
    return following[0].text[:1].isupper() and following[0].pos == "PROPN"


def _of_parser(parse: Parse, named: dict[int, str]) -> list[Toponym]:
    """Return what the parser calls a place, if the gazetteer knows it or the words do not object."""
    del named
    found = []
    for start, end, label in parse.names():
        if label not in {"GPE", "LOC", "FAC"}:
            continue
        first, last = _trimmed(parse, start, end)
        if first >= last or not parse.tokens[first].text[:1].isalpha():
            continue
        words = _spoken(parse, first, last)
        known = bool(find(words))
        if label == "FAC" and not known:
            continue
        if not known and (words.casefold() in first_names() or _nobody(parse, first, last)):
            continue
        found.append(Toponym(first, last, words))
    return found


def _nobody(parse: Parse, first: int, last: int) -> bool:
    """Say whether an unknown name looks like no place: in capitals, or of a single letter."""
    words = _spoken(parse, first, last)
    return words.isupper() or len(words) < 3 or not words[:1].isupper()


def _trimmed(parse: Parse, start: int, end: int) -> tuple[int, int]:
    tokens = parse.tokens
    while start < end and (
        tokens[start].text.casefold() in _EDGES or not tokens[start].text[:1].isupper()
    ):
        start += 1
    while end > start and (tokens[end - 1].text in {"'s", "’s", "'", "’", ",", "-"}):
        end -= 1
    if end - start > 1 and tokens[start].text.casefold().rstrip(".") in _COMPASS:
        start += 1
    return start, end


_EDGES = frozenset({"the", "a", "downtown", "central", "in", "of"})
_COMPASS = frozenset({"downtown", "greater", "mid", "central", "northern", "southern"})


def _before_states(parse: Parse, named: dict[int, str]) -> list[Toponym]:
    """Return the town of "Marion, Ohio" and "Marion, S.C.", whatever the parser makes of it."""
    del named
    found = []
    for token in parse.tokens[1:-1]:
        if token.text != ",":
            continue
        state = parse.tokens[token.index + 1]
        if state.sentence != token.sentence or not _opens_state(parse, state):
            continue
        for size in (3, 2, 1):
            start = token.index - size
            if start < 0 or parse.tokens[start].sentence != token.sentence:
                continue
            words = _spoken(parse, start, token.index)
            if all(t.text[:1].isupper() for t in parse.tokens[start : token.index]) and find(words):
                found.append(Toponym(start, token.index, words))
                break
    return found


def _opens_state(parse: Parse, token: Token) -> bool:
    """Say whether a state's name begins at a token."""
    if state_of(token.text) is not None:
        return True
    two = _spoken(parse, token.index, min(token.index + 2, len(parse.tokens)))
    return state_of(two) is not None


_IN = frozenset(
    {"in", "at", "near", "from", "outside", "around", "to", "through", "across", "into", "of"}
)


def _of_gazetteer(parse: Parse, named: dict[int, str]) -> list[Toponym]:
    """Return capitalised words the gazetteer knows where a place is expected: "in Springfield"."""
    found = []
    for token in parse.tokens:
        if not token.text[:1].isupper() or len(token.text) < 3 or token.pos != "PROPN":
            continue
        before = parse.tokens[token.index - 1] if token.index else None
        if before is None or before.text not in _IN or named.get(token.index) == "DATE":
            continue
        end = token.index + 1
        while (
            end < len(parse.tokens)
            and end - token.index < 3
            and _goes_on(parse, parse.tokens[end - 1])
        ):
            end += 1
        words = _spoken(parse, token.index, end)
        if find(words) and words.casefold() not in first_names():
            found.append(Toponym(token.index, end, words))
    return found
