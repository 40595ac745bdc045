"""Sentences: trimmed, in order, each with its part."""

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part
from rashomon.read.layout import lay_out
from rashomon.read.read import parse_blocks
from rashomon.read.sentences import split
from support.builders import make_report


def test_only_the_first_sentence_of_running_text_is_the_lead(parser: Parser) -> None:
    report = make_report(
        "Envoys meet on lake shipping rules\n"
        "The envoys met on Tuesday. They agreed to meet again.\n"
        "Both sides went home.\n"
        "The Associated Press contributed to this report."
    )
    blocks = lay_out(report)
    found = split(report, blocks, parse_blocks(report, blocks, parser))
    assert [(sentence.part, report.cut(sentence.span)) for sentence in found] == [
        (Part.HEADLINE, "Envoys meet on lake shipping rules"),
        (Part.LEAD, "The envoys met on Tuesday."),
        (Part.BODY, "They agreed to meet again."),
        (Part.BODY, "Both sides went home."),
        (Part.CREDIT, "The Associated Press contributed to this report."),
    ]
