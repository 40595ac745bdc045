"""A GeoJSON FeatureCollection (RFC 7946): one point for each event whose place has coordinates.

An event without is left out: a map has no spot for it, and 0, 0 is one.
"""

from collections.abc import Iterator
from pathlib import Path

from rashomon.nouns.account import Event
from rashomon.nouns.places import Place
from rashomon.show.clean import clean
from rashomon.show.exports.days import iso
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.headings import heading
from rashomon.show.exports.whole import write_array
from rashomon.show.phrases import fullest_telling
from rashomon.show.wire import Json


def write(extract: Extract, place: Path) -> None:
    """Write the collection."""
    write_array(place, '{"type": "FeatureCollection", "features": [', _features(extract), "]}")


def _features(extract: Extract) -> Iterator[Json]:
    for bundle in extract.bundles():
        for event in bundle.events:
            place = event.place
            if place is not None and place.lat is not None and place.lon is not None:
                yield {
                    "type": "Feature",
                    "id": event.id,
                    "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
                    "properties": _properties(event, place, extract),
                }


def _properties(event: Event, place: Place, extract: Extract) -> Json:
    when = event.when
    return {
        "name": heading(event),
        "story": event.story,
        "type": event.type.value,
        "plover": event.plover.value,
        "status": None if event.status is None else event.status.value,
        "start": iso(when.start) if when else None,
        "end": iso(when.end) if when else None,
        "place": clean(place.name),
        "country": place.country,
        "admin1": place.admin1,
        "geonames": place.geonames,
        "actors": [clean(actor.name) for actor in event.actors],
        "recipients": [clean(actor.name) for actor in event.recipients],
        "reports": len(event.reports),
        "origins": len(event.origins),
        "evidence": extract.snippet(fullest_telling(event).sentence),
    }


FORMAT = Format("geojson", Shape.FILE, "GeoJSON points, one for each event with coordinates", write)
