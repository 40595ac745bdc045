"""Paragraphs -> statements: by rules alone, or by a tagger above them."""

from collections.abc import Sequence

from rashomon.language.parses import Parse
from rashomon.language.protocols import QuoteTagger
from rashomon.read.loose import join_loose
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Regions
from rashomon.read.quote_rules import Statement, of_speech, rule
from rashomon.read.tagged import reported


def statements(
    text: str,
    parse: Parse,
    paragraphs: Sequence[Paragraph],
    regions: Regions,
    *,
    tagger: QuoteTagger | None = None,
) -> tuple[Statement, ...]:
    """Return the statements in order of their first word; no cue lies in another's content.

    Direct speech is the rules' in either case: quotation marks say better than any model where it is.
    """
    ruled = rule(text, parse, paragraphs, regions)
    found = [of_speech(one) for one in ruled.spoken]
    if tagger is None:
        found += ruled.reported
    else:
        found += reported(text, parse, paragraphs, ruled, tagger=tagger)
    found = join_loose(text, parse, paragraphs, regions, found)
    return tuple(sorted(found, key=lambda one: (one.content, one.cue)))
