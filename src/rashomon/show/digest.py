"""A story in, what of it is read out: all, or of a huge one what weighs most and how much more there is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from rashomon.api import Record
from rashomon.nouns.account import Account, Finding
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.excerpts import CopyLine, Totals, Voice
from rashomon.nouns.ids import OriginId, ReportId, StoryId
from rashomon.nouns.readings import Quote

# Above what any story of a few dozen reports holds, so that such a story is never cut: the richest
# of 5,000 read while this was written have 244 facts, 691 quotations and 64 findings.
FACTS = 300
QUOTES = 1_000
MOST = 250  # reports, origins, copies; findings of one kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What of a story is read out. `account` names all reports and origins, and has of the rest what is told.

    `order` is all of its reports by path, of which `reports` are listed, as are `origins`. `more`
    counts what is left out, by the noun that it is called.
    """

    account: Account
    order: tuple[ReportId, ...]
    reports: tuple[ReportId, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...]
    more: Mapping[str, int] = field(default_factory=dict)


def whole(record: Record, account: Account) -> Digest:
    """Return all of an account, which may be a filtered one."""
    view = record.view
    order = tuple(sorted(account.reports, key=lambda report: view.report(report).path))
    found = map(view.find, account.origins)
    return Digest(
        account=account,
        order=order,
        reports=order,
        origins=tuple(one for one in found if isinstance(one, Origin)),
        copies=view.copies_of(account.reports),
    )


def digest(record: Record, story: StoryId) -> Digest:
    """Return a story whole where it is of a size to be read, else the parts that weigh most.

    That is: facts and disagreements that most origins tell, copies of the largest shares, speakers
    that are quoted most, origins of most reports; reports by path, findings by id.

    Raises:
        UsageError: there is no such story.
    """
    excerpts = record.excerpts
    head, totals = excerpts.head(story), excerpts.totals(story)
    copies = _copy_lines(record, head.reports)
    voices = excerpts.voices(story)
    if _readable(head, totals, len(copies), len(voices)):
        return whole(record, record.view.account(story))
    cut = excerpts.of(story).account
    account = replace(
        cut,
        events=cut.events[:FACTS],
        quotes=_most_quoted(record, voices),
        findings=_findings(record, story, totals),
    )
    lines = excerpts.lines(head.reports)
    order = tuple(sorted(head.reports, key=lambda report: lines[report].path))
    sizes = Counter(line.origin for line in lines.values() if line.origin is not None)
    return Digest(
        account=account,
        order=order,
        reports=order[:MOST],
        origins=_largest(record, sizes),
        copies=_largest_copies(record, copies),
        more=_left_out(account, totals, copies=len(copies), quotes=len(voices)),
    )


def _readable(head: Account, totals: Totals, copies: int, quotes: int) -> bool:
    kinds = [number for _, number in totals.findings]
    return (
        max(len(head.reports), len(head.origins), copies, totals.disagreements, *kinds) <= MOST
        and totals.events <= FACTS
        and quotes <= QUOTES
    )


def _left_out(account: Account, totals: Totals, *, copies: int, quotes: int) -> dict[str, int]:
    findings = sum(number for _, number in totals.findings)
    left = {
        "report": len(account.reports) - MOST,
        "origin": len(account.origins) - MOST,
        "fact": totals.events - len(account.events),
        "quotation": quotes - len(account.quotes),
        "shared text": copies - MOST,
        "disagreement": totals.disagreements - len(account.disagreements),
        "finding": findings - len(account.findings),
    }
    return {noun: number for noun, number in left.items() if number > 0}


def _copy_lines(record: Record, reports: Sequence[ReportId]) -> tuple[CopyLine, ...]:
    """Return the copies that any report of a story is an end of, without their passages."""
    ends = (record.excerpts.copies_of(report, -1) for report in reports)
    return tuple({line.id: line for line in chain.from_iterable(ends)}.values())


def _largest_copies(record: Record, lines: Sequence[CopyLine]) -> tuple[Copy, ...]:
    largest = sorted(lines, key=lambda line: (-line.share, line.id))[:MOST]
    found = map(record.view.find, sorted(line.id for line in largest))
    return tuple(one for one in found if isinstance(one, Copy))


def _largest(record: Record, sizes: Mapping[OriginId, int]) -> tuple[Origin, ...]:
    largest = sorted(sizes, key=lambda origin: (-sizes[origin], origin))[:MOST]
    return tuple(record.view.origin(origin) for origin in largest)


def _most_quoted(record: Record, voices: Sequence[Voice]) -> tuple[Quote, ...]:
    def called(voice: Voice) -> str:
        return voice.speaker or voice.words or ""

    times = Counter(map(called, voices))
    ranked = sorted(
        voices,
        key=lambda one: (one.speaker is None, -times[called(one)], called(one), one.quote),
    )
    found = record.excerpts.quotes(voice.quote for voice in ranked[:QUOTES])
    return tuple(found[quote] for quote in sorted(found))


def _findings(record: Record, story: StoryId, totals: Totals) -> tuple[Finding, ...]:
    kinds = sorted(kind for kind, _ in totals.findings)
    return tuple(
        finding for kind in kinds for finding in record.excerpts.findings(story, kind, MOST, 0)
    )
