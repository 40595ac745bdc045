"""Parse -> "..., a source familiar with the plan said": cues at a sentence's end the parser lost.

The parser often hangs such a tail on the wrong word ("Europe, a source ... explained"). The tail is
plain to see all the same: behind the last comma, a noun phrase and a verb of speech, or the verb
and the phrase, and nothing the verb could govern.
On PolNeAR train this adds 25 quotes that no other rule finds; 10 match gold (2026-11-22).
"""

from collections.abc import Iterator

from rashomon.language.cues import dialogue
from rashomon.language.parses import Parse
from rashomon.read import clauses
from rashomon.read.attribution import Candidate
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Regions

LONGEST_TAIL = 30
"""Tokens from the comma to the end of the sentence."""
_FINITE = ("VBD", "VBZ", "VBP")
_SUBORDINATE = ("IN", "WRB", "VB", "VBN", "VBG", "TO")  # what opens no main clause
_NOMINAL = ("DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM")
_OBJECTS = ("ccomp", "xcomp", "dobj", "agent", "attr")


def tails(parse: Parse, paragraph: Paragraph, regions: Regions) -> Iterator[Candidate]:
    """Yield a candidate (frame "tail") for each sentence of the paragraph that ends with a cue."""
    first = paragraph.first
    while first < paragraph.last:
        last = parse.sentences[parse.tokens[first].sentence][1]
        found = _tail(parse, first, min(last, paragraph.last), regions)
        if found is not None:
            yield found
        first = max(last, first + 1)


def _tail(parse: Parse, first: int, last: int, regions: Regions) -> Candidate | None:
    for comma in range(last - 2, max(first + 3, last - LONGEST_TAIL), -1):
        if parse.tokens[comma].text != ",":
            continue
        start = comma + 1
        if parse.tokens[start].text in {"”", '"', "''"}:
            start += 1
        if start < last and regions.at(parse.tokens[start].start) is None:
            found = _cue(parse, first, comma, (start, last))
            if found is not None:
                return found
    return None


def _cue(parse: Parse, first: int, comma: int, tail: tuple[int, int]) -> Candidate | None:
    """Read the tail `[start, last)` behind the comma as cue and source."""
    start, last = tail
    verbs = [n for n in range(start, last) if parse.tokens[n].tag in _FINITE]
    verb = next((n for n in verbs if parse.tokens[n].lemma.lower() in dialogue()), None)
    content = tuple(range(first, comma))
    opening = next((n for n in content if parse.tokens[n].tag not in ("CC", "RB")), first)
    if (
        verb is None
        or parse.tokens[opening].tag in _SUBORDINATE
        or not any(_tells(parse, n) for n in content)
    ):
        return None
    if any(n > start and parse.tokens[n].dep in _OBJECTS for n in parse.children[verb]):
        return None
    source = clauses.leading_phrase(parse, start, verb)
    if verb == start:
        if start + 1 < last and parse.tokens[start + 1].pos not in _NOMINAL:
            return None
        source = clauses.leading_phrase(parse, start + 1, last)
    elif not source or source[0] != start or any(n < verb for n in verbs):
        return None
    if not source:
        return None
    return Candidate(
        verb, "tail", parse.tokens[verb].lemma.lower(), (verb, verb + 1), content, source
    )


def _tells(parse: Parse, index: int) -> bool:
    """Say whether the token is a finite verb of a main clause, as far as the parser can be trusted."""
    token = parse.tokens[index]
    verb = parse.tokens[token.head] if token.dep in ("aux", "auxpass") else token
    finite = token.tag in _FINITE or token.tag == "MD"
    return finite and verb.dep not in ("relcl", "acl", "advcl", "csubj", "pcomp")
