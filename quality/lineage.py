"""Which of two came second, and what was changed: on copies made from wikinews and by hand.

Direction: copies bear no credit and no date, so that only garbling, cuts and wording speak. Changes:
reports with known alterations (`quality.alterations`), left as they are otherwise ("edited") or with
half of their words swapped outside quotations ("spun"). Thresholds of both were chosen on reports
whose hash is even and on hand-written events marked `tune`; the others are scored.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from quality.alterations import Changed, altered
from quality.copies import EDITS, originals, read_quickly, wikinews
from quality.handwritten import events
from quality.spinner_words import wordnet_swapped
from quality.spinners import SCORED
from rashomon.compare.copies import compare_pair
from rashomon.compare.texts import quotations
from rashomon.nouns.copies import Change, ChangeKind, Copy, Direction
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import ReadReport

DATA = Path("../shared/data")
OPTIONS = CompareOptions()
REPORTS = 60
KINDS = ("name", "number", "date", "quote")


def _second(source: ReadReport, copy: ReadReport) -> str:
    """Return right, wrong or unknown for the direction, missed where no copy is found."""
    found = compare_pair(source, copy, OPTIONS)
    if found is None:
        return "missed"
    if found.direction is Direction.UNKNOWN:
        return "unknown"
    return "right" if found.copy == copy.report.id else "wrong"


def directions(reports: list[ReadReport], scored: bool) -> dict[str, float]:
    """Return, of the copies found, the share with a direction and how many of those are right."""
    verdicts: dict[str, Counter[str]] = {"edits": Counter(), "spinners": Counter()}
    for group, kinds in (("edits", EDITS), ("spinners", SCORED)):
        for name, change in sorted(kinds.items()):
            told = Counter(
                _second(r, read_quickly(change(r.report.text), "Copyist", None)) for r in reports
            )
            if name != "verbatim":
                verdicts[group] += told
            print(f"{group} {name} {dict(told)}", file=sys.stderr)
    by_hand = verdicts["hand"] = Counter()
    for event in events():
        if event.scored is scored:
            source = read_quickly(event.source, "First", None)
            texts = [read_quickly(rewrite.text, "Second", None) for rewrite in event.rewrites]
            by_hand.update(_second(source, text) for text in texts)
    found: dict[str, float] = {}
    for group, told in verdicts.items():
        known = told["right"] + told["wrong"]
        found[f"direction_{group}_stated_rate"] = known / max(1, known + told["unknown"])
        found[f"direction_{group}_right"] = told["right"] / max(1, known)
    return found


def _spun(text: str) -> str:
    pieces, at = [], 0
    for start, end in quotations(text):
        pieces += [wordnet_swapped(text[at:start], 0.5, "lineage"), text[start:end]]
        at = end
    return "".join((*pieces, wordnet_swapped(text[at:], 0.5, "lineage")))


def _is(known: Changed, change: Change, copy: ReadReport, source: ReadReport) -> bool:
    kind, ours, theirs = known
    said, before = copy.report.cut(change.copy), source.report.cut(change.source)
    return (
        change.what.value == kind
        and (ours in said or said in ours)
        and (theirs in before or before in theirs)
    )


def changes(reports: list[ReadReport], change: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield (kind, verdict) a change: found or lost if known, true or false if stated."""
    for report in reports:
        text, known = altered(report.report.text, "lineage")
        copy = read_quickly(change(text), "Copyist", None)
        found = compare_pair(report, copy, OPTIONS)
        stated = _turned(found, copy) if found is not None else []
        for one in known:
            hit = any(_is(one, change, copy, report) for change in stated)
            yield one[0], "found" if hit else "lost"
        for change_ in stated:
            if change_.what is not ChangeKind.WORD:
                hit = any(_is(one, change_, copy, report) for one in known)
                yield change_.what.value, "true" if hit else "false"


def _turned(found: Copy, copy: ReadReport) -> list[Change]:
    """Return the changes with our copy as the copy."""
    if found.copy == copy.report.id:
        return list(found.changed)
    return [Change(change.source, change.copy, change.what) for change in found.changed]


def score(data: Path = DATA, *, scored: bool = True) -> dict[str, float]:
    """Return the accuracy of directions, and precision and recall of each kind of change."""
    reports = originals(wikinews(data), scored=scored)[:REPORTS]
    found = directions(reports, scored)
    for way, change in (("edited", lambda text: text), ("spun", _spun)):
        told = Counter(changes(reports, change))
        for kind in KINDS:
            hit, lost = told[kind, "found"], told[kind, "lost"]
            true, false = told[kind, "true"], told[kind, "false"]
            found[f"changed_{way}_{kind}_recall"] = hit / max(1, hit + lost)
            found[f"changed_{way}_{kind}_precision"] = true / max(1, true + false)
    return {name: round(value, 4) for name, value in found.items()}


if __name__ == "__main__":
    tuning = "--tune" in sys.argv
    for metric, value in score(DATA, scored=not tuning).items():
        print(f"{metric}\t{value:.4f}")
