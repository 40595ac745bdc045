"""TimelineJS3's JSON: one slide for each event whose year is known.

A month or year is given as such, never as its first day; a time wider than what a date of TimelineJS
can say is a start and an end. Its pages show words as HTML, so all words are escaped.
"""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path

from rashomon.nouns.account import Event
from rashomon.nouns.times import When
from rashomon.show.clean import clean
from rashomon.show.exports.codes import web_address
from rashomon.show.exports.days import prefix
from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.headings import heading
from rashomon.show.exports.whole import write_array
from rashomon.show.phrases import count, fullest_telling, when_words
from rashomon.show.wire import Json

LINKS = 10  # reports linked from one slide


def write(extract: Extract, place: Path) -> None:
    """Write the timeline."""
    write_array(place, '{"scale": "human", "events": [', _slides(extract), "]}")


def _slides(extract: Extract) -> Iterator[Json]:
    for bundle in extract.bundles():
        for event in bundle.events:
            if event.when is not None and event.when.start is not None:
                yield _slide(event, event.when, event.when.start, bundle, extract)


def _slide(event: Event, when: When, start: date, bundle: Bundle, extract: Extract) -> Json:
    known = prefix(when)
    slide: Json = {
        "unique_id": event.id,
        "start_date": _date(known) if known is not None else _date(start.isoformat()),
        "display_date": escape(when_words(when)),
        "text": {"headline": escape(heading(event)), "text": _words(event, extract)},
        "autolink": False,
    }
    if known is None and when.end is not None:
        slide["end_date"] = _date(when.end.isoformat())
    if bundle.account is not None:
        slide["group"] = escape(clean(bundle.account.title))
    return slide


def _date(iso: str) -> Json:
    names = ("year", "month", "day")
    return {name: int(part) for name, part in zip(names, iso.split("-"), strict=False)}


def _words(event: Event, extract: Extract) -> str:
    sentence = escape(extract.snippet(fullest_telling(event).sentence))
    told = f"{count(len(event.reports), 'report')}, {count(len(event.origins), 'origin')}"
    links = []
    for report in map(extract.report, event.reports[:LINKS]):
        url = web_address(report.url)
        if url is not None:
            name = escape(clean(report.outlet or url))
            links.append(f'<a href="{escape(url)}" rel="noopener nofollow">{name}</a>')
    told_by = f"<p>{told}{': ' if links else ''}{', '.join(links)}</p>"
    return f"<blockquote>{sentence}</blockquote>{told_by}"


FORMAT = Format("timeline", Shape.FILE, "TimelineJS3 JSON, a slide for each dated event", write)
