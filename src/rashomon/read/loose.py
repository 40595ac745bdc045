"""Speech that nobody was found for -> the statement that the sentence before it makes.

'The mayor said that the pier is closed. "Come back in spring."' On PolNeAR train 44 such pairs stood
in one paragraph; gold matches 29 with the stretch joined and 13 without.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.language.parses import Parse
from rashomon.read.direct import stands
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Quoted, Regions
from rashomon.read.quote_rules import Statement
from rashomon.read.spoken import Scene

_ENDS = frozenset({".", "?", "!", "”", '"', "'", ")"})


def join_loose(
    text: str,
    parse: Parse,
    paragraphs: Sequence[Paragraph],
    regions: Regions,
    found: Sequence[Statement],
) -> list[Statement]:
    """Return the statements, loose speech added to the one of the sentence before it."""
    joined = list(found)
    last = {parse.tokens[one.head].sentence: place for place, one in enumerate(found)}
    taken = Regions(Quoted(start, end) for one in found for start, end in one.content)
    for paragraph in paragraphs:
        scene = Scene(text, parse, paragraph, regions)
        for stretch in _loose(scene, taken):
            before = scene.paragraph.token_at(parse, stretch.start) - 1
            place = last.get(parse.tokens[before].sentence) if before >= paragraph.first else None
            if place is not None:
                content = tuple(sorted((*joined[place].content, (stretch.start, stretch.end))))
                joined[place] = replace(joined[place], content=content)
                last[parse.tokens[before + 1].sentence] = place
    return joined


def _loose(scene: Scene, taken: Regions) -> Iterator[Quoted]:
    """Yield the stretches of speech that open a sentence and belong to no statement."""
    paragraph = scene.paragraph
    for stretch in scene.regions.within(paragraph.start, paragraph.end):
        before = scene.text[max(paragraph.start, stretch.start - 20) : stretch.start].rstrip()[-1:]
        if taken.within(stretch.start, stretch.end) or before not in _ENDS:
            continue
        if stands(scene, stretch):
            yield stretch
