"""A stretch of speech -> the cue beside it and who speaks: behind it, or leading it in."""

from rashomon.language.cues import dialogue, introduces, speech
from rashomon.language.parses import Parse
from rashomon.read import clauses, colons, speech_sources
from rashomon.read.quotation_marks import Quoted
from rashomon.read.spoken import Scene, Spoken

WINDOW = 45
"""Tokens looked at before or behind a stretch for its cue."""
LONGEST_LEAD_IN = 14
"""Tokens between a cue and the stretch it leads in ("said in a letter to the board on Monday:")."""


def cue_behind(scene: Scene, stretch: Quoted) -> Spoken | None:
    """Find "..., he said", "..., said X" and "..., according to X" right behind a stretch.

    Behind a full stop only a sentence that says nothing else is its cue: '"... is shut." Berg said.'
    """
    parse, (first, end) = scene.parse, _window(scene, stretch)
    if end == first or parse.tokens[first].tag == "CC":
        return None
    if stretch.closed and _stops(scene, stretch) and not _only_a_cue(scene, first, end):
        return None
    if parse.tokens[first].text.lower() == "according":
        return _according(scene, stretch, first, end)
    for index in range(first, end):
        token = parse.tokens[index]
        if not _may_cue(scene, index):
            continue
        if _mistaken(parse, first, index, end):
            return Spoken([stretch], (index, index + 1), index, _trimmed(parse, first, index))
        if speaks(parse, index) and token.dep != "acl":
            return _verb_cue(scene, stretch, index, (first, end))
        if token.tag in ("VBD", "VBZ", "VBP") and token.dep not in ("amod", "compound", "acl"):
            return None
    return None


def _window(scene: Scene, stretch: Quoted) -> tuple[int, int]:
    """Return the tokens behind a stretch to the end of the sentence or the next speech, half-open."""
    parse, first = scene.parse, scene.paragraph.token_at(scene.parse, stretch.end)
    last = min(first + WINDOW, scene.paragraph.last)
    while first < last and parse.tokens[first].text in {",", "—", "–", "-", "--", "”", '"', "''"}:
        first += 1
    end = first
    while end < last and scene.told(end) and not clauses.ends(parse, end):
        end += 1
    return first, end


def _may_cue(scene: Scene, index: int) -> bool:
    """Say whether a token is a verb of the writer's own, no auxiliary and not in a relative clause."""
    token = scene.parse.tokens[index]
    verb = clauses.is_verb(token) and token.dep not in ("relcl", "aux", "auxpass")
    return verb and scene.outside(index)


def _stops(scene: Scene, stretch: Quoted) -> bool:
    """Say whether a stretch ends its sentence: with a full stop or semicolon in its marks."""
    inner = scene.text[max(stretch.start, stretch.end - 20) : stretch.end]
    return inner.rstrip("\"'”’»").rstrip()[-1:] in _STOPS


_STOPS = frozenset({"", ".", ";"})


def _only_a_cue(scene: Scene, first: int, end: int) -> bool:
    """Say whether `[first, end)` is a sentence that has a cue and its source and no more."""
    parse = scene.parse
    if end - first > LONGEST_CUE or end >= scene.paragraph.last or parse.tokens[end].text != ".":
        return False
    verbs = [n for n in range(first, end) if clauses.is_verb(parse.tokens[n])]
    if len(verbs) != 1 or not speaks(parse, verbs[0]):
        return False
    return clauses.child(parse, verbs[0], *_CONTENTS) is None


LONGEST_CUE = 12
"""Tokens of a sentence that is nothing but a cue."""
_CONTENTS = ("ccomp", "xcomp", "dobj", "prep", "attr", "advcl")


def _verb_cue(scene: Scene, stretch: Quoted, verb: int, window: tuple[int, int]) -> Spoken | None:
    """Return the cue with its source."""
    source = speech_sources.behind(scene, verb, window)
    if not source:
        return None
    return Spoken([stretch], clauses.verb_group(scene.parse, verb), verb, source)


def speaks(parse: Parse, verb: int) -> bool:
    """Say whether a verb introduces or follows direct speech: "say", "point out", "put it"."""
    around = [token.text.lower() for token in parse.tokens[verb + 1 : verb + 3]]
    behind, further = (*around, "", "")[:2]
    return introduces(parse.tokens[verb].lemma.lower(), "" if further == "to" else behind)


def _mistaken(parse: Parse, first: int, verb: int, end: int) -> bool:
    """Say whether what the parser took for a participle ("Berg, a senator, tweeted") is the cue."""
    token = parse.tokens[verb]
    if (
        token.dep != "acl"
        or token.tag not in ("VBN", "VBD")
        or verb == first
        or parse.tokens[first].pos not in ("DET", "PROPN", "NOUN", "ADJ")
    ):
        return False
    lemma = token.lemma.lower()
    if parse.tokens[verb - 1].text == ",":
        return lemma in dialogue()
    finite = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in parse.tokens[first:end])
    return lemma in speech() and token.head == verb - 1 and not finite


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, ...]:
    while last > first and parse.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return tuple(range(first, last))


def _according(scene: Scene, stretch: Quoted, index: int, end: int) -> Spoken | None:
    to = clauses.child(scene.parse, index, "prep")
    below = None if to is None else clauses.child(scene.parse, to, "pobj")
    if to is None or below is None:
        return None
    source = tuple(n for n in scene.parse.subtree(below) if n < end and scene.told(n))
    return Spoken([stretch], (index, to + 1), index, source) if source else None


def cue_before(scene: Scene, stretch: Quoted, last: int) -> Spoken | None:
    """Find 'X said, "..."', 'said: "..."' and 'a message: "..."' among the tokens that end at `last`."""
    parse, mark = scene.parse, last - 1
    while mark > scene.paragraph.first and parse.tokens[mark].text.isspace():
        mark -= 1
    if mark < scene.paragraph.first or not scene.outside(mark):
        return None
    sign, first = parse.tokens[mark].text, opening(scene, mark + 1)
    named = colons.label(parse, first, mark) if sign == ":" else ()
    if named:
        return Spoken([stretch], (mark, mark + 1), mark, named)
    for index in range(mark, max(first, last - LONGEST_LEAD_IN) - 1, -1):
        token = parse.tokens[index]
        if clauses.is_verb(token) and speaks(parse, index) and token.dep != "amod":
            source = speech_sources.before(scene, index, first)
            if not source and index == first:
                source = speech_sources.inverted(parse, index, mark)
            if source and (sign in {",", ":"} or index >= mark - 1):
                return Spoken([stretch], clauses.verb_group(parse, index), index, source)
    source = colons.subject(parse, first, mark) if sign == ":" else ()
    return Spoken([stretch], (mark, mark + 1), mark, source) if source else None


def opening(scene: Scene, last: int) -> int:
    """Return where the writer's own words begin that end before token `last`: a sentence at most."""
    first = last
    while first > max(scene.paragraph.first, last - WINDOW) and scene.outside(first - 1):
        if clauses.ends(scene.parse, first - 1) and first < last:
            break
        first -= 1
    return first
