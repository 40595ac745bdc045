"""The story page: what, where, when; facts with their sentences; drawings; who says so; reports."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.nouns.account import Account, Event, Finding
from rashomon.nouns.errors import UsageError
from rashomon.nouns.excerpts import Excerpt
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.show.lines import Lines
from rashomon.show.phrases import main_place, when_words
from rashomon.show.web.clippings import Clipping, Desk, Source
from rashomon.show.web.decided import decided_models
from rashomon.show.web.drawings.registry import STORY_DRAWINGS, Drawn, drawn
from rashomon.show.web.facts import Fact, Value, fact, facts_table, weightiest
from rashomon.show.web.page import Missing, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging
from rashomon.show.web.speakers import Speakers, speakers

FACTS = 40  # on the story page
FACTS_A_PAGE = 100  # on the page of all facts
SENTENCES = 6  # of a fact
REPORTS = 100  # on the story page
FINDINGS = 10  # of a kind, on the story page
REASONS = 20


@dataclass(frozen=True, slots=True)
class Number:
    """A count and where what it counts is to be seen."""

    count: int
    noun: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingModel:
    """Something to know about a report, with the words it is about."""

    id: str
    href: str
    kind: str
    detail: str
    source: Source
    clipping: Clipping | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsOfKind:
    """The first findings of one kind, how many there are, and where all are listed ("" in a file)."""

    kind: str
    count: int
    href: str
    shown: tuple[FindingModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryModel:
    """What the story page shows; `prefix` stands before the ids of its sections, where many stories are.

    `looked_at` counts the facts that the drawings look at: those that most origins tell.
    """

    id: str
    prefix: str
    title: str
    title_href: str
    when: Value | None
    precision: str
    when_basis: tuple[Clipping, ...]
    place: str | None
    numbers: tuple[Number, ...]
    summary: tuple[Clipping, ...]
    facts: tuple[Fact, ...]
    fact_count: int
    facts_href: str
    looked_at: int
    drawings: tuple[Drawn, ...]
    speakers: Speakers
    findings: tuple[FindingsOfKind, ...]
    reports: tuple[Source, ...]
    report_count: int
    reports_href: str
    reasons: tuple[str, ...]
    reason_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsModel:
    """One page of all facts of a story."""

    title: str
    story_href: str
    facts: tuple[Fact, ...]
    paging: Paging


def excerpt_of(desk: Desk, story: str) -> Excerpt:
    """Return a story as its pages look at it.

    Raises:
        Missing: there is no such story.
    """
    try:
        return desk.record.excerpts.of(StoryId(story))
    except UsageError as fault:
        raise Missing("story") from fault


def head_of(desk: Desk, story: str) -> Excerpt:
    """Return a story without its parts, which are counted.

    Raises:
        Missing: there is no such story.
    """
    excerpts = desk.record.excerpts
    try:
        return Excerpt(excerpts.head(StoryId(story)), excerpts.totals(StoryId(story)))
    except UsageError as fault:
        raise Missing("story") from fault


def story_page(desk: Desk, story: str) -> Page:
    """Return the page of a story.

    Raises:
        Missing: there is no such story.
    """
    excerpt = excerpt_of(desk, story)
    account = excerpt.account
    model = story_model(desk, excerpt, f"/story/{story}")
    return Page(
        template="story.html",
        title=account.title,
        model=model,
        json=lambda: Lines(desk.record).of_story(account.story),
        table=lambda: facts_table(desk, all_facts(desk, account.story)),
        address=f"/story/{story}",
        here="record",
        decided=decided_models(
            desk,
            desk.bearing.on_story(account.story, desk.record.history.reports_of(account.story)),
        ),
    )


def story_model(desk: Desk, excerpt: Excerpt, address: str, most: int | None = FACTS) -> StoryModel:
    """Return what the story page shows; without an address, drawings carry their data in the page.

    With an address, what is long is cut and leads to the whole; without, only facts are cut at `most`.
    """
    account, cut = excerpt.account, bool(address)
    desk.gather(account.reports)
    events = weightiest(account.events)
    prefix = "" if address else f"{account.story}-"
    when = account.when
    reports = listed_reports(desk, account)
    reasons = desk.view.reasons(account.story)
    return StoryModel(
        id=account.story,
        prefix=prefix,
        title=account.title,
        title_href=desk.links.report(account.title_report),
        when=None if when is None else Value(
            words=when_words(when),
            href=desk.links.report(when.basis[0].report, when.basis) if when.basis else "",
        ),
        precision="" if when is None else when.grain.value,
        when_basis=tuple(map(desk.around, when.basis[:3])) if when is not None else (),
        place=main_place(account.events, cut=excerpt.totals.events > len(account.events)),
        numbers=_numbers(excerpt, prefix),
        summary=tuple(desk.clip(span) for span in account.summary),
        facts=tuple(fact(desk, event, SENTENCES if cut else None) for event in events[:most]),
        fact_count=excerpt.totals.events,
        facts_href=f"{address}/facts" if cut else "",
        looked_at=len(events),
        drawings=tuple(drawn(one, desk, account) for one in STORY_DRAWINGS),
        speakers=speakers(desk, desk.record.excerpts.voices(account.story)),
        findings=tuple(_by_kind(desk, excerpt, address)),
        reports=tuple(map(desk.source, reports[: REPORTS if cut else None])),
        report_count=len(reports),
        reports_href=f"{address}/reports" if cut else "",
        reasons=reasons[: REASONS if cut else None],
        reason_count=len(reasons),
    )  # fmt: skip


def listed_reports(desk: Desk, account: Account) -> list[ReportId]:
    """Return the reports of a story in the order they are listed: by day, undated ones last."""
    desk.gather(account.reports)
    sources = map(desk.source, account.reports)
    return [one.id for one in sorted(sources, key=lambda one: (one.day or "~", one.name, one.id))]


def _numbers(excerpt: Excerpt, prefix: str) -> tuple[Number, ...]:
    account, totals = excerpt.account, excerpt.totals
    findings = sum(number for _, number in totals.findings)
    return (
        Number(len(account.reports), "report", f"#{prefix}reports"),
        Number(totals.copies, "copy", f"#{prefix}lineage"),
        Number(len(account.origins), "independent origin", f"#{prefix}lineage"),
        Number(totals.events, "fact", f"#{prefix}facts"),
        Number(totals.disagreements, "disagreement", f"#{prefix}disagreements"),
        Number(findings, "finding", f"#{prefix}findings"),
    )


def _by_kind(desk: Desk, excerpt: Excerpt, address: str) -> Iterator[FindingsOfKind]:
    """Yield findings by kind, the rarest kinds first: those on one report say most."""
    for kind, number in sorted(excerpt.totals.findings, key=lambda one: (one[1], one[0])):
        found = [one for one in excerpt.account.findings if one.kind.value == kind]
        if address:
            del found[FINDINGS:]
        desk.gather(one.report for one in found)
        yield FindingsOfKind(
            kind=kind.replace("_", " "),
            count=number,
            href=f"{address}/findings?kind={kind}" if address else "",
            shown=tuple(finding_model(desk, one) for one in found),
        )


def finding_model(desk: Desk, finding: Finding) -> FindingModel:
    """Return a finding as it is listed."""
    return FindingModel(
        id=finding.id,
        href=desk.links.thing(finding.id),
        kind=finding.kind.value.replace("_", " "),
        detail=finding.detail,
        source=desk.source(finding.report),
        clipping=None if finding.span is None else desk.around(finding.span),
    )


def facts_page(desk: Desk, story: str, query: Mapping[str, str]) -> Page:
    """Return one page of all facts of a story.

    Raises:
        Missing: there is no such story.
        Malformed: the page asked for cannot be.
    """
    excerpt, address = head_of(desk, story), f"/story/{story}/facts"
    identity, title = excerpt.account.story, excerpt.account.title
    skipped = (page_number(query) - 1) * FACTS_A_PAGE
    shown = desk.record.excerpts.heaviest(identity, FACTS_A_PAGE, skipped)
    desk.gather(report for event in shown for report in event.reports)
    model = FactsModel(
        title=title,
        story_href=desk.links.story(story),
        facts=tuple(fact(desk, event, SENTENCES) for event in shown),
        paging=paging(address, query, excerpt.totals.events, FACTS_A_PAGE),
    )
    return Page(
        template="facts.html",
        title=f"Facts: {title}",
        model=model,
        json=lambda: Lines(desk.record).of_story(identity)["events"],
        table=lambda: facts_table(desk, all_facts(desk, identity)),
        address=address,
        here="record",
    )


def all_facts(desk: Desk, story: StoryId) -> tuple[Event, ...]:
    """Return every event of a story, those that most origins tell first: for CSV."""
    return desk.record.excerpts.heaviest(story, -1, 0)


def drawing_page(desk: Desk, story: str, name: str) -> Page:
    """Return the data of one drawing of a story; as a page of its own, its table.

    Raises:
        Missing: there is no such story or drawing.
    """
    found = next((one for one in STORY_DRAWINGS if one.name == name), None)
    if found is None:
        raise Missing("drawing")
    account, address = excerpt_of(desk, story).account, f"/story/{story}/{name}"
    made = drawn(found, desk, account)
    return Page(
        template="drawing.html",
        title=f"{found.heading}: {account.title}",
        model={"drawing": made, "title": account.title, "story_href": desk.links.story(story)},
        json=lambda: made.data,
        table=lambda: flat(made.data[found.part]),
        address=address,
        here="record",
    )


def flat(rows: object) -> Table:
    """Return the plain cells of a list of objects as a table; lists in them are counted."""
    listed = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    columns = tuple(dict.fromkeys(name for row in listed for name in row))
    cells = [[_cell(row.get(name)) for name in columns] for row in listed]
    return Table(columns, cells)


def _cell(value: object) -> str | int | float | None:
    if value is None or isinstance(value, str | int | float):
        return value
    return len(value) if isinstance(value, list) else None
