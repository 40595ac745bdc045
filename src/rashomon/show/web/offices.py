"""An actor in, its offices out: those reports give it, with words, and those of the packaged table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from rashomon import api
from rashomon.nouns.dossiers import Party, Told
from rashomon.nouns.ids import ReportId
from rashomon.show.web.clippings import Clipping, Desk
from rashomon.show.wire import Json

OFFICES, HOLDERS = 12, 8  # shown of one actor; of a country, by reports and by the table
MENTIONS = 12  # of an entity, beside which an office is looked for
BEFORE, AFTER = 24, 40  # code points: "Russian President X", "X, the Russian president"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office over time; `by` is "reports" or "table of office-holders".

    `first` and `last` are days on which such reports were written, or what the table says. `clipping`
    are words of a report that name the office, `href` leads to all; a row of the table has neither.
    """

    office: str
    country: str
    first: str
    last: str
    by: str
    reports: int
    clipping: Clipping | None
    href: str
    holder: str = ""
    holder_href: str = ""


def offices(desk: Desk, party: Party, names: tuple[str, ...]) -> tuple[Office, ...]:
    """Return the offices of one actor, in time order; of a country, who holds them."""
    if party.country is not None:
        return (
            () if party.sector else (*_holding(desk, party.country), *_held_in(desk, party.country))
        )
    return (*_told(desk, party), *_held(names))


def _holding(desk: Desk, country: str) -> Iterator[Office]:
    for one in desk.record.dossiers.holders(country, HOLDERS):
        asked = urlencode({"office": one.office, "country": country})
        yield Office(
            office=one.office, country=country, first="", last="", by="reports",
            reports=one.reports, clipping=None, href=f"/actor/{one.key}/office?{asked}",
            holder=one.name, holder_href=desk.links.actor(one.key),
        )  # fmt: skip


def _held_in(desk: Desk, country: str) -> Iterator[Office]:
    """Yield the latest rows of the table that begin before the record ends."""
    last = desk.record.dossiers.last_day() or date.max
    rows = [one for one in api.offices_of_country(country) if one.start <= last]
    for held in rows[:HOLDERS]:
        yield Office(
            office=held.office, country=country, first=_iso(held.start), last=_iso(held.end),
            by="table of office-holders", reports=0, clipping=None, href="", holder=held.name,
        )  # fmt: skip


def _told(desk: Desk, party: Party) -> Iterator[Office]:
    for told in desk.record.dossiers.offices(party, OFFICES):
        asked = {"office": told.office, **({"country": told.country} if told.country else {})}
        yield Office(
            office=told.office, country=told.country or "", first=_iso(told.first),
            last=_iso(told.last), by="reports", reports=told.reports, clipping=_named(desk, told),
            href=f"/actor/{party.code}/office?{urlencode(asked)}",
        )  # fmt: skip


def _held(names: tuple[str, ...]) -> Iterator[Office]:
    for held in sorted(api.offices_held(names), key=lambda one: (one.start, one.office))[:OFFICES]:
        yield Office(
            office=held.office, country=held.country, first=_iso(held.start), last=_iso(held.end),
            by="table of office-holders", reports=0, clipping=None, href="",
        )  # fmt: skip


def _named(desk: Desk, told: Told) -> Clipping | None:
    """Return words that give the office, of the first reports; `None` where it stands beside no name."""
    found = (beside(desk, sample, told.office) for sample in told.samples)
    return next((one for one in found if one is not None), None)


def beside(desk: Desk, sample: tuple[ReportId, int], office: str) -> Clipping | None:
    """Return the first sentence of a report in which an office stands beside words for its holder."""
    wanted = office.casefold()
    for mention in desk.record.dossiers.mentions(*sample, MENTIONS):
        text = desk.view.report(mention.report).text
        around = text[max(0, mention.start - BEFORE) : mention.end + AFTER]
        if wanted in around.casefold():
            return desk.around(mention)
    return None


def meant(desk: Desk, sample: tuple[ReportId, int]) -> Clipping | None:
    """Return the first sentence of a report that means somebody."""
    found = desk.record.dossiers.mentions(*sample, 1)
    return desk.around(found[0]) if found else None


def offices_json(found: tuple[Office, ...]) -> list[Json]:
    """Return offices as JSON."""
    return [
        {
            "office": one.office, "country": one.country or None, "first": one.first or None,
            "last": one.last or None, "by": one.by, "reports": one.reports, "holder": one.holder or None,
        }
        for one in found
    ]  # fmt: skip


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
