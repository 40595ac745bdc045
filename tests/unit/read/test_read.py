"""One report in, one reading out: every part of it lies in the report's own text."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from rashomon.language.protocols import Parser, Tools
from rashomon.nouns.options import ReadOptions
from rashomon.nouns.readings import Part, Reading
from rashomon.nouns.spans import Span
from rashomon.read.layout import lay_out
from rashomon.read.read import parse_blocks, read
from support.builders import make_report
from support.event_reading import NoOpinion

TEXT = (
    "Envoys settle lake dispute\n"
    "By Ana Ruiz\n\n"
    "Foreign Minister Maria Vela of Denmark met her Norwegian counterpart in Oslo on Tuesday. "
    "“We have agreed on the fares,” she said.\n\n"
    "Police arrested four men outside the harbour hall on May 4, 2031, after the talks.\n\n"
    "CLICK HERE TO GET THE LAKESIDE COURIER APP\n"
)


@pytest.fixture(scope="module")
def tools(parser: Parser) -> Tools:
    return Tools(parser=parser, classifier=NoOpinion())


def spans(part: object) -> Iterator[Span]:
    if isinstance(part, Span):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from spans(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from spans(getattr(part, field.name))


def test_every_kind_of_thing_is_read_in_spans_of_the_text(tools: Tools) -> None:
    report = make_report(TEXT)
    reading = read(report, tools, ReadOptions())
    for kind in ("sentences", "entities", "times", "places", "quotes", "events"):
        assert getattr(reading, kind), kind
    assert all(report.cut(span).strip() for span in spans(reading))


def test_reading_twice_gives_the_same(tools: Tools) -> None:
    report = make_report(TEXT)
    assert read(report, tools, ReadOptions()) == read(report, tools, ReadOptions())


def test_another_language_is_split_and_read_no_further(tools: Tools) -> None:
    report = make_report("Die Fähre liegt fest.\n\nDie Polizei kam am Dienstag.", language="de")
    reading = read(report, tools, ReadOptions())
    assert [report.cut(sentence.span) for sentence in reading.sentences] == [
        "Die Fähre liegt fest.",
        "Die Polizei kam am Dienstag.",
    ]
    assert (reading.events, reading.quotes, reading.entities, reading.times) == ((), (), (), ())


def test_what_does_not_tell_is_not_parsed(tools: Tools) -> None:
    report = make_report(TEXT)
    blocks = lay_out(report)
    words = {token.text for token in parse_blocks(report, blocks, tools.parser).tokens}
    assert "Vela" in words
    assert "CLICK" not in words
    assert any(block.part is Part.BOILERPLATE for block in blocks)


@pytest.mark.parametrize("text", ["", "\x00", "“““", "🙂" * 60, "\u202eabc\n" * 20, "a" * 3_000])
def test_odd_text_gives_a_reading(tools: Tools, text: str) -> None:
    assert isinstance(read(make_report(text), tools, ReadOptions()), Reading)
