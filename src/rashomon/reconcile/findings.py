"""What there is to know about each report of a story: gone wrong, re-used, re-worded, cut off."""

import re
from collections.abc import Sequence
from datetime import date

from rashomon.language.rewording import garbled_names, looks_rewritten
from rashomon.nouns.account import Finding, FindingKind
from rashomon.nouns.ids import FindingId, ReportId, content_hash
from rashomon.nouns.readings import TELLING, CreditKind, Part, ReadReport, ScarKind
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span

_ENDED = re.compile(r"[.!?:;…\"”’')\]»]\W*$")
_TRAILS_OFF = re.compile(r"(?:\.\.\.|…)\W{0,3}$")
_LEAST_WORDS = 8


def make_finding(
    report: ReportId,
    kind: FindingKind,
    span: Span | None,
    detail: str,
    evidence: Sequence[Span] = (),
) -> Finding:
    """Return a finding, named by its report, kind and span."""
    where = (span.start, span.end) if span is not None else None
    return Finding(
        id=FindingId(content_hash("finding", report, kind.value, where)),
        report=report,
        kind=kind,
        span=span,
        detail=detail,
        evidence=tuple(sorted(set(evidence))),
    )


def findings(read: ReadReport) -> tuple[Finding, ...]:
    """Return what one report shows by itself, sorted by id; dates and copies are left to others."""
    found = [*_garbled(read), *_rewritten(read), *_masthead(read), *_boilerplate(read)]
    found.extend(_truncated(read))
    return tuple(sorted(found, key=lambda finding: finding.id))


def language_finding(report: Report) -> Finding:
    """Return the finding that a report is in a language that is not read."""
    detail = f"written in a language that is not read: {report.language}"
    return make_finding(report.id, FindingKind.OTHER_LANGUAGE, None, detail)


def stated_date(read: ReadReport) -> date | None:
    """Return the date that page, file or dateline claims."""
    return read.reading.masthead.stated_date or read.report.date


def _garbled(read: ReadReport) -> list[Finding]:
    found = []
    for scar in read.reading.scars:
        if scar.kind is ScarKind.GARBLED_NAME:
            words = read.report.cut(scar.span)
            meant = read.report.cut(scar.meant) if scar.meant is not None else scar.known
            detail = (
                f"“{words}” stands where “{meant}” belongs" if meant else f"“{words}” fits nobody"
            )
            evidence = (scar.meant,) if scar.meant is not None else ()
            found.append(
                make_finding(read.report.id, FindingKind.GARBLED_NAME, scar.span, detail, evidence)
            )
    return found


def _rewritten(read: ReadReport) -> list[Finding]:
    if not looks_rewritten(read.reading):
        return []
    scars = read.reading.scars
    names = ", ".join(f"“{name}”" for name in garbled_names(read))
    broken = sum(scar.kind is ScarKind.BROKEN_SENTENCE for scar in scars)
    odd = sum(scar.kind in {ScarKind.ODD_CAPITAL, ScarKind.ODD_WORDING} for scar in scars)
    counted = [f"names gone wrong: {names}"] if names else []
    if broken:
        counted.append(f"broken sentences: {broken}")
    if odd:
        counted.append(f"odd capitals or wordings: {odd}")
    detail = "bears the marks of a text re-worded by machine: " + "; ".join(counted)
    credited = [
        f"credits {credit.agency} with the text"
        for credit in read.reading.masthead.credits
        if credit.kind is CreditKind.OUTLET
    ]
    detail = "; ".join([detail, *credited[:1]])
    evidence = [scar.span for scar in scars]
    return [make_finding(read.report.id, FindingKind.REWRITTEN, None, detail, evidence)]


def _masthead(read: ReadReport) -> list[Finding]:
    found = []
    if stated_date(read) is None:
        detail = "neither the text nor what came beside it states a date"
        found.append(make_finding(read.report.id, FindingKind.UNDATED, None, detail))
    if not read.reading.masthead.bylines and not read.report.authors:
        detail = "neither the text nor what came beside it names an author"
        found.append(make_finding(read.report.id, FindingKind.NO_BYLINE, None, detail))
    return found


def _boilerplate(read: ReadReport) -> list[Finding]:
    return [
        make_finding(
            read.report.id,
            FindingKind.BOILERPLATE,
            sentence.span,
            f"not part of the story: “{_short(read.report.cut(sentence.span))}”",
        )
        for sentence in read.reading.sentences
        if sentence.part is Part.BOILERPLATE
    ]


def _short(words: str) -> str:
    return words if len(words) <= 120 else words[:119] + "…"


def _truncated(read: ReadReport) -> list[Finding]:
    """Find a text that ends in the middle of a sentence, or trails off in dots."""
    told = [one for one in read.reading.sentences if one.part in TELLING]
    if len(told) < 2 or told[-1].part is Part.HEADLINE:
        return []
    last = max(told, key=lambda one: one.span.end)
    tail = read.report.text[max(last.span.start, last.span.end - 200) : last.span.end]
    trails = _TRAILS_OFF.search(tail) is not None
    if not trails and (_ENDED.search(tail) or len(tail.split()) < _LEAST_WORDS):
        return []
    ending = " ".join(tail.split()[-5:])
    detail = f"the text ends in mid-sentence: “{ending}”"
    return [make_finding(read.report.id, FindingKind.TRUNCATED, last.span, detail, (last.span,))]
