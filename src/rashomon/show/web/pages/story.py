"""The story page: what, where, when; facts with their sentences; drawings; who says so; reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.nouns.account import Account, Finding
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.show.lines import Lines
from rashomon.show.phrases import main_place, when_words
from rashomon.show.web.clippings import Clipping, Desk, Source
from rashomon.show.web.drawings.registry import STORY_DRAWINGS, Drawn, drawn
from rashomon.show.web.facts import Fact, Value, fact, facts_table, weightiest
from rashomon.show.web.page import Missing, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging
from rashomon.show.web.speakers import Speakers, speakers

FACTS = 40  # on the story page
FACTS_A_PAGE = 100  # on the page of all facts


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
class StoryModel:
    """What the story page shows; `prefix` stands before the ids of its sections, where many stories are."""

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
    drawings: tuple[Drawn, ...]
    speakers: Speakers
    findings: tuple[tuple[str, tuple[FindingModel, ...]], ...]
    reports: tuple[Source, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsModel:
    """One page of all facts of a story."""

    title: str
    story_href: str
    facts: tuple[Fact, ...]
    paging: Paging


def account_of(desk: Desk, story: str) -> Account:
    """Return everything known of a story.

    Raises:
        Missing: there is no such story.
    """
    try:
        return desk.view.account(StoryId(story))
    except UsageError as fault:
        raise Missing("story") from fault


def story_page(desk: Desk, story: str) -> Page:
    """Return the page of a story.

    Raises:
        Missing: there is no such story.
    """
    account = account_of(desk, story)
    model = story_model(desk, account, f"/story/{story}")
    return Page(
        template="story.html",
        title=account.title,
        model=model,
        json=lambda: Lines(desk.record).of_story(account.story),
        table=lambda: facts_table(desk, account, weightiest(account.events)),
        address=f"/story/{story}",
        here="record",
    )


def story_model(desk: Desk, account: Account, address: str, most: int = FACTS) -> StoryModel:
    """Return what the story page shows; without an address, drawings carry their data in the page."""
    events = weightiest(account.events)
    prefix = "" if address else f"{account.story}-"
    when = account.when
    sources = tuple(desk.source(report) for report in account.reports)
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
        place=main_place(account.events),
        numbers=_numbers(account, sources, prefix),
        summary=tuple(desk.clip(span) for span in account.summary),
        facts=tuple(fact(desk, account, event) for event in events[:most]),
        fact_count=len(events),
        facts_href=f"{address}/facts" if address else "",
        drawings=tuple(drawn(one, desk, account) for one in STORY_DRAWINGS),
        speakers=speakers(desk, account),
        findings=_by_kind(desk, account.findings),
        reports=tuple(sorted(sources, key=lambda one: (one.day or "~", one.name, one.id))),
        reasons=desk.view.reasons(account.story),
    )  # fmt: skip


def _numbers(account: Account, sources: tuple[Source, ...], prefix: str) -> tuple[Number, ...]:
    copies = sum(one.copy_href is not None for one in sources)
    return (
        Number(len(account.reports), "report", f"#{prefix}reports"),
        Number(copies, "copy", f"#{prefix}lineage"),
        Number(len(account.origins), "independent origin", f"#{prefix}lineage"),
        Number(len(account.events), "fact", f"#{prefix}facts"),
        Number(len(account.disagreements), "disagreement", f"#{prefix}disagreements"),
        Number(len(account.findings), "finding", f"#{prefix}findings"),
    )


def _by_kind(
    desk: Desk, findings: Iterable[Finding]
) -> tuple[tuple[str, tuple[FindingModel, ...]], ...]:
    """Return findings by kind, the rarest kinds first: those on one report say most."""
    together: dict[str, list[FindingModel]] = {}
    for finding in findings:
        model = finding_model(desk, finding)
        together.setdefault(model.kind, []).append(model)
    ranked = sorted(together.items(), key=lambda one: (len(one[1]), one[0]))
    return tuple((kind, tuple(models)) for kind, models in ranked)


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
    account, address = account_of(desk, story), f"/story/{story}/facts"
    events, number = weightiest(account.events), page_number(query)
    shown = events[(number - 1) * FACTS_A_PAGE : number * FACTS_A_PAGE]
    model = FactsModel(
        title=account.title,
        story_href=desk.links.story(story),
        facts=tuple(fact(desk, account, event) for event in shown),
        paging=paging(address, query, len(events), FACTS_A_PAGE),
    )
    return Page(
        template="facts.html",
        title=f"Facts: {account.title}",
        model=model,
        json=lambda: Lines(desk.record).of_story(account.story)["events"],
        table=lambda: facts_table(desk, account, events),
        address=address,
        here="record",
    )


def drawing_page(desk: Desk, story: str, name: str) -> Page:
    """Return the data of one drawing of a story; as a page of its own, its table.

    Raises:
        Missing: there is no such story or drawing.
    """
    found = next((one for one in STORY_DRAWINGS if one.name == name), None)
    if found is None:
        raise Missing("drawing")
    account, address = account_of(desk, story), f"/story/{story}/{name}"
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
