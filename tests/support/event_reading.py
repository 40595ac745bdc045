"""Reads a short text up to its events, as `rashomon.read.read` does, with a classifier that has no opinion."""

from collections.abc import Sequence

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import EventMention, Masthead, Part, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.entities import find_entities
from rashomon.read.events import find_events
from rashomon.read.places import find_places
from rashomon.read.quotes import find_quotes
from rashomon.read.times import find_times
from support.builders import make_report


class NoOpinion:
    def classify(
        self, clauses: Sequence[tuple[str, tuple[int, int] | None, tuple[int, int] | None]]
    ) -> Sequence[tuple[float, ...]]:
        # 0.2 lets frames marked weak stand; the tables alone then choose
        return [tuple([0.2] * 16) for _ in clauses]

    def modes(
        self, clauses: Sequence[tuple[str, tuple[int, int] | None, tuple[int, int] | None]]
    ) -> Sequence[tuple[float, ...]]:
        return [tuple([0.1] * 67) for _ in clauses]


def events_of(
    parser: Parser, text: str, part: Part = Part.BODY
) -> tuple[Report, tuple[EventMention, ...]]:
    report = make_report(text)
    ranges, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            ranges.append((start, start + len(line.rstrip())))
        start += len(line)
    parse = parser.parse(text, ranges)
    sentences = tuple(
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), part)
        for a, b in parse.sentences
    )
    times = find_times(report, parse)
    entities = find_entities(report, parse, sentences)
    quotes = find_quotes(report, parse, sentences, entities, times)
    places = find_places(report, parse, entities, Masthead())
    found = find_events(report, parse, sentences, entities, times, places, quotes, NoOpinion())
    return report, found


def told(report: Report, found: Sequence[EventMention]) -> list[tuple[str, str, str]]:
    return [(report.cut(one.trigger), one.type.value, one.status.value) for one in found]


def names(actors: Sequence[object]) -> list[str]:
    return [actor.name for actor in actors]  # type: ignore[attr-defined]
