"""Stretches that do not hang together as English are found; plain news style is left alone."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.coherence import broken_ranges


def broken(parser: Parser, text: str) -> list[str]:
    parse = parser.parse(text, [(0, len(text))])
    tokens = parse.tokens
    return [text[tokens[a].start : tokens[b - 1].end] for a, b in broken_ranges(text, parse)]


def test_a_clause_restarted_in_mid_sentence_is_broken_from_there(parser: Parser) -> None:
    assert broken(
        parser, "The talks will be hard, aides said He walked out of the last round."
    ) == ["He walked out of the last round."]


@pytest.mark.parametrize(
    "text",
    [
        "The minister met the envoy in The Hague on Friday.",
        "Norway Says He Will Meet The Envoy On Friday",
        "The court freed two men. No reason was given.",
        "The envoy said the talks were over. A pause followed.",
        "It was the best offer that I had seen in years.",
    ],
)
def test_plain_news_is_whole(parser: Parser, text: str) -> None:
    assert broken(parser, text) == []
