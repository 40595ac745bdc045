"""Trigger -> the counts and amounts its act names: "32 entities", "more than a dozen", "$5 million"."""

from dataclasses import dataclass

from rashomon.language.numerals import SCALES, number
from rashomon.language.parses import Parse
from rashomon.nouns.readings import Quantity
from rashomon.read.phrases import children, word
from rashomon.read.scene import Scene

_CURRENCIES = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CURRENCY_WORDS = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "ruble": "RUB"}
_OPEN_ABOVE = frozenset({"least", "over", "exceeding", "minimum"})
_OPEN_BELOW = frozenset({"most", "under", "below", "maximum"})
NOT_COUNTS = frozenset({"DATE", "TIME", "ORDINAL", "PERCENT", "LAW", "EVENT", "PRODUCT"})
"""Entity labels of figures that count nothing."""
_DOZEN = {"dozen": 12.0, "score": 20.0, "pair": 2.0, "couple": 2.0}


@dataclass(frozen=True, slots=True)
class _Count:
    """A number and its bounds: "more than a dozen" is low 12, high `None`."""

    low: float | None
    high: float | None


def find_quantities(
    scene: Scene, roots: tuple[int, ...], blocked: frozenset[int]
) -> tuple[Quantity, ...]:
    """Return the quantities under the given tokens, in text order.

    `blocked` tokens (other triggers, verbs of other clauses) are not entered. Numbers inside time
    expressions are not counts.
    """
    parse = scene.parse
    found = []
    for index in _reach(parse, roots, blocked):
        token = parse.tokens[index]
        numeral = token.pos == "NUM" or word(parse, index) in _DOZEN
        if not numeral or token.dep not in {"nummod", "pobj", "dobj", "nsubj", "nsubjpass"}:
            continue
        if token.entity in NOT_COUNTS or _names(parse, index):
            continue
        quantity = _quantity(scene, index)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def bounds(parse: Parse, numeral: int) -> tuple[float | None, float | None, int]:
    """Return the least and most a numeral says, `None` for open, and the first token of its words.

    Both are `None` when it says no number.
    """
    group = [n for n in parse.subtree(numeral) if n <= numeral and parse.tokens[n].dep != "prep"]
    count = _value(parse, numeral, group)
    return count.low, count.high, min(group)


def _names(parse: Parse, index: int) -> bool:
    """Say whether a figure is part of a name: "Group 7", "Resolution 242"."""
    before = parse.tokens[index - 1] if index else None
    return before is not None and before.pos == "PROPN" and before.dep in {"nmod", "compound"}


def _reach(parse: Parse, roots: tuple[int, ...], blocked: frozenset[int]) -> list[int]:
    seen: set[int] = set()
    queue = list(roots)
    while queue:
        index = queue.pop()
        if index in seen or (index in blocked and index not in roots):
            continue
        seen.add(index)
        queue.extend(parse.children[index])
    return sorted(seen)


def _quantity(scene: Scene, index: int) -> Quantity | None:
    parse = scene.parse
    token = parse.tokens[index]
    group = [n for n in parse.subtree(index) if n <= index and parse.tokens[n].dep != "prep"]
    count = _value(parse, index, group)
    if count.low is None and count.high is None:
        return None
    first = min(group)
    if token.dep != "nummod":
        if token.entity != "MONEY" and not _money_sign(parse, index):
            return None
        span = scene.span(first, index + 1)
        return Quantity(
            of="money", low=count.low, high=count.high, unit=_currency(parse, index), span=span
        )
    noun = _counted_noun(parse, token.head)
    unit = _CURRENCY_WORDS.get(word(parse, noun)) or _money_sign(parse, index)
    last = max(noun, index) + 1
    words = [parse.tokens[n] for n in range(index + 1, last)]
    of = scene.report.text[words[0].start : words[-1].end] if words else parse.tokens[noun].text
    return Quantity(
        of="money" if unit else " ".join(of.split()),
        low=count.low,
        high=count.high,
        unit=unit or word(parse, noun),
        span=scene.span(first, last),
    )


def _counted_noun(parse: Parse, head: int) -> int:
    """Return the noun counted, past an adjective the parser hung the number on ("mid-level")."""
    for index in range(head, min(head + 8, len(parse.tokens))):
        cut = index + 1 < len(parse.tokens) and parse.tokens[index + 1].text in {"-", "–"}
        plain = parse.tokens[index].pos in {"NOUN", "PROPN"} and not cut
        if (
            plain
            and parse.tokens[index].text not in {"-", "–"}
            and parse.tokens[index].dep != "compound"
        ):
            return index
    return head


def _value(parse: Parse, index: int, group: list[int]) -> _Count:
    words = [parse.tokens[n].text.casefold() for n in group]
    value = _number_of(parse, index, group)
    if value is None:
        return _Count(None, None)
    before = {parse.tokens[n].text.casefold() for n in range(max(0, index - 4), index)} & {
        *words,
        "at",
        "least",
        "most",
        "over",
        "under",
    }
    if before & _OPEN_ABOVE or {"more", "than"} <= set(words):
        return _Count(value, None)
    if before & _OPEN_BELOW or {"fewer", "than"} <= set(words) or {"less", "than"} <= set(words):
        return _Count(None, value)
    return _Count(value, value)


def _number_of(parse: Parse, index: int, group: list[int]) -> float | None:
    """Return the number a numeral and its parts say: "two", "1.5 million", "a dozen"."""
    own = word(parse, index)
    parts = [parse.tokens[n].text for n in group if parse.tokens[n].pos == "NUM" and n != index]
    if own in _DOZEN:
        factor = number(" ".join(parts)) if parts else 1.0
        return None if factor is None else factor * _DOZEN[own]
    if own in SCALES and parts:
        factor = number(" ".join(parts))
        return None if factor is None else factor * SCALES[own]
    return number(" ".join([*parts, parse.tokens[index].text]))


def _money_sign(parse: Parse, index: int) -> str | None:
    for child in (*children(parse, index, "quantmod", "nmod"), index - 1):
        if child >= 0 and parse.tokens[child].text in _CURRENCIES:
            return _CURRENCIES[parse.tokens[child].text]
    return None


def _currency(parse: Parse, index: int) -> str:
    return _money_sign(parse, index) or _CURRENCY_WORDS.get(word(parse, index), "money")
