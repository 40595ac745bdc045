"""JSON of a record in, JSON that fits into a conversation out: spans with paths, nothing endless."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from rashomon.show.exports.extract import SNIPPET
from rashomon.show.lines import as_line
from rashomon.show.wire import Json

LISTED = (20, 8, 4, 2)  # members of one list inside one thing, the first that is small enough
WORDS = 600  # code points of any string that is no span
MOST = 50  # things of one page
HEADED = 10  # reports named with the overview of a story
MARKS = 10  # places of a report found at which words of the query stand that are told
FACET = 200  # code points of the value of a facet: what can be asked for
FACETS_SHOWN = 100
ROOM = 40_000  # code points of the JSON of one answer, about 10,000 tokens
ALONE, AMONG_OTHERS = 20_000, 4_000  # of one thing by itself, and of one of a list

# Of one thing among others fewer yet: it is to be known by them; `why` has them all.
BRIEF = {
    "spans": 1, "basis": 1, "mentions": 1, "evidence": 1, "reports": 4, "origins": 4, "passages": 2,
    "changed": 4,
}  # fmt: skip

_SPAN = {"report", "start", "end", "text"}
Noun = TypeVar("Noun")


class Bounds:
    """Makes JSON of the record small; `path_of` gives the path of a report.

    A span gains `path`. One longer than a snippet ends where the snippet does, so that its text is
    still cut from its offsets, and `goes_on_to` says where the whole of it ends. Of a longer list
    the first of `LISTED` are kept, fewer where the thing would still be too large, and `left_out`
    beside it counts the rest by name.
    """

    def __init__(self, path_of: Callable[[str], str]) -> None:
        self._path_of = path_of

    def alone(self, thing: Json) -> Json:
        """Return a thing made small enough to be most of an answer."""
        return self._fitted(thing, ALONE, {})

    def among_others(self, thing: Json) -> Json:
        """Return a thing made small enough to be one of a list."""
        return self._fitted(thing, AMONG_OTHERS, BRIEF)

    def _fitted(self, thing: Json, room: int, few: Mapping[str, int]) -> Json:
        for listed in LISTED:
            small = self._of(thing, listed, few)
            if len(as_line(small)) <= room:
                break
        return small

    def _of(self, thing: Json, listed: int, few: Mapping[str, int]) -> Json:
        if thing.keys() >= _SPAN:
            return self._span(thing)
        small: Json = {}
        rest: Json = {}
        for name, value in thing.items():
            most = min(listed, few.get(name, listed))
            if isinstance(value, list) and len(value) > most:
                rest[name] = len(value) - most
            small[name] = self._small(value, most, listed, few)
        return {**small, "left_out": rest} if rest else small

    def _small(self, value: object, most: int, listed: int, few: Mapping[str, int]) -> object:
        if isinstance(value, dict):
            return self._of(value, listed, few)
        if isinstance(value, list):
            return [self._small(one, listed, listed, few) for one in value[:most]]
        return _cut(value) if isinstance(value, str) else value

    def _span(self, span: Json) -> Json:
        report, start, text = str(span["report"]), span["start"], str(span["text"])
        placed: Json = {"report": report, "path": _cut(self._path_of(report)), "start": start}
        if len(text) <= SNIPPET or not isinstance(start, int):
            return {**placed, "end": span["end"], "text": text}
        return {
            **placed,
            "end": start + SNIPPET,
            "text": text[:SNIPPET],
            "goes_on_to": span["end"],
        }


def _cut(words: str) -> str:
    return words if len(words) <= WORDS else words[: WORDS - 1] + "…"


def paged(
    name: str,
    page: Sequence[Noun],
    make: Callable[[Noun], Json],
    *,
    total: int,
    offset: int,
) -> Json:
    """Return one page of a list as `name`, with `total`, `offset` and where the `next` page begins.

    The page ends early where the answer would outgrow `ROOM`; one thing is always on it. `next` is
    `None` on the last page.
    """
    shown = list(fitting(map(make, page)))
    end = offset + len(shown)
    return {"total": total, "offset": offset, "next": end if end < total else None, name: shown}


def fitting(things: Iterator[Json]) -> Iterator[Json]:
    """Yield things while their JSON fits into one answer, the first in any case."""
    room = ROOM
    for number, thing in enumerate(things):
        room -= len(as_line(thing))
        if number and room < 0:
            return
        yield thing


def in_sight(json: str) -> str:
    r"""Return JSON with every character that does not show as its escape; it reads as the same JSON.

    Words can be hidden in characters without width, turned round, or told to a terminal: here all
    who read the answer see them.

    >>> in_sight('"a\u202eb"')
    '"a\\u202eb"'
    """
    return "".join(char if char.isprintable() else _escaped(char) for char in json)


def _escaped(char: str) -> str:
    utf_16 = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{utf_16[place : place + 2].hex()}" for place in range(0, len(utf_16), 2))
