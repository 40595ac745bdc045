"""A cue -> where what it attributes can lie at all, whatever a tagger hears there."""

from rashomon.language.cues import answers
from rashomon.language.parses import Parse
from rashomon.read import clauses
from rashomon.read.attribution import Candidate


def reach(parse: Parse, head: int) -> tuple[int, int]:
    """Return the token range, half-open, in which the content of a cue may lie.

    "..., and according to Berg, ...": what stands before "and" is not Berg's. "..., Berg said He
    left": the sentence behind the cue lost its stop, and what stands before is what Berg said.
    """
    first, last = parse.sentences[parse.tokens[head].sentence]
    according = parse.tokens[head].lemma.lower() in ("accord", "according")
    if according and head > first + 1 and parse.tokens[head - 1].tag == "CC":
        return head, last
    return (first, head) if _lost_stop(parse, head, first, last) else (first, last)


def is_answered(parse: Parse, candidate: Candidate) -> bool:
    """Say whether the content is only what is answered: "responded to the criticism with a smile"."""
    if candidate.lemma not in answers():
        return False
    to = [n for n in parse.children[candidate.head] if parse.tokens[n].text.lower() == "to"]
    things = {below for n in to if (below := clauses.child(parse, n, "pobj")) is not None}
    return bool(things & set(candidate.content))


def _lost_stop(parse: Parse, head: int, first: int, last: int) -> bool:
    """Say whether a new sentence begins right behind a cue that stands behind a comma and its source."""
    behind = parse.tokens[head + 1] if head + 1 < last else None
    if behind is None or behind.tag not in ("PRP", "DT", "PRP$") or behind.text == "I":
        return False
    source = clauses.subject(parse, head)
    before = source[0] - 1 if source and source[-1] == head - 1 else first
    return behind.text[:1].isupper() and before > first and parse.tokens[before].text == ","
