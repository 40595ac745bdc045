"""Nouns to the JSON objects of CONTRACT.md, field for field. Names here are fixed; fields may be added."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from rashomon.nouns.account import (
    Account,
    Disagreement,
    Event,
    Finding,
    Link,
    Position,
    Telling,
    Written,
)  # fmt: skip
from rashomon.nouns.actors import Actor
from rashomon.nouns.copies import Change, Copy, Origin, Passage
from rashomon.nouns.ids import OriginId, StoryId, content_hash
from rashomon.nouns.places import Place
from rashomon.nouns.plover import QUAD, goldstein
from rashomon.nouns.readings import Byline, Credit, Masthead, Quantity, Quote
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When

Json = dict[str, object]
Cut = Callable[[Span], str]


class Wire:
    """Writes nouns as JSON objects; `cut` gives the words of a span."""

    def __init__(self, cut: Cut) -> None:
        self._cut = cut

    def span(self, span: Span) -> Json:
        """Return a span with its words."""
        return {
            "report": span.report,
            "start": span.start,
            "end": span.end,
            "text": self._cut(span),
        }

    def spans(self, spans: Iterable[Span]) -> list[Json]:
        """Return spans with their words."""
        return [self.span(span) for span in spans]

    def when(self, when: When | None) -> Json | None:
        """Return a time with the expressions that fix it."""
        if when is None:
            return None
        return {
            "start": _day(when.start),
            "end": _day(when.end),
            "grain": when.grain.value,
            "basis": self.spans(when.basis),
        }

    def actor(self, actor: Actor) -> Json:
        """Return a participant of an event."""
        return {
            "name": actor.name,
            "spans": self.spans(actor.spans),
            "country": actor.country,
            "sector": actor.sector,
            "sectors": list(actor.sectors),
            "wikidata": actor.wikidata,
        }

    def place(self, place: Place | None) -> Json | None:
        """Return a place."""
        if place is None:
            return None
        return {
            "name": place.name,
            "country": place.country,
            "admin1": place.admin1,
            "lat": place.lat,
            "lon": place.lon,
            "geonames": place.geonames,
            "spans": self.spans(place.spans),
        }

    def report(
        self,
        report: Report,
        masthead: Masthead,
        written: Written,
        story: StoryId | None,
        origin: OriginId | None,
        *,
        decided: Sequence[str] = (),
    ) -> Json:
        """Return a line of `reports.jsonl`; `decided` are rulings in force, here and below."""
        bylines = masthead.bylines or tuple(Byline(name, None) for name in report.authors)
        return {
            "id": report.id,
            "path": report.path,
            "paths": list(report.paths),
            "url": report.url,
            "outlet": report.outlet,
            "title": masthead.title if masthead.title is not None else report.title,
            "title_span": self._maybe(masthead.title_span),
            "bylines": [
                {"name": byline.name, "span": self._maybe(byline.span)} for byline in bylines
            ],
            "credits": [self._credit(credit) for credit in masthead.credits],
            "stated_date": _day(masthead.stated_date or report.date),
            "written": self.when(written.when),
            "language": report.language,
            "text": report.text,
            "story": story,
            "origin": origin,
            "decided": list(decided),
        }

    def quote(self, quote: Quote) -> Json:
        """Return a line of `quotes.jsonl`."""
        return {
            "id": quote.id,
            "report": quote.content[0].report,
            "content": self.spans(quote.content),
            "form": quote.form.value,
            "cue": self._maybe(quote.cue),
            "source": self._maybe(quote.source),
            "speaker": quote.speaker,
            "speaker_country": quote.speaker_country,
            "source_kind": quote.source_kind.value,
            "addressee": quote.addressee,
            "when": self.when(quote.when),
        }

    def event(self, event: Event, decided: Sequence[str] = ()) -> Json:
        """Return a line of `events.jsonl`."""
        return {
            "id": event.id,
            "story": event.story,
            "type": event.type.value,
            "plover": event.plover.value,
            "modes": list(event.modes),
            "contexts": list(event.contexts),
            "quad": QUAD[event.plover],
            "goldstein": goldstein(event.plover, event.modes),
            "status": None if event.status is None else event.status.value,
            "actors": [self.actor(actor) for actor in event.actors],
            "recipients": [self.actor(actor) for actor in event.recipients],
            "when": self.when(event.when),
            "effective": self.when(event.effective),
            "expires": self.when(event.expires),
            "place": self.place(event.place),
            "quantities": [self._quantity(quantity) for quantity in event.quantities],
            "mentions": [self._telling(telling) for telling in event.tellings],
            "reports": list(event.reports),
            "origins": list(event.origins),
            "primary_sources": list(event.primary_sources),
            "links": [_link(link) for link in event.links],
            "decided": list(decided),
        }

    def story(self, account: Account, decided: Sequence[str] = ()) -> Json:
        """Return a line of `stories.jsonl`."""
        return {
            "id": account.story,
            "title": account.title,
            "title_report": account.title_report,
            "reports": list(account.reports),
            "origins": list(account.origins),
            "when": self.when(account.when),
            "events": sorted(event.id for event in account.events),
            "summary": self.spans(account.summary),
            "told_by_one": list(account.told_by_one()),
            "decided": list(decided),
        }

    def copy(self, copy: Copy, copy_path: str, source_path: str) -> Json:
        """Return a line of `copies.jsonl`."""
        return {
            "id": copy.id,
            "copy": copy.copy,
            "source": copy.source,
            "copy_path": copy_path,
            "source_path": source_path,
            "kind": copy.kind.value,
            "direction": copy.direction.value,
            "share": copy.share,
            "passages": [self._passage(passage) for passage in copy.passages],
            "changed": [self._change(change) for change in copy.changed],
            "reasons": list(copy.reasons),
        }

    def disagreement(self, disagreement: Disagreement) -> Json:
        """Return a line of `disagreements.jsonl`."""
        return {
            "id": disagreement.id,
            "story": disagreement.story,
            "event": disagreement.event,
            "about": disagreement.about.value,
            "positions": [self._position(position) for position in disagreement.positions],
        }

    def finding(self, finding: Finding) -> Json:
        """Return a line of `findings.jsonl`."""
        return {
            "id": finding.id,
            "report": finding.report,
            "kind": finding.kind.value,
            "span": self._maybe(finding.span),
            "detail": finding.detail,
            "evidence": self.spans(finding.evidence),
        }

    def _maybe(self, span: Span | None) -> Json | None:
        return None if span is None else self.span(span)

    def _credit(self, credit: Credit) -> Json:
        return {
            "agency": credit.agency,
            "kind": credit.kind.value,
            "span": self._maybe(credit.span),
        }

    def _quantity(self, quantity: Quantity) -> Json:
        return {
            "of": quantity.of,
            "low": _number(quantity.low),
            "high": _number(quantity.high),
            "unit": quantity.unit,
            "span": self.span(quantity.span),
        }

    def _telling(self, telling: Telling) -> Json:
        return {
            "report": telling.report,
            "trigger": self.span(telling.trigger),
            "sentence": self.span(telling.sentence),
            "said_by": telling.said_by,
        }

    def _passage(self, passage: Passage) -> Json:
        return {
            "copy": self.span(passage.copy),
            "source": self.span(passage.source),
            "kind": passage.kind.value,
        }

    def _change(self, change: Change) -> Json:
        return {
            "copy": self.span(change.copy),
            "source": self.span(change.source),
            "what": change.what.value,
        }

    def _position(self, position: Position) -> Json:
        return {
            "value": position.value,
            "spans": self.spans(position.spans),
            "reports": list(position.reports),
            "origins": list(position.origins),
        }


def origin_json(origin: Origin) -> Json:
    """Return a line of `origins.jsonl`."""
    return {
        "id": origin.id,
        "root": origin.root,
        "credit": origin.credit,
        "reports": list(origin.reports),
    }


def rejected_json(rejected: Rejected) -> Json:
    """Return a line of `rejected.jsonl`."""
    identity = content_hash("rejected", rejected.path, rejected.reason.value, rejected.detail)
    return {
        "id": identity,
        "path": rejected.path,
        "reason": rejected.reason.value,
        "detail": rejected.detail,
    }


def _link(link: Link) -> Json:
    return {"to": link.to, "kind": link.kind.value}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(number: float | None) -> float | int | None:
    """Return a count as a whole number where it is one: 40, not 40.0."""
    return int(number) if number is not None and number == int(number) else number
