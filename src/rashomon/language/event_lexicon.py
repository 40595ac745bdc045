"""Tables of words that report political acts -> `Frame`s by lemma; the conditions stay symbolic.

`data/event_verbs.tsv` says what the columns mean. Matching a frame to a clause is `read.triggers`.
"""

from dataclasses import dataclass
from functools import cache

from rashomon.language.tables import rows
from rashomon.nouns.plover import EventType, Status


@dataclass(frozen=True, slots=True)
class Frame:
    """One way a word reports an act.

    `types` are those it may have, empty when the frame is no event; `roles` says who is who;
    `needs` holds the conditions, each a key and its words (classes spelt out).
    """

    types: tuple[EventType, ...]
    modes: tuple[str, ...]
    roles: str
    needs: tuple[tuple[str, frozenset[str]], ...] = ()
    status: Status | None = None

    def has(self, key: str) -> bool:
        """Say whether the frame bears a condition or mark of this name."""
        return any(key == name for name, _ in self.needs)


@cache
def verb_frames() -> dict[str, tuple[Frame, ...]]:
    """Return the frames of every verb, in table order; keys are "lemma" or "lemma particle"."""
    return _frames("event_verbs.tsv")


@cache
def noun_frames() -> dict[str, tuple[Frame, ...]]:
    """Return the frames of every noun, in table order."""
    return _frames("event_nouns.tsv")


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the lemmas of a class of `event_words.tsv`.

    >>> "envoy" in word_class("diplomat")
    True
    """
    return _classes()[name]


@cache
def context_words() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each PLOVER context with the lemmas that show it, in the codebook's order."""
    return tuple((cells[0], frozenset(cells[1].split(";"))) for cells in rows("event_contexts.tsv"))


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {cells[0]: frozenset(cells[1].split(";")) for cells in rows("event_words.tsv")}


def _frames(name: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for cells in rows(name):
        types, modes, roles, words = cells[:4]
        frame = _frame(types, modes, roles, cells[4] if len(cells) > 4 else "")
        for word in words.split(";"):
            found.setdefault(word.strip(), []).append(frame)
    return {word: tuple(frames) for word, frames in found.items()}


def _frame(types: str, modes: str, roles: str, when: str) -> Frame:
    needs: list[tuple[str, frozenset[str]]] = []
    status = None
    for condition in when.split():
        key, _, value = condition.partition("=")
        if key == "as":
            status = Status(value)
            continue
        words: set[str] = set()
        for word in value.split(";") if value else ():
            words |= _classes()[word[1:]] if word.startswith("@") else {word}
        needs.append((key, frozenset(words)))
    return Frame(
        types=() if types == "none" else tuple(EventType(kind) for kind in types.split("/")),
        modes=() if modes == "-" else tuple(modes.split(",")),
        roles=roles,
        needs=tuple(needs),
        status=status,
    )
