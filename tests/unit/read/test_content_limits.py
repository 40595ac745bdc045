"""Where the content of a cue may lie."""

import pytest

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.read.attribution import Candidate
from rashomon.read.content_limits import is_answered, reach
from support.who import parsed


def place(parse: Parse, word: str) -> int:
    return next(token.index for token in parse.tokens if token.text == word)


@pytest.mark.parametrize(
    ("text", "cue", "within"),
    [
        ("It began in 2011, and according to Berg, it ended in 2020.", "according", "ended"),
        ("The trip will be long, officials said He left with the dockers.", "said", "long"),
        ("It began in 2011, according to Berg, the harbour master.", "according", "began"),
    ],
)
def test_what_can_be_attributed_is_within_reach(
    parser: Parser, text: str, cue: str, within: str
) -> None:
    _, parse = parsed(parser, text)
    first, last = reach(parse, place(parse, cue))
    assert first <= place(parse, within) < last


@pytest.mark.parametrize(
    ("text", "cue", "without"),
    [
        ("It began in 2011, and according to Berg, it ended in 2020.", "according", "began"),
        ("The trip will be long, officials said He left with the dockers.", "said", "left"),
    ],
)
def test_what_another_sentence_or_clause_tells_is_not(
    parser: Parser, text: str, cue: str, without: str
) -> None:
    _, parse = parsed(parser, text)
    first, last = reach(parse, place(parse, cue))
    assert not first <= place(parse, without) < last


def responded(parser: Parser, text: str, content: str) -> bool:
    _, parse = parsed(parser, text)
    start = text.index(content)
    inside = [t.index for t in parse.tokens if start <= t.start < start + len(content)]
    head = place(parse, "responded")
    candidate = Candidate(head, "tagged", "respond", (head, head + 1), tuple(inside), (0,))
    return is_answered(parse, candidate)


def test_what_is_answered_is_not_said(parser: Parser) -> None:
    text = "Berg responded to the criticism with a dry wish."
    assert responded(parser, text, "the criticism with a dry wish")
    assert not responded(parser, "Berg responded that it leaks.", "that it leaks")
