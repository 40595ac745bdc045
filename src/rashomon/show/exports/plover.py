"""PLOVER records, one event a line (openeventdata/PLOVER, manual of 2021-23, its tables).

Beyond the manual's fields: `status`, `origins` (how many independent ones) and `tellings`, a
`text_info` with its `cite_info` for each report's telling; `text`, `text_info` and `cite_info` at the
top are those of the telling whose sentence holds most of the event.
"""

from collections.abc import Iterator
from pathlib import Path

from rashomon import api
from rashomon.nouns.account import Event, Telling
from rashomon.nouns.actors import Actor
from rashomon.nouns.places import Place
from rashomon.nouns.plover import QUAD, Status, goldstein
from rashomon.show.exports.days import iso
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.whole import write_rows
from rashomon.show.phrases import fullest_telling
from rashomon.show.wire import Json

AUXILIARY = {
    Status.PLANNED: "future",
    Status.PROPOSED: "future",
    Status.DEMANDED: "future",
    Status.HYPOTHETICAL: "hypothetical",
    Status.DENIED: "negation",
}
"""The manual's auxiliary contexts; an alleged event has none and says so in `status`."""

CODER = "rashomon"
CODEBOOK = "PLOVER"


def write(extract: Extract, place: Path) -> None:
    """Write the records."""
    write_rows(place, _records(extract))


def _records(extract: Extract) -> Iterator[Json]:
    for bundle in extract.bundles():
        for event in bundle.events:
            yield _record(event, extract)


def _record(event: Event, extract: Extract) -> Json:
    when, telling = event.when, fullest_telling(event)
    auxiliary = () if event.status not in AUXILIARY else (AUXILIARY[event.status],)
    return {
        "id": event.id,
        "has_event": True,
        "date": iso(when.start) if when else None,
        "time": None,
        "enddate": iso(when.end) if when and when.end != when.start else None,
        "endtime": None,
        "actor": [_entity(actor) for actor in event.actors],
        "recipient": [_entity(actor) for actor in event.recipients],
        "event": event.plover.value,
        "event_loc": None if event.place is None else _location(event.place, extract),
        "event_text": extract.snippet(telling.trigger),
        "quad_code": QUAD[event.plover],
        "event_scale": goldstein(event.plover, event.modes),
        "mode": list(event.modes),
        "context": [*event.contexts, *auxiliary],
        "link": [{"id": link.to, "kind": link.kind.value} for link in event.links],
        "text": extract.snippet(telling.sentence),
        "text_info": _text_info(telling, extract),
        "cite_info": _cite_info(telling, extract),
        "coder": CODER,
        "coded_date": None,
        "coded_time": None,
        "comment": None,
        "status": None if event.status is None else event.status.value,
        "origins": len(event.origins),
        "tellings": [
            {
                "text": extract.snippet(one.sentence),
                "text_info": _text_info(one, extract),
                "cite_info": _cite_info(one, extract),
                "origin": extract.origin(one.report),
            }
            for one in event.tellings
        ],
        **_own_code(event, extract),
    }


def _own_code(event: Event, extract: Extract) -> Json:
    """Return the fields of the user's codebook; none without one."""
    if extract.codebook is None:
        return {}
    own = extract.codebook.code(event.plover, event.modes, event.contexts)
    return {
        "own_code": None if own is None else own.code,
        "own_label": None if own is None or not own.label else own.label,
    }


def _entity(actor: Actor) -> Json:
    return {
        "code": actor.country,
        "sector": actor.sector,
        "entity_text": actor.name,
        "identifier_id": actor.wikidata,
        "identifier_text": None if actor.wikidata is None else actor.name,
        "religion": None,
        "ethnicity": None,
        "office": None,
        "gender": None,
        "age": None,
    }


def _location(place: Place, extract: Extract) -> Json:
    return {
        "extracted_place": extract.snippet(place.spans[0]) if place.spans else None,
        "resolved_place": place.name,
        "geonameid": place.geonames,
        "lat": place.lat,
        "lon": place.lon,
        "city": None,
        "district": None,
        "province": place.admin1,
        "country": None if place.country is None else api.country_name(place.country),
        "country_code": place.country,
        "feature_class": None,
        "feature_code": None,
        "resolution": None,
    }


def _text_info(telling: Telling, extract: Extract) -> Json:
    sentences = extract.reading(telling.report).sentences
    numbers = [at for at, one in enumerate(sentences, start=1) if one.span == telling.sentence]
    return {
        "sequence": numbers[0] if numbers else None,
        "start": telling.sentence.start,
        "end": telling.sentence.end,
        "text_story": extract.body(telling.report),
    }


def _cite_info(telling: Telling, extract: Extract) -> Json:
    report = extract.report(telling.report)
    return {
        "corpus": None,
        "citation": report.path,
        "url": report.url,
        "title": extract.title(telling.report),
        "language": report.language,
        "publication": report.outlet,
        "license": None,
        "copyright": None,
        "coder": CODER,
        "codebook": CODEBOOK,
        "version": None,
        "report": telling.report,
    }


FORMAT = Format(
    "plover", Shape.FILE, "PLOVER records as JSON lines, one an event", write, coded=True
)
