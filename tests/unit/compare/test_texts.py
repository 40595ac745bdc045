"""A report's words, each marked as telling, quoted or neither."""

from dataclasses import replace

import pytest

from rashomon.compare.texts import quotations, telling
from rashomon.nouns.readings import Masthead, Part, Reading, ReadReport, Sentence
from rashomon.nouns.spans import Span
from support.builders import make_report
from support.copying import read

LINES = "The pier closed.\nBoats wait outside.\nThe Harbour Wire helped with this report."


def told(text: str, parts: dict[int, Part] | None = None) -> list[str]:
    marked = telling(read(text, parts=parts))
    return [key for key, tells in zip(marked.words.keys, marked.tells, strict=True) if tells]


def test_credits_and_captions_do_not_tell() -> None:
    assert told(LINES, {1: Part.CAPTION, 2: Part.CREDIT}) == ["the", "pier", "closed"]


def test_every_plain_line_of_an_unread_report_tells() -> None:
    report = make_report("Der Steg ist zu.\nVon Ina Roth", language="de")
    line = Sentence(Span(report.id, 0, 16), Part.CROSSHEAD)
    byline = Sentence(Span(report.id, 17, 29), Part.BYLINE)
    unread = Reading(report=report.id, masthead=Masthead(), sentences=(line, byline))
    assert telling(ReadReport(report, unread)).told() == 4


def test_words_inside_marks_are_quoted() -> None:
    marked = telling(read("“No boat leaves,” said Ilse Varga."))
    assert list(marked.quoted) == [1, 1, 1, 0, 0, 0]


def test_a_range_of_words_is_a_span_of_the_report() -> None:
    marked = telling(read("The pier closed today."))
    assert marked.report.cut(marked.span(1, 3)) == "pier closed"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "go" and "stay".', ["go", "stay"]),
        ("«Nein», „Doch“", ["Nein", "Doch"]),
        ("“A speech goes on\nand the next line is plain", ["A speech goes on"]),
        ("the men's boats' sails", []),
        ('"', []),
    ],
)
def test_quotations_end_with_the_line_at_the_latest(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == inside


def test_words_of_inserts_are_left_out() -> None:
    one = read("Mayor Holm Sten HolmBoats sink MORE closed the pier.")
    insert = Span(one.report.id, 11, 36)
    without = replace(one, reading=replace(one.reading, inserts=(insert,)))
    assert " ".join(telling(without).words.keys) == "mayor holm closed the pier"
