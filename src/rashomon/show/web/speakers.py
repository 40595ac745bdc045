"""Quotes in, who says so out: speakers with what they say, unnamed sources by the words for them."""

from dataclasses import dataclass

from rashomon.nouns.account import Account
from rashomon.nouns.readings import Quote, SourceKind
from rashomon.show.web.clippings import Clipping, Desk
from rashomon.show.web.links import Links

QUOTES_SHOWN = 5  # of one speaker, on a story page
SPEAKERS_SHOWN = 60
NAMED = frozenset({SourceKind.PERSON, SourceKind.OFFICE, SourceKind.ORGANISATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says something: a name, or the words that describe somebody unnamed."""

    name: str
    kind: str
    country: str
    quotes: int
    reports: int
    said: tuple[Clipping, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Speakers:
    """The speakers of a story, those with most quotes first; how many are not listed."""

    named: tuple[Speaker, ...]
    unnamed: tuple[Speaker, ...]
    unattributed: int
    left_out: int


def speakers(desk: Desk, account: Account) -> Speakers:
    """Return who says something in a story."""
    named: dict[str, list[Quote]] = {}
    unnamed: dict[str, list[Quote]] = {}
    unattributed = 0
    for quote in account.quotes:
        if quote.speaker is not None and quote.source_kind is not SourceKind.ANONYMOUS:
            named.setdefault(quote.speaker, []).append(quote)
        elif quote.source is not None:
            unnamed.setdefault(desk.cut(quote.source).casefold(), []).append(quote)
        else:
            unattributed += 1
    return Speakers(
        named=_ranked(desk, named),
        unnamed=_ranked(desk, unnamed),
        unattributed=unattributed,
        left_out=max(0, len(named) - SPEAKERS_SHOWN) + max(0, len(unnamed) - SPEAKERS_SHOWN),
    )


def _ranked(desk: Desk, said: dict[str, list[Quote]]) -> tuple[Speaker, ...]:
    ranked = sorted(said.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(_speaker(desk, quotes) for _, quotes in ranked[:SPEAKERS_SHOWN])


def _speaker(desk: Desk, quotes: list[Quote]) -> Speaker:
    first = quotes[0]
    named = first.speaker is not None and first.source_kind is not SourceKind.ANONYMOUS
    name = first.speaker if named else desk.cut(first.source) if first.source else None
    countries = dict.fromkeys(one.speaker_country for one in quotes if one.speaker_country)
    return Speaker(
        name=name or "",
        kind=first.source_kind.value,
        country=" ".join(countries),
        quotes=len(quotes),
        reports=len({one.content[0].report for one in quotes}),
        said=tuple(clip_quote(desk, one) for one in quotes[:QUOTES_SHOWN]),
        href=speaker_href(desk.links, name or ""),
    )


def speaker_href(links: Links, name: str) -> str:
    """Return where more of a speaker is to be seen."""
    return links.search(words=f'"{name}"') if name else ""


def clip_quote(desk: Desk, quote: Quote) -> Clipping:
    """Return a quote in its sentence."""
    return desk.around(quote.content[0])
