"""A noun of the record in, everything it rests on out: each span with its sentence and place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.text import Text

from rashomon.api import Record, outlet_owners
from rashomon.nouns.account import Account, Disagreement, Event, Finding, FindingKind
from rashomon.nouns.actors import Actor
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import Quote
from rashomon.show.cited import Cited, head, title
from rashomon.show.clean import clean
from rashomon.show.phrases import count, party_words, quantity_words
from rashomon.show.rulings import Bearing, ruling_lines
from rashomon.show.why_copies import copy_lines, origin_lines
from rashomon.show.why_disagreements import disagreement_lines

_FINDS = {
    FindingKind.DATE_CONFLICT: "the date it states cannot be the day it was written",
    FindingKind.GARBLED_NAME: "a name went wrong, as it does when a text is re-worded or re-typed",
    FindingKind.REWRITTEN: "it reads as another report's text in other words",
    FindingKind.RECYCLED: "an older text stands here under a newer date",
    FindingKind.UNDATED: "nothing says when it was written; its own words and its story may",
    FindingKind.NO_BYLINE: "nobody signs it",
    FindingKind.BOILERPLATE: "these words belong to the page, not to the story, and are not read",
    FindingKind.TRUNCATED: "it breaks off: what came after is not known",
    FindingKind.OTHER_LANGUAGE: "it is kept as it is and counted in no story",
}

Named = Account | Event | Quote | Copy | Origin | Disagreement | Finding


class Why:
    """Explains nouns of one record."""

    def __init__(self, record: Record) -> None:
        self._cited = Cited(record)
        self._view = record.view
        self._bearing = Bearing(record)

    def lines(self, noun: Named) -> Iterator[Text]:
        """Yield the noun on one line, then what it rests on, and what people decided of it."""
        yield from self._rests(noun)
        for one in self._bearing.on(noun):
            yield title("what was decided")
            for line in ruling_lines(self._cited.record, one):
                yield Text.assemble("  ", line)

    def _rests(self, noun: Named) -> Iterator[Text]:
        if isinstance(noun, Event):
            yield from self._event(noun)
        elif isinstance(noun, Quote):
            yield from self._quote(noun)
        elif isinstance(noun, Copy):
            yield from copy_lines(self._cited, noun)
        elif isinstance(noun, Origin):
            yield from origin_lines(self._cited, noun)
        elif isinstance(noun, Disagreement):
            yield from disagreement_lines(self._cited, noun)
        elif isinstance(noun, Account):
            yield from self._story(noun)
        else:
            yield from self._finding(noun)

    def _event(self, event: Event) -> Iterator[Text]:
        status = event.status.value if event.status is not None else "status differs"
        yield head(f"event {event.id}: {event.type.value} {status}, coded {event.plover.value}")
        yield from self._tellers(event)
        for telling in event.tellings:
            yield from self._cited.at("told in", telling.trigger, telling.sentence)
            if telling.said_by is not None:
                yield Text(f"    said by: {self._speaker(telling.said_by)}")
        for role, actors in (("actor", event.actors), ("recipient", event.recipients)):
            yield from self._actors(role, actors)
        for role, when in (
            ("when", event.when), ("in force from", event.effective), ("until", event.expires),
        ):  # fmt: skip
            yield from self._cited.when(role, when)
        if event.place is not None:
            yield from self._cited.all(f"place {clean(event.place.name)}", event.place.spans)
        for quantity in event.quantities:
            yield from self._cited.at(f"quantity {quantity_words(quantity)}", quantity.span)
        for link in event.links:
            yield Text(f"  {link.kind.value} {link.to}{self._other(link.to)}")

    def _tellers(self, event: Event) -> Iterator[Text]:
        """Show how many tell it, the reports of each origin, and whom they name as their source."""
        alone = ": one origin only" if len(event.origins) == 1 else ""
        reports, origins = count(len(event.reports), "report"), count(len(event.origins), "origin")
        yield Text(f"  told by {reports} of {origins}{alone}")
        family: dict[OriginId, list[ReportId]] = defaultdict(list)
        for report in event.reports:
            standing = self._view.standing(report)
            if standing is not None:
                family[standing.origin].append(report)
        for origin in event.origins:
            yield Text(f"    {origin}: {', '.join(map(self._cited.path, family[origin]))}")
        yield from self._owners(family)
        sources = ", ".join(map(clean, event.primary_sources))
        yield Text(f"  rests on the word of: {sources or 'nobody named; the reports tell it'}")

    def _owners(self, family: Mapping[OriginId, Sequence[ReportId]]) -> Iterator[Text]:
        """Show which origins were printed by outlets of one owner: information, they stay apart."""
        owners = outlet_owners(self._cited.record)
        owned: dict[str, set[OriginId]] = defaultdict(set)
        for origin, reports in family.items() if owners else ():
            for outlet in (self._view.report(report).outlet for report in reports):
                owner = owners.get(outlet.casefold()) if outlet is not None else None
                if owner is not None:
                    owned[owner].add(origin)
        for owner in sorted(owned):
            if len(owned[owner]) > 1:
                yield Text(f"    of one owner, {clean(owner)}: {', '.join(sorted(owned[owner]))}")

    def _speaker(self, identity: str) -> str:
        quote = self._view.find(identity)
        if not isinstance(quote, Quote):
            return f"quote {identity}"
        words = clean(quote.speaker) if quote.speaker is not None else ""
        if not words and quote.source is not None:
            words = f"“{self._cited.cut(quote.source)}”"
        return f"{words or 'a speaker not named'}, quote {identity}"

    def _other(self, identity: str) -> str:
        """Return, of an event that another is linked to, its act and who did it."""
        event = self._view.find(identity)
        if not isinstance(event, Event):
            return ""
        who = party_words(event.actors)
        return f" ({event.type.value}{' by ' + who if who else ''})"

    def _quote(self, quote: Quote) -> Iterator[Text]:
        speaker = clean(quote.speaker) if quote.speaker is not None else "unknown"
        kind = f"{quote.form.value}, {quote.source_kind.value}"
        yield head(f"quote {quote.id}: {kind}, speaker {speaker}")
        if quote.source is not None and quote.speaker is not None:
            source = self._cited.cut(quote.source)
            if source.casefold() != speaker.casefold():
                yield Text(f"  the text says “{source}”, which is taken to be {speaker}")
        yield from self._cited.all("content", quote.content)
        for role, span in (("cue", quote.cue), ("source", quote.source), ("time", quote.time)):
            if span is not None:
                yield from self._cited.at(role, span)
        yield from self._cited.when("when", quote.when)

    def _story(self, account: Account) -> Iterator[Text]:
        counts = f"{count(len(account.reports), 'report')}, {count(len(account.origins), 'origin')}"
        yield head(f"story {account.story}: {clean(account.title)}, {counts}")
        for report in account.reports:
            yield Text(f"  {self._cited.report_words(report)}")
        if len(account.reports) == 1:
            yield title("no other report is near enough to tell the same story")
            return
        yield title(
            "why these reports are one story: each joins the one before it that it is likest"
        )
        for reason in self._view.reasons(account.story):
            ends, _, why = reason.partition(": ")
            pair = " and ".join(map(self._named, ends.split(" and ")))
            yield Text(f"    {pair}: {clean(why)}")
        least = GroupOptions().threshold
        yield Text(
            f"    (likeness is of words, cut to their stems, and of names, from 0 to 1; two reports "
            f"join at {least:g}, groups of reports where they are as alike across as inside)"
        )

    def _named(self, report: str) -> str:
        found = self._view.find_report(ReportId(report))
        return clean(found.path) if found is not None else clean(report)

    def _finding(self, finding: Finding) -> Iterator[Text]:
        kind, path = finding.kind.value, self._cited.path(finding.report)
        yield head(f"finding {finding.id}: {kind} in {path}")
        yield Text(f"  {_FINDS[finding.kind]}")
        yield Text(f"  because: {clean(finding.detail)}")
        if finding.span is not None:
            yield from self._cited.at("span", finding.span)
        beside = [span for span in finding.evidence if span != finding.span]
        yield from self._cited.all("evidence", beside)

    def _actors(self, role: str, actors: Iterable[Actor]) -> Iterator[Text]:
        for actor in actors:
            yield from self._cited.all(f"{role} {party_words((actor,))}", actor.spans)
