"""A record in, the lines of every file of the export out, each sorted by id."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.account import Account, Disagreement, Event, Finding
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.readings import Quote, Reading
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed
from rashomon.show.rulings import Bearing, ids_of, ruling_json
from rashomon.show.wire import Json, Wire, origin_json, rejected_json

FILES = (
    "reports", "quotes", "events", "stories", "copies", "origins", "disagreements", "findings",
    "rejected", "rulings",
)  # fmt: skip

Named = Account | Event | Quote | Copy | Origin | Disagreement | Finding


def as_line(row: object) -> str:
    """Return one line of JSON, its characters as they are, its keys in the contract's order."""
    return json.dumps(row, ensure_ascii=False, allow_nan=False)


class Lines:
    """The lines of an export of one record; `of(name)` for each name of `FILES`.

    `kept`, where given, are by file the ids of the lines wanted; all are without it.
    """

    def __init__(self, record: Record, kept: Mapping[str, Collection[str]] | None = None) -> None:
        self._record = record
        self._view = record.view
        self._kept = kept
        self._bearing = Bearing(record)
        self.wire = Wire(self._cut)

    def of(self, name: str) -> Iterator[Json]:
        """Yield the objects of one file, sorted by id."""
        made: dict[str, Callable[[], Iterator[Json]]] = {
            "reports": self._reports,
            "quotes": lambda: map(self.wire.quote, self._view.quotes()),
            "events": lambda: map(self._event, self._view.events()),
            "stories": lambda: map(self._story, self._view.accounts()),
            "copies": self._copies,
            "origins": lambda: map(origin_json, self._view.origins()),
            "disagreements": lambda: map(self.wire.disagreement, self._view.disagreements()),
            "findings": lambda: map(self.wire.finding, self._view.findings()),
            "rejected": self._rejected,
            "rulings": self._rulings,
        }
        if self._kept is None:
            return made[name]()
        wanted = self._kept[name]
        rows = (row for row in made[name]() if row["id"] in wanted)
        return map(self._with_kept_events, rows) if name == "stories" else rows

    def of_story(self, story: StoryId) -> dict[str, Iterator[Json]]:
        """Return, by file, the objects that belong to one story; each is made when asked for.

        Raises:
            UsageError: there is no such story.
        """
        account, view = self._view.account(story), self._view
        origins = (one for one in map(view.find, account.origins) if isinstance(one, Origin))
        return {
            "stories": iter((self._story(account),)),
            "reports": map(self.report, account.reports),
            "quotes": map(self.wire.quote, account.quotes),
            "events": map(self._event, account.events),
            "copies": map(self._copy, view.copies_of(account.reports)),
            "origins": map(origin_json, origins),
            "disagreements": map(self.wire.disagreement, account.disagreements),
            "findings": map(self.wire.finding, account.findings),
            "rulings": self._sorted_rulings(self._bearing.on(account)),
        }

    def one(self, noun: Named) -> Json:
        """Return the line of one noun."""
        if isinstance(noun, Account):
            return self._story(noun)
        if isinstance(noun, Event):
            return self._event(noun)
        if isinstance(noun, Quote):
            return self.wire.quote(noun)
        if isinstance(noun, Copy):
            return self._copy(noun)
        if isinstance(noun, Origin):
            return origin_json(noun)
        if isinstance(noun, Disagreement):
            return self.wire.disagreement(noun)
        return self.wire.finding(noun)

    def _with_kept_events(self, story: Json) -> Json:
        """Return a story's line that names no event which is not there."""
        events = story["events"]
        if self._kept is None or not isinstance(events, list):
            return story
        return {**story, "events": [event for event in events if event in self._kept["events"]]}

    def report(self, report: ReportId) -> Json:
        """Return the line of one report."""
        reading = self._view.find_reading(report) or Reading(report=report)
        standing = self._view.standing(report)
        return self.wire.report(
            self._view.report(report),
            reading.masthead,
            self._view.written(report),
            None if standing is None else standing.story,
            None if standing is None else standing.origin,
            decided=ids_of(self._bearing.on_report(report)),
        )

    def _event(self, event: Event) -> Json:
        return self.wire.event(event, ids_of(self._bearing.on(event)))

    def _story(self, account: Account) -> Json:
        return self.wire.story(account, ids_of(self._bearing.on(account)))

    def _rulings(self) -> Iterator[Json]:
        return self._sorted_rulings(api.rulings(self._record))

    def _sorted_rulings(self, rulings: Iterable[Listed]) -> Iterator[Json]:
        rows = (ruling_json(self._record, one) for one in rulings)
        return iter(sorted(rows, key=lambda row: str(row["id"])))

    def _reports(self) -> Iterator[Json]:
        return map(self.report, self._view.report_ids())

    def _copies(self) -> Iterator[Json]:
        return map(self._copy, self._view.copies())

    def _copy(self, copy: Copy) -> Json:
        return self.wire.copy(
            copy, self._view.report(copy.copy).path, self._view.report(copy.source).path
        )

    def _rejected(self) -> Iterator[Json]:
        rows = map(rejected_json, self._view.rejected())
        return iter(sorted(rows, key=lambda row: str(row["id"])))

    def _cut(self, span: Span) -> str:
        return self._view.report(span.report).cut(span)
