"""What the quotation rules make of a text."""

import re

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.paragraphs import Paragraph, paragraphs
from rashomon.read.quotation_marks import Regions, quoted
from support.who import parsed


def laid_out(parser: Parser, text: str) -> tuple[Parse, tuple[Paragraph, ...], Regions]:
    """Return the parse, the paragraphs and the quoted stretches of a text; every line is told."""
    report, parse = parsed(parser, text)
    sentences = [
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    ]
    lines = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return parse, paragraphs(text, parse, sentences), Regions(quoted(text, lines))
