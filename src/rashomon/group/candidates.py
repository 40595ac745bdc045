"""Reports as weighted vectors, and the pairs of reports worth scoring: no step over all pairs."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.language.background import rarity
from rashomon.language.lemmas import lemma
from rashomon.language.tokens import words
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import TELLING, Part, ReadReport

NAMED = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a report tells, as unit vectors: `terms` of lemmas, `names` of words of names.

    `earliest` and `latest` bound the day it was written, both `None` when nothing tells.
    """

    report: ReportId
    terms: Mapping[str, float]
    names: Mapping[str, float]
    earliest: date | None
    latest: date | None


def profiles(reads: Sequence[ReadReport], options: GroupOptions) -> tuple[Profile, ...]:
    """Return one profile a report, in the order given."""
    counts = [_term_counts(read, options) for read in reads]
    names = [_name_counts(read) for read in reads]
    rare = rarity(counts, options.collection_weight)
    made = []
    for read, terms, named in zip(reads, counts, names, strict=True):
        earliest, latest = _written(read)
        made.append(
            Profile(
                report=read.report.id,
                terms=_unit({key: _tf(n) * rare.idf(key) for key, n in terms.items()}),
                names=_unit({key: _tf(n) * rare.idf(key) for key, n in named.items()}),
                earliest=earliest,
                latest=latest,
            )
        )
    return tuple(made)


def candidate_pairs(
    profiles: Sequence[Profile], options: GroupOptions
) -> tuple[tuple[int, int], ...]:
    """Return the pairs (i < j) that share heavy terms, sorted.

    Each report is filed under its `options.heavy_terms` heaviest terms; a term under which more
    than `options.longest_posting` reports stand pairs each with its neighbours in date order only.
    """
    postings: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        heaviest = sorted(profile.terms.items(), key=lambda item: (-item[1], item[0]))
        for key, _ in heaviest[: options.heavy_terms]:
            postings[key].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for key in sorted(postings):
        group = sorted(postings[key], key=lambda n: (_day(profiles[n]), profiles[n].report))
        for place, one in enumerate(group):
            for other in group[place + 1 : place + 1 + options.longest_posting]:
                shared[min(one, other), max(one, other)] += 1
    least = options.least_shared_terms
    return tuple(sorted(pair for pair, count in shared.items() if count >= least))


def _day(profile: Profile) -> int:
    known = profile.earliest or profile.latest
    return known.toordinal() if known is not None else 0


def _tf(count: float) -> float:
    return 1.0 + math.log(count) if count > 0 else 0.0


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    norm = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    if norm == 0:
        return {}
    return {key: weights[key] / norm for key in sorted(weights) if weights[key] > 0}


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
        found = words(read.report.text, ((sentence.span.start, sentence.span.end),))
        seen += len(found)
        for key in found.keys:
            counts[lemma(key)] += weight
    return counts


def _name_counts(read: ReadReport) -> dict[str, float]:
    """Count words of names: a chain counts once for each time it is named or referred to."""
    counts: dict[str, float] = defaultdict(float)
    for entity in read.reading.entities:
        if entity.kind not in NAMED:
            continue
        named = [m for m in entity.mentions if m.form is MentionForm.NAME]
        if named:
            for key in set(words(entity.name).keys):
                counts[lemma(key)] += len(entity.mentions)
    return counts


def _written(read: ReadReport) -> tuple[date | None, date | None]:
    """Return the first and last day the report can have been written, its own words first.

    A range that its own words leave open on one side is closed by nothing: it bounds that side
    only. What the page or file claims counts where the words say nothing.
    """
    own = read.reading.written
    if own is not None:
        return own.start, own.end
    stated = read.reading.masthead.stated_date or read.report.date
    return stated, stated


def days_between(left: Profile, right: Profile) -> int | None:
    """Return how many days lie between the two days of writing at least; `None` if unknown."""
    if (left.earliest or left.latest) is None or (right.earliest or right.latest) is None:
        return None
    gaps = [0]
    for one, other in ((left, right), (right, left)):
        if one.latest is not None and other.earliest is not None:
            gaps.append((other.earliest - one.latest) // timedelta(days=1))
    return max(gaps)
