"""A record and a question in, the answer as JSON out: what each tool of the MCP server says.

Every answer is a page: `total` counts all, `next` is the offset of the page after it or `None`. Things
are as in the `jsonl` export, made small by `bounds`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import islice
from typing import Any

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.account import About, Account, Disagreement, Event
from rashomon.nouns.copies import Copy, CopyKind, Origin
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.listings import Hit, Query, StoryLine, StoryOrder
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed
from rashomon.show.clean import shortened
from rashomon.show.exports.extract import SNIPPET
from rashomon.show.lines import Lines, Named
from rashomon.show.mcp.bounds import (
    FACET,
    FACETS_SHOWN,
    HEADED,
    MARKS,
    WORDS,
    Bounds,
    fitting,
    paged,
)
from rashomon.show.phrases import fullest_telling
from rashomon.show.rulings import ruling_json, ruling_lines
from rashomon.show.selection import Selection
from rashomon.show.web.facts import weightiest
from rashomon.show.web.pages.search import densest
from rashomon.show.why import Why
from rashomon.show.wire import Json

LEAD = 60  # code points of a snippet before the words looked for


class Part(StrEnum):
    """What of a story is listed."""

    OVERVIEW = "overview"
    REPORTS = "reports"
    EVENTS = "events"
    QUOTES = "quotes"
    DISAGREEMENTS = "disagreements"
    FINDINGS = "findings"
    COPIES = "copies"
    ORIGINS = "origins"


class Answers:
    """Answers about one record; `limit` is how many things a page has at most."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._view = record.view
        self._lines = Lines(record)
        self._bounds = Bounds(lambda report: record.view.report(ReportId(report)).path)

    def stories(self, order: StoryOrder, begin: str, limit: int, offset: int) -> Json:
        """Return stories in a line each; `begin` ("2021-06") keeps those that begin in it."""
        catalogue = self._record.catalogue
        page = catalogue.stories(order, limit, offset, begin)
        total = catalogue.story_count(begin)
        return paged("stories", page, self._story_line, total=total, offset=offset)

    def search(self, query: Query, limit: int, offset: int) -> Json:
        """Return reports that hold words, best first, each with a snippet and where the words are."""
        found = self._record.search.find(query, limit, offset)
        answer = paged("hits", found.hits, self._hit, total=found.total, offset=offset)
        facets = [
            {"kind": one.kind, "value": one.value, "reports": one.reports}
            for one in found.facets[:FACETS_SHOWN]
            if len(one.value) <= FACET  # a longer one could not be asked for
        ]
        return {**answer, "facets": facets, "facets_of_the_best": found.counted}

    def story(self, story: str, part: Part, chosen: Selection, limit: int, offset: int) -> Json:
        """Return what a story is, or one part of it; of events and what tells them, the chosen.

        Raises:
            UsageError: there is no such story.
        """
        account = self._account(story)
        if part is Part.OVERVIEW:
            return self._overview(account)
        picked = chosen.pick(account, {})
        things: Sequence[Any] = ()
        if picked is not None:
            things = self._part(replace(picked.account, reports=picked.reports), part)
        page = things[offset : offset + limit]
        return {
            "part": part.value,
            "story": account.story,
            "title": shortened(account.title, WORDS),
            **paged(part.value, page, self._one, total=len(things), offset=offset),
        }

    def why(self, identity: str, limit: int, offset: int) -> Json:
        """Return a thing with its spans, and why it is stated: lines, each span in its sentence.

        Raises:
            UsageError: nothing has this id.
        """
        ruling = self._ruling(identity)
        if ruling is not None:
            thing, all_lines = ruling_json(self._record, ruling), ruling_lines(self._record, ruling)
        else:
            found = self._named(identity)
            thing, all_lines = self._lines.one(found), Why(self._record).lines(found)
        told = list(islice(all_lines, offset, offset + limit + 1))
        lines = [shortened(line.plain, WORDS) for line in told[:limit]]
        return {
            "kind": identity.partition("-")[0],
            "thing": self._bounds.alone(thing),
            "offset": offset,
            "next": offset + limit if len(told) > limit else None,
            "lines": lines,
        }

    def copies(self, of: str, kind: CopyKind | None, limit: int, offset: int) -> Json:
        """Return which reports share text: of a story, of a report, or of all.

        Raises:
            UsageError: no story and no report has this id.
        """
        if not of:
            return self._all("copies", kind, limit, offset)
        copies = [
            one for one in self._view.copies_of(self._reports(of)) if kind in {None, one.kind}
        ]
        page = copies[offset : offset + limit]
        return paged("copies", page, self._one, total=len(copies), offset=offset)

    def disagreements(self, story: str, about: About | None, limit: int, offset: int) -> Json:
        """Return what is told differently, in a story or in all.

        Raises:
            UsageError: there is no such story.
        """
        if not story:
            return self._all("disagreements", about, limit, offset)
        told = [one for one in self._account(story).disagreements if about in {None, one.about}]
        page = told[offset : offset + limit]
        return paged("disagreements", page, self._one, total=len(told), offset=offset)

    def _all(self, table: str, kind: StrEnum | None, limit: int, offset: int) -> Json:
        only = "" if kind is None else kind.value
        ids = self._record.catalogue.ids(table, only, limit, offset)
        page = [one for one in map(self._view.find, ids) if isinstance(one, Copy | Disagreement)]
        total = self._record.catalogue.id_count(table, only)
        return paged(table, page, self._one, total=total, offset=offset)

    def _overview(self, account: Account) -> Json:
        """Return a story by its head and counts; its parts are asked for by name."""
        line = self._lines.one(account)
        head = {name: line[name] for name in ("id", "title", "title_report", "when", "summary")}
        counts = {
            part.value: len(self._part(account, part)) for part in Part if part is not Part.OVERVIEW
        }
        told_by_one = len(account.told_by_one())
        return {
            "part": Part.OVERVIEW.value,
            "story": self._bounds.alone(head),
            "counts": counts,
            "events_told_by_one_origin_alone": told_by_one,
            "reports": list(fitting(map(self._one, account.reports[:HEADED]))),
        }

    def _part(self, account: Account, part: Part) -> Sequence[Any]:
        parts: dict[Part, Callable[[], Sequence[Any]]] = {
            Part.OVERVIEW: tuple,
            Part.REPORTS: lambda: account.reports,
            Part.EVENTS: lambda: weightiest(account.events),
            Part.QUOTES: lambda: account.quotes,
            Part.DISAGREEMENTS: lambda: account.disagreements,
            Part.FINDINGS: lambda: account.findings,
            Part.COPIES: lambda: self._view.copies_of(account.reports),
            Part.ORIGINS: lambda: [
                one for one in map(self._view.find, account.origins) if isinstance(one, Origin)
            ],
        }
        return parts[part]()

    def _one(self, thing: Named | ReportId) -> Json:
        """Return one of a list; a report without its text, which has an owner."""
        if isinstance(thing, str):
            line = self._lines.report(thing)
            return self._bounds.among_others({one: line[one] for one in line if one != "text"})
        if isinstance(thing, Event):  # of its tellings, the one that says most is shown
            first = fullest_telling(thing)
            rest = tuple(one for one in thing.tellings if one != first)
            thing = replace(thing, tellings=(first, *rest))
        return self._bounds.among_others(self._lines.one(thing))

    def _story_line(self, line: StoryLine) -> Json:
        return {
            "id": line.id, "title": shortened(line.title, WORDS), "title_report": line.title_report,
            "start": None if line.start is None else line.start.isoformat(),
            "end": None if line.end is None else line.end.isoformat(),
            "reports": line.reports, "origins": line.origins, "copies": line.copies,
            "events": line.events, "disagreements": line.disagreements, "findings": line.findings,
        }  # fmt: skip

    def _hit(self, hit: Hit) -> Json:
        text = self._view.report(hit.report).text
        start = max(0, densest(text, hit.marks, SNIPPET - LEAD) - LEAD) if hit.marks else 0
        snippet = Span(hit.report, start, min(len(text), start + SNIPPET)) if text else None
        marks = [Span(hit.report, *mark) for mark in hit.marks[:MARKS]]
        return self._bounds.among_others(
            {
                "report": hit.report, "path": hit.path, "outlet": hit.outlet, "title": hit.title,
                "day": None if hit.day is None else hit.day.isoformat(), "story": hit.story,
                "origin": hit.origin,
                "snippet": None if snippet is None else self._lines.wire.span(snippet),
                "marks": self._lines.wire.spans(marks), "marks_in_all": len(hit.marks),
            }
        )  # fmt: skip

    def _account(self, story: str) -> Account:
        try:
            return self._view.account(StoryId(story))
        except UsageError as fault:
            raise UsageError(
                f"{_shown(story)}: no story has this id; `stories` and `search` give them"
            ) from fault

    def _reports(self, of: str) -> Sequence[ReportId]:
        if self._view.find_report(ReportId(of)) is not None:
            return (ReportId(of),)
        return self._account(of).reports

    def _ruling(self, identity: str) -> Listed | None:
        if not identity.startswith("ruling-"):
            return None
        return next((one for one in api.rulings(self._record) if one.ruling.id == identity), None)

    def _named(self, identity: str) -> Named:
        found = self._view.find(identity)
        if found is not None:
            return found
        try:
            return self._view.account(StoryId(identity))
        except UsageError as fault:
            raise UsageError(
                f"{_shown(identity)}: no event, quote, copy, origin, story, finding, "
                "disagreement or ruling has this id; the other tools give them"
            ) from fault


def _shown(identity: str) -> str:
    return shortened(identity, 80) or "an empty id"
