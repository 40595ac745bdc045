"""Who speaks behind a colon."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.colons import label, subject
from support.speech import scene_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("When the pier shut, Ada Berg issued a statement: “It leaks.”", "Ada Berg"),
        ("Transcript as follows: “It leaks.”", "Transcript"),
        ("A letter from Ada Berg: “It leaks.”", "A letter from Ada Berg"),
        ("It rained: “It leaks.”", "It"),
    ],
)
def test_the_subject_or_the_thing_written_speaks(parser: Parser, text: str, source: str) -> None:
    parse = scene_of(parser, text).parse
    mark = next(token.index for token in parse.tokens if token.text == ":")
    assert " ".join(parse.tokens[n].text for n in subject(parse, 0, mark)) == source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Berg: “It leaks.”", "Ada Berg"),
        ("Not all agree - Ada Berg: “It leaks.”", "Ada Berg"),
        ("The plan of Ada Berg: “It leaks.”", ""),
        ("Plan: “It leaks.”", ""),
    ],
)
def test_a_name_alone_is_a_label(parser: Parser, text: str, name: str) -> None:
    parse = scene_of(parser, text).parse
    mark = next(token.index for token in parse.tokens if token.text == ":")
    assert " ".join(parse.tokens[n].text for n in label(parse, 0, mark)) == name
