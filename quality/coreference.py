"""Event coreference on ECB+ dev topics: CoNLL F1 of `reconcile.events` over gold mentions."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from quality.coreference_metrics import conll
from quality.ecbplus import documents, reading
from rashomon.group.stories import group
from rashomon.language.background import rarity
from rashomon.language.calendar import resolve_all
from rashomon.language.lemmas import lemma
from rashomon.nouns.options import GroupOptions, ReconcileOptions
from rashomon.nouns.readings import ReadReport
from rashomon.reconcile.events import all_facts, merge
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.lookup import Lookup

DATA = Path("../shared/data")
DEV = (2, 5, 12, 18, 21, 23, 34, 35)


def read_topics(data: Path, topics: Sequence[int]) -> tuple[list[ReadReport], dict[str, str]]:
    """Return the readings of the topics' documents, and the gold instance of each mention."""
    from rashomon.models.parser import SpacyParser

    parser = SpacyParser()
    reads: list[ReadReport] = []
    gold: dict[str, str] = {}
    for found in documents(data, topics).values():
        for one in found:
            if one.triggers:
                reads.append(reading(one, parser))
                gold.update(
                    (f"{one.report.id}:{start}:{end}", instance)
                    for start, end, instance in one.triggers
                )
    return reads, gold


def clustered(pairs: Iterable[tuple[str, object]]) -> list[frozenset[str]]:
    """Return clusters of the items that share a key."""
    clusters: dict[object, set[str]] = defaultdict(set)
    for item, key in pairs:
        clusters[key].add(item)
    return [frozenset(items) for items in clusters.values()]


def mention_id(one: Facts) -> str:
    """Return a telling's name: its report and range."""
    trigger = one.mention.trigger
    return f"{trigger.report}:{trigger.start}:{trigger.end}"


def score_read(
    reads: Sequence[ReadReport], gold: Mapping[str, str], options: ReconcileOptions
) -> dict[str, float]:
    """Return our scores, and those of one cluster a lemma, both within the stories we find."""
    story_of = {
        report: story.id for story in group(reads, (), GroupOptions()) for report in story.reports
    }
    by_story: dict[str, list[ReadReport]] = defaultdict(list)
    for read in reads:
        by_story[story_of[read.report.id]].append(read)
    ours: list[tuple[str, object]] = []
    lemmas: list[tuple[str, object]] = []
    for story, members in sorted(by_story.items()):
        times = {read.report.id: resolve_all(read.reading.times, None) for read in members}
        facts = all_facts([Lookup(read) for read in members], times, rarity())
        for number, found in enumerate(merge(facts, options)):
            ours.extend((mention_id(one), (story, number)) for one in found.tellings)
        lemmas.extend((mention_id(one), (story, _lemma(one))) for one in facts)
    answer = clustered((item, instance) for item, instance in gold.items())
    scores = {f"coreference_{key}": value for key, value in conll(clustered(ours), answer).items()}
    base = conll(clustered(lemmas), answer)["conll"]
    scores["coreference_lemma_baseline_conll"] = base
    scores["coreference_mentions"] = float(len(gold))
    return {key: round(value, 4) for key, value in scores.items()}


def _lemma(one: Facts) -> str:
    words = one.source.report.cut(one.mention.trigger).casefold().split()
    return " ".join(lemma(word) for word in words)


def score(data: Path = DATA) -> dict[str, float]:
    """Return the scores on the dev topics; mentions are given, stories and events are ours."""
    reads, gold = read_topics(data, DEV)
    return score_read(reads, gold, ReconcileOptions())


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric} {value}")
