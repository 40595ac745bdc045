"""PolNeAR -> sentences as a quote tagger sees them, with the cues and arcs the annotators marked.

The rules' chances rest on counts of the same articles; each article is therefore read with a table
counted without its own tenth, or the tagger would trust the rules more than it may.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from quality.polnear import Article

from rashomon.language import cues
from rashomon.language.parses import Parse
from rashomon.language.tagging import Clues
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.reports import ReportId
from rashomon.nouns.spans import Span
from rashomon.read.clues import hint, read_clues
from rashomon.read.paragraphs import Paragraph, paragraphs
from rashomon.read.quotation_marks import Regions, quoted
from rashomon.read.quote_rules import Ruled, rule
from training.quote_cues import count, rows

FOLDS = 10

Row = tuple[Article, Parse]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and its gold: by cue word the words of its content and of its source."""

    clues: Clues
    arcs: dict[int, tuple[frozenset[int], frozenset[int]]]


def examples(articles: Sequence[Row]) -> list[list[Example]]:
    """Return the examples of each article, read with cue counts of the other nine tenths."""
    found: list[list[Example]] = [[] for _ in articles]
    for fold in range(FOLDS):
        held = list(range(fold, len(articles), FOLDS))
        with counted_without(articles, [articles[number] for number in held]):
            for number in held:
                found[number] = list(_of_article(*articles[number]))
    return found


@contextmanager
def counted_without(articles: Sequence[Row], left_out: Sequence[Row]) -> Iterator[None]:
    """Read with a cue table counted on the articles less some of them."""
    names = {article.name for article, _ in left_out}
    good: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for article, parse in articles:
        if article.name not in names:
            count(article, parse, good, seen)
    table = cues.parse_counts("".join(rows(good, seen)))
    with patch.object(cues, "_counts", lambda: table):
        yield


def lay_out(article: Article, parse: Parse) -> tuple[tuple[Paragraph, ...], Ruled]:
    """Return the paragraphs of an article, all of whose lines tell, and what rules find in them."""
    text, whole = article.text, ReportId("training")
    sentences = [
        Sentence(Span(whole, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    ]
    told = paragraphs(text, parse, sentences)
    regions = Regions(quoted(text, [(p.start, p.end) for p in told]))
    return told, rule(text, parse, told, regions)


def _of_article(article: Article, parse: Parse) -> Iterator[Example]:
    _, ruled = lay_out(article, parse)
    hints = hint(parse, ruled)
    gold = list(_gold(article, parse))
    for sentence in parse.sentences:
        read = read_clues(parse, sentence, hints, ruled.regions)
        if read is not None:
            clues, groups = read
            place = {number: word for word, group in enumerate(groups) for number in group}
            yield Example(clues, _arcs(gold, place))


def _gold(article: Article, parse: Parse) -> Iterator[tuple[int, list[int], list[int]]]:
    """Yield (cue head, content, source) of each attribution as token indexes."""

    def inside(spans: tuple[tuple[int, int], ...]) -> list[int]:
        return [
            token.index
            for token in parse.tokens
            if any(start < token.end and token.start < end for start, end in spans)
        ]

    for one in article.attributions:
        head = _head(parse, inside(one.cue))
        if head is not None:
            yield head, inside(one.content), inside(one.source)


def _head(parse: Parse, cue: list[int]) -> int | None:
    """Return the word of a cue that stands for it: its topmost verb, else noun, else any."""
    words = [n for n in cue if parse.tokens[n].pos not in ("PUNCT", "SPACE")]
    tops = [n for n in words if parse.tokens[n].head not in cue or parse.tokens[n].head == n]
    for kind in (("VB",), ("NN", "JJ")):
        for number in tops:
            if parse.tokens[number].tag.startswith(kind):
                return number
    return tops[0] if tops else None


def _arcs(
    gold: Sequence[tuple[int, list[int], list[int]]], place: dict[int, int]
) -> dict[int, tuple[frozenset[int], frozenset[int]]]:
    found: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
    for head, content, source in gold:
        if head in place:
            said, who = found.get(place[head], (frozenset(), frozenset()))
            found[place[head]] = (
                said | {place[n] for n in content if n in place},
                who | {place[n] for n in source if n in place},
            )
    return found
