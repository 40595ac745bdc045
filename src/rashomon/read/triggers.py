"""Parse -> `Trigger`s: the words that may report a political act, each with the frame that fits."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.language.event_lexicon import Frame, noun_frames, verb_frames, word_class
from rashomon.language.parses import Parse
from rashomon.read.conditions import Site, fits
from rashomon.read.generality import in_title, is_general
from rashomon.read.phrases import children, counted, word
from rashomon.read.urgings import URGING, urging

_NOUN_LINKS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj", "oprd"})
_PARTICLE_DEPS = ("prt", "advmod", "acomp", "oprd", "prep", "ccomp", "dobj")
_TIMES = frozenset({"DATE", "TIME"})  # the month is no march
_PASSING = frozenset({"take", "be", "come", "begin", "start", "set", "schedule", "slate", "expect"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """One candidate: its token, the tokens `[first, last)` shown for it, its frame.

    `host` is the verb whose subject and tense the act has: the verb itself, or the one that makes
    a noun's act happen ("held talks", "the talks will take place"); `None` for a noun without one.
    """

    index: int
    first: int
    last: int
    frame: Frame
    nominal: bool
    host: int | None


def find_triggers(parse: Parse, first: int, last: int) -> Iterator[Trigger]:
    """Yield the triggers among the tokens `[first, last)` of one sentence, in text order."""
    for index in range(first, last):
        trigger = (
            _verb_trigger(parse, index)
            or _noun_trigger(parse, index)
            or _urging_trigger(parse, index)
        )
        if trigger is not None and trigger.frame.types:
            yield trigger


def _verb_trigger(parse: Parse, index: int) -> Trigger | None:
    token = parse.tokens[index]
    gerund = token.tag == "NN" and bool(children(parse, index, "nsubj", "mark"))
    if not (token.tag.startswith("VB") or gerund) or token.dep in {"amod", "compound", "aux"}:
        return None
    if is_general(parse, index) or in_title(parse, index):
        return None
    for key, end in _keys(parse, index):
        for frame in verb_frames().get(key, ()):
            if fits(Site(parse, index, index, nominal=False), frame):
                first, last = _shown(parse, index, end, frame)
                return Trigger(index, first, last, frame, nominal=False, host=index)
    return None


def _urging_trigger(parse: Parse, index: int) -> Trigger | None:
    shown = urging(parse, index)
    return None if shown is None else Trigger(index, *shown, URGING, nominal=False, host=index)


def _keys(parse: Parse, index: int) -> Iterator[tuple[str, int]]:
    """Yield the table keys of a verb, the longest first, with one past the last token shown."""
    base = base_form(parse, index)
    bound = False
    for number in parse.children[index]:
        reach = 1 if parse.tokens[number].dep == "prep" else 3  # "called the ward on Monday"
        near = index < number <= index + reach
        if near and parse.tokens[number].dep in _PARTICLE_DEPS:
            key = f"{base} {parse.tokens[number].text.casefold()}"
            if key in verb_frames():
                yield key, number + 1 if number == index + 1 else index + 1
            bound = bound or parse.tokens[number].dep == "prt"
    if not bound:
        yield base, index + 1


def _shown(parse: Parse, index: int, last: int, frame: Frame) -> tuple[int, int]:
    """Return the tokens shown for a verb: for an insult the word itself, not "called"."""
    if frame.has("insult"):
        for number in children(parse, index, "oprd", "attr"):
            if word(parse, number) in word_class("insult"):
                return number, number + 1
    return index, last


def base_form(parse: Parse, index: int) -> str:
    """Return the lemma of a verb; where the parser's lemma is unknown, one cut from the word.

    en_core_web_sm makes "hop" of "hopes" and "slat" of "slated".
    """
    lemma = word(parse, index)
    if lemma in verb_frames() or lemma in word_class("occasion"):
        return lemma
    text = parse.tokens[index].text.casefold()
    for ending, rest in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", "e"),
        ("ed", "e"),
        ("ing", "e"),
        ("s", ""),
    ):
        if text.endswith(ending) and text.removesuffix(ending) + rest in verb_frames():
            return text.removesuffix(ending) + rest
    return lemma + "e" if lemma in _CLIPPED else lemma


_CLIPPED = frozenset({"hop", "slat", "spar", "plac", "urg", "forc", "fir", "scrap", "explod"})


def _noun_trigger(parse: Parse, index: int) -> Trigger | None:
    token = parse.tokens[index]
    if token.pos not in {"NOUN", "PROPN", "VERB"} or token.dep in {"compound", "nmod", "amod"}:
        return None
    if token.tag in {"NNP", "NNPS"} and token.entity in {"ORG", "PERSON"}:
        return None  # "the Republican Conference" is a body, "Mr March" a man
    if (token.pos == "VERB" and token.tag not in {"NN", "NNS"}) or token.entity in _TIMES:
        return None
    frames = noun_frames().get(word(parse, index)) or noun_frames().get(token.text.casefold(), ())
    frames = (*frames, *_hyphenated(parse, index))
    host = host_of(parse, index)
    for frame in frames:
        if fits(Site(parse, index, host, nominal=True), frame):
            first = index - 2 if frame in _hyphenated(parse, index) else index
            return Trigger(index, first, index + 1, frame, nominal=True, host=host)
    return None


def _hyphenated(parse: Parse, index: int) -> tuple[Frame, ...]:
    """Return the frames of a noun the parser cut at hyphens: "cyber-attack", "build-up"."""
    if index < 2 or parse.tokens[index - 1].text not in {"-", "–"}:
        return ()
    joined = f"{parse.tokens[index - 2].text}-{word(parse, index)}".casefold()
    return noun_frames().get(joined, ())


def host_of(parse: Parse, noun: int) -> int | None:
    """Return the verb that makes a noun's act happen or tells when, `None` when none does.

    It is followed through co-ordination and through "a raft of sanctions".
    """
    here, direct = noun, True
    for _ in range(6):
        token = parse.tokens[here]
        if token.head == here or token.dep not in _NOUN_LINKS:
            return None
        head = parse.tokens[token.head]
        if head.tag.startswith("VB"):
            return head.index if direct or _occasions(parse, head.index) else None
        if token.dep == "pobj":
            above, preposition = parse.tokens[head.head], head.text.casefold()
            if above.tag.startswith("VB"):
                return above.index if _ties(parse, above.index, preposition) else None
            bare = (
                counted(parse, above.index) == above.index
                and word(parse, above.index) not in _ONSETS
            )
            if preposition != "of" or bare:
                return None  # not "a raft of sanctions" but "the agenda of the talks"
            here, direct = above.index, False
        else:
            here = head.index
    return None


_ONSETS = frozenset("start beginning launch onset resumption continuation outbreak".split())


def _ties(parse: Parse, verb: int, preposition: str) -> bool:
    """Say whether "agree to talks", "leave for a visit", "respond with a threat" hang together."""
    return base_form(parse, verb) in _TYING.get(preposition, frozenset())


_TYING = {
    "to": frozenset({"agree", "lead", "commit", "return", "submit", "resort"}),
    "for": frozenset({"leave", "depart", "embark", "arrive", "call", "ask", "gather", "push"}),
    "with": frozenset({"respond", "reply", "counter", "answer", "proceed", "follow", "threaten"}),
    "in": frozenset({"engage", "participate", "result", "join", "end"}),
    "on": frozenset({"embark", "agree", "go"}),
    "from": frozenset({"return", "withdraw"}),
    "of": frozenset({"warn"}),
}


def _occasions(parse: Parse, verb: int) -> bool:
    base = base_form(parse, verb)
    return base in word_class("occasion") or base in _PASSING
