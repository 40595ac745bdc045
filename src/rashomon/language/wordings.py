"""Words for one thing that do not mean the same: "guarantees" and "assurances"."""

from dataclasses import dataclass
from functools import cache

from rashomon.language.lemmas import lemma
from rashomon.language.tables import rows, values
from rashomon.language.tokens import words


@dataclass(frozen=True, slots=True)
class Wording:
    """A word of the table in a text: code points `start` to `end`, its matter and its meaning."""

    start: int
    end: int
    matter: str
    meaning: int


@cache
def _meanings() -> dict[tuple[str, ...], tuple[str, int]]:
    found: dict[tuple[str, ...], tuple[str, int]] = {}
    for matter, meanings in rows("wordings.tsv"):
        for meaning, cell in enumerate(meanings.split("/")):
            for phrase in values(cell):
                found[tuple(lemma(key) for key in words(phrase).keys)] = (matter, meaning)
    return found


def wordings(text: str, start: int, end: int) -> tuple[Wording, ...]:
    """Return the words of the table within a stretch of a text, in text order.

    >>> [(one.matter, one.meaning) for one in wordings("They were given assurances.", 0, 27)]
    [('promise', 1)]
    """
    table = _meanings()
    told = words(text, ((start, end),))
    keys = [lemma(key) for key in told.keys]
    found: list[Wording] = []
    for place in range(len(keys)):
        for length in (2, 1):
            known = table.get(tuple(keys[place : place + length]))
            if known is not None and place + length <= len(keys):
                last = told.ends[place + length - 1]
                found.append(Wording(told.starts[place], last, *known))
                break
    return tuple(found)
