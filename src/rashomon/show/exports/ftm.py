"""FollowTheMoney entities, one JSON object a line: `{"id", "schema", "properties": {name: [values]}}`.

Article, Event, Person, Organization (LegalEntity where the reports do not say which), Mention,
Documentation (event to article) and Similar (copy to source). A person or body with a Wikidata id
bears it as its id; any other is known inside one story only, so that no two namesakes are merged.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.nouns.account import Event
from rashomon.nouns.actors import Actor, EntityKind
from rashomon.nouns.copies import Copy, Direction
from rashomon.nouns.ids import ReportId, StoryId, content_hash
from rashomon.show.clean import clean
from rashomon.show.exports.cells import plain_text
from rashomon.show.exports.codes import ISO_639_3, country_codes, web_address
from rashomon.show.exports.days import iso, prefix
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.headings import heading
from rashomon.show.exports.parties import Parties
from rashomon.show.exports.whole import write_rows
from rashomon.show.phrases import fullest_telling
from rashomon.show.wire import Json

SCHEMATA = {EntityKind.PERSON: "Person", EntityKind.ORGANISATION: "Organization"}
UNKNOWN_KIND = "LegalEntity"

Values = Iterable[str | None]


@dataclass(slots=True)
class _Party:
    """One person or body, gathered over the events of a story."""

    schema: str
    wikidata: str | None
    names: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    sectors: set[str] = field(default_factory=set)
    reports: set[ReportId] = field(default_factory=set)


def write(extract: Extract, place: Path) -> None:
    """Write the entities."""
    write_rows(place, _entities(extract))


def _entities(extract: Extract) -> Iterator[Json]:
    seen: set[str] = set()  # Wikidata ids already written: the only ids two stories can share
    for bundle in extract.bundles():
        for report in bundle.reports:
            yield _article(report, extract)
        gathered = _Gathered(extract)
        for event in bundle.events:
            yield _event(event, gathered, extract)
            yield from _documentation(event, extract)
        yield from gathered.entities(seen)
        yield from map(_similar, bundle.copies)


class _Gathered:
    """The parties of one story by their id."""

    def __init__(self, extract: Extract) -> None:
        self._kinds = Parties(extract)
        self._parties: dict[str, _Party] = {}

    def add(self, actor: Actor, story: StoryId) -> str:
        """Take in an actor; return the id of its entity."""
        schema = SCHEMATA.get(self._kinds.kind(actor) or EntityKind.OTHER, UNKNOWN_KIND)
        name = actor.wikidata or content_hash(
            "party", story, actor.name, actor.country, actor.sector
        )
        party = self._parties.setdefault(name, _Party(schema, actor.wikidata))
        if party.schema != schema:
            party.schema = UNKNOWN_KIND
        party.names.add(clean(actor.name))
        party.sectors.update(actor.sectors or (actor.sector or "",))
        codes = country_codes(actor.country)
        if codes is not None:
            party.countries.add(codes.alpha2.lower())
        party.reports.update(span.report for span in actor.spans)
        return name

    def entities(self, seen: set[str]) -> Iterator[Json]:
        """Yield the parties not yet written, and each mention of each."""
        for name, party in sorted(self._parties.items()):
            names, countries = sorted(party.names), sorted(party.countries)
            if name not in seen:
                yield _entity(
                    name,
                    party.schema,
                    name=names,
                    country=countries,
                    wikidataId=[party.wikidata],
                    classification=sorted(party.sectors),
                )
            if party.wikidata is not None:
                seen.add(name)
            for report in sorted(party.reports):
                yield _entity(
                    content_hash("mention", name, report),
                    "Mention",
                    document=[report],
                    name=names,
                    resolved=[name],
                    detectedSchema=[party.schema],
                    contextCountry=countries,
                )


def _article(identity: ReportId, extract: Extract) -> Json:
    report = extract.report(identity)
    stated, body = iso(extract.stated_date(identity)), extract.body(identity)
    return _entity(
        identity,
        "Article",
        title=[_line(extract.title(identity))],
        fileName=[clean(report.path)],
        author=map(clean, extract.authors(identity)),
        publishedAt=[stated],
        date=[stated],
        sourceUrl=[web_address(report.url)],
        publisher=[_line(report.outlet)],
        language=[ISO_639_3.get(report.language)],
        bodyText=[plain_text(body) if body else None],
    )


def _event(event: Event, gathered: _Gathered, extract: Extract) -> Json:
    when, place = event.when, event.place
    involved = {gathered.add(actor, event.story) for actor in event.actors + event.recipients}
    codes = country_codes(place.country) if place is not None else None
    urls = {web_address(extract.report(report).url) for report in event.reports}
    return _entity(
        event.id,
        "Event",
        name=[heading(event)],
        summary=[extract.snippet(fullest_telling(event).sentence)],
        date=[prefix(when)],
        startDate=[iso(when.start) if when else None],
        endDate=[iso(when.end) if when else None],
        location=[_line(place.name) if place is not None else None],
        country=[codes.alpha2.lower() if codes is not None else None],
        involved=sorted(involved),
        recordId=[event.id],
        keywords=[event.plover.value, *event.modes, *event.contexts],
        proof=sorted(event.reports),
        sourceUrl=sorted(url for url in urls if url is not None),
    )


def _documentation(event: Event, extract: Extract) -> Iterator[Json]:
    for report in sorted(event.reports):
        tellings = [telling for telling in event.tellings if telling.report == report]
        yield _entity(
            content_hash("documentation", event.id, report),
            "Documentation",
            document=[report],
            entity=[event.id],
            role=["told in"],
            summary=[extract.snippet(telling.sentence) for telling in tellings],
            date=[iso(extract.stated_date(report))],
        )


def _similar(copy: Copy) -> Json:
    known = "" if copy.direction is Direction.KNOWN else f", direction {copy.direction.value}"
    return _entity(
        copy.id,
        "Similar",
        candidate=[copy.copy],
        match=[copy.source],
        confidenceScore=[str(copy.share)],
        criteria=[copy.kind.value + known],
        matcher=["rashomon"],
    )


def _entity(identity: str, schema: str, **properties: Values) -> Json:
    """Return an entity; a property without a value is left out, and each value is there once."""
    given = {
        name: list(dict.fromkeys(one for one in values if one))
        for name, values in properties.items()
    }
    return {
        "id": identity,
        "schema": schema,
        "properties": {name: values for name, values in given.items() if values},
    }


def _line(words: str | None) -> str | None:
    return None if words is None else clean(words)


FORMAT = Format("ftm", Shape.FILE, "FollowTheMoney entities as JSON lines", write)
