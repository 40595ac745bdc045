"""Speech without a speaker of its own."""

from rashomon.language.protocols import Parser
from rashomon.read.loose import join_loose
from rashomon.read.quote_rules import of_speech, rule
from support.ruled import laid_out


def contents(parser: Parser, text: str) -> list[list[str]]:
    parse, told, regions = laid_out(parser, text)
    ruled = rule(text, parse, told, regions)
    found = [*map(of_speech, ruled.spoken), *ruled.reported]
    joined = join_loose(text, parse, told, regions, found)
    return [[text[start:end] for start, end in one.content] for one in joined]


def test_speech_behind_a_reported_statement_belongs_to_it(parser: Parser) -> None:
    text = "Ada Berg said that the pier is closed. “Come back to us in spring.”"
    assert contents(parser, text) == [["that the pier is closed", "“Come back to us in spring.”"]]


def test_speech_in_a_paragraph_of_its_own_stays_loose(parser: Parser) -> None:
    text = "Ada Berg said that the pier is closed.\n\n“Come back to us in spring.”"
    assert contents(parser, text) == [["that the pier is closed"]]


def test_speech_behind_what_nobody_says_stays_loose(parser: Parser) -> None:
    assert contents(parser, "The pier is closed. “Come back to us in spring.”") == []
