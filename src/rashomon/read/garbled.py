"""Names gone wrong: one that stands where another belongs, or is a letter off an office-holder's."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.language.known_names import LATIN, is_known_name, letter_off, sounds_alike
from rashomon.language.lemmas import lemma
from rashomon.language.offices import Holder, holders, offices_of, surname
from rashomon.language.parses import Parse, Token
from rashomon.language.spelling import edits, romanised
from rashomon.nouns.readings import Scar, ScarKind
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span

_SHORTEST = 4  # letters of a name worth doubting
_NEAR = 60  # code points between a name and its office
_MEETINGS = dict.fromkeys(
    ("summit", "talk", "session", "conversation", "encounter", "discussion", "negotiation"), "meet"
)
"""Nouns that take the same "with" as meeting does."""
_STANDING = frozenset(
    ("pobj", "nsubj", "nsubjpass", "dobj", "poss", "dative", "conj", "attr", "agent")
)
"""Dependencies of a name that stands for itself rather than in a longer name or compound."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The places of each name word, and those where it comes with a first name or title."""

    places: dict[str, list[int]]
    introduced: dict[str, int]


def garbled_in_report(report: Report, parse: Parse) -> Iterator[Scar]:
    """Yield each mention of a name that the report never introduces and that garbles another.

    The doubted name is one word, known to no table, and never comes with a first name or title.
    It garbles a name that the report uses oftener if both stand in one slot ("meeting with") and
    begin and sound alike, or if it is long and one letter off.
    """
    names = _names(parse)
    small = {token.text for token in parse.tokens if token.text.islower()}
    for name, places in sorted(names.places.items()):
        if name in names.introduced or name.casefold() in small or is_known_name(name):
            continue
        meant = _meant(parse, names, name)
        if meant is not None:
            first = parse.tokens[names.introduced[meant]]
            for place in places:
                yield Scar(
                    span=_span(report, parse.tokens[place]),
                    kind=ScarKind.GARBLED_NAME,
                    meant=_span(report, first),
                )


def _span(report: Report, token: Token) -> Span:
    return Span(report.id, token.start, token.end)


def _names(parse: Parse) -> _Names:
    places: dict[str, list[int]] = defaultdict(list)
    introduced: dict[str, int] = {}
    for token in parse.tokens:
        if _is_name_word(token):
            places[token.text].append(token.index)
            if _comes_with_more(parse, token):
                introduced.setdefault(token.text, token.index)
    return _Names(dict(places), introduced)


def _is_name_word(token: Token) -> bool:
    text = token.text
    return (
        token.tag in {"NNP", "NNPS"}
        and len(text) >= _SHORTEST
        and text.isalpha()
        and text[0].isupper()
        and not text.isupper()
    )


def _comes_with_more(parse: Parse, token: Token) -> bool:
    """Say whether a first name, a title, an initial or an apposition stands at the name."""
    before = parse.tokens[token.index - 1] if token.index else None
    after = parse.tokens[token.index + 1] if token.index + 1 < len(parse.tokens) else None
    if after is not None and after.sentence == token.sentence:
        if after.tag in {"NNP", "NNPS"} and after.text[:1].isupper():
            return True
        if after.text in {",", "(", "-"} and any(
            parse.tokens[child].dep in {"appos", "relcl", "amod"}
            for child in parse.children[token.index]
        ):
            return True
    if before is None or before.sentence != token.sentence:
        return False
    return before.tag in {"NNP", "NNPS"} or (before.pos == "NOUN" and before.head == token.index)


def _meant(parse: Parse, names: _Names, name: str) -> str | None:
    """Return the introduced name that `name` garbles: the likest, then the most frequent."""
    standing = all(parse.tokens[place].dep in _STANDING for place in names.places[name])
    ours = _slots(parse, names.places[name]) if standing else set()
    oftener = [
        other
        for other in sorted(names.introduced)
        if len(names.places[other]) > len(names.places[name])
        and (letter_off(name, other) or sounds_alike(name, other))
    ]
    others = [
        other
        for other in oftener
        if letter_off(name, other) or ours & _slots(parse, names.places[other])
    ]
    return min(others, key=lambda o: (edits(name, o), -len(names.places[o]), o), default=None)


def _slots(parse: Parse, places: list[int]) -> set[tuple[str, str]]:
    return {slot for place in places for slot in _slots_of(parse, parse.tokens[place])}


def _slots_of(parse: Parse, token: Token) -> Iterator[tuple[str, str]]:
    """Yield what governs a name: (preposition, head) or (dependency, head), heads as lemmas."""
    head = parse.tokens[token.head]
    if token.dep == "pobj":
        governor = parse.tokens[head.head]
        if governor.pos in {"NOUN", "VERB"}:
            key = lemma(governor.text.casefold())
            yield head.text.casefold(), _MEETINGS.get(key, key)
    elif token.dep in {"nsubj", "nsubjpass", "dobj"} and head.pos == "VERB":
        key = lemma(head.text.casefold())
        yield token.dep, _MEETINGS.get(key, key)


def garbled_holders(report: Report, parse: Parse) -> Iterator[Scar]:
    """Yield full names a letter or two off an office-holder's whose office stands beside them."""
    for first, second in zip(parse.tokens, parse.tokens[1:], strict=False):
        if not (_is_name_word(first) and _is_name_word(second)):
            continue
        if offices_of(f"{first.text} {second.text}"):
            continue
        near = report.text[max(0, first.start - _NEAR) : second.end + _NEAR].casefold()
        for held in _by_part().get(second.text, ()) + _by_part().get(first.text, ()):
            if held.office.casefold() in near and _misspells(first.text, second.text, held):
                span = Span(report.id, first.start, second.end)
                yield Scar(span=span, kind=ScarKind.GARBLED_NAME, known=held.name)
                break


@cache
def _by_part() -> dict[str, tuple[Holder, ...]]:
    """Return the holders whose usual name is a first name and a surname, under each of the two."""
    parts: dict[str, list[Holder]] = defaultdict(list)
    for held in holders():
        words = held.name.split()
        if len(words) == 2 and surname(held.name) == words[1]:
            for word in words:
                parts[word].append(held)
    return {word: tuple(found) for word, found in parts.items()}


def _misspells(first: str, last: str, held: Holder) -> bool:
    """Say whether one of two names is right and the other one or two letters off."""
    given, family = held.name.split()
    wrong, right = (first, given) if last == family else (last, family)
    if last != family and (first != given or held.country not in LATIN):
        return False
    if wrong[0] != right[0] or wrong.startswith(right) or right.startswith(wrong):
        return False  # "Steve" is short for "Steven", not an error
    if min(len(wrong), len(right)) < 5 or romanised(wrong) == romanised(right):
        return False
    return edits(wrong, right) <= (2 if max(len(wrong), len(right)) > 6 else 1)
