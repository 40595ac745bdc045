"""Quoted stretches -> direct quotations: which cue and source each stretch belongs to.

A stretch *stands* when it is speech rather than a word or two taken over: it opens a sentence, or
follows a comma or colon, or a comma inside its closing mark hands on to the cue.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.cues import dialogue, saying_nouns, speech
from rashomon.language.parses import Parse
from rashomon.read import clauses
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Quoted, Regions

WINDOW = 45
"""Tokens looked at before or behind a stretch for its cue."""
LONGEST_LEAD_IN = 14
"""Tokens between a cue and the stretch it leads in ("said in a letter to the board on Monday:")."""
_HANDS_ON = frozenset(",?!—–-…")


@dataclass(slots=True)
class Spoken:
    """Stretches of direct speech with one cue: token ranges half-open, `source` sorted indexes."""

    stretches: list[Quoted]
    cue: tuple[int, int]
    head: int
    source: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One paragraph and what a search for cues in it needs to know."""

    text: str
    parse: Parse
    paragraph: Paragraph
    regions: Regions

    def outside(self, index: int) -> bool:
        """Say whether a token stands outside quotation marks."""
        return self.regions.at(self.parse.tokens[index].start) is None


def spoken(
    text: str, parse: Parse, paragraphs: Sequence[Paragraph], regions: Regions
) -> list[Spoken]:
    """Return the direct quotations in text order; a stretch without a cue joins the one before.

    It joins when it stands in the same paragraph, or when the paragraph holds nothing else and the
    one before ends with a quotation; stretches that nobody can be found for are left out.
    """
    found: list[Spoken] = []
    ended_spoken = False  # the paragraph before ended with attributed direct speech
    for number, paragraph in enumerate(paragraphs):
        scene = Scene(text, parse, paragraph, regions)
        above = _lead_in(parse, paragraphs[number - 1] if number else None)
        here: Spoken | None = None
        inner = regions.within(paragraph.start, paragraph.end)
        carried = found[-1] if found and ended_spoken else None
        for stretch in inner:
            if not stands(scene, stretch):
                continue
            linked = _link(scene, stretch)
            if linked is None and above is not None and stretch.start == paragraph.start:
                linked = _before(Scene(text, parse, above, regions), stretch, above.last)
            if linked is not None:
                if here is not None and linked.head == here.head:
                    here.stretches.append(stretch)
                    continue
                here = linked
                found.append(linked)
            elif here is not None and _follows(scene, stretch, here):
                here.stretches.append(stretch)
            elif carried is not None and here is None and _only_quoted(scene, inner, stretch):
                carried.stretches.append(stretch)
                here = carried
        ended_spoken = here is not None and _ends_with_it(scene, inner, here)
    return found


def stands(scene: Scene, stretch: Quoted) -> bool:
    """Say whether a stretch is speech rather than words taken over."""
    text, paragraph = scene.text, scene.paragraph
    words = text[stretch.start : min(stretch.end, stretch.start + 400)].split()
    if not any(any(c.isalnum() for c in word) for word in words):
        return False
    before = text[max(paragraph.start, stretch.start - 20) : stretch.start].rstrip()[-1:]
    inner = text[max(stretch.start, stretch.end - 20) : stretch.end]
    inner = inner.rstrip("\"”'’»").rstrip()[-1:]
    behind = text[stretch.end : stretch.end + 2].lstrip()[:1]
    if stretch.carries_on or before == ":":
        return True
    if before.isalnum():
        return False
    if inner in _HANDS_ON and _cue_behind(scene, stretch) is not None:
        return True
    if before in {"", ".", "?", "!", "”", '"', "'", "’", "—", "–", ";", ")"}:
        return behind in {"", ","} or inner in ".?!…," or len(words) > 3
    return before == "," and (len(words) > 3 or inner in ".?!,")


def _link(scene: Scene, stretch: Quoted) -> Spoken | None:
    """Return the quotation of a stretch with its own cue: behind it first, then before it."""
    inner = scene.text[max(stretch.start, stretch.end - 20) : stretch.end]
    inner = inner.rstrip("\"”'’»").rstrip()[-1:]
    behind = _cue_behind(scene, stretch) if inner not in ".;" or not stretch.closed else None
    before = None if behind is not None else _cue_before(scene, stretch)
    return behind if behind is not None else before


def _lead_in(parse: Parse, above: Paragraph | None) -> Paragraph | None:
    """Return the paragraph above when it ends with a colon."""
    if above is None or above.last == above.first or parse.tokens[above.last - 1].text != ":":
        return None
    return above


def _cue_behind(scene: Scene, stretch: Quoted) -> Spoken | None:
    """Find "..., he said", "..., said X" and "..., according to X" right behind a stretch."""
    parse, first = scene.parse, scene.paragraph.token_at(scene.parse, stretch.end)
    last = min(first + WINDOW, scene.paragraph.last)
    while first < last and parse.tokens[first].text in {",", "—", "–", "-", "--", "”", '"', "''"}:
        first += 1
    end = first
    while end < last and scene.outside(end) and not clauses.ends(parse, end):
        end += 1
    if end == first or parse.tokens[first].tag == "CC":
        return None
    if parse.tokens[first].text.lower() == "according":
        return _according(scene, stretch, first, end)
    for index in range(first, end):
        token = parse.tokens[index]
        if not clauses.is_verb(token) or token.dep in ("relcl", "aux", "auxpass"):
            continue
        if _mistaken(parse, first, index):
            return Spoken([stretch], (index, index + 1), index, _trimmed(parse, first, index))
        if token.lemma.lower() in speech() and token.dep != "acl":
            return _verb_cue(scene, stretch, index, (first, end))
        if token.tag in ("VBD", "VBZ", "VBP") and token.dep not in ("amod", "compound", "acl"):
            return None
    return None


def _verb_cue(scene: Scene, stretch: Quoted, verb: int, window: tuple[int, int]) -> Spoken | None:
    """Return the cue with its source: the parser's subject, or the words that must be it."""
    parse, (first, end) = scene.parse, window
    source = tuple(n for n in clauses.subject(parse, verb) if first <= n < end and n != verb)
    if not source or not all(scene.outside(n) for n in source):
        if parse.tokens[verb].lemma.lower() not in dialogue():
            return None
        inverted = verb == first
        source = (
            _inverted(parse, verb, end) if inverted else clauses.leading_phrase(parse, first, verb)
        )
    if not source:
        return None
    return Spoken([stretch], clauses.verb_group(parse, verb), verb, source)


def _mistaken(parse: Parse, first: int, verb: int) -> bool:
    """Say whether what the parser took for a participle ("Berg, a senator, tweeted") is the cue."""
    token = parse.tokens[verb]
    return (
        token.dep == "acl"
        and token.tag in ("VBN", "VBD")
        and token.lemma.lower() in dialogue()
        and verb > first
        and parse.tokens[verb - 1].text == ","
        and parse.tokens[first].pos in ("DET", "PROPN", "NOUN", "ADJ")
    )


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, ...]:
    while last > first and parse.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return tuple(range(first, last))


def _inverted(parse: Parse, verb: int, end: int) -> tuple[int, ...]:
    """Return the noun phrase behind "said", appositions between commas included."""
    found: list[int] = []
    for index in range(verb + 1, end):
        token = parse.tokens[index]
        closes = token.text == "," and (
            index + 1 >= end or clauses.is_verb(parse.tokens[index + 1])
        )
        if closes or token.tag in ("IN", "TO", "VBD", "VBG") or token.entity in ("DATE", "TIME"):
            break
        found.append(index)
    return tuple(found)


def _according(scene: Scene, stretch: Quoted, index: int, end: int) -> Spoken | None:
    to = clauses.child(scene.parse, index, "prep")
    below = None if to is None else clauses.child(scene.parse, to, "pobj")
    if to is None or below is None:
        return None
    source = tuple(n for n in scene.parse.subtree(below) if n < end and scene.outside(n))
    return Spoken([stretch], (index, to + 1), index, source) if source else None


def _cue_before(scene: Scene, stretch: Quoted) -> Spoken | None:
    """Find 'X said, "..."', 'said: "..."' and 'a message: "..."' right before a stretch."""
    return _before(scene, stretch, scene.paragraph.token_at(scene.parse, stretch.start))


def _before(scene: Scene, stretch: Quoted, last: int) -> Spoken | None:
    """Find the cue among the tokens that end at `last`."""
    parse, mark = scene.parse, last - 1
    if mark < scene.paragraph.first or not scene.outside(mark):
        return None
    sign = parse.tokens[mark].text
    first = last
    while first > max(scene.paragraph.first, last - WINDOW) and scene.outside(first - 1):
        if clauses.ends(parse, first - 1) and first < last:
            break
        first -= 1
    for index in range(mark, max(first, last - LONGEST_LEAD_IN) - 1, -1):
        token = parse.tokens[index]
        if clauses.is_verb(token) and token.lemma.lower() in speech() and token.dep != "amod":
            source = tuple(n for n in clauses.subject(parse, index) if scene.outside(n))
            source = source or clauses.leading_phrase(parse, first, index)
            if source and (sign in {",", ":"} or index >= mark - 1):
                return Spoken([stretch], clauses.verb_group(parse, index), index, source)
    return _colon(scene, stretch, first, mark) if sign == ":" else None


def _colon(scene: Scene, stretch: Quoted, first: int, mark: int) -> Spoken | None:
    """Read 'X on Y: "..."' and 'X put out a statement: "..."': the subject speaks."""
    parse = scene.parse
    verbs = [n for n in range(first, mark) if parse.tokens[n].tag in ("VBD", "VBZ", "VBP")]
    for verb in verbs:
        source = clauses.subject(parse, verb)
        if source and source[-1] < verb:
            return Spoken([stretch], (mark, mark + 1), mark, source)
    named = [n for n in range(first, mark) if parse.tokens[n].entity in ("PERSON", "ORG")]
    if verbs or not (
        named or any(parse.tokens[n].lemma in saying_nouns() for n in range(first, mark))
    ):
        return None
    return Spoken([stretch], (mark, mark + 1), mark, tuple(range(first, mark)))


def _follows(scene: Scene, stretch: Quoted, here: Spoken) -> bool:
    """Say whether nothing but the cue's own sentence lies between a stretch and the last one."""
    between = [
        number
        for number in range(
            scene.paragraph.token_at(scene.parse, here.stretches[-1].end),
            scene.paragraph.token_at(scene.parse, stretch.start),
        )
        if number >= scene.paragraph.first and clauses.ends(scene.parse, number)
    ]
    return len(between) <= 1


def _only_quoted(scene: Scene, inner: Sequence[Quoted], stretch: Quoted) -> bool:
    """Say whether the paragraph is this stretch and nothing else, or carries a quotation on."""
    if stretch.carries_on:
        return True
    start, end = scene.paragraph.start, scene.paragraph.end
    rest = scene.text[start : stretch.start] + scene.text[stretch.end : end]
    return len(inner) == 1 and not any(c.isalnum() for c in rest)


def _ends_with_it(scene: Scene, inner: Sequence[Quoted], here: Spoken) -> bool:
    last = here.stretches[-1]
    if last != inner[-1]:
        return False
    return not last.closed or here.cue[0] >= scene.paragraph.first or len(inner) == 1
