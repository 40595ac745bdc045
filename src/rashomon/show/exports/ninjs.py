"""IPTC ninjs 3.1, one news item a line: one report with its people, places, agencies and sources.

`infoSources` are the parties credited with the text; `associations` the reports whose text it has.
A ninjs time needs an hour: `contentCreated` and `versionCreated` are left out, since a report states
a day, and the day stands in `altIds` under the role `stated-date`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.nouns.actors import EntityKind
from rashomon.nouns.copies import Copy
from rashomon.nouns.ids import ReportId
from rashomon.nouns.places import Place
from rashomon.show.clean import clean
from rashomon.show.exports.codes import urn, web_address
from rashomon.show.exports.days import iso
from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.headings import heading
from rashomon.show.exports.whole import write_rows
from rashomon.show.wire import Json

PLAIN = "text/plain"


def write(extract: Extract, place: Path) -> None:
    """Write the items."""
    write_rows(place, _items(extract))


def _items(extract: Extract) -> Iterator[Json]:
    for bundle in extract.bundles():
        for report in bundle.reports:
            yield _item(report, bundle, extract)


def _item(identity: ReportId, bundle: Bundle, extract: Extract) -> Json:
    report, reading = extract.report(identity), extract.reading(identity)
    title, authors = extract.title(identity), extract.authors(identity)
    item: Json = {
        "uri": urn(identity),
        "standard": {"name": "ninjs", "version": "3.1"},
        "type": "text",
        "representationType": "complete" if extract.full_text else "incomplete",
        "language": report.language,
        "title": None if title is None else clean(title),
        "by": ", ".join(map(clean, authors)),
        "headlines": [] if title is None else [{"role": "main", "value": clean(title)}],
        "bodies": _bodies(identity, extract),
        "people": _named(identity, EntityKind.PERSON, extract),
        "organisations": _named(identity, EntityKind.ORGANISATION, extract),
        "places": [_place(place) for place in _once(reading.places)],
        "events": [
            {"name": heading(event), "uri": urn(event.id)}
            for event in bundle.events
            if identity in event.reports
        ],
        "infoSources": [
            {"name": clean(credit.agency), "role": credit.kind.value}
            for credit in reading.masthead.credits
        ],
        "associations": [
            _association(copy, extract) for copy in bundle.copies if copy.copy == identity
        ],
        "altIds": _alternative_ids(identity, extract),
    }
    return {name: value for name, value in item.items() if value}


def _bodies(identity: ReportId, extract: Extract) -> list[Json]:
    text = extract.body(identity)
    if text is None:
        return []
    return [
        {
            "role": "main",
            "contentType": PLAIN,
            "charCount": len(text),
            "wordCount": len(text.split()),
            "value": text,
        }
    ]


def _named(identity: ReportId, kind: EntityKind, extract: Extract) -> list[Json]:
    named: list[Json] = []
    for entity in extract.named(identity, kind):
        one: Json = {"name": clean(entity.name)}
        if entity.wikidata is not None:
            one["uri"] = f"http://www.wikidata.org/entity/{entity.wikidata}"
        named.append(one)
    return named


def _once(places: Iterable[Place]) -> list[Place]:
    return list({(place.name, place.geonames): place for place in places}.values())


def _place(place: Place) -> Json:
    found: Json = {"name": clean(place.name)}
    if place.geonames is not None:
        found["uri"] = f"https://sws.geonames.org/{place.geonames}/"
    if place.lat is not None and place.lon is not None:
        found["geoJSON"] = {"type": "Point", "coordinates": [place.lon, place.lat]}
    return found


def _association(copy: Copy, extract: Extract) -> Json:
    source = extract.report(copy.source)
    link: Json = {
        "name": f"{copy.kind.value}, direction {copy.direction.value}",
        "rel": "copy-of",
        "uri": urn(copy.source),
        "type": "text",
    }
    if source.outlet:
        link["infoSources"] = [{"name": clean(source.outlet), "role": "outlet"}]
    return link


def _alternative_ids(identity: ReportId, extract: Extract) -> list[Json]:
    report = extract.report(identity)
    given = {
        "url": web_address(report.url),
        "path": clean(report.path),
        "outlet": None if report.outlet is None else clean(report.outlet),
        "origin": extract.origin(identity),
        "stated-date": iso(extract.stated_date(identity)),
    }
    return [{"role": role, "value": value} for role, value in given.items() if value]


FORMAT = Format("ninjs", Shape.FILE, "IPTC ninjs 3.1 news items as JSON lines", write)
