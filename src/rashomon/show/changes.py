"""What is new in a record as lines of text and as JSON."""

from collections.abc import Callable, Iterator

from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.account import Disagreement, Event, Finding
from rashomon.nouns.changes import Change, Changes, How, Kind
from rashomon.nouns.copies import Origin
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.show.clean import clean, shortened
from rashomon.show.lines import Lines
from rashomon.show.phrases import count, party_words
from rashomon.show.wire import Json

WORDS = 100  # code points of a title, a value or a detail shown
PLURALS = {
    Kind.STORY: "stories",
    Kind.REPORT: "reports",
    Kind.ORIGIN: "origins",
    Kind.DISAGREEMENT: "disagreements",
    Kind.FINDING: "findings",
}
"""The kinds in the order they are told, each as several are called."""


class ChangesText:
    """Writes the changes of one record; `most` of each kind and way, `None` for all."""

    def __init__(self, record: Record, changes: Changes, most: int | None) -> None:
        self._record = record
        self._view = record.view
        self._changes = changes
        self._most = most
        self._new_reports = {ReportId(one.id) for one in changes.of(Kind.REPORT, How.NEW)}
        self._writers: dict[Kind, Callable[[str], Text]] = {
            Kind.STORY: self._story,
            Kind.REPORT: lambda report: Text(self._report(ReportId(report))),
            Kind.ORIGIN: self._origin,
            Kind.DISAGREEMENT: self._disagreement,
            Kind.FINDING: self._finding,
        }

    def lines(self) -> Iterator[Text]:
        """Yield the changes: stories first, the largest of them first; what is new before the rest."""
        yield Text(_head(self._changes))
        for kind, plural in PLURALS.items():
            counts = {how: len(self._changes.of(kind, how)) for how in How}
            if not any(counts.values()):
                continue
            told = ", ".join(f"{number} {how.value}" for how, number in counts.items() if number)
            yield Text()
            yield Text(f"{plural.capitalize()}: {told}", style="bold")
            for how in How:
                yield from self._told(kind, how)

    def _told(self, kind: Kind, how: How) -> Iterator[Text]:
        found = self._changes.of(kind, how)
        if kind is Kind.STORY and len(found) > 1:
            sizes = self._record.history.story_sizes()
            found = tuple(sorted(found, key=lambda one: -sizes.get(StoryId(one.id), 0)))
        for change in found[: self._most]:
            line = Text(f"  {how.value:<8} ", style="green" if how is How.NEW else "yellow")
            if how is How.GONE:
                line.append(" ".join(filter(None, (_about(change), _of(change)))), style="none")
            else:
                line.append_text(self._writers[kind](change.id))
            line.append(
                f"{'  ' if line.plain.strip() != how.value else ''}{change.id}", style="dim"
            )
            if change.formerly:
                line.append(f", formerly {', '.join(change.formerly)}", style="dim")
            yield line
        if self._most is not None and len(found) > self._most:
            yield Text(f"  … and {len(found) - self._most} more {how.value}; --all lists them")

    def _story(self, identity: str) -> Text:
        account = self._record.excerpts.head(StoryId(identity))
        line = Text(f"{shortened(account.title, WORDS)}")
        reports = count(len(account.reports), "report")
        fresh = len(self._new_reports.intersection(account.reports))
        line.append(f" · {reports}{f' ({fresh} new)' if fresh else ''}")
        line.append(f", {count(len(account.origins), 'origin')}")
        return line

    def _report(self, report: ReportId) -> str:
        noun = self._view.report(report)
        return clean(noun.path) + (f", {clean(noun.outlet)}" if noun.outlet else "")

    def _origin(self, identity: str) -> Text:
        origin = self._view.find(identity)
        if not isinstance(origin, Origin):
            return Text()
        first = origin.root or origin.reports[0]
        words = self._report(first)
        if len(origin.reports) > 1:
            words += f" and {count(len(origin.reports) - 1, 'other report')}"
        return Text(words + (f"; credits {clean(origin.credit)}" if origin.credit else ""))

    def _disagreement(self, identity: str) -> Text:
        told = self._view.find(identity)
        if not isinstance(told, Disagreement):
            return Text()
        event = self._view.find(told.event) if told.event is not None else None
        of = (
            f" of {event.type.value} {party_words(event.actors)}"
            if isinstance(event, Event)
            else ""
        )
        values = " / ".join(shortened(position.value, WORDS) for position in told.positions)
        return Text(f"on {told.about.value}{of}: {values}")

    def _finding(self, identity: str) -> Text:
        finding = self._view.find(identity)
        if not isinstance(finding, Finding):
            return Text()
        kind = finding.kind.value.replace("_", " ")
        detail = shortened(finding.detail, WORDS)
        return Text(f"{kind}, {self._report(finding.report)}: {detail}")


def changes_json(record: Record, changes: Changes) -> Json:
    """Return the changes as JSON: what is new or changed as the export has it, what is gone by id."""
    lines = Lines(record)
    told: Json = {
        "since": None if changes.since is None else _run_json(changes.since.number, changes.since.ended),
        "runs": [_run_json(run.number, run.ended) for run in changes.runs],
        "unfinished": changes.unfinished,
    }  # fmt: skip
    for kind, name in PLURALS.items():
        told[name] = {
            How.NEW.value: [_json(record, lines, one) for one in changes.of(kind, How.NEW)],
            How.CHANGED.value: [
                {**_json(record, lines, one), "formerly": list(one.formerly)}
                for one in changes.of(kind, How.CHANGED)
            ],
            How.GONE.value: [
                {"id": one.id, "about": one.about, "of": one.parent}
                for one in changes.of(kind, How.GONE)
            ],
        }
    return told


def _json(record: Record, lines: Lines, change: Change) -> Json:
    if change.kind is Kind.REPORT:
        return lines.report(ReportId(change.id))
    noun = (
        record.view.account(StoryId(change.id))
        if change.kind is Kind.STORY
        else record.view.find(change.id)
    )
    return {"id": change.id} if noun is None else lines.one(noun)


def _run_json(number: int, ended: str) -> Json:
    return {"run": number, "ended": ended}


def _head(changes: Changes) -> str:
    if not (changes.since or changes.runs or changes.unfinished or changes.changes):
        return "No run of this record is noted: what it has was there before records kept count of runs"
    since = "since the beginning"
    if changes.since is not None:
        since = f"since run {changes.since.number}, which ended {changes.since.ended}"
    if changes.runs:
        last = changes.runs[-1]
        since += f": {count(len(changes.runs), 'run')}, "
        since += f"{'the last ' if len(changes.runs) > 1 else ''}number {last.number}, ended {last.ended}"
    if changes.unfinished:
        since += "; one more goes on or was stopped"
    nothing = "" if changes.changes else "Nothing changed "
    return f"{nothing}{since}" if nothing else since[0].upper() + since[1:]


def _about(change: Change) -> str:
    return "" if change.about is None else change.about.replace("_", " ")


def _of(change: Change) -> str:
    return "" if change.parent is None else f"of {change.parent}"
