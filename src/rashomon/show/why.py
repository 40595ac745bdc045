"""A noun of the record in, everything it rests on out: each span with its sentence and place."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.account import About, Disagreement, Event, Finding
from rashomon.nouns.actors import Actor
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Quote
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.show.clean import clean
from rashomon.show.phrases import (
    count,
    fullest_telling,
    marked,
    party_words,
    quantity_words,
    when_words,
)

SENTENCE = 400  # code points of a sentence shown round a span
MARKS = "‹›"  # round the words of a span in its sentence

_ASKED = {
    About.WHEN: "when it was is told differently",
    About.WHERE: "where it was is told differently",
    About.WHO: "who did it is told differently",
    About.QUANTITY: "how many is told differently",
    About.STATUS: "whether it has happened is told differently",
    About.WORDING: "one thing is told in words that differ in meaning",
    About.REPORT_DATE: "when the report was written is told differently",
}
_DECIDED = {
    About.WHEN: "the times have no day in common",
    About.WHERE: "neither place can lie in the other",
    About.WHO: "none of those named can be, or act for, the other",
    About.QUANTITY: "the numbers leave each other no room, rounding and “about” allowed for",
    About.STATUS: "it is told as done, and not as done",
    About.WORDING: "these words are not told of the same thing with one meaning",
    About.REPORT_DATE: "the date that the report states is outside the days its words leave open",
}

Named = Event | Quote | Copy | Origin | Disagreement | Finding


class Why:
    """Explains nouns of one record."""

    def __init__(self, record: Record) -> None:
        self._view = record.view
        self._sentences: dict[ReportId, tuple[Span, ...]] = {}

    def lines(self, noun: Named) -> Iterator[Text]:
        """Yield the noun on one line, then what it rests on."""
        if isinstance(noun, Event):
            yield from self._event(noun)
        elif isinstance(noun, Quote):
            yield from self._quote(noun)
        elif isinstance(noun, Copy):
            yield from self._copy(noun)
        elif isinstance(noun, Origin):
            yield from self._origin(noun)
        elif isinstance(noun, Disagreement):
            yield from self._disagreement(noun)
        else:
            yield from self._finding(noun)

    def _event(self, event: Event) -> Iterator[Text]:
        status = event.status.value if event.status is not None else "status differs"
        yield _head(f"event {event.id}: {event.type.value} {status}, coded {event.plover.value}")
        for telling in event.tellings:
            yield from self._at("told in", telling.trigger, telling.sentence)
            if telling.said_by is not None:
                yield Text(f"    said by: quote {telling.said_by}")
        for role, actors in (("actor", event.actors), ("recipient", event.recipients)):
            yield from self._actors(role, actors)
        for role, when in (
            ("when", event.when), ("in force from", event.effective), ("until", event.expires),
        ):  # fmt: skip
            yield from self._when(role, when)
        if event.place is not None:
            yield from self._all(f"place {clean(event.place.name)}", event.place.spans)
        for quantity in event.quantities:
            yield from self._at(f"quantity {quantity_words(quantity)}", quantity.span)
        if event.primary_sources:
            yield Text("  rests on: " + ", ".join(map(clean, event.primary_sources)))
        for link in event.links:
            yield Text(f"  {link.kind.value} {link.to}")
        yield Text(f"  {count(len(event.reports), 'report')}, origins: {', '.join(event.origins)}")

    def _quote(self, quote: Quote) -> Iterator[Text]:
        speaker = clean(quote.speaker) if quote.speaker is not None else "unknown"
        kind = f"{quote.form.value}, {quote.source_kind.value}"
        yield _head(f"quote {quote.id}: {kind}, speaker {speaker}")
        yield from self._all("content", quote.content)
        for role, span in (("cue", quote.cue), ("source", quote.source), ("time", quote.time)):
            if span is not None:
                yield from self._at(role, span)
        yield from self._when("when", quote.when)

    def _copy(self, copy: Copy) -> Iterator[Text]:
        yield from self._copy_head(copy)
        for passage in copy.passages:
            yield from self._passage(f"passage {passage.kind.value}", passage.copy, passage.source)
        for change in copy.changed:
            yield from self._passage(f"changed {change.what.value}", change.copy, change.source)

    def _copy_head(self, copy: Copy) -> Iterator[Text]:
        yield _head(
            f"copy {copy.id}: {self._path(copy.copy)} {copy.kind.value} of "
            f"{self._path(copy.source)}, {copy.share:.1%} of it, direction {copy.direction.value}"
        )
        for reason in copy.reasons:
            yield Text(f"  because: {clean(reason)}")

    def _origin(self, origin: Origin) -> Iterator[Text]:
        reports = count(len(origin.reports), "report")
        yield _head(f"origin {origin.id}: one independent piece of reporting, {reports}")
        yield Text(f"  {self._how_one(origin)}")
        for report in origin.reports:
            yield Text(f"  report {report}: {self._report_words(report)}")
            for credit in self._view.read_report(report).reading.masthead.credits:
                if credit.span is not None:
                    yield from self._at(f"credit {credit.kind.value}", credit.span)
        for copy in self._view.copies_of(origin.reports):
            if {copy.copy, copy.source} <= set(origin.reports):
                yield from self._copy_briefly(copy)

    def _how_one(self, origin: Origin) -> str:
        """Say in a sentence why the reports are one origin, and where its text is from."""
        credit = f"credited to {clean(origin.credit)}" if origin.credit else ""
        if origin.root is None and credit:
            return f"its text is {credit}, and the original is not among these reports"
        if origin.root is None:
            return "they share a text; which of them had it first is not known"
        root = self._path(origin.root)
        if len(origin.reports) == 1:
            return f"root: {root}; no other report shares its text"
        return f"root: {root}; the others have their text from it" + (credit and f", {credit}")

    def _copy_briefly(self, copy: Copy) -> Iterator[Text]:
        """Show what makes a report a copy, its longest passage, and how to see the rest."""
        yield from self._copy_head(copy)
        longest = max(copy.passages, key=lambda one: (len(one.copy), one.copy), default=None)
        if longest is not None:
            yield from self._passage(
                f"longest passage, {longest.kind.value}", longest.copy, longest.source
            )
        more = f"{count(len(copy.passages), 'passage')} and {count(len(copy.changed), 'change')}"
        yield Text(f"    {more}: see {copy.id}")

    def _disagreement(self, disagreement: Disagreement) -> Iterator[Text]:
        about = disagreement.about
        yield _head(f"disagreement {disagreement.id}: {_ASKED[about]}")
        yield Text(f"  {_DECIDED[about]}")
        event = self._view.find(disagreement.event) if disagreement.event is not None else None
        if isinstance(event, Event):
            telling = fullest_telling(event)
            yield from self._at(f"about event {event.id},", telling.trigger, telling.sentence)
        for position in disagreement.positions:
            told = f"{count(len(position.origins), 'origin')} in {count(len(position.reports), 'report')}"
            yield Text(f"  {clean(position.value)}: told by {told}", "bold")
            for report in position.reports:
                yield Text(f"    {self._report_words(report)}")
            yield from self._all("told in", position.spans)
            yield Text(f"    origins: {', '.join(position.origins)}")

    def _report_words(self, report: ReportId) -> str:
        """Return a report's path, outlet and day of writing, as far as they are known."""
        found, written = self._view.report(report), self._view.written(report).when
        parts = [clean(found.path), clean(found.outlet) if found.outlet else ""]
        parts.append(f"written {when_words(written)}" if written is not None else "")
        return ", ".join(part for part in parts if part)

    def _finding(self, finding: Finding) -> Iterator[Text]:
        yield _head(f"finding {finding.id}: {finding.kind.value} in {self._path(finding.report)}")
        yield Text(f"  {clean(finding.detail)}")
        if finding.span is not None:
            yield from self._at("span", finding.span)
        yield from self._all("evidence", finding.evidence)

    def _actors(self, role: str, actors: Iterable[Actor]) -> Iterator[Text]:
        for actor in actors:
            yield from self._all(f"{role} {party_words((actor,))}", actor.spans)

    def _when(self, role: str, when: When | None) -> Iterator[Text]:
        if when is not None:
            yield Text(f"  {role}: {when_words(when)}")
            yield from self._all("fixed by", when.basis)

    def _passage(self, role: str, copy: Span, source: Span) -> Iterator[Text]:
        yield from self._at(f"{role}, in the copy", copy)
        yield from self._at(f"{role}, in the source", source)

    def _all(self, role: str, spans: Iterable[Span]) -> Iterator[Text]:
        for span in spans:
            yield from self._at(role, span)

    def _at(self, role: str, span: Span, sentence: Span | None = None) -> Iterator[Text]:
        place = f"{self._path(span.report)}:{span.start}-{span.end}"
        yield Text.assemble("  ", (f"{role}  ", "green"), (place, "cyan"))
        around = sentence or self._sentence_of(span)
        words = self._view.report(span.report).cut(around)
        line = marked(words, max(0, span.start - around.start), len(span), SENTENCE, MARKS)
        yield Text.assemble("    ", line)

    def _sentence_of(self, span: Span) -> Span:
        """Return the sentence that holds a span, the span itself when none does."""
        if span.report not in self._sentences:
            reading = self._view.read_report(span.report).reading
            self._sentences[span.report] = tuple(each.span for each in reading.sentences)
        around = [each for each in self._sentences[span.report] if each.contains(span)]
        return min(around, key=len, default=span)

    def _path(self, report: ReportId) -> str:
        return clean(self._view.report(report).path)


def _head(words: str) -> Text:
    return Text(words, style="bold")
