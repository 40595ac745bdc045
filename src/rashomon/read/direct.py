"""Quoted stretches -> direct quotations: which cue and source each stretch belongs to.

A stretch *stands* when it is speech rather than a word or two taken over: it opens a sentence, or
follows a comma or colon, or a comma inside its closing mark hands on to the cue.
"""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.parses import Parse
from rashomon.read import clauses
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Quoted, Regions
from rashomon.read.shouts import shouted
from rashomon.read.signed import signed
from rashomon.read.speech_cues import cue_before, cue_behind
from rashomon.read.spoken import Scene, Spoken

_HANDS_ON = frozenset(",?!—–-…")


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
        around = (paragraphs[number - 1] if number else None, _next(paragraphs, number))
        here: Spoken | None = None
        inner = regions.within(paragraph.start, paragraph.end)
        carried = found[-1] if found and ended_spoken else None
        for stretch in inner:
            linked = shouted(scene, stretch)
            if linked is None and not stands(scene, stretch):
                continue
            linked = linked or _link(scene, stretch, *around)
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
    if stretch.carries_on:
        return True
    if before.isalnum() or _runs_on(scene, stretch, before, inner):
        return False
    if before == ":":
        return True
    if inner in _HANDS_ON and cue_behind(scene, stretch) is not None:
        return True
    if before in {"", ".", "?", "!", "”", '"', "'", "’", "—", "–", ";", ")"}:
        return behind in {"", ","} or inner in ".?!…," or len(words) > 3
    return before == "," and (len(words) > 3 or inner in ".?!,")


def _runs_on(scene: Scene, stretch: Quoted, before: str, inner: str) -> bool:
    """Say whether the clause goes on behind a stretch: 'that, Berg said, "leaks" at high tide'."""
    text = scene.text
    behind = text[stretch.end : stretch.end + 2]
    if not (behind[:1].isspace() and behind[1:].isalnum() and inner.isalnum()):
        return False
    words = text[stretch.start : stretch.end].split()
    if before == ",":
        return words[0].lstrip("\"'“”‘’«»„`")[:1].islower()
    heads = stretch.start - scene.paragraph.start <= LONGEST_HEAD
    return before == ":" and heads and len(words) <= LONGEST_HEADING


LONGEST_HEADING, LONGEST_HEAD = 5, 60
"""Words in marks that a heading may run on from, and code points before them: "Berg: 'No way' I will go"."""


def _link(
    scene: Scene, stretch: Quoted, above: Paragraph | None, below: Paragraph | None
) -> Spoken | None:
    """Return the quotation of a stretch with its own cue: behind it, before it, above or below it."""
    parse, paragraph = scene.parse, scene.paragraph
    found = cue_behind(scene, stretch)
    if found is None:
        found = cue_before(scene, stretch, paragraph.token_at(parse, stretch.start))
    if found is None and stretch.start == paragraph.start:
        over = _lead_in(parse, above)
        if over is not None:
            found = cue_before(replace(scene, paragraph=over), stretch, over.last)
    if found is None and not scene.regions.within(stretch.end, paragraph.end):
        found = signed(scene, stretch, below)
    return found


def _next(paragraphs: Sequence[Paragraph], number: int) -> Paragraph | None:
    return paragraphs[number + 1] if number + 1 < len(paragraphs) else None


def _lead_in(parse: Parse, above: Paragraph | None) -> Paragraph | None:
    """Return the paragraph above when it ends with a colon."""
    if above is None or above.last == above.first or parse.tokens[above.last - 1].text != ":":
        return None
    return above


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
