"""Scores of quotes against PolNeAR dev: `python -m quality.quotes [DATA]`.

The measures, all over the 84 dev articles pooled:

- *Tokens* are runs of word characters and single other characters; the overlap of two spans is the
  intersection over union of their tokens, 1 when both are empty (a gold attribution without source
  is met only by a quote without source).
- *Matching* is one to one within an article, content and source both at least .5; among all such
  pairings the one with the most pairs, then the largest overlap. F1 over all attributions.
- *direct*: the content begins and ends with a quotation mark (end punctuation outside it ignored).
  Recall over the direct gold, precision over the direct quotes found, each counting pairs of the
  one matching. *rest*: likewise for what is not direct.
- *Token F1* of source, cue and content: tokens that stand in any span of the role, per article.

Gold is the first annotator by name. Cue table and tagger were learnt on train; dev was only scored.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quality.polnear import Article, Attribution, Ranges, articles
from rashomon.language.parses import Parse
from rashomon.language.protocols import QuoteTagger
from rashomon.nouns.readings import Part, Quote, Sentence
from rashomon.nouns.reports import Report, report_id
from rashomon.nouns.spans import Span
from rashomon.read.quotes import find_quotes

WORD = re.compile(r"\w+|[^\w\s]")
ROLES = ("source", "cue", "content")


def score(data: Path) -> dict[str, float]:
    """Return F1, precision and recall for all, direct and rest, and token F1 of each role."""
    from rashomon.models.parser import SpacyParser
    from rashomon.models.quote_tagger import OnnxQuoteTagger

    parser, tagger, tally = SpacyParser(), OnnxQuoteTagger(), Tally()
    for article in articles(data, "dev"):
        lines = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", article.text)]
        parse = parser.parse(article.text, lines)
        tally.add(article, read_quotes(article, parse, tagger))
    return tally.scores()


def read_quotes(
    article: Article, parse: Parse, tagger: QuoteTagger | None = None
) -> tuple[Attribution, ...]:
    """Return the quotes found in an article, as attributions; every line counts as body."""
    report = as_report(article)
    sentences = [
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    ]
    quotes = find_quotes(report, parse, sentences, (), (), tagger=tagger)
    return tuple(_attribution(quote) for quote in quotes)


def as_report(article: Article) -> Report:
    """Return an article as a report with its text alone."""
    return Report(
        id=report_id(None, None, article.text),
        path=article.name,
        paths=(article.name,),
        url=None,
        outlet=None,
        title=None,
        authors=(),
        date=None,
        language="en",
        text=article.text,
        raw_sha256="",
        extractor="plain",
    )


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two attributions, by number, that match, and how well."""

    gold: int
    found: int
    weight: float


class Tally:
    """Counts over articles; `scores()` turns them into measures."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, article: Article, found: Sequence[Attribution]) -> list[Overlap]:
        """Count one article and return the matched pairs."""
        text, gold = article.text, article.attributions
        pairs = match(text, gold, found)
        matched_gold = {pair.gold for pair in pairs}
        matched_found = {pair.found for pair in pairs}
        for side, attributions, matched in (
            ("gold", gold, matched_gold),
            ("found", found, matched_found),
        ):
            for number, attribution in enumerate(attributions):
                for kind in ("all", "direct" if is_direct(text, attribution) else "rest"):
                    self.counts[f"{kind} {side}"] += 1
                    self.counts[f"{kind} {side} matched"] += number in matched
        for role in ROLES:
            real = words(text, *(getattr(a, role) for a in gold))
            told = words(text, *(getattr(a, role) for a in found))
            self.counts[f"{role} gold"] += len(real)
            self.counts[f"{role} found"] += len(told)
            self.counts[f"{role} gold matched"] += len(real & told)
            self.counts[f"{role} found matched"] += len(real & told)
        return pairs

    def scores(self) -> dict[str, float]:
        """Return the measures, 4 decimals."""
        result: dict[str, float] = {}
        for kind in ("all", "direct", "rest"):
            precision, recall = self._ratio(kind, "found"), self._ratio(kind, "gold")
            result[f"{kind}_f1"] = _f1(precision, recall)
            result[f"{kind}_precision"] = round(precision, 4)
            result[f"{kind}_recall"] = round(recall, 4)
        for role in ROLES:
            result[f"{role}_token_f1"] = _f1(self._ratio(role, "found"), self._ratio(role, "gold"))
        return result

    def _ratio(self, kind: str, side: str) -> float:
        return self.counts[f"{kind} {side} matched"] / max(1, self.counts[f"{kind} {side}"])


def match(text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> list[Overlap]:
    """Return the one-to-one pairs with most members, then most overlap."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not gold or not found:
        return []
    weights = np.zeros((len(gold), len(found)))
    real = [(words(text, a.content), words(text, a.source)) for a in gold]
    told = [(words(text, a.content), words(text, a.source)) for a in found]
    for i, (content, source) in enumerate(real):
        for j, (told_content, told_source) in enumerate(told):
            if content.isdisjoint(told_content):
                continue
            both = (overlap(content, told_content), overlap(source, told_source))
            if min(both) >= 0.5:
                weights[i, j] = 1000 + sum(both)  # first the number of pairs, then the overlap
    rows, columns = linear_sum_assignment(-weights)
    pairs = [
        Overlap(int(i), int(j), float(weights[i, j])) for i, j in zip(rows, columns, strict=True)
    ]
    return [pair for pair in pairs if pair.weight > 0]


def words(text: str, *spans: Ranges) -> set[int]:
    """Return the starts of the tokens in the spans."""
    return {
        found.start()
        for ranges in spans
        for start, end in ranges
        for found in WORD.finditer(text, start, end)
    }


def overlap(left: set[int], right: set[int]) -> float:
    """Return intersection over union, 1 for two empty sets."""
    return len(left & right) / len(left | right) if left or right else 1.0


def is_direct(text: str, attribution: Attribution) -> bool:
    """Say whether the content begins and ends with a quotation mark."""
    whole = text[attribution.content[0][0] : attribution.content[-1][1]].strip()
    whole = whole.rstrip(".,;:?!…-–— \n")
    marks = ('"', "“", "”", "''", "``", "‘", "’", "'")
    return whole.startswith(marks) and whole.endswith(marks) and len(whole) > 2


def _attribution(quote: Quote) -> Attribution:
    def ranges(*spans: Span | None) -> Ranges:
        return tuple((span.start, span.end) for span in spans if span is not None)

    return Attribution(ranges(quote.source), ranges(quote.cue), ranges(*quote.content))


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / max(precision + recall, 1e-9), 4)


if __name__ == "__main__":
    for name, value in score(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{name:24}{value:.4f}")
