"""Reports as weighted vectors: rows of numbers and weights in a few long arrays."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from rashomon.language.background import rarity
from rashomon.language.lemmas import lemma
from rashomon.language.tokens import words
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import TELLING, Part, ReadReport

NAMED = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE})
UNKNOWN = date.min.toordinal() - 1
"""The day in place of one that is not known."""

Numbers = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What grouping looks at in a report: how often each lemma tells, and each word of a name.

    `earliest` and `latest` bound the day it was written, both `None` when nothing tells.
    """

    report: ReportId
    terms: Mapping[str, float]
    names: Mapping[str, float]
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse unit vectors, one a report: row i is `starts[i]` to `starts[i + 1]` of the others.

    `keys` are numbers of words, ascending within a row.
    """

    starts: Numbers
    keys: Numbers
    weights: Weights

    def row(self, number: int) -> tuple[Numbers, Weights]:
        """Return the words of one report and their weights."""
        at = slice(int(self.starts[number]), int(self.starts[number + 1]))
        return self.keys[at], self.weights[at]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """All reports to be grouped, in the order of `reports`, with how often each has each word.

    `earliest` and `latest` are proleptic Gregorian ordinals, or `UNKNOWN`.
    """

    reports: tuple[ReportId, ...]
    vocabulary: tuple[str, ...]
    terms: Rows
    names: Rows
    earliest: Numbers
    latest: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiles(Counted):
    """The same with weights in place of counts, each report's vectors of length 1."""


def outline(read: ReadReport, options: GroupOptions) -> Outline:
    """Return what grouping looks at in one report."""
    earliest, latest = _written(read)
    return Outline(
        report=read.report.id,
        terms=_term_counts(read, options),
        names=_name_counts(read),
        earliest=earliest,
        latest=latest,
    )


def told_by(outlines: Sequence[Outline], stories: Sequence[Sequence[int]]) -> dict[str, int]:
    """Return in how many stories, given as numbers of reports, each lemma occurs."""
    told: Counter[str] = Counter()
    for story in stories:
        told.update({key for number in story for key in outlines[number].terms})
    return dict(told)


def profiles(
    outlines: Sequence[Outline],
    options: GroupOptions,
    told: Mapping[str, int] = MappingProxyType({}),
    stories: int = 0,
) -> Profiles:
    """Return the vectors of all reports, as `weighed` does."""
    return weighed(counted(outlines), options, told, stories)


def counted(outlines: Sequence[Outline]) -> Counted:
    """Return how often each word occurs in each report, as rows."""
    number: dict[str, int] = {}
    terms = _counted([one.terms for one in outlines], number)
    names = _counted([one.names for one in outlines], number)
    return Counted(
        reports=tuple(one.report for one in outlines),
        vocabulary=tuple(number),
        terms=terms,
        names=names,
        earliest=_days(one.earliest for one in outlines),
        latest=_days(one.latest for one in outlines),
    )


def weighed(
    counts: Counted,
    options: GroupOptions,
    told: Mapping[str, int] = MappingProxyType({}),
    stories: int = 0,
) -> Profiles:
    """Return the vectors of all reports: counts damped, weighed by rarity, scaled to length 1.

    A word is as rare as in the background, and in so many `stories` of which those `told` by have
    it. Stories and not reports are counted, or the words of a story told often would be common,
    and its reports less alike the more there are.
    """
    rare = rarity(told, stories, options.collection_weight)
    idf = np.array([rare.idf(key) for key in counts.vocabulary], dtype=np.float64)
    return Profiles(
        reports=counts.reports,
        vocabulary=counts.vocabulary,
        terms=_unit(counts.terms, idf),
        names=_unit(counts.names, idf),
        earliest=counts.earliest,
        latest=counts.latest,
    )


def _counted(counts: Sequence[Mapping[str, float]], number: dict[str, int]) -> Rows:
    """Return counts as rows, new words numbered in the order in which they come."""
    starts = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum([len(found) for found in counts], out=starts[1:])
    keys = np.empty(int(starts[-1]), dtype=np.int64)
    weights = np.empty(int(starts[-1]), dtype=np.float64)
    for place, found in enumerate(counts):
        own = np.array([number.setdefault(key, len(number)) for key in found], dtype=np.int64)
        order = np.argsort(own)
        at = slice(int(starts[place]), int(starts[place + 1]))
        keys[at] = own[order]
        weights[at] = np.fromiter(found.values(), dtype=np.float64, count=len(found))[order]
    return Rows(starts, keys, weights)


def _unit(counts: Rows, idf: Weights) -> Rows:
    raw = (1.0 + np.log(counts.weights)) * idf[counts.keys]
    lengths = np.diff(counts.starts)
    owner = np.repeat(np.arange(len(lengths)), lengths)
    norms = np.sqrt(np.bincount(owner, weights=raw * raw, minlength=len(lengths)))
    norms[norms == 0.0] = math.inf
    return Rows(counts.starts, counts.keys, raw / norms[owner])


def _days(days: Iterator[date | None]) -> Numbers:
    known = (UNKNOWN if day is None else day.toordinal() for day in days)
    return np.fromiter(known, dtype=np.int64)


def _term_counts(read: ReadReport, options: GroupOptions) -> dict[str, float]:
    """Count lemmas of telling sentences; headline and lead count more, the far end not at all.

    A title that stands beside the text counts as a headline in it does.
    """
    counts: dict[str, float] = defaultdict(float)
    masthead = read.reading.masthead
    if masthead.title_span is None:
        for key in words(masthead.title or read.report.title or "").keys:
            counts[lemma(key)] += options.lead_weight
    seen = 0
    for sentence in read.reading.sentences:
        if sentence.part not in TELLING or seen > options.words_read:
            continue
        weight = options.lead_weight if sentence.part in {Part.HEADLINE, Part.LEAD} else 1.0
        found = words(
            read.report.text, read.reading.around_inserts(sentence.span.start, sentence.span.end)
        )
        seen += len(found)
        for key in found.keys:
            counts[lemma(key)] += weight
    return dict(counts)


def _name_counts(read: ReadReport) -> dict[str, float]:
    """Count words of names: a chain counts once for each time it is named or referred to."""
    counts: dict[str, float] = defaultdict(float)
    for entity in read.reading.entities:
        if entity.kind not in NAMED:
            continue
        if any(mention.form is MentionForm.NAME for mention in entity.mentions):
            for key in dict.fromkeys(words(entity.name).keys):
                counts[lemma(key)] += len(entity.mentions)
    return dict(counts)


def _written(read: ReadReport) -> tuple[date | None, date | None]:
    """Return the first and last day the report can have been written, its own words first.

    What the page or file claims counts where the words leave it open; where they speak against it,
    the words alone count. A range open on one side bounds the other only.
    """
    own = read.reading.written
    stated = read.reading.masthead.stated_date or read.report.date
    if own is None:
        return stated, stated
    if stated is None or not (own.start or stated) <= stated <= (own.end or stated):
        return own.start, own.end
    return stated, stated
