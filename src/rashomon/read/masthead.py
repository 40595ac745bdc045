"""A report and its blocks in, its `Masthead` out: title, bylines, credits, dateline, stated date."""

from collections.abc import Iterator, Sequence
from datetime import date

from rashomon.language.agencies import agency_in, agency_named
from rashomon.language.bylines import (
    CreditWords,
    byline_names,
    credits_in,
    dateline,
    stated_date,
)
from rashomon.language.own_tables import usual_name
from rashomon.nouns.readings import Byline, Credit, CreditKind, Masthead, Part
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.layout import MASTHEAD_BLOCKS, Block


def read_masthead(report: Report, blocks: Sequence[Block]) -> Masthead:
    """Return what stands around the story. What came beside the text wins over the text's own.

    Never guesses: a date is stated only by a date line, a dateline or metadata.
    """
    title, title_span = _title(report, blocks)
    stated, stated_span = (report.date, None) if report.date else _stated(report, blocks)
    return Masthead(
        title=title,
        title_span=title_span,
        bylines=tuple(_bylines(report, blocks)),
        credits=tuple(dict.fromkeys(_credits(report, blocks))),
        stated_date=stated,
        stated_span=stated_span,
        dateline=_dateline(report, blocks),
    )


def _title(report: Report, blocks: Sequence[Block]) -> tuple[str | None, Span | None]:
    for block in blocks:
        if block.part is Part.HEADLINE:
            span = Span(report.id, block.start, block.end)
            return report.cut(span), span
    if report.title:
        at = report.text.find(report.title, 0, 2_000)
        return report.title, Span(report.id, at, at + len(report.title)) if at >= 0 else None
    return None, None


def _stated(report: Report, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    for block in blocks[:MASTHEAD_BLOCKS]:
        line = report.text[block.start : block.end]
        found = stated_date(line) if block.part is Part.DATE else None
        if found is None and block.part in {Part.LEAD, Part.BODY}:
            opening = dateline(line)
            if opening is not None and opening.date is not None:
                found = stated_date(line[: opening.date[1]])
        if found is not None:
            return found[0], Span(report.id, block.start + found[1], block.start + found[2])
    return None, None


def _dateline(report: Report, blocks: Sequence[Block]) -> Span | None:
    for block in blocks[:MASTHEAD_BLOCKS]:
        if block.part in {Part.LEAD, Part.BODY}:
            found = dateline(report.text[block.start : block.end])
            if found is not None:
                return Span(report.id, block.start + found.place[0], block.start + found.place[1])
    return None


def _bylines(report: Report, blocks: Sequence[Block]) -> Iterator[Byline]:
    for name in report.authors:
        if agency_named(name) is None:
            at = report.text.find(name, 0, 2_000)
            yield Byline(name, Span(report.id, at, at + len(name)) if at >= 0 else None)
    if report.authors:
        return
    for block in blocks:
        if block.part is Part.BYLINE:
            for name, start, end in byline_names(report.text[block.start : block.end]):
                yield Byline(name, Span(report.id, block.start + start, block.start + end))


def _credits(report: Report, blocks: Sequence[Block]) -> Iterator[Credit]:
    own = _words(usual_name(report.outlet or ""))
    for author in report.authors:
        for name, _, _ in agency_in(author):
            if not _words(name) <= own:
                yield Credit(name, CreditKind.WIRE, None)
    for place, block in enumerate(blocks):
        line = report.text[block.start : block.end]
        for credit in _credits_of(line, block.part, place):
            if own and (_words(credit.agency) <= own or own <= _words(credit.agency)):
                continue  # an outlet's own staff or the agency's own page credits nobody else
            yield Credit(
                credit.agency,
                credit.kind,
                Span(report.id, block.start + credit.start, block.start + credit.end),
            )


def _credits_of(line: str, part: Part, place: int) -> Iterator[CreditWords]:
    if part in {Part.CREDIT, Part.BOILERPLATE}:
        yield from credits_in(line)
    elif part is Part.BYLINE:
        for name, start, end in agency_in(line):
            yield CreditWords(name, CreditKind.WIRE, start, end)
    elif part in {Part.LEAD, Part.BODY} and place < MASTHEAD_BLOCKS:
        opening = dateline(line)
        if opening is not None and opening.agency is not None:
            start, end = opening.agency
            name = agency_named(line[start:end]) or line[start:end]
            yield CreditWords(name, CreditKind.WIRE, start, end)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("the ", "").split())
