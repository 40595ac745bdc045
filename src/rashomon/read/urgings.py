"""Clauses of a statement that ask by their modal alone: "Norway must free them, the minister said"."""

from rashomon.language.cues import speech
from rashomon.language.event_lexicon import Frame
from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType
from rashomon.read.phrases import children, counted, is_participant, with_conjuncts, word

URGING = Frame(
    types=(EventType.REQUEST,), modes=(), roles="speaker", needs=(("doubtful", frozenset()),)
)
"""Whoever says it asks it of the clause's subject; the classifier must hear a request too."""

_ASKING = frozenset({"must", "should", "ought"})
_NOBODY = frozenset("i we you he she it they them one who people americans everyone anyone".split())
_NO_DEED = frozenset(
    "be been have realize realise understand know remember recognize recognise expect feel think".split()
)
"""What one "should" be or bear in mind is no deed asked for: often a threat follows."""

_DEPTH = 6  # clauses climbed at most to the verb of speech


def urging(parse: Parse, verb: int) -> tuple[int, int] | None:
    """Return the tokens `[first, last)` shown for a request that a speaker makes of a clause's subject.

    `None` when the clause has no "must", "should" or "ought" of its own, when it denies or asks, when
    its subject names nobody, or when no verb of speech stands above it.
    """
    token = parse.tokens[verb]
    if not token.tag.startswith("VB") or children(parse, verb, "neg"):
        return None
    modal = next(
        (n for n in children(parse, verb, "aux") if parse.tokens[n].text.casefold() in _ASKING),
        None,
    )
    if modal is None or modal > verb or word(parse, verb) in _NO_DEED:
        return None
    subjects = with_conjuncts(parse, children(parse, verb, "nsubj"))
    if not any(_is_asked(parse, n) and n < modal for n in subjects):
        return None
    return (modal, verb + 1) if _is_said(parse, verb) else None


def _is_asked(parse: Parse, subject: int) -> bool:
    named = parse.tokens[subject].text.casefold() not in _NOBODY
    return named and is_participant(parse, counted(parse, subject))


def _is_said(parse: Parse, verb: int) -> bool:
    """Say whether a clause is what a verb of speech, told as said and not denied, says."""
    here = verb
    for _ in range(_DEPTH):
        token = parse.tokens[here]
        if token.dep not in {"ccomp", "conj"} or token.head == here:
            return False
        if token.dep == "ccomp" and word(parse, token.head) in speech():
            return not children(parse, token.head, "neg")
        here = token.head
    return False
