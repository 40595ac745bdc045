"""Quotes in, who says so out: speakers with what they say, unnamed sources by the words for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.nouns.excerpts import Voice
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


def speakers(desk: Desk, voices: Iterable[Voice]) -> Speakers:
    """Return who says something in a story."""
    named: dict[str, list[Voice]] = {}
    unnamed: dict[str, list[Voice]] = {}
    pronouns = unattributed = 0
    for voice in voices:
        words = (voice.words or "").casefold()
        if voice.speaker is not None and voice.kind is not SourceKind.ANONYMOUS:
            named.setdefault(voice.speaker, []).append(voice)
        elif not words:
            unattributed += 1
        elif words in PRONOUNS:
            pronouns += 1
        else:
            unnamed.setdefault(words, []).append(voice)
    blocks = _ranked(named), _ranked(unnamed)
    shown = [one for block in blocks for said in block for one in said[:QUOTES_SHOWN]]
    desk.gather(one.report for one in shown)
    quotes = desk.record.excerpts.quotes(one.quote for one in shown)
    return Speakers(
        named=tuple(_speaker(desk, said[0].speaker, said, quotes) for said in blocks[0]),
        unnamed=tuple(_speaker(desk, None, said, quotes) for said in blocks[1]),
        pronouns=pronouns,
        unattributed=unattributed,
        left_out=max(0, len(named) - MOST_SHOWN) + max(0, len(unnamed) - MOST_SHOWN),
    )


def _ranked(said: dict[str, list[Voice]]) -> list[list[Voice]]:
    ranked = sorted(said.items(), key=lambda one: (-len(one[1]), one[0]))
    return [voices for _, voices in ranked[:MOST_SHOWN]]


def _speaker(
    desk: Desk, name: str | None, voices: Sequence[Voice], known: Mapping[str, Quote]
) -> Speaker:
    words = name if name is not None else voices[0].words or ""
    countries = dict.fromkeys(one.country for one in voices if one.country)
    quotes = [known[one.quote] for one in voices[:QUOTES_SHOWN]]
    return Speaker(
        name=words,
        office=_office(desk, quotes) if name is not None else "",
        country=" ".join(countries),
        quotes=len(voices),
        reports=len({one.report for one in voices}),
        said=tuple(desk.around(one.content[0]) for one in quotes),
        href=_more(desk, quotes[0], words),
    )


def _more(desk: Desk, quote: Quote, words: str) -> str:
    """Return where more of a speaker is: the page of the actor, or the reports that hold these words."""
    key = desk.record.dossiers.speaker(quote.id)
    return desk.links.search(words=f'"{words}"') if key is None else desk.links.actor(key)


def _office(desk: Desk, quotes: Sequence[Quote]) -> str:
    """Return the office that the first reports to quote somebody give, "" when they give none."""
    for quote in quotes:
        if quote.entity is not None:
            office = desk.record.catalogue.office(quote.content[0].report, quote.entity)
            if office:
                return office
    return ""
