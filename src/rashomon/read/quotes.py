"""Report and parse -> quotes: who is said to have said, thought, wanted or planned what.

Counted as PolNeAR counts (https://aclanthology.org/L18-1524): statements, beliefs and intentions
with a cue; what is attributed inside another statement is part of that statement's content.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.parses import Parse
from rashomon.language.protocols import QuoteTagger
from rashomon.nouns.actors import Entity
from rashomon.nouns.ids import QuoteId, content_hash
from rashomon.nouns.readings import Quote, QuoteForm, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, TimexType
from rashomon.read.lasting_speakers import carry_on
from rashomon.read.paragraphs import paragraphs
from rashomon.read.quotation_marks import Regions, quoted
from rashomon.read.quote_rules import Statement
from rashomon.read.speakers import Cast, addressee, resolve
from rashomon.read.statements import statements


def find_quotes(
    report: Report,
    parse: Parse,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
    *,
    tagger: QuoteTagger | None = None,
) -> tuple[Quote, ...]:
    """Return the quotes of a report in order of their content.

    Sentences of parts that do not tell (crossheads, credits, boilerplate) give none. `entities` and
    `times` may be empty: speakers are then read from the words of the source alone.
    """
    told = paragraphs(report.text, parse, sentences)
    regions = Regions(quoted(report.text, [(p.start, p.end) for p in told]))
    dating = sorted(
        (time for time in times if time.type in _DATING), key=lambda time: time.span.start
    )
    page = _Page(report, parse, regions, Cast(entities), dating)
    found = statements(report.text, parse, told, regions, tagger=tagger)
    quotes = [_quote(page, statement) for statement in found]
    return carry_on(report.text, quotes, entities)


@dataclass(frozen=True, slots=True)
class _Page:
    """A report and all that was read in it before its quotes; `times` sorted by start."""

    report: Report
    parse: Parse
    regions: Regions
    cast: Cast
    times: Sequence[TimeExpression]


def _quote(page: _Page, statement: Statement) -> Quote:
    report, parse = page.report, page.parse
    content = tuple(Span(report.id, start, end) for start, end in statement.content)
    cue = _span(report, parse, range(*statement.cue))
    source = _span(report, parse, statement.source)
    speaker = resolve(parse, statement.source, page.cast)
    return Quote(
        id=_quote_id(report, content, cue, source),
        content=content,
        form=_form(report, page.regions, content),
        cue=cue,
        source=source,
        speaker=speaker.name,
        entity=speaker.entity,
        speaker_country=speaker.country,
        source_kind=speaker.kind,
        addressee=addressee(parse, statement.head, statement.source, page.cast),
        time=_time(parse, statement, page.times),
    )


def _span(report: Report, parse: Parse, tokens: Sequence[int]) -> Span | None:
    """Return the span from the first to the last token that is more than punctuation."""
    kept = [n for n in tokens if any(c.isalnum() for c in parse.tokens[n].text)] or list(tokens)
    if not kept:
        return None
    return Span(report.id, parse.tokens[kept[0]].start, parse.tokens[kept[-1]].end)


def _quote_id(
    report: Report, content: Sequence[Span], cue: Span | None, source: Span | None
) -> QuoteId:
    places = [f"{span.start}-{span.end}" for span in content]
    ends = [None if span is None else f"{span.start}-{span.end}" for span in (cue, source)]
    return QuoteId(content_hash("quote", report.id, " ".join(places), *ends))


def _form(report: Report, regions: Regions, content: Sequence[Span]) -> QuoteForm:
    """Say whether all, some or none of the content's letters stand in quotation marks."""
    inside = outside = False
    for span in content:
        place = span.start
        for stretch in regions.within(span.start, span.end):
            outside = outside or any(c.isalnum() for c in report.text[place : stretch.start])
            inside, place = True, max(place, min(stretch.end, span.end))
        outside = outside or any(c.isalnum() for c in report.text[place : span.end])
    if not inside:
        return QuoteForm.INDIRECT
    return QuoteForm.MIXED if outside else QuoteForm.DIRECT


def _time(parse: Parse, statement: Statement, times: Sequence[TimeExpression]) -> Span | None:
    """Return the first time expression that hangs on the cue and lies outside content and source."""
    head = parse.tokens[statement.head]
    first = bisect_left(times, head.start - _NEAR, key=lambda time: time.span.start)
    last = bisect_left(times, head.start + _NEAR, key=lambda time: time.span.start)
    source = {parse.tokens[number].start for number in statement.source}
    for time in times[first:last]:
        start, end = time.span.start, time.span.end
        if any(a < end and start < b for a, b in statement.content) or start in source:
            continue
        if _hangs_on(parse, statement.head, start, end):
            return time.span
    return None


_DATING = (TimexType.DATE, TimexType.TIME)
_NEAR = 250
"""Code points between a cue and the time that dates it, at most."""


def _hangs_on(parse: Parse, cue: int, start: int, end: int) -> bool:
    """Say whether a token in `[start, end)` reaches the cue without crossing another verb."""
    sentence = parse.sentences[parse.tokens[cue].sentence]
    for number in range(*sentence):
        token = parse.tokens[number]
        if not start <= token.start < end:
            continue
        here = token
        for _ in range(8):
            if here.index == cue:
                return True
            if (here.tag.startswith("VB") and here.index != number) or here.head == here.index:
                break
            here = parse.tokens[here.head]
    return False
