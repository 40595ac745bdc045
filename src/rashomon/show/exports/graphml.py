"""GraphML: reports, origins and events as nodes; who copies whom, who tells what as edges.

Edges: `copy` (report to the report it shares text with), `from` (report to origin), `tells` (report to
event), and the kinds of links between events.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from rashomon.nouns.account import Event
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import ReportId
from rashomon.show.clean import clean
from rashomon.show.exports.codes import web_address
from rashomon.show.exports.days import iso
from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.headings import heading

_NODE = {
    "kind": "string", "label": "string", "outlet": "string", "url": "string", "date": "string",
    "language": "string", "story": "string", "credit": "string", "type": "string",
    "status": "string", "start": "string", "end": "string", "place": "string", "lat": "double",
    "lon": "double", "origins": "int",
}  # fmt: skip
_EDGE = {"relation": "string", "manner": "string", "direction": "string", "share": "double"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
TAIL = "</graph>\n</graphml>\n"

Values = Mapping[str, str | int | float | None]


def write(extract: Extract, place: Path) -> None:
    """Write the graph."""
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        for what, fields in (("node", _NODE), ("edge", _EDGE)):
            for name, kind in fields.items():
                key = f'id="{what}-{name}" for="{what}" attr.name="{name}" attr.type="{kind}"'
                file.write(f"<key {key}/>\n")
        file.write('<graph id="record" edgedefault="directed">\n')
        for bundle in extract.bundles():
            file.writelines(_of_bundle(bundle, extract))
        file.write(TAIL)


def _of_bundle(bundle: Bundle, extract: Extract) -> Iterator[str]:
    for report in bundle.reports:
        yield _report(report, bundle, extract)
    yield from map(_origin, bundle.origins)
    for event in bundle.events:
        yield _event(event)
    for report in bundle.reports:
        origin = extract.origin(report)
        if origin is not None:
            yield _edge(report, origin, {"relation": "from"})
    yield from map(_copy, bundle.copies)
    held, events = set(bundle.reports), {event.id for event in bundle.events}
    for event in bundle.events:
        for report in event.reports:
            if report in held:
                yield _edge(report, event.id, {"relation": "tells"})
        for link in event.links:
            if link.to in events:
                yield _edge(event.id, link.to, {"relation": link.kind.value})


def _report(identity: ReportId, bundle: Bundle, extract: Extract) -> str:
    report = extract.report(identity)
    values: Values = {
        "kind": "report",
        "label": extract.title(identity) or report.path,
        "outlet": report.outlet,
        "url": web_address(report.url),
        "date": iso(extract.stated_date(identity)),
        "language": report.language,
        "story": bundle.story,
    }
    return _node(identity, values)


def _origin(origin: Origin) -> str:
    label = origin.credit or origin.root or origin.id
    return _node(origin.id, {"kind": "origin", "label": label, "credit": origin.credit})


def _event(event: Event) -> str:
    when, place = event.when, event.place
    values: Values = {
        "kind": "event",
        "label": heading(event),
        "story": event.story,
        "type": event.plover.value,
        "status": None if event.status is None else event.status.value,
        "start": iso(when.start) if when else None,
        "end": iso(when.end) if when else None,
        "place": None if place is None else place.name,
        "lat": None if place is None else place.lat,
        "lon": None if place is None else place.lon,
        "origins": len(event.origins),
    }
    return _node(event.id, values)


def _copy(copy: Copy) -> str:
    values: Values = {
        "relation": "copy",
        "manner": copy.kind.value,
        "direction": copy.direction.value,
        "share": copy.share,
    }
    return _edge(copy.copy, copy.source, values)


def _node(identity: str, values: Values) -> str:
    return f"<node id={quoteattr(identity)}>{_values('node', values)}</node>\n"


def _edge(source: str, target: str, values: Values) -> str:
    ends = f"source={quoteattr(source)} target={quoteattr(target)}"
    return f"<edge {ends}>{_values('edge', values)}</edge>\n"


def _values(what: str, values: Values) -> str:
    return "".join(
        f'<data key="{what}-{name}">{escape(_NOT_XML.sub("", clean(str(value))))}</data>'
        for name, value in values.items()
        if value is not None
    )


FORMAT = Format("graphml", Shape.FILE, "GraphML of reports, origins and events", write)
