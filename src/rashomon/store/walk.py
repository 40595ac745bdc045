"""A noun in, every span under it out, each with the dotted name of the field it stands in."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from rashomon.nouns.spans import Span


def spans_under(noun: object, role: str = "") -> Iterator[tuple[str, Span]]:
    """Yield (role, span) for every span a noun holds, in the order of its fields.

    >>> from rashomon.nouns.ids import ReportId
    >>> from rashomon.nouns.account import Telling
    >>> word = Span(ReportId("r"), 0, 4)
    >>> [role for role, _ in spans_under(Telling(ReportId("r"), word, word))]
    ['trigger', 'sentence']
    """
    if isinstance(noun, Span):
        yield role, noun
    elif isinstance(noun, tuple):
        for part in noun:
            yield from spans_under(part, role)
    elif is_dataclass(noun) and not isinstance(noun, type):
        for name in _field_names(noun.__class__):
            inner = f"{role}.{name}" if role else name
            yield from spans_under(getattr(noun, name), inner)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
