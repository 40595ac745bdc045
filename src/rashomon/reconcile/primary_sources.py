"""Whom the tellings of an event rest on, by the reports' own words."""

import re
from collections.abc import Iterable, Sequence

from rashomon.nouns.readings import Quote, SourceKind
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.names import Names

_LEADING = re.compile(r"^(?:according to\s)?(?:the\s)?", re.I)
"""What a name is told without; "a source familiar with the arrangements" keeps its article."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we", "him", "her", "them"})


def primary_sources(tellings: Sequence[Facts], names: Names) -> tuple[str, ...]:
    """Return the sources of the statements that tell the event, each once, sorted.

    A telling rests on the quote it is said by and on every quote whose words hold its trigger.
    "Foreign Ministry" beside "Norwegian Foreign Ministry" is that one told shortly.
    """
    found: dict[str, str] = {}
    for one in tellings:
        for quote in _resting_on(one):
            name = source_name(quote, one, names)
            if name is not None:
                found.setdefault(name.casefold(), name)
    return tuple(sorted(found[key] for key in found if not _is_shorter(key, found)))


def _is_shorter(key: str, others: Iterable[str]) -> bool:
    """Say whether a name is another's with less before it: "Foreign Ministry", "police"."""
    return any(other.endswith(" " + key) for other in others)


def _resting_on(one: Facts) -> list[Quote]:
    resting = one.source.quotes_over(one.mention.trigger)
    said = one.source.quotes.get(one.mention.said_by) if one.mention.said_by else None
    return [said, *resting] if said is not None else resting


def source_name(quote: Quote, one: Facts, names: Names) -> str | None:
    """Return a quote's source as the reports name it: the speaker, else the words themselves."""
    if quote.speaker is not None and quote.source_kind is not SourceKind.ANONYMOUS:
        return names.fullest(quote.speaker)
    name = quote.speaker if quote.speaker is not None else one.source.full_source(quote)
    if name is None or name.casefold() in _PRONOUNS:
        return None
    bare = _LEADING.sub("", name)
    return bare if sum(letter.isalpha() for letter in bare) > 1 else None
