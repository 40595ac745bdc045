"""One JSON-LD document in schema.org's words: NewsArticle, Quotation, and Claim about Event.

A claim is what reports tell; `appearance` are those that do, `firstAppearance` the one that can be
known to have had it first, left out where it cannot. Nothing is rated true or false.
"""

from collections.abc import Iterator
from pathlib import Path

from rashomon.nouns.account import Event
from rashomon.nouns.actors import Actor, EntityKind
from rashomon.nouns.copies import CopyKind, Direction, Origin
from rashomon.nouns.ids import ReportId
from rashomon.nouns.places import Place
from rashomon.nouns.readings import Quote, SourceKind
from rashomon.show.clean import clean
from rashomon.show.exports.codes import urn, web_address
from rashomon.show.exports.days import iso, prefix
from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.headings import heading
from rashomon.show.exports.parties import Parties
from rashomon.show.exports.whole import write_array
from rashomon.show.phrases import fullest_telling
from rashomon.show.wire import Json

HEAD = '{"@context": {"@vocab": "https://schema.org/"}, "@graph": ['

_SPEAKERS = {SourceKind.PERSON: "Person", SourceKind.ORGANISATION: "Organization"}
_KINDS = {EntityKind.PERSON: "Person", EntityKind.ORGANISATION: "Organization"}


def write(extract: Extract, place: Path) -> None:
    """Write the document."""
    write_array(place, HEAD, _nodes(extract), "]}")


def _nodes(extract: Extract) -> Iterator[Json]:
    parties = Parties(extract)
    for bundle in extract.bundles():
        for report in bundle.reports:
            yield _article(report, bundle, extract)
        for quote in bundle.quotes:
            yield _quotation(quote, extract)
        for event in bundle.events:
            yield _claim(event, parties, extract)


def _article(identity: ReportId, bundle: Bundle, extract: Extract) -> Json:
    report, title = extract.report(identity), extract.title(identity)
    sources = [
        _ref(copy.source)
        for copy in bundle.copies
        if copy.copy == identity
        and copy.direction is not Direction.UNKNOWN
        and copy.kind is not CopyKind.SHARED_WIRE
    ]
    masthead = extract.reading(identity).masthead
    credited, dateline = [clean(one.agency) for one in masthead.credits], masthead.dateline
    return _node(
        "NewsArticle",
        identity,
        headline=None if title is None else clean(title),
        url=web_address(report.url),
        dateline=None if dateline is None else extract.snippet(dateline),
        datePublished=iso(extract.stated_date(identity)),
        inLanguage=None if report.language == "und" else report.language,
        author=[_named("Person", name) for name in extract.authors(identity)],
        publisher=None if not report.outlet else _named("Organization", report.outlet),
        creditText="; ".join(dict.fromkeys(credited)),
        isBasedOn=sources,
        articleBody=extract.body(identity),
    )


def _quotation(quote: Quote, extract: Extract) -> Json:
    kind = _SPEAKERS.get(quote.source_kind)
    speaker = None
    if quote.speaker is not None:
        speaker = _named(kind or "Thing", quote.speaker)
    return _node(
        "Quotation",
        quote.id,
        text=" … ".join(extract.snippet(span) for span in quote.content),
        spokenByCharacter=speaker if kind is not None else None,
        creator=speaker if kind is None else None,
        isPartOf=_ref(quote.content[0].report),
        temporal=prefix(quote.when),
    )


def _claim(event: Event, parties: Parties, extract: Extract) -> Json:
    first = first_appearance(event, extract)
    return _node(
        "Claim",
        event.id,
        name=heading(event),
        text=extract.snippet(fullest_telling(event).sentence),
        appearance=[_ref(report) for report in event.reports],
        firstAppearance=None if first is None else _ref(first),
        about=_node(
            "Event",
            f"{event.id}#event",
            name=heading(event),
            startDate=iso(event.when.start) if event.when else None,
            endDate=iso(event.when.end) if event.when else None,
            location=None if event.place is None else _place(event.place),
            actor=[_party(actor, parties) for actor in event.actors],
            attendee=[_party(actor, parties) for actor in event.recipients],
            keywords=[event.plover.value, *event.modes, *event.contexts],
        ),
    )


def first_appearance(event: Event, extract: Extract) -> ReportId | None:
    """Return the report that had it first: the only one, the root of the only origin, or the earliest.

    Earliest: written on a day before every other was. `None` where that is not known of all.
    """
    if len(event.reports) == 1:
        return event.reports[0]
    if len(event.origins) == 1:
        origin = extract.view.find(event.origins[0])
        root = origin.root if isinstance(origin, Origin) else None
        return root if root in event.reports else None
    written = [(extract.written(report), report) for report in event.reports]
    ends = [(when.end, report) for when, report in written if when is not None and when.end]
    if len(ends) < len(written):
        return None
    end, first = min(ends)
    starts = [when.start for when, report in written if when is not None and report != first]
    return first if all(start is not None and end < start for start in starts) else None


def _party(actor: Actor, parties: Parties) -> Json:
    kind = parties.kind(actor)
    named = _named(_KINDS.get(kind, "Thing") if kind is not None else "Thing", actor.name)
    if actor.wikidata is not None:
        named["sameAs"] = f"http://www.wikidata.org/entity/{actor.wikidata}"
    return named


def _place(place: Place) -> Json:
    found: Json = {"@type": "Place", "name": clean(place.name)}
    if place.country is not None:
        found["address"] = {"@type": "PostalAddress", "addressCountry": place.country}
    if place.lat is not None and place.lon is not None:
        found["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": place.lat,
            "longitude": place.lon,
        }
    if place.geonames is not None:
        found["sameAs"] = f"https://sws.geonames.org/{place.geonames}/"
    return found


def _named(kind: str, name: str) -> Json:
    return {"@type": kind, "name": clean(name)}


def _ref(identity: str) -> Json:
    return {"@id": urn(identity)}


def _node(kind: str, identity: str, **properties: object) -> Json:
    """Return a node; a property without a value is left out."""
    given = {name: value for name, value in properties.items() if value}
    return {"@id": urn(identity), "@type": kind, **given}


FORMAT = Format(
    "jsonld", Shape.FILE, "schema.org articles, quotations and claims as JSON-LD", write
)
