"""Whom the tellings of an event rest on, by the reports' own words."""

from collections.abc import Sequence

from rashomon.nouns.readings import Quote, SourceKind
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.names import Names

_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we", "him", "her", "them"})


def primary_sources(tellings: Sequence[Facts], names: Names) -> tuple[str, ...]:
    """Return the sources of the statements that tell the event, each once, sorted.

    A telling rests on the quote it is said by and on every quote whose words hold its trigger.
    """
    found: dict[str, str] = {}
    for one in tellings:
        for quote in _resting_on(one):
            name = source_name(quote, one, names)
            if name is not None:
                found.setdefault(name.casefold(), name)
    return tuple(sorted(found.values()))


def _resting_on(one: Facts) -> list[Quote]:
    resting = one.source.quotes_over(one.mention.trigger)
    said = one.source.quotes.get(one.mention.said_by) if one.mention.said_by else None
    return [said, *resting] if said is not None else resting


def source_name(quote: Quote, one: Facts, names: Names) -> str | None:
    """Return a quote's source as the reports name it: the speaker, else the words themselves."""
    if quote.speaker is not None and quote.source_kind is not SourceKind.ANONYMOUS:
        return names.fullest(quote.speaker)
    if quote.speaker is not None:
        return _without_article(quote.speaker)
    cut = one.source.full_source(quote)
    return None if cut is None or cut.casefold() in _PRONOUNS else _without_article(cut)


def _without_article(name: str) -> str:
    """Drop a leading "the"; "a source familiar with the arrangements" keeps its article."""
    return name[4:] if name[:4].casefold() == "the " else name
