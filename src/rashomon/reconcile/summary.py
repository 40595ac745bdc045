"""A title and a few sentences for a story, chosen from its reports, never written."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.language.rewording import looks_rewritten
from rashomon.nouns.account import Event
from rashomon.nouns.copies import Copy, CopyKind
from rashomon.nouns.ids import EventId, ReportId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.readings import Part, ReadReport, ScarKind, Sentence
from rashomon.nouns.spans import Span
from rashomon.reconcile.values import Origins

_LONGEST = 600  # code points; a longer "sentence" is a list or a broken page
_FIRST = 40  # sentences of a report that are looked at
_REPORTS = 30  # reports, the most central first, whose sentences are looked at
_LEAD_BONUS = 2.0
_FALL = 0.05  # how much each place further down lowers what a sentence is worth


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a story, and the report whose title or first sentence it is."""

    title: str
    report: ReportId


def central_reports(
    reads: Sequence[ReadReport], events: Sequence[Event], copies: Sequence[Copy]
) -> list[ReadReport]:
    """Return the reports, the most telling first: originals before copies and re-worded texts.

    Among those, the one whose events are told by most origins comes first.
    """
    weight: dict[ReportId, int] = defaultdict(int)
    for event in events:
        for report in event.reports:
            weight[report] += len(event.origins) ** 2
    copied = {copy.copy for copy in copies if copy.kind is not CopyKind.SHARED_WIRE}

    def key(read: ReadReport) -> tuple[bool, bool, int, str]:
        report = read.report.id
        return (looks_rewritten(read.reading), report in copied, -weight[report], report)

    return sorted(reads, key=key)


def heading(central: Sequence[ReadReport]) -> Heading:
    """Return the title of the most central report with one, else the first sentence of the first."""
    for read in central:
        title = read.reading.masthead.title or read.report.title
        if title and title.strip():
            return Heading(title.strip(), read.report.id)
    for read in central:
        for sentence in read.reading.sentences:
            if sentence.part in {Part.LEAD, Part.BODY}:
                return Heading(read.report.cut(sentence.span), read.report.id)
    first = central[0].report
    return Heading(first.text.strip().split("\n", 1)[0][:200], first.id)


def summary(
    central: Sequence[ReadReport],
    events: Sequence[Event],
    origins: Origins,
    options: ReconcileOptions,
) -> tuple[Span, ...]:
    """Choose sentences that together tell the events most origins tell, one report an origin.

    Each next sentence is the one that adds most; an event that is told already adds nothing.
    """
    weights = {
        event.id: float(len(event.origins) ** 2 - 0.75) * math.log1p(len(event.tellings))
        for event in events
    }
    told: dict[Span, set[EventId]] = defaultdict(set)
    for event in events:
        for telling in event.tellings:
            told[telling.sentence].add(event.id)
    candidates = dict(enumerate(_candidates(central, origins)))
    chosen: list[Span] = []
    covered: set[EventId] = set()
    while candidates and len(chosen) < options.summary_sentences:
        best = max(
            candidates,
            key=lambda at: (
                _gain(candidates[at], told[candidates[at][0].span] - covered, weights),
                -at,
            ),
        )
        span = candidates.pop(best)[0].span
        if chosen and not told[span] - covered:
            break
        chosen.append(span)
        covered |= told[span]
    return tuple(chosen)


def _gain(
    candidate: tuple[Sentence, int], fresh: set[EventId], weights: Mapping[EventId, float]
) -> float:
    """Weigh the events a sentence adds; more than two add nothing more, later places take away."""
    sentence, place = candidate
    gain = sum(sorted((weights[event] for event in fresh), reverse=True)[:2])
    bonus = _LEAD_BONUS if sentence.part is Part.LEAD else 1.0
    return round(gain * bonus / (1.0 + _FALL * place), 6)


def _candidates(central: Sequence[ReadReport], origins: Origins) -> list[tuple[Sentence, int]]:
    """Return sound sentences, with their places, of the most central report of each origin."""
    seen: set[str] = set()
    found: list[tuple[Sentence, int]] = []
    for read in central:
        origin = origins.get(read.report.id, read.report.id)
        if origin in seen or len(seen) >= _REPORTS:
            continue
        seen.add(origin)
        scarred = [scar.span for scar in read.reading.scars if scar.kind in _UNSOUND]
        sentences = [one for one in read.reading.sentences if one.part in {Part.LEAD, Part.BODY}]
        found.extend(
            (one, place)
            for place, one in enumerate(sentences[:_FIRST])
            if len(one.span) <= _LONGEST and not any(one.span.overlaps(span) for span in scarred)
        )
    return found


_UNSOUND = frozenset({ScarKind.BROKEN_SENTENCE, ScarKind.GARBLED_NAME})
