"""All reports, or all findings, of one story, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from rashomon.show.web.clippings import Desk, Source
from rashomon.show.web.page import Malformed, Page, Table
from rashomon.show.web.pages.story import (
    FindingModel,
    finding_model,
    head_of,
    listed_reports,
)  # fmt: skip
from rashomon.show.web.paging import Paging, page_number, paging
from rashomon.show.web.templating import count_words

ROWS = 100  # a page
REPORTS = ("report", "outlet", "path", "title", "day", "origin")
FINDINGS = ("id", "kind", "report", "detail")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPartModel:
    """What the page shows: reports or findings; `kinds` are those of findings, with their addresses."""

    heading: str
    title: str
    story_href: str
    noun: str
    kind: str
    kinds: tuple[tuple[str, int, str], ...]
    reports: tuple[Source, ...]
    findings: tuple[FindingModel, ...]
    paging: Paging


def story_reports_page(desk: Desk, story: str, query: Mapping[str, str]) -> Page:
    """Return one page of the reports of a story, by day.

    Raises:
        Missing: there is no such story.
        Malformed: the page asked for cannot be.
    """
    account, address = head_of(desk, story).account, f"/story/{story}/reports"
    every, skipped = listed_reports(desk, account), (page_number(query) - 1) * ROWS
    shown = tuple(map(desk.source, every[skipped : skipped + ROWS]))
    model = StoryPartModel(
        heading=count_words(len(every), "report"),
        title=account.title,
        story_href=desk.links.story(story),
        noun="reports",
        kind="",
        kinds=(),
        reports=shown,
        findings=(),
        paging=paging(address, query, len(every), ROWS),
    )
    table = Table(REPORTS, [_report(one) for one in shown])
    return _page(model, table, address, query)


def story_findings_page(desk: Desk, story: str, query: Mapping[str, str]) -> Page:
    """Return one page of the findings of a story; `kind` keeps one kind of them.

    Raises:
        Missing: there is no such story.
        Malformed: the page or kind asked for cannot be.
    """
    excerpt, address = head_of(desk, story), f"/story/{story}/findings"
    numbers, kind = dict(excerpt.totals.findings), query.get("kind", "")
    if kind and kind not in numbers:
        raise Malformed(f"kind must be one of {', '.join(sorted(numbers))}")
    total = numbers[kind] if kind else sum(numbers.values())
    skipped = (page_number(query) - 1) * ROWS
    found = desk.record.excerpts.findings(excerpt.account.story, kind, ROWS, skipped)
    desk.gather(one.report for one in found)
    kinds = (
        (one, number, f"{address}?{urlencode({'kind': one})}")
        for one, number in sorted(numbers.items())
    )
    model = StoryPartModel(
        heading=count_words(total, "finding"),
        title=excerpt.account.title,
        story_href=desk.links.story(story),
        noun="findings",
        kind=kind,
        kinds=tuple(kinds) if len(numbers) > 1 else (),
        reports=(),
        findings=tuple(finding_model(desk, one) for one in found),
        paging=paging(address, query, total, ROWS),
    )
    cells = [(one.id, one.kind.value, one.report, one.detail) for one in found]
    return _page(model, Table(FINDINGS, cells), address, query)


def _report(one: Source) -> tuple[str | None, ...]:
    return (one.id, one.outlet, one.path, one.title, one.day, one.origin)


def _page(model: StoryPartModel, table: Table, address: str, query: Mapping[str, str]) -> Page:
    asked = {name: query[name] for name in ("kind", "page") if name in query}
    return Page(
        template="story_part.html",
        title=f"{model.heading}: {model.title}",
        model=model,
        json=lambda: [dict(zip(table.columns, row, strict=True)) for row in table.rows],
        table=lambda: table,
        address=f"{address}?{urlencode(asked)}" if asked else address,
        here="record",
    )
