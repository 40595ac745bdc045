"""A story in, its text for a terminal out."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.account import Disagreement, Event, Finding
from rashomon.nouns.copies import Copy, Direction, Origin
from rashomon.nouns.ids import OriginId, ReportId, StoryId
from rashomon.nouns.readings import Quote
from rashomon.nouns.spans import Span
from rashomon.show.clean import clean, shortened
from rashomon.show.digest import Digest
from rashomon.show.phrases import (
    count,
    fullest_telling,
    main_place,
    marked,
    numbered,
    party_words,
    position_words,
    quantity_words,
    when_words,
)  # fmt: skip
from rashomon.show.rulings import Bearing, ids_of, ruling_lines

TITLE = 200  # code points of a title shown
SNIPPET = 220  # code points of a sentence shown under an event
DETAIL = 300  # code points of a finding's detail shown
QUOTED = 320  # code points of a quotation shown


class StoryText:
    """Writes one story as text; its reports are numbered in the order they are listed."""

    def __init__(self, record: Record, told: Digest) -> None:
        self._record = record
        self._view = record.view
        self._told = told
        self._account = told.account
        self._numbers = {report: place for place, report in enumerate(told.order, start=1)}
        self._bearing = Bearing(record)
        self._origin = cache(self._find_origin)

    def blocks(self) -> Iterator[RenderableType]:
        """Yield everything that is told of the story, block by block."""
        parts = (
            ("Who reports on their own", self._origin_lines()),
            ("What happened, who says so", self._timeline()),
            ("Told by one origin only, which is no disagreement", self._told_by_one()),
            ("Who said what", self._quotes()),
            ("Who copied whom", self._copy_lines()),
            ("Where the reports differ", self._disagreements()),
            ("What to know about the reports", self._findings()),
            ("What was decided by hand", self._decided()),
        )
        yield self.head()
        for heading, lines in parts:
            for place, line in enumerate(lines):
                if place == 0:
                    yield from (Text(), Text(heading, style="bold"))
                yield line
        if self._told.more:
            path, story = clean(self._record.path), self._account.story
            yield Text()
            yield Text(
                f"This story is too long to be read whole. All of it: rashomon show {path} {story}"
                f" --all, or rashomon export {path} --story {story} --format csv --to FOLDER",
                style="bold",
            )

    def _more(self, noun: str, why: str = "") -> Iterator[RenderableType]:
        """Yield a line that says how many of something are left out, nothing where none are."""
        number = self._told.more.get(noun, 0)
        if number:
            yield _indented(Text(f"… {count(number, f'more {noun}')}{why}", style="yellow"), 2)

    def head(self) -> RenderableType:
        """Return title, time, place, counts, and the reports."""
        account = self._account
        reports, origins = len(account.reports), len(account.origins)
        facts = [
            when_words(account.when) if account.when is not None else "when: unknown",
            main_place(account.events, cut="fact" in self._told.more) or "where: unknown",
            f"{count(reports, 'report')}, {count(origins, 'origin')}",
        ]
        lines: list[RenderableType] = [
            Text(shortened(account.title, TITLE), style="bold underline"),
            Text(" · ".join(facts)),
            Text(account.story, style="dim"),
        ]
        lines += [_indented(self._report_line(report), 2) for report in self._told.reports]
        lines += self._more("report")
        return Group(*lines)

    def _report_line(self, identity: ReportId) -> Text:
        report, line = self._view.report(identity), Text()
        line.append(f"[{self._numbers[identity]}] ", style="cyan")
        line.append(clean(report.path))
        if report.outlet:
            line.append(f", {clean(report.outlet)}")
        written = self._view.written(identity).when
        line.append(f"; written {when_words(written)}" if written else "; written: unknown")
        by = self._bearing.day_by(identity)
        line.append(f", as {by} decided" if by is not None else "")
        origin = self._origin_of(identity)
        if origin is not None and origin.credit:
            line.append(f"; credits {clean(origin.credit)}")
        if origin is not None and len(origin.reports) > 1:
            others = set(self._members(origin)) - {self._numbers[identity]}
            line.append(f"; one origin with {numbered(others) or 'reports of other stories'}")
        return line

    def _members(self, origin: Origin) -> tuple[int, ...]:
        """Return the numbers of an origin's reports, sorted."""
        return tuple(sorted(self._numbers[one] for one in origin.reports if one in self._numbers))

    def _origin_lines(self) -> Iterator[RenderableType]:
        for origin in sorted(self._told.origins, key=lambda one: (self._members(one), one.id)):
            line = Text(f"{numbered(self._members(origin))} ", style="cyan")
            if len(origin.reports) > 1:
                versions = origin.reports in self._record.page_versions.among(origin.reports)
                line.append("are versions of one page" if versions else "share a text")
                line.append(f" of {clean(origin.credit)}" if origin.credit else "")
                root = self._numbers.get(origin.root) if origin.root is not None else None
                known = f", [{root}] had it first" if root is not None else ", which is not here"
                known = f", [{root}] the first" if versions and root is not None else known
                unknown = "; which came first is not known" if versions else "; whose is not known"
                line.append(known if root is not None or origin.credit else unknown)
            else:
                line.append("alone")
            line.append(f"  {origin.id}", style="dim")
            yield _indented(line, 2)
        yield from self._more("origin", ", of fewer reports")

    def _find_origin(self, identity: OriginId) -> Origin | None:
        found = self._view.find(identity)
        return found if isinstance(found, Origin) else None

    def _origin_of(self, report: ReportId) -> Origin | None:
        standing = self._view.standing(report)
        return None if standing is None else self._origin(standing.origin)

    def _timeline(self) -> Iterator[RenderableType]:
        for event in sorted(self._account.events, key=in_time):
            yield _indented(self._event_head(event), 2)
            telling = fullest_telling(event)
            yield _indented(self._marked(telling.sentence, telling.trigger), 6)
            yield _indented(self._tellers(event), 6)
        yield from self._more("fact", ", which fewer origins tell")

    def _event_head(self, event: Event) -> Text:
        line = Text()
        line.append(when_words(event.when) if event.when else "undated", style="green")
        line.append("  ")
        line.append(party_words(event.actors) or "someone", style="bold")
        status = "" if event.status is None else f" {event.status.value}"
        codes = event.type.value + (f" {'/'.join(event.modes)}" if event.modes else "")
        plover = "" if event.plover is event.type else f", coded {event.plover.value}"
        line.append(f"  {codes}{status or ' status differs'}{plover}  ", style="magenta")
        line.append(party_words(event.recipients))
        if event.place is not None:
            line.append(f"  at {clean(event.place.name)}")
        for quantity in event.quantities:
            line.append(f"  {quantity_words(quantity)}")
        for label, when in (("from", event.effective), ("until", event.expires)):
            if when is not None:
                line.append(f"  in force {label} {when_words(when)}")
        return line

    def _tellers(self, event: Event) -> Text:
        reports = {self._numbers[report] for report in event.reports if report in self._numbers}
        words = f"told by {numbered(reports)} ({count(len(event.origins), 'origin')})"
        if event.primary_sources:
            words += "; according to " + ", ".join(map(clean, event.primary_sources))
        if event.links:
            words += "; " + ", ".join(f"{link.kind.value} {link.to}" for link in event.links)
        words += "".join(f"; see {one}" for one in ids_of(self._bearing.on(event)))
        return Text(f"{words}  {event.id}", style="dim")

    def _told_by_one(self) -> Iterator[RenderableType]:
        """List what one origin alone tells, under the reports of that origin."""
        alone = set(self._account.told_by_one())
        events = [event for event in self._account.events if event.id in alone]
        by_origin = sorted(events, key=lambda event: (self._tellers_of(event), *in_time(event)))
        for reports, told in groupby(by_origin, key=self._tellers_of):
            yield _indented(Text(f"only {numbered(reports)}", style="cyan"), 2)
            for event in told:
                line = self._event_head(event)
                line.append(f"  {event.id}", style="dim")
                yield _indented(line, 4)
        if alone:
            yield from self._more("fact", ", not looked at here")

    def _tellers_of(self, event: Event) -> tuple[int, ...]:
        """Return the numbers of all reports of the one origin that tells an event."""
        found = (self._origin(origin) for origin in event.origins)
        return next((self._members(one) for one in found if one is not None), ())

    def _quotes(self) -> Iterator[RenderableType]:
        named = sorted(self._account.quotes, key=self._speaker_key)
        for speaker, quotes in groupby(named, key=self._speaker):
            yield _indented(Text(speaker, style="bold"), 2)
            same: dict[tuple[str, str], list[Quote]] = {}
            for quote in quotes:
                same.setdefault((self._words(quote), quote.form.value), []).append(quote)
            for told in same.values():
                yield _indented(self._quote_line(told), 4)
        yield from self._more("quotation", ", of those quoted less")

    def _quote_line(self, told: list[Quote]) -> Text:
        """Return one statement, with every report that has it in these words."""
        first, line = told[0], Text()
        if first.cue is not None:
            line.append(f"{clean(self._cut(first.cue))}: ", style="dim")
        line.append(shortened(self._words(first), QUOTED))
        reports = {self._numbers[quote.content[0].report] for quote in told}
        line.append(f"  {numbered(reports)}", style="cyan")
        line.append(f" {first.form.value}  {first.id}", style="dim")
        return line

    def _words(self, quote: Quote) -> str:
        return " … ".join(self._cut(span) for span in quote.content)

    def _speaker(self, quote: Quote) -> str:
        if quote.speaker is not None:
            country = f" ({quote.speaker_country})" if quote.speaker_country else ""
            return clean(quote.speaker) + country
        if quote.source is not None:
            return f"{clean(self._cut(quote.source))} [{quote.source_kind.value}]"
        return "unattributed"

    def _speaker_key(self, quote: Quote) -> tuple[bool, str, tuple[Span, ...]]:
        return (quote.speaker is None, self._speaker(quote), quote.content)

    def _copy_lines(self) -> Iterator[RenderableType]:
        for copy in sorted(self._told.copies, key=self._copy_key):
            yield _indented(self._copy_line(copy), 2)
            for reason in copy.reasons:
                yield _indented(Text(clean(reason), style="dim"), 6)
        yield from self._more("shared text", ", of smaller shares")

    def _copy_key(self, copy: Copy) -> tuple[str, ...]:
        return (self._view.report(copy.copy).path, self._view.report(copy.source).path, copy.id)

    def _copy_line(self, copy: Copy) -> Text:
        ends = f"{self._name(copy.copy)} and {self._name(copy.source)} share text"
        if copy.direction is not Direction.UNKNOWN:
            ends = f"{self._name(copy.copy)} copies {self._name(copy.source)}"
        changed = f", {count(len(copy.changed), 'change')}" if copy.changed else ""
        return Text(
            f"{ends}: {copy.kind.value}, {copy.share:.0%} of {self._name(copy.copy)}{changed},"
            f" direction {copy.direction.value}  {copy.id}"
        )

    def _disagreements(self) -> Iterator[RenderableType]:
        for disagreement in self._account.disagreements:
            yield _indented(self._disagreement_head(disagreement), 2)
            for position in disagreement.positions:
                line = Text(
                    f"{shortened(position_words(disagreement.about, position.value), SNIPPET)}: ",
                    style="bold",
                )
                reports = {self._numbers[one] for one in position.reports if one in self._numbers}
                line.append(
                    f"{numbered(reports)}, {count(len(position.origins), 'origin')}", style="cyan"
                )
                for span in position.spans[:3]:
                    line.append(f"  “{shortened(self._cut(span), SNIPPET)}”", style="dim")
                yield _indented(line, 4)
        yield from self._more("disagreement", ", between fewer origins")

    def _disagreement_head(self, disagreement: Disagreement) -> Text:
        line = Text(f"on {disagreement.about.value}")
        if disagreement.event is not None:
            event = self._view.find(disagreement.event)
            if isinstance(event, Event):
                line.append(f" of {event.type.value} {party_words(event.actors)}")
        line.append(f"  {disagreement.id}", style="dim")
        return line

    def _findings(self) -> Iterator[RenderableType]:
        for finding in sorted(self._account.findings, key=self._finding_key):
            yield _indented(self._finding(finding), 2)
        yield from self._more("finding")

    def _finding_key(self, finding: Finding) -> tuple[int, str, int, str]:
        start = finding.span.start if finding.span is not None else -1
        return (self._numbers.get(finding.report, 0), finding.kind.value, start, finding.id)

    def _finding(self, finding: Finding) -> Text:
        line = Text(f"{self._name(finding.report)} ", style="cyan")
        line.append(finding.kind.value.replace("_", " "), style="yellow")
        if finding.span is not None:
            line.append(f" “{shortened(self._cut(finding.span), 80)}”")
        line.append(f": {shortened(finding.detail, DETAIL)}")
        line.append(f"  {finding.id}", style="dim")
        return line

    def _decided(self) -> Iterator[RenderableType]:
        for one in self._bearing.on(self._account):
            for line in ruling_lines(self._record, one):
                yield _indented(line, 2)

    def _marked(self, sentence: Span, inside: Span) -> Text:
        return marked(self._cut(sentence), inside.start - sentence.start, len(inside), SNIPPET)

    def _name(self, report: ReportId) -> str:
        if report in self._numbers:
            return f"[{self._numbers[report]}]"
        return clean(self._view.report(report).path)

    def _cut(self, span: Span) -> str:
        return self._view.report(span.report).cut(span)


def story_line(record: Record, story: StoryId) -> Text:
    """Return one story on one line: for records of many."""
    head, facts = record.excerpts.head(story), record.excerpts.totals(story).events
    line = Text(shortened(head.title, TITLE), style="bold")
    line.append(
        f"  {when_words(head.when) if head.when else 'undated'}"
        f" · {count(len(head.reports), 'report')}, {count(len(head.origins), 'origin')}"
        f" · {count(facts, 'event')}"
    )
    line.append(f"  {story}", style="dim")
    return line


def in_time(event: Event) -> tuple[bool, str, str, str]:
    """Return the key that puts events in order of time, undated ones last."""
    when = event.when
    first = "" if when is None or when.start is None else when.start.isoformat()
    last = "" if when is None or when.end is None else when.end.isoformat()
    return (not (first or last), first or last, last, event.id)


def _indented(line: Text, by: int) -> RenderableType:
    """Return a line set in by some columns."""
    return Padding(line, (0, 0, 0, by), expand=False)
