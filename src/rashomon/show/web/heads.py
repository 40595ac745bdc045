"""A code in, who a page is of out: names, codes, and how much of it the record holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from rashomon import api
from rashomon.nouns.dossiers import ActorLine, ActorTotals, Party, party_of
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Missing

NAMES = 40  # of one actor or code that are looked at

PARTS = {
    "acts": "Events as actor",
    "received": "Events as recipient",
    "quotes": "Quotes",
    "about": "What others say of these events",
    "stories": "Stories",
}
"""The parts of an actor's page that have pages of their own, with their headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Who a page is of.

    `coded` says it is all that a code stands for, `names` with addresses are who that is. `codes`
    are wider ones with their addresses, `also` other spellings that the record itself joined.
    """

    code: str
    name: str
    coded: bool
    codes: tuple[tuple[str, str], ...]
    names: tuple[tuple[ActorLine, str], ...]
    also: tuple[str, ...]
    wikidata: bool
    list_href: str


def party_asked(code: str) -> Party:
    """Return whom a code means.

    Raises:
        Missing: it is no code.
    """
    party = party_of(code)
    if party is None:
        raise Missing("actor")
    return party


def head(desk: Desk, party: Party) -> Head:
    """Return who a page is of.

    Raises:
        Missing: the record knows nobody by this code.
    """
    names = desk.record.dossiers.names(party, NAMES)
    if party.country is not None:
        return _coded(desk, party, party.country, names)
    known = desk.record.dossiers.known_as(party, NAMES)
    if not names and not known:
        raise Missing("actor")
    name = names[0].name if names else known[0][0]
    country = names[0].country if names else known[0][1] or ""
    sector = names[0].sector if names else ""
    spelt: dict[str, str] = {}
    for one in (name, *(line.name for line in names), *(other for other, _ in known)):
        # names that differ by signs nobody sees, as a soft hyphen, are shown once
        spelt.setdefault("".join(filter(str.isprintable, one)), one)
    codes = ((country,), (country, sector))[: 1 + bool(sector)] if country else ()
    return Head(
        code=party.code,
        name=name,
        coded=False,
        codes=tuple(("".join(one), desk.links.actor("".join(one))) for one in codes),
        names=(),
        also=tuple(spelt.values())[1:],
        wikidata=party.code.startswith("Q"),
        list_href="/actors",
    )


def _coded(desk: Desk, party: Party, country: str, names: Sequence[ActorLine]) -> Head:
    if not names:
        raise Missing("actor")
    first: dict[str, ActorLine] = {}
    for one in names:
        first.setdefault(one.key, one)  # the name used most
    asked = {"country": country, **({"sector": party.sector} if party.sector else {})}
    return Head(
        code=party.code,
        name=api.country_name(country) or country,
        coded=True,
        codes=((country, desk.links.actor(country)),) if party.sector else (),
        names=tuple((one, desk.links.actor(one.key)) for one in first.values()),
        also=(),
        wikidata=False,
        list_href=f"/actors?{urlencode(asked)}",
    )


def counts(code: str, totals: ActorTotals) -> Iterator[tuple[str, str, int]]:
    """Yield the name, address and size of each part of an actor's page."""
    sizes = (totals.acts, totals.receives, totals.quotes, totals.about, totals.stories)
    for part, number in zip(PARTS, sizes, strict=True):
        yield part, f"/actor/{code}/{part}", number
