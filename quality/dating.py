"""When reports were written, with the date that they bear hidden.

Sets: `timebank`, TimeBank and AQUAINT; `alone`, AllSides articles one by one; `story`, the Wikinews
reports of one event of which the others bear their dates; `address`, the addresses of AllSides and
Wikinews pages. Of each: `_held`, the share of all that are given a range with two ends which holds
the true date; `_right`, of all ranges given, open ones too, those that hold it; `_without_rate`,
the share given none; `_width`, the median days of a range with two ends. `_false_conflict`: the share
whose true date would be called a contradiction; `_moved_400_conflict`: the same of a date 400 days
later, which words that look back seldom rule out. Rules were tuned on one half of the files by hash;
the figures are of the other.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median

from quality.timex import DATA, documents, make_report, paragraphs
from rashomon.language.addresses import day_in, month_in
from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.language.writing_day import grain_of
from rashomon.nouns.readings import Masthead, Part, Reading, ReadReport, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.read.dating import own_words_date
from rashomon.read.layout import lay_out
from rashomon.read.masthead import read_masthead
from rashomon.read.read import parse_blocks
from rashomon.read.sentences import split
from rashomon.read.times import find_times
from rashomon.reconcile.dating import contradicts, settle

ARTICLES = 250
"""Articles of AllSides that are read, the first by hash: a reading takes about a quarter second."""

MOVED = (-400, 400)
"""Days by which a true date is moved, to see how often the words contradict the new one."""

Judged = tuple[date, When | None]
"""The true date of a report, and what it is told to be."""


def held_out(name: str, salt: str = "dating") -> bool:
    """Say whether a file is of the half that nothing was tuned on."""
    return int(sha256(f"{salt}{name}".encode()).hexdigest(), 16) % 2 == 0


def body(report: Report, parse: Parse) -> tuple[Sentence, ...]:
    """Return the parsed sentences, all as running text."""
    spans = (
        Span(report.id, parse.tokens[first].start, parse.tokens[after - 1].end)
        for first, after in parse.sentences
        if after > first
    )
    return tuple(Sentence(span, Part.BODY) for span in spans)


def as_read(
    report: Report, parse: Parse, sentences: Sequence[Sentence], masthead: Masthead
) -> ReadReport:
    """Return a report read for its times alone, the date its text states hidden."""
    times = find_times(report, parse)
    hidden = replace(masthead, stated_date=None)
    written = own_words_date(report, times, sentences, hidden)
    reading = Reading(
        report=report.id, masthead=hidden, sentences=tuple(sentences), times=times, written=written
    )
    return ReadReport(report, reading)


def as_page(report: Report, parser: Parser) -> ReadReport:
    """Return a page read for its times alone."""
    blocks = lay_out(report)
    parse = parse_blocks(report, blocks, parser)
    return as_read(report, parse, split(report, blocks, parse), read_masthead(report, blocks))


def timebank(data: Path, parser: Parser) -> Iterator[tuple[ReadReport, date]]:
    """Yield the documents of TimeBank and AQUAINT that nothing was tuned on."""
    for document in documents(data):
        if held_out(document.name):
            report = document.report
            parse = parser.parse(report.text, paragraphs(report.text))
            yield as_read(report, parse, body(report, parse), Masthead()), document.created


def allsides(data: Path, parser: Parser) -> Iterator[tuple[ReadReport, date]]:
    """Yield the first articles by hash that nothing was tuned on."""
    lines = (data / "allsides" / "articles.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if held_out(row["id"])]
    rows.sort(key=lambda row: sha256(row["id"].encode()).hexdigest())
    for row in rows[:ARTICLES]:
        report = replace(make_report(row["id"], row["text"]), url=None, title=row.get("title"))
        yield as_page(report, parser), date.fromisoformat(row["date"][:10])


def wikinews(data: Path) -> Iterator[tuple[str, Report, date]]:
    """Yield the event, report and true date of the Wikinews reports whose dates are real."""
    for event in json.loads((data / "wikinews" / "handpicked.json").read_text("utf-8")):
        for article in event["articles"]:
            report = make_report(article["ext_url"], article["text"])
            day = date.fromisoformat(article["created_at"]["$date"][:10])
            yield event["title"], replace(report, title=article.get("title")), day


def in_story(data: Path, parser: Parser) -> Iterator[Judged]:
    """Yield each report of an event of several, the others bearing their dates."""
    events: dict[str, list[tuple[ReadReport, date]]] = {}
    for event, report, day in wikinews(data):
        if held_out(event, salt=""):
            read = as_page(replace(report, url=None), parser)
            events.setdefault(event, []).append((read, day))
    for found in events.values():
        for number, (one, day) in enumerate(found):
            others = [
                replace(read, report=replace(read.report, date=known))
                for place, (read, known) in enumerate(found)
                if place != number
            ]
            if others:
                yield day, _when(one, others)


def _when(one: ReadReport, others: Sequence[ReadReport] = ()) -> When | None:
    settled = settle([one, *others]).written
    return next(written.when for written in settled if written.report == one.report.id)


def by_address(data: Path) -> Iterator[Judged]:
    """Yield what the addresses of all pages tell."""
    lines = (data / "allsides" / "articles.jsonl").read_text("utf-8").splitlines()
    pages = [(row["url"], row["date"][:10]) for row in map(json.loads, lines)]
    pages += [(report.url, day.isoformat()) for _, report, day in wikinews(data)]
    for url, day in pages:
        found = day_in(url)
        days = (found, found) if found else month_in(url)
        yield date.fromisoformat(day), When(*days, grain_of(*days)) if days else None


def figures(name: str, judged: Iterable[Judged]) -> dict[str, float]:
    """Return the scores of one set."""
    given, held, widths, total = 0, 0, [], 0
    right = 0
    for day, when in judged:
        total += 1
        if when is None:
            continue
        given += 1
        true = (when.start or day) <= day <= (when.end or day)
        right += true
        if when.start and when.end:
            held += true
            widths.append((when.end - when.start).days + 1)
    return {
        f"{name}_held": round(held / max(total, 1), 4),
        f"{name}_right": round(right / max(given, 1), 4),
        f"{name}_without_rate": round(1 - given / max(total, 1), 4),
        f"{name}_width": float(median(widths)) if widths else 0.0,
    }


def score(data: Path = DATA, parser: Parser | None = None) -> dict[str, float]:
    """Return the scores of all sets."""
    if parser is None:
        from rashomon.models.parser import SpacyParser

        parser = SpacyParser()
    scores: dict[str, float] = {}
    for name, found in (("timebank", timebank(data, parser)), ("alone", allsides(data, parser))):
        reads = list(found)
        scores |= figures(name, [(day, _when(read)) for read, day in reads])
        false = sum(contradicts(day, read.reading.written) for read, day in reads)
        scores[f"{name}_false_conflict"] = round(false / max(len(reads), 1), 4)
        for days in MOVED:
            moved = [(read, day + timedelta(days=days)) for read, day in reads]
            told = sum(contradicts(day, read.reading.written) for read, day in moved)
            scores[f"{name}_moved_{days}_conflict"] = round(told / max(len(reads), 1), 4)
    scores |= figures("story", in_story(data, parser))
    return scores | figures("address", by_address(data))


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
