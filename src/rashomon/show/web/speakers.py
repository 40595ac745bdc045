"""Quotes in, who says so out: speakers with what they say, unnamed sources by the words for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.nouns.account import Account
from rashomon.nouns.readings import Quote, SourceKind
from rashomon.show.web.clippings import Clipping, Desk

QUOTES_SHOWN = 3  # of one speaker, on a story page
MOST_SHOWN = 60  # speakers of each block

# Words that stand for a source named elsewhere; they describe nobody.
PRONOUNS = frozenset("he she it they we i you who his her their him them that this one".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says something: a name, or the words that describe somebody unnamed."""

    name: str
    office: str
    country: str
    quotes: int
    reports: int
    said: tuple[Clipping, ...]
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """The speakers of a story, those with most quotes first.

    `pronouns` counts quotes whose source is a pronoun nobody is found for, `unattributed` those without
    a source, `left_out` speakers that are not listed.
    """

    named: tuple[Speaker, ...]
    unnamed: tuple[Speaker, ...]
    pronouns: int
    unattributed: int
    left_out: int


def speakers(desk: Desk, account: Account) -> Speakers:
    """Return who says something in a story."""
    named: dict[str, list[Quote]] = {}
    unnamed: dict[str, list[Quote]] = {}
    pronouns = unattributed = 0
    for quote in account.quotes:
        words = "" if quote.source is None else desk.cut(quote.source)
        if quote.speaker is not None and quote.source_kind is not SourceKind.ANONYMOUS:
            named.setdefault(quote.speaker, []).append(quote)
        elif not words:
            unattributed += 1
        elif words.casefold() in PRONOUNS:
            pronouns += 1
        else:
            unnamed.setdefault(words.casefold(), []).append(quote)
    return Speakers(
        named=tuple(_speaker(desk, quote[0].speaker, quote) for quote in _ranked(named)),
        unnamed=tuple(_speaker(desk, None, quotes) for quotes in _ranked(unnamed)),
        pronouns=pronouns,
        unattributed=unattributed,
        left_out=max(0, len(named) - MOST_SHOWN) + max(0, len(unnamed) - MOST_SHOWN),
    )


def _ranked(said: dict[str, list[Quote]]) -> list[list[Quote]]:
    ranked = sorted(said.items(), key=lambda one: (-len(one[1]), one[0]))
    return [quotes for _, quotes in ranked[:MOST_SHOWN]]


def _speaker(desk: Desk, name: str | None, quotes: Sequence[Quote]) -> Speaker:
    source = quotes[0].source
    words = name if name is not None else desk.cut(source) if source is not None else ""
    countries = dict.fromkeys(one.speaker_country for one in quotes if one.speaker_country)
    return Speaker(
        name=words,
        office=_office(desk, quotes) if name is not None else "",
        country=" ".join(countries),
        quotes=len(quotes),
        reports=len({one.content[0].report for one in quotes}),
        said=tuple(desk.around(one.content[0]) for one in quotes[:QUOTES_SHOWN]),
        href=_more(desk, quotes[0], words),
    )


def _more(desk: Desk, quote: Quote, words: str) -> str:
    """Return where more of a speaker is: the page of the actor, or the reports that hold these words."""
    key = desk.record.dossiers.speaker(quote.id)
    return desk.links.search(words=f'"{words}"') if key is None else desk.links.actor(key)


def _office(desk: Desk, quotes: Sequence[Quote]) -> str:
    """Return the office that the first reports to quote somebody give, "" when they give none."""
    for quote in quotes[:QUOTES_SHOWN]:
        if quote.entity is not None:
            office = desk.record.catalogue.office(quote.content[0].report, quote.entity)
            if office:
                return office
    return ""
