"""GDELT 2.0's pair of tables: Events (61 columns) and Mentions (16), tab-separated, without header.

GDELT counts repeats; we count origins: NumMentions, NumSources and NumArticles count a text that many
print once. Mentions hold every telling, each with report and origin in `Extras`. Tone is not measured
and the time of adding not kept: those columns are empty, like every other that is not known.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rashomon.nouns.account import Event, Telling
from rashomon.nouns.actors import Actor
from rashomon.nouns.ids import EventId, content_hash
from rashomon.nouns.plover import QUAD, goldstein
from rashomon.nouns.readings import Part
from rashomon.nouns.times import When
from rashomon.show.exports.cameo import ORGANISED, ROLES, cameo
from rashomon.show.exports.cells import tab_cell
from rashomon.show.exports.codes import country_codes, web_address
from rashomon.show.exports.days import exact_day, month_of, year_of
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.phrases import fullest_telling

EVENTS = "rashomon.export.CSV"
MENTIONS = "rashomon.mentions.CSV"

_SIDE = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
    "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
_NOWHERE: list[object] = [None] * len(("ADM2Code", *_GEO))


def _geo_columns(who: str) -> tuple[str, ...]:
    names = (*_GEO[:4], "ADM2Code", *_GEO[4:])
    return tuple(f"{who}Geo_{name}" for name in names)


EVENT_COLUMNS = (
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _SIDE), *(f"Actor2{name}" for name in _SIDE),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *_geo_columns("Actor1"), *_geo_columns("Actor2"), *_geo_columns("Action"),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
MENTION_COLUMNS = (
    "GlobalEventID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset",
    "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo",
    "Extras",
)  # fmt: skip


def write(extract: Extract, folder: Path) -> None:
    """Write both tables."""
    with (
        (folder / EVENTS).open("w", encoding="utf-8", newline="\n") as events,
        (folder / MENTIONS).open("w", encoding="utf-8", newline="\n") as mentions,
    ):
        for bundle in extract.bundles():
            for event in bundle.events:
                events.write(_line(_event(event, extract)))
                mentions.writelines(map(_line, _mentions(event, extract)))


def number(event: EventId) -> int:
    """Return the 60-bit number that stands for an event: GDELT's ids are whole numbers."""
    return int(content_hash("gdelt", event).rpartition("-")[2][:15], 16)


def _line(values: Sequence[object]) -> str:
    return "\t".join(_cell(value) for value in values) + "\n"


def _cell(value: object) -> str:
    if isinstance(value, str):
        return tab_cell(value)
    return "" if value is None else str(value)


def _event(event: Event, extract: Extract) -> list[object]:
    first, second = _dyad(event)
    act = cameo(event.plover, event.modes)
    tellings = Counter(telling.report for telling in event.tellings)
    by_origin: dict[object, int] = {}
    for report, times in tellings.items():
        origin = extract.origin(report)
        by_origin[origin] = max(times, by_origin.get(origin, 0))
    return [
        number(event.id), *_days(event.when), *_side(first), *_side(second),
        int(_is_root(event, extract)), act.code, act.base, act.root,
        QUAD[event.plover], goldstein(event.plover, event.modes),
        sum(by_origin.values()), len(event.origins), len(event.origins), None,
        *_NOWHERE, *_NOWHERE, *_action_geo(event),
        None, _source_url(event, extract),
    ]  # fmt: skip


def _dyad(event: Event) -> tuple[Actor | None, Actor | None]:
    """Return the two that GDELT has room for: actor and recipient, or the first two who act together."""
    first = event.actors[0] if event.actors else None
    if event.recipients:
        return first, event.recipients[0]
    return first, event.actors[1] if len(event.actors) > 1 else None


def _days(when: When | None) -> list[object]:
    """Return Day, MonthYear, Year and FractionDate, each only where all days of the time share it."""
    day = exact_day(when)
    fraction = None
    if day is not None:
        # As in GDELT's own files: the share of the year gone, with months of 30 days.
        fraction = f"{day.year + ((day.month - 1) * 30 + day.day) / 365:.4f}"
    return [None if day is None else f"{day:%Y%m%d}", month_of(when), year_of(when), fraction]


def _side(actor: Actor | None) -> list[object]:
    if actor is None:
        return [None] * len(_SIDE)
    country = actor.country if country_codes(actor.country) is not None else None
    group = "UNO" if actor.country == "UNO" else None
    sectors = (actor.sector, *actor.sectors)
    found = [ORGANISED.get(actor.country or "")] + [ROLES.get(sector or "") for sector in sectors]
    types = list(dict.fromkeys(role for role in found if role is not None))[:3]
    code = "".join(part for part in (country, group, *types[:1]) if part) or None
    return [code, actor.name, country, group, None, None, None, *(types + [None] * 3)[:3]]


def _is_root(event: Event, extract: Extract) -> bool:
    """Say whether a report tells it in its headline or lead, as GDELT's flag is meant."""
    return any(
        sentence.span == telling.sentence and sentence.part in {Part.HEADLINE, Part.LEAD}
        for telling in event.tellings
        for sentence in extract.reading(telling.report).sentences
    )


def _action_geo(event: Event) -> list[object]:
    place = event.place
    if place is None:
        return _NOWHERE
    codes = country_codes(place.country)
    country = None if codes is None else codes.fips
    return [None, place.name, country, None, None, place.lat, place.lon, None]


def _source_url(event: Event, extract: Extract) -> str | None:
    order = [fullest_telling(event).report, *event.reports]
    urls = (web_address(extract.report(report).url) for report in order)
    return next((url for url in urls if url is not None), None)


def _mentions(event: Event, extract: Extract) -> Iterator[list[object]]:
    first, second = _dyad(event)
    for telling in event.tellings:
        report = extract.report(telling.report)
        url = web_address(report.url)
        yield [
            number(event.id),
            _stamp(exact_day(event.when)),
            _stamp(extract.stated_date(telling.report)),
            1 if url is not None else None,
            report.outlet,
            url if url is not None else report.path,
            _sentence_number(telling, extract),
            _offset(first, telling),
            _offset(second, telling),
            telling.trigger.start,
            1,
            None,
            len(report.text),
            None,
            None,
            _extras(telling, event, extract),
        ]


def _extras(telling: Telling, event: Event, extract: Extract) -> str:
    origin = extract.origin(telling.report) or ""
    named = (("report", telling.report), ("origin", origin), ("event", event.id))
    return "".join(f"<{name}>{identity}</{name}>" for name, identity in named)


def _stamp(day: date | None) -> str | None:
    """Return a day as GDELT's 14 digits; the zeros stand for the whole day, not for midnight."""
    return None if day is None else f"{day:%Y%m%d}000000"


def _sentence_number(telling: Telling, extract: Extract) -> int | None:
    for at, sentence in enumerate(extract.reading(telling.report).sentences, start=1):
        if sentence.span == telling.sentence:
            return at
    return None


def _offset(actor: Actor | None, telling: Telling) -> int | None:
    """Return where the telling's sentence names the actor; GDELT's -1 for "not there" stays empty."""
    spans = () if actor is None else actor.spans
    return next((span.start for span in spans if telling.sentence.contains(span)), None)


FORMAT = Format(
    "gdelt",
    Shape.FOLDER,
    "GDELT 2.0 Events (61 columns) and Mentions (16), counted by origin",
    write,
)
