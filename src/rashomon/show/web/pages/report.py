"""The report page: the whole text with its layers; findings first; its origin and its copies."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.nouns.copies import Direction, Origin
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.listings import Placed
from rashomon.nouns.readings import Reading
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.show.phrases import when_words
from rashomon.show.web.clippings import Desk, Source
from rashomon.show.web.decided import decided_models
from rashomon.show.web.histories import History, history
from rashomon.show.web.layers import LAYERS, ORDER, Layer, marks
from rashomon.show.web.links import MARKS
from rashomon.show.web.marking import Paragraph, paragraphs
from rashomon.show.web.page import Malformed, Missing, Page, Table
from rashomon.show.web.pages.story import FindingModel, finding_model
from rashomon.show.wire import Wire

_RANGE = re.compile(r"(\d{1,9})-(\d{1,9})")
BESIDE = 60  # copies, and reports of one origin, that are listed beside a text
COLUMNS = ("start", "end", "kind", "owner", "role", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyModel:
    """A report that shares text with this one."""

    href: str
    told: str
    kind: str
    direction: str
    share: float
    changes: int
    other: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportModel:
    """What the report page shows."""

    id: str
    source: Source
    title: str
    url: str | None
    paths: tuple[str, ...]
    authors: tuple[str, ...]
    credits: tuple[tuple[str, str, str], ...]
    stated: str | None
    written: str | None
    written_basis: str
    written_by: str | None
    language: str
    story_href: str
    story_title: str
    findings: tuple[FindingModel, ...]
    origin_href: str
    origin_reports: tuple[Source, ...]
    origin_count: int
    copies: tuple[CopyModel, ...]
    copy_count: int
    history: History | None
    layers: tuple[Layer, ...]
    counts: dict[str, int]
    paragraphs: tuple[Paragraph, ...]
    chosen: int


def report_page(desk: Desk, identity: str, query: Mapping[str, str]) -> Page:
    """Return the page of a report.

    Raises:
        Missing: there is no such report.
        Malformed: the words to mark are no ranges of its text.
    """
    report = desk.view.find_report(ReportId(identity))
    if report is None:
        raise Missing("report")
    placed = desk.record.catalogue.placed(report.id)
    model = report_model(desk, report, chosen_spans(report, query.get("mark", "")))
    return Page(
        template="report.html",
        title=model.title,
        model=model,
        json=lambda: _json(desk, report, placed, model.history),
        table=lambda: Table(COLUMNS, (_row(report, one) for one in placed)),
        address=f"/report/{identity}",
        here="search",
        decided=decided_models(desk, desk.bearing.on_report(report.id)),
    )


def report_model(desk: Desk, report: Report, chosen: tuple[Span, ...] = ()) -> ReportModel:
    """Return what the report page shows; of very many copies, the `BESIDE` largest."""
    reading = desk.view.find_reading(report.id) or Reading(report=report.id)
    placed = desk.record.catalogue.placed(report.id)
    all_marks = list(marks(reading, placed, chosen, desk.links))
    standing, source = desk.view.standing(report.id), desk.source(report.id)
    written = desk.view.written(report.id).when
    stated = reading.masthead.stated_date or report.date
    story = standing.story if standing is not None else None
    others = [] if standing is None else _others(desk, report.id, standing.origin)
    return ReportModel(
        id=report.id,
        source=source,
        title=reading.masthead.title or source.title,
        url=report.url,
        paths=report.paths,
        authors=tuple(one.name for one in reading.masthead.bylines) or report.authors,
        credits=tuple(
            (one.agency, one.kind.value,
             desk.links.report(report.id, (one.span,)) if one.span is not None else "")
            for one in reading.masthead.credits
        ),
        stated=None if stated is None else stated.isoformat(),
        written=None if written is None else when_words(written),
        written_basis=desk.links.report(report.id, written.basis) if written is not None else "",
        written_by=desk.bearing.day_by(report.id),
        language=report.language,
        story_href="" if story is None else desk.links.story(story),
        story_title="" if story is None else desk.record.catalogue.title(story),
        findings=tuple(finding_model(desk, one) for one in desk.view.findings_of(report.id)),
        origin_href="" if standing is None else desk.links.thing(standing.origin),
        origin_reports=tuple(map(desk.source, others[:BESIDE])),
        origin_count=len(others),
        copies=tuple(_copies(desk, report.id)),
        copy_count=desk.record.excerpts.copy_count(report.id),
        history=history(desk, report),
        layers=LAYERS,
        counts={layer.name: sum(one.layer == layer.name for one in all_marks) for layer in LAYERS},
        paragraphs=paragraphs(report.text, all_marks, ORDER),
        chosen=len(chosen),
    )  # fmt: skip


def chosen_spans(report: Report, asked: str) -> tuple[Span, ...]:
    """Return the ranges of "10-20,30-40" as spans of a report.

    Raises:
        Malformed: one of them is no range of its text.
    """
    if not asked:
        return ()
    made = []
    for part in asked.split(",")[:MARKS]:
        found = _RANGE.fullmatch(part)
        start, end = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 0 <= start < end <= len(report.text):
            raise Malformed("mark must be ranges of this text, as in 10-20 or 10-20,35-40")
        made.append(Span(report.id, start, end))
    return tuple(made)


def _others(desk: Desk, report: ReportId, identity: OriginId) -> list[ReportId]:
    """Return the other reports of a report's origin, by id."""
    origin = desk.view.find(identity)
    others = [one for one in origin.reports if one != report] if isinstance(origin, Origin) else []
    desk.gather(others[:BESIDE])
    return others


def _copies(desk: Desk, report: ReportId) -> Iterator[CopyModel]:
    lines = desk.record.excerpts.copies_of(report, BESIDE)
    desk.gather(end for line in lines for end in (line.copy, line.source))
    for line in lines:
        ours = line.copy == report
        known = line.direction != Direction.UNKNOWN.value
        yield CopyModel(
            href=desk.links.thing(line.id),
            told=("copy of" if ours else "copied by") if known else "shares text with",
            kind=line.kind,
            direction=line.direction,
            share=line.share,
            changes=line.changes,
            other=desk.source(line.source if ours else line.copy),
        )


def _json(desk: Desk, report: Report, placed: tuple[Placed, ...], known: History | None) -> object:
    reading = desk.view.find_reading(report.id) or Reading(report=report.id)
    standing = desk.view.standing(report.id)
    line = Wire(desk.cut).report(
        report,
        reading.masthead,
        desk.view.written(report.id),
        None if standing is None else standing.story,
        None if standing is None else standing.origin,
    )
    marked = [dict(zip(COLUMNS, _row(report, one), strict=True)) for one in placed]
    versions = () if known is None else known.versions
    seen = [{"report": one.report, "seen": one.seen or None} for one in versions]
    return {**line, "marks": marked, "versions": seen}


def _row(report: Report, one: Placed) -> tuple[str | int, ...]:
    return (one.start, one.end, one.kind, one.owner, one.role, report.text[one.start : one.end])
