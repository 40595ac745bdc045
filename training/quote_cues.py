"""Counts how often each cue attributes something in PolNeAR train; writes language/data/cues.tsv.

Run from the repository root (4 minutes of parsing):
`python -m training.quote_cues --data ../shared/data`. With `--open-data-only` the table stays as it
is: there is no set of a stated licence to count in.
"""

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

from quality.polnear import Article, articles

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.models.parser import SpacyParser
from rashomon.read.attribution import candidates

TABLE = Path("src/rashomon/language/data/cues.tsv")
WORD = re.compile(r"\w+|[^\w\s]")
LEAST_SEEN = 3
"""A cue seen less often than this tells nothing that its construction does not."""
WORTH_DENYING = 0.2
"""Rate of a construction from which a cue that never attributes is worth a row."""
HEAD = """\
# How often a cue word in a construction attributes something, counted in PolNeAR 1.0 train
# (840 articles, first annotator by name). Made by training/quote_cues.py, 2026-11-22. PolNeAR is
# a public research release without a stated licence; no text of it is here, only counts.
# lemma <tab> construction <tab> attributions <tab> occurrences; "*" stands for the lemmas seen there
# once or twice.
"""


def main() -> None:
    """Write the table."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--data", type=Path, required=True, help="folder that holds polnear/")
    given.add_argument("--open-data-only", action="store_true", help="leave the table as it is")
    arguments = given.parse_args()
    if arguments.open_data_only:
        print("no open data to count cues in: the table stays as it is")
        return
    parser = SpacyParser()
    good: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for article in articles(arguments.data, "train"):
        count(article, parse_article(article.text, parser), good, seen)
    TABLE.write_text(HEAD + "".join(rows(good, seen)), encoding="utf-8")


def parse_article(text: str, parser: Parser) -> Parse:
    """Return the parse of a text whose paragraphs are its lines."""
    found = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return parser.parse(text, found)


def count(
    article: Article, parse: Parse, good: Counter[tuple[str, str]], seen: Counter[tuple[str, str]]
) -> None:
    """Add the candidates of an article: all of them, and those that overlap a gold attribution."""
    text = article.text
    gold = [(_words(text, x.content), _words(text, x.source)) for x in article.attributions]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, (content, _) in enumerate(gold):
        for place in content:
            holders[place].append(number)
    for found in candidates(parse, 0, len(parse.tokens)):
        if parse.tokens[found.head].start in holders:
            continue  # PolNeAR marks no attribution inside another
        content = _token_words(text, parse, found.content)
        source = _token_words(text, parse, found.source)
        near = sorted({number for place in content for number in holders[place]})
        key = (found.lemma, found.frame)
        seen[key] += 1
        good[key] += any(
            _share(content, gold[n][0]) >= 0.5 and _share(source, gold[n][1]) >= 0.5 for n in near
        )


def rows(good: Counter[tuple[str, str]], seen: Counter[tuple[str, str]]) -> list[str]:
    """Return the lines of the table, sorted: the constructions first, then the cues."""
    frames: Counter[str] = Counter()
    frames_good: Counter[str] = Counter()
    for (lemma, frame), times in seen.items():
        if times < LEAST_SEEN:
            frames[frame] += times
            frames_good[frame] += good[lemma, frame]
    kept = [(("*", frame), frames_good[frame], frames[frame]) for frame in frames]
    kept += [(key, good[key], times) for key, times in seen.items() if times >= LEAST_SEEN]
    # A cue that never attributes is told only where its construction alone might be believed.
    trusted = {f for f in frames if frames_good[f] >= WORTH_DENYING * max(8, frames[f])}
    kept = [row for row in kept if row[1] or row[0][1] in trusted]
    return [f"{k[0]}\t{k[1]}\t{g}\t{t}\n" for k, g, t in sorted(kept) if "\t" not in k[0]]


def _words(text: str, ranges: tuple[tuple[int, int], ...]) -> set[int]:
    return {m.start() for start, end in ranges for m in WORD.finditer(text, start, end)}


def _token_words(text: str, parse: Parse, tokens: tuple[int, ...]) -> set[int]:
    return _words(text, tuple((parse.tokens[n].start, parse.tokens[n].end) for n in tokens))


def _share(left: set[int], right: set[int]) -> float:
    return len(left & right) / len(left | right) if left or right else 1.0


if __name__ == "__main__":
    main()
