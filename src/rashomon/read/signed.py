"""A quotation with a name below it -> who speaks: '"Come back in spring." - Ada Berg'."""

from rashomon.language.parses import Parse
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Quoted
from rashomon.read.spoken import Scene, Spoken

LONGEST_SIGNATURE = 15
"""Tokens of a line that signs a quotation."""
_DASHES = frozenset({"-", "–", "—", "--", "―", "~"})


def signed(scene: Scene, stretch: Quoted, below: Paragraph | None) -> Spoken | None:
    """Return the quotation of a stretch that ends its paragraph and is signed there or in the next."""
    parse, paragraph = scene.parse, scene.paragraph
    first = paragraph.token_at(parse, stretch.end)
    while first < paragraph.last and not _tells(parse, first):
        first += 1
    if first < paragraph.last:
        return _signature(parse, stretch, first, paragraph.last)
    before = scene.text[paragraph.start : stretch.start]
    if below is None or any(c.isalnum() for c in before):
        return None
    return _signature(parse, stretch, below.first, below.last)


def _tells(parse: Parse, index: int) -> bool:
    text = parse.tokens[index].text
    return text in _DASHES or any(c.isalnum() for c in text)


def _signature(parse: Parse, stretch: Quoted, first: int, last: int) -> Spoken | None:
    """Read `[first, last)` as a dash and a name, perhaps with what is told of its bearer."""
    opening = parse.tokens[first].text
    name = first if opening[:1] in _DASHES and opening[1:].isalpha() else first + 1
    if last - first > LONGEST_SIGNATURE or (name > first and opening not in _DASHES):
        return None
    end = name
    while end < last and parse.tokens[end].text not in {",", ".", "(", ";", ":"}:
        end += 1
    named = name < end and parse.tokens[end - 1].text[:1].isupper()
    finite = any(parse.tokens[n].tag in ("VBD", "VBZ", "VBP", "MD") for n in range(name, last))
    if not named or finite or not parse.tokens[name].text.lstrip("-–—")[:1].isupper():
        return None
    return Spoken([stretch], (first, max(name, first + 1)), first, tuple(range(name, end)))
