"""Words in marks right behind a verb or noun of saying, with no comma -> direct speech.

'A man yelled "Shame!"', 'chants of "Four more years"'. Most stretches that follow a word are taken over
into a clause; on PolNeAR train what is long, cried out or chanted is a quotation in 56 cases of 63.
"""

from rashomon.language.cues import cries, outcries, speech
from rashomon.language.parses import Parse
from rashomon.read import clauses, speech_sources
from rashomon.read.quotation_marks import Quoted
from rashomon.read.speech_cues import opening, speaks
from rashomon.read.spoken import Scene, Spoken

LONG = 8
"""Words from which a stretch is speech whatever verb of saying leads it in."""


def shouted(scene: Scene, stretch: Quoted) -> Spoken | None:
    """Return the quotation of a stretch that follows its cue without a comma, `None` if it is none."""
    first = scene.paragraph.token_at(scene.parse, stretch.start)
    if first <= scene.paragraph.first or not scene.outside(first - 1):
        return None
    before = scene.parse.tokens[first - 1]
    if clauses.is_verb(before):
        return _by_verb(scene, stretch, first - 1) if before.lemma != "call" else None
    if before.text.lower() == "of" and first - 2 >= scene.paragraph.first:
        return _by_noun(scene.parse, stretch, first - 2)
    return None


def _by_verb(scene: Scene, stretch: Quoted, verb: int) -> Spoken | None:
    words = scene.text[stretch.start : stretch.end].split()
    lemma = scene.parse.tokens[verb].lemma.lower()
    ends = words[-1].rstrip("\"'”’»")[-1:]
    cried = ends == "!" or (lemma in cries() and len(words) > 1)
    if not speaks(scene.parse, verb) or not (cried or len(words) >= LONG):
        return None
    if _is_told(scene.parse, verb):
        return None
    source = speech_sources.before(scene, verb, opening(scene, verb + 1))
    if not source or scene.parse.tokens[source[0]].tag in ("WDT", "WP"):
        return None
    return Spoken([stretch], clauses.verb_group(scene.parse, verb), verb, source)


def _is_told(parse: Parse, verb: int) -> bool:
    """Say whether a cue stands in what somebody else says: "Berg said that they chanted"."""
    here = parse.tokens[verb]
    for _ in range(_CLIMB):
        above = parse.tokens[here.head]
        if above.index == here.index:
            return False
        if here.dep == "ccomp" and above.lemma.lower() in speech():
            return True
        here = above
    return False


_CLIMB = 12  # governors looked at above a cue


def _by_noun(parse: Parse, stretch: Quoted, noun: int) -> Spoken | None:
    if parse.tokens[noun].lemma.lower() not in outcries():
        return None
    owner = clauses.child(parse, noun, "poss")
    if owner is None:
        return None
    source = tuple(n for n in parse.subtree(owner) if n < noun)
    return Spoken([stretch], (noun, noun + 2), noun, source)
