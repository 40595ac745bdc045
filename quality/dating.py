"""The date of writing from a report's own words, on TimeBank and AQUAINT with the date hidden.

`dating_stated`: share of documents given a range with both ends; `dating_open`: with one end;
`dating_true`: share of all ranges, open ones too, that hold the true date; `dating_true_closed`: of
those with both ends; `dating_width`: median days of a closed range; `dating_false_conflict`: share
of documents whose true date would be called a contradiction.
"""

import sys
from pathlib import Path
from statistics import median

from quality.timex import DATA, documents, paragraphs
from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Masthead, Part, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.read.dating import own_words_date
from rashomon.read.times import find_times
from rashomon.reconcile.dating import contradicts


def body(report: Report, parse: Parse) -> tuple[Sentence, ...]:
    """Return the parsed sentences, all as running text."""
    spans = (
        Span(report.id, parse.tokens[first].start, parse.tokens[after - 1].end)
        for first, after in parse.sentences
        if after > first
    )
    return tuple(Sentence(span, Part.BODY) for span in spans)


def written(report: Report, parse: Parse) -> When | None:
    """Return what the words of a document say of its date."""
    return own_words_date(report, find_times(report, parse), body(report, parse), Masthead())


def score(data: Path = DATA, parser: Parser | None = None) -> dict[str, float]:
    """Return the shares and the median width."""
    if parser is None:
        from rashomon.models.parser import SpacyParser

        parser = SpacyParser()
    total, held, opened, false = 0, [], [], 0
    widths: list[int] = []
    for document in documents(data):
        total += 1
        parse = parser.parse(document.report.text, paragraphs(document.report.text))
        when = written(document.report, parse)
        if when is None:
            continue
        first, last = when.start or document.created, when.end or document.created
        true = first <= document.created <= last
        false += contradicts(document.created, when)
        if when.start and when.end:
            held.append(true)
            widths.append((when.end - when.start).days + 1)
        else:
            opened.append(true)
    told = [*held, *opened]
    return {
        "dating_stated": round(len(held) / max(total, 1), 4),
        "dating_open": round(len(opened) / max(total, 1), 4),
        "dating_true": round(sum(told) / max(len(told), 1), 4),
        "dating_true_closed": round(sum(held) / max(len(held), 1), 4),
        "dating_width": float(median(widths)) if widths else 0.0,
        "dating_false_conflict": round(false / max(total, 1), 4),
    }


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
