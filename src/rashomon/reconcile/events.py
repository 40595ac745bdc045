"""Tellings of all reports of a story into groups, one group an event."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.language.acts import act_families
from rashomon.language.background import Rarity, rarity
from rashomon.language.linkage import Linkage
from rashomon.language.parting import COPIED
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.nouns.verdicts import NOTHING, Decided
from rashomon.reconcile.exclusions import brings_up_to_date, cannot_be_one
from rashomon.reconcile.facts import Facts, facts_of
from rashomon.reconcile.identity import may_be_one
from rashomon.reconcile.likeness import FORBIDDEN, likeness
from rashomon.reconcile.lookup import Lookup
from rashomon.reconcile.ruled_events import ruled_groups

_LIKELY = 0.5
_LEAST_COPIED = 32  # code points; a shorter sentence can be written twice by chance
_UNLIKELY = 0.2  # a likeness that joins nothing; `FORBIDDEN` is below it
_BARE = 0.3  # what is left of the likeness of tellings that share no more than the act
_RIVAL = 0.3  # what is left of a noun's likeness to a rival of its antecedent


@dataclass(frozen=True, slots=True)
class Group:
    """The tellings of one event, in the order in which their reports were written."""

    tellings: tuple[Facts, ...]


def all_facts(
    reports: Sequence[Lookup], times: Mapping[ReportId, Mapping[Span, When]], rare: Rarity
) -> tuple[Facts, ...]:
    """Return the facts of every event mention of the reports, reports in the order given."""
    return tuple(
        facts_of(mention, source, times.get(source.report.id, {}), rare)
        for source in reports
        for mention in sorted(source.read.reading.events, key=lambda mention: mention.trigger)
    )


def merge(
    facts: Sequence[Facts], options: ReconcileOptions, decided: Decided = NOTHING
) -> tuple[Group, ...]:
    """Group tellings into events: constrained average linkage over scored pairs.

    The groups do not hang on the order of the facts, but keep it inside; then they are made what
    people `decided`.
    """
    rare = rarity()
    order = sorted(range(len(facts)), key=lambda place: facts[place].mention.trigger)
    ranked = [facts[place] for place in order]
    scores: dict[tuple[int, int], float] = {}
    forbidden: set[tuple[int, int]] = set()
    alike = _Likenesses(ranked, rare)
    for one, other in pairs_to_score(ranked, options):
        score = alike.of(one, other)
        if score == FORBIDDEN or brings_up_to_date(ranked[one], ranked[other]):
            forbidden.add((one, other))
        else:
            scores[one, other] = score
    scores = _nearest_antecedents(ranked, scores)

    bound = _word_for_word(ranked)
    found = Linkage(len(ranked), scores, bound, forbidden).clusters(options.threshold)
    place = {number: order[number] for number in range(len(order))}
    groups = [sorted(place[item] for item in cluster) for cluster in found]
    known = {
        (min(place[one], place[other]), max(place[one], place[other])): score
        for (one, other), score in (
            {**scores, **dict.fromkeys(bound, COPIED)} if decided.other_events else {}
        ).items()
    }
    groups = ruled_groups(groups, facts, decided, known)
    return tuple(Group(tuple(facts[item] for item in group)) for group in sorted(groups))


class _Likenesses:
    """Likenesses of tellings by number; those of copies, which say the same, are worked out once."""

    def __init__(self, facts: Sequence[Facts], rare: Rarity) -> None:
        self._facts = facts
        self._rare = rare
        sorts: dict[tuple[object, ...], int] = {}
        self._sorts = [sorts.setdefault(compared(one), len(sorts)) for one in facts]
        self._known: dict[tuple[int, int], float] = {}

    def of(self, one: int, other: int) -> float:
        """Return the likeness of two tellings."""
        left, right = self._facts[one], self._facts[other]
        if left.source.report.id == right.source.report.id:
            return likeness(left, right, self._rare)
        sort = (self._sorts[one], self._sorts[other])
        if sort not in self._known:
            self._known[sort] = self._across(left, right)
        return self._known[sort]

    def _across(self, left: Facts, right: Facts) -> float:
        """Return the likeness over two reports, low where they share no more than the act."""
        found = likeness(left, right, self._rare)
        if found <= _UNLIKELY or may_be_one(left, right, self._rare):
            return found
        return round(found * _BARE, 6)


def compared(one: Facts) -> tuple[object, ...]:
    """Return all that a telling's likeness to tellings of other reports hangs on."""
    mention, when, place = one.mention, one.when, one.mention.place
    return (
        mention.type,
        mention.modes,
        place and replace(place, spans=()),
        tuple((count.of, count.low, count.high, count.unit) for count in mention.quantities),
        when and (when.start, when.end, when.grain),
        (one.heads, one.label is None, one.realm, one.quoted, one.voice, one.host, one.denied),
        (one.definite, one.nominal, one.another, one.timed),
        (one.actors, one.recipients),
        tuple(one.words.items()),
        tuple(one.matter.items()),
    )


def pairs_to_score(
    facts: Sequence[Facts], options: ReconcileOptions
) -> tuple[tuple[int, int], ...]:
    """Return pairs (i < j) that share a word or family of act, or type and a participant, sorted.

    Under a key that many share, each is paired with the next `options.longest_block` only, or with
    fewer where there are so many tellings that the pairs would pass `options.most_pairs`.
    """
    blocks: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(facts):
        for key in _keys(one):
            blocks[key].append(number)
    filed = sum(len(block) for block in blocks.values())
    reach = max(1, min(options.longest_block, options.most_pairs // (filed or 1)))
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        for at, first in enumerate(block):
            pairs.update((first, second) for second in block[at + 1 : at + 1 + reach])
    return tuple(sorted(pairs))


def _word_for_word(facts: Sequence[Facts]) -> list[tuple[int, int]]:
    """Return pairs that are one sentence, copied word for word into two reports."""
    first: dict[tuple[str, int, EventType], int] = {}
    pairs: list[tuple[int, int]] = []
    for number, one in enumerate(facts):
        sentence = one.source.report.cut(one.mention.sentence)
        place = one.mention.trigger.start - one.mention.sentence.start
        at = first.setdefault((sentence, place, one.mention.type), number)
        same_report = facts[at].source.report.id == one.source.report.id
        if at != number and len(sentence) >= _LEAST_COPIED and not same_report:
            pairs.append((at, number))
    return pairs


def _keys(one: Facts) -> set[object]:
    keys: set[object] = set()
    for head in one.heads:
        keys.add(head)
        keys.add(head[:5])
        keys.update(act_families(head))
    for party in one.everyone:
        keys.add((one.mention.type, party.keys[-1] if party.named and party.keys else None))
        if party.country:
            keys.add((one.mention.type, party.country))
    return keys


def _nearest_antecedents(
    facts: Sequence[Facts], scores: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Lower, for a noun that points back, its likeness to what its nearest antecedent cannot be.

    "The call" means the call last spoken of, not any call of the same two people.
    """
    nearest: dict[int, tuple[int, float, int]] = {}
    beside: dict[int, list[int]] = defaultdict(list)
    for (one, other), score in scores.items():
        if score < _LIKELY:
            continue
        one_text = facts[one].source.report.id == facts[other].source.report.id
        may_mean = one_text and facts[one].mention.type == facts[other].mention.type
        for noun, rival in ((one, other), (other, one)):
            if facts[noun].definite and not facts[noun].timed:
                beside[noun].append(rival)
                if rival < noun and may_mean:
                    # The last sentence that tells a likely one, and in it the likeliest.
                    key = (facts[rival].mention.sentence.start, score, -rival)
                    nearest[noun] = max(nearest.get(noun, key), key)
    meant: dict[int, int] = {}
    for noun in sorted(nearest):
        antecedent = -nearest[noun][2]
        meant[noun] = meant.get(antecedent, antecedent)
    kept = dict(scores)
    for noun, antecedent in meant.items():
        for rival in beside[noun]:
            told = meant.get(rival, rival)
            if told != antecedent and cannot_be_one(facts[told], facts[antecedent]):
                pair = (min(noun, rival), max(noun, rival))
                kept[pair] = round(scores[pair] * _RIVAL, 6)
    return kept
