"""A cue of direct speech -> the words that name who speaks.

The parser's subject where it can be trusted, the words that must be it elsewhere. Rules were set on
PolNeAR train, where the source of 5 % of direct speech had other bounds or another head than in gold.
"""

from rashomon.language.cues import dialogue, speech
from rashomon.language.parses import Parse
from rashomon.read import clauses
from rashomon.read.spoken import Scene

_STOPS = ("IN", "TO", "VBD", "VBG", "WRB")
_RELATIVE = ("WP", "WP$", "WDT")
_CLIMB = 12  # governors looked at above a cue


def behind(scene: Scene, verb: int, window: tuple[int, int]) -> tuple[int, ...]:
    """Return the source of a cue behind its speech, looked for in the token range `window`."""
    parse, (first, end) = scene.parse, window
    source = tuple(n for n in clauses.subject(parse, verb) if first <= n < end and n != verb)
    if not source or not all(scene.told(n) for n in source):
        if parse.tokens[verb].lemma.lower() not in dialogue():
            return ()
        if verb == first:
            return clipped(parse, inverted(parse, verb, end))
        return leading(parse, first, verb)
    return clipped(parse, whole(scene, _from_the_mark(parse, source, first, verb), verb, end))


def before(scene: Scene, verb: int, first: int) -> tuple[int, ...]:
    """Return the source of a cue that leads speech in; `first` opens the cue's sentence."""
    parse = scene.parse
    teller = outer(parse, verb)
    source = clauses.subject(parse, verb if teller is None else teller)
    source = tuple(n for n in source if scene.told(n))
    return clipped(parse, source) or leading(parse, first, verb)


def outer(parse: Parse, verb: int) -> int | None:
    """Return the verb of saying above a cue that goes on what its subject says, `None` without one.

    "He said that Berg had lied, adding": he adds. "Berg said he agreed and added": Berg, not "he".
    """
    token = parse.tokens[verb]
    if clauses.child(parse, verb, *clauses.SUBJECTS) is not None:
        return None
    if not _goes_on(parse, verb):
        return None
    found: int | None = None
    here = token
    for _ in range(_CLIMB):
        if here.head == here.index:
            break
        here = parse.tokens[here.head]
        if here.lemma.lower() in speech() and clauses.is_verb(here) and here.index < verb:
            found = here.index if clauses.subject(parse, here.index) else found
    return found


def _goes_on(parse: Parse, verb: int) -> bool:
    """Say whether a cue is a participle behind a comma, or joined to a verb whose subject is a pronoun."""
    token = parse.tokens[verb]
    opening = verb
    while opening and parse.tokens[opening - 1].pos == "ADV":
        opening -= 1
    if token.tag == "VBG":
        return opening > 0 and parse.tokens[opening - 1].text == ","
    if token.dep != "conj" or token.tag not in ("VBD", "VBZ", "VBP"):
        return False
    source = clauses.subject(parse, verb)
    return len(source) == 1 and parse.tokens[source[0]].pos == "PRON"


def whole(scene: Scene, source: tuple[int, ...], verb: int, end: int) -> tuple[int, ...]:
    """Return a source behind its cue with what a title in marks or a cut-off "Lt." parted from it."""
    parse, last = scene.parse, source[-1]
    if last < verb or last + 1 >= end:
        return source
    stretch = scene.regions.at(parse.tokens[last + 1].start)
    if stretch is not None and scene.is_title(stretch):
        behind_it = scene.paragraph.token_at(parse, stretch.end)
        return (*source, *range(last + 1, min(behind_it, end)))
    if parse.tokens[last + 1].text == ".":  # `end` lies before a stop that ends a sentence
        return inverted(parse, source[0] - 1, end)
    cut = parse.tokens[last].text.endswith(".")
    goes_on = parse.sentences[parse.tokens[last].sentence][1] < end
    return inverted(parse, source[0] - 1, end) if cut and goes_on else source


def _from_the_mark(parse: Parse, source: tuple[int, ...], first: int, verb: int) -> tuple[int, ...]:
    """Return a source between speech and cue with the few nouns beside it: "Post co-editor Berg said"."""
    if source[-1] >= verb:
        return source
    beside = [*range(first, source[0]), *range(source[-1] + 1, verb)]
    parted = [parse.tokens[number] for number in beside]
    if not 0 < len(parted) <= _PARTED:
        return source
    nominal = all(t.pos in ("PROPN", "NOUN", "ADJ", "DET", "NUM") or t.text == "-" for t in parted)
    return tuple(range(first, verb)) if nominal else source


_PARTED = 6
"""Tokens between a closing mark and a source, at most, that the parser parted from it."""


def inverted(parse: Parse, verb: int, end: int) -> tuple[int, ...]:
    """Return the noun phrase behind "said", appositions between commas included."""
    found: list[int] = []
    for index in range(verb + 1, end):
        token = parse.tokens[index]
        closes = token.text == "," and (
            index + 1 >= end or clauses.is_verb(parse.tokens[index + 1])
        )
        stops = token.tag in _STOPS and not (found and token.text.lower() == "of")
        if closes or stops or token.entity in ("DATE", "TIME"):
            break
        found.append(index)
    return tuple(found)


def leading(parse: Parse, first: int, verb: int) -> tuple[int, ...]:
    """Return the noun phrase before a cue, with what stands in apposition up to a comma at the cue."""
    source = clauses.leading_phrase(parse, first, verb) or _mistagged(parse, first, verb)
    if not source or source[-1] + 1 == verb:
        return source
    comma = source[-1] + 1
    closed = parse.tokens[comma].text == "," and parse.tokens[verb - 1].text == ","
    if not closed or comma == verb - 1:
        return source
    finite = any(
        parse.tokens[n].tag in ("VBD", "VBZ", "VBP", "MD") and not _in_relative(parse, comma, n)
        for n in range(comma, verb)
    )
    named = any(parse.tokens[n].pos in ("NOUN", "PROPN") for n in range(comma, verb))
    if finite or not named:
        return source
    return clipped(parse, tuple(range(source[0], verb - 1)))


def _mistagged(parse: Parse, first: int, verb: int) -> tuple[int, ...]:
    """Return few words with a name that the parser took for something else: "Will wrote"."""
    words = parse.tokens[first:verb]
    if not 0 < len(words) <= 4 or not words[-1].text[:1].isupper():
        return ()
    if any(
        t.tag in ("VBD", "VBZ", "VBP", "IN", "TO", "WRB", "RB") or t.pos == "PUNCT" for t in words
    ):
        return ()
    return tuple(range(first, verb))


def _in_relative(parse: Parse, comma: int, index: int) -> bool:
    return any(parse.tokens[n].tag in _RELATIVE for n in range(comma, index))


def clipped(parse: Parse, source: tuple[int, ...]) -> tuple[int, ...]:
    """Return a source without a clause behind a comma that tells what it does or says besides.

    "Berg, who added that ...", "Berg, speaking to reporters": on PolNeAR train gold leaves most of
    these out, and takes most clauses of other kinds in.
    """
    for place in range(1, len(source) - 1):
        number = source[place]
        if parse.tokens[number].text == "," and _tells_besides(parse, source, place + 1):
            return source[:place]
    return source


_OF_THE_TALK = frozenset({"speak", "decline"})
"""What tells of the talk, not of the talker: "who spoke on condition of anonymity"."""


def _tells_besides(parse: Parse, source: tuple[int, ...], place: int) -> bool:
    opening = parse.tokens[source[place]]
    if opening.tag == "VBG":
        return opening.dep in ("acl", "advcl")
    if opening.tag not in _RELATIVE:
        return False
    verbs = (n for n in source[place:] if clauses.is_verb(parse.tokens[n]))
    verb = next((n for n in verbs if parse.tokens[n].dep not in ("aux", "auxpass")), None)
    if verb is None:
        return True
    lemma = parse.tokens[verb].lemma.lower()
    if lemma in _OF_THE_TALK:
        return True
    if lemma not in speech():
        return False
    told = verb + 1 in source and parse.tokens[verb + 1].text.lower() == "that"
    return told or clauses.child(parse, verb, "ccomp") is not None
