"""Trigger -> its `Status`: auxiliaries, the verbs above it, and words like "alleged" beside it."""

from rashomon.language.event_lexicon import word_class
from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType, Status
from rashomon.read.arguments import ASKING, is_asked_for
from rashomon.read.phrases import children, word
from rashomon.read.status_words import (
    BESIDE,
    CALLS,
    COMMON,
    DEMANDS,
    DENIALS,
    DOUBTS,
    HEDGES,
    MODALS,
    PLANS,
    REFUSALS,
    SPEECH,
    WISHES,
)
from rashomon.read.suppositions import is_forecast, supposed
from rashomon.read.triggers import Trigger, base_form

_DEPTH = 12  # governors climbed at most


def status_of(parse: Parse, trigger: Trigger) -> Status | None:
    """Return the status of a trigger, `None` when its clause says nothing (a noun without verb).

    What is told of an act that was negated or refused is `DENIED`.
    """
    if not trigger.nominal:
        return verb_status(parse, trigger.index)
    for number in children(parse, trigger.index, "amod", "compound", "nmod"):
        beside = parse.tokens[number].text.casefold()
        if beside in BESIDE:
            return BESIDE[beside]
    if any(word(parse, n) == "no" for n in children(parse, trigger.index, "det")):
        return Status.DENIED
    if _is_going_on(parse, trigger.index):
        return Status.ONGOING
    if trigger.host is None:
        if _is_ahead(parse, trigger.index):
            return Status.PLANNED
        return Status.DEMANDED if _called_for(parse, trigger.index) else None
    return _hosted(parse, trigger, trigger.host)


def _is_going_on(parse: Parse, noun: int) -> bool:
    """Say whether a clause behind a noun says that its act goes on: "talks that are under way"."""
    return any(
        {word(parse, n) for n in children(parse, clause, "acomp", "advmod", "attr")} & _UNDER_WAY
        for clause in children(parse, noun, "relcl")
        if parse.tokens[clause].tag != "VBD"
    )


_UNDER_WAY = frozenset({"ongoing", "underway", "continuing"})


def _is_ahead(parse: Parse, noun: int) -> bool:
    """Say whether something else is told to come before a noun's act: "ahead of the talks"."""
    token = parse.tokens[noun]
    preposition = parse.tokens[token.head]
    if token.dep != "pobj" or preposition.text.casefold() != "of":
        return False
    return parse.tokens[preposition.head].text.casefold() in {"ahead", "advance"}


def _called_for(parse: Parse, noun: int) -> bool:
    """Say whether a noun's act is what a demand is for: "calls for her resignation"."""
    token = parse.tokens[noun]
    preposition = parse.tokens[token.head]
    if token.dep != "pobj" or preposition.text.casefold() != "for":
        return False
    return word(parse, preposition.head) in CALLS


def _hosted(parse: Parse, trigger: Trigger, host: int) -> Status | None:
    """Return the status that the verb a noun hangs on gives its act."""
    base = base_form(parse, host)
    if base == "announce" and trigger.frame.types[0] in _AHEAD:
        return Status.PLANNED
    is_subject = trigger.index in children(parse, host, "nsubj", "nsubjpass")
    if base == "discuss" or (base == "call" and children(parse, host, "oprd")):
        return None  # "called the inquiry a farce"
    for words, status in _OF_SUBJECT if is_subject else _OF_OBJECT:
        if base in words:
            return status
    if base in _UNDOING and trigger.frame.types[0] in _UNDONE:
        return Status.DENIED
    if is_subject and base not in word_class("occur") | word_class("occasion") | COMMON:
        return None  # "the meeting may have broken the law" does not say that it may have been
    if not is_subject and base not in word_class("occasion") and base not in COMMON:
        return None  # "described the meeting" does not say when it was
    return _occurring(parse, host, is_subject=is_subject)


def _occurring(parse: Parse, host: int, *, is_subject: bool) -> Status | None:
    """Return the status of a noun's act from the verb that makes it happen or go on."""
    status = verb_status(parse, host)
    ahead = status in {Status.HYPOTHETICAL, Status.PLANNED}
    if is_subject and ahead and base_form(parse, host) in _GOING_ON:
        return Status.ONGOING  # "talks could wrap up soon"
    if status is Status.HAPPENED and parse.tokens[host].tag in {"VBZ", "VBP"}:
        return None  # "the meeting comes as ..." may be told before or after it
    return status


_AHEAD = frozenset({EventType.CONSULT, EventType.RETREAT, EventType.COOPERATE, EventType.MOBILIZE})
"""Types whose announcement is not yet the act; announced penalties or inquiries are in force."""

_GOING_ON = frozenset("wrap conclude end continue collapse drag stall break intensify".split())
_UNDOING = frozenset("rescind revoke retract withdraw pull drop lose shun".split())
_UNDONE = frozenset({EventType.SUPPORT, EventType.AGREE, EventType.AID})
"""What is over, and no act of its kind, when it is taken back."""

_OF_OBJECT = (
    (DENIALS, Status.DENIED),
    (WISHES - {"like", "open", "love"}, Status.PROPOSED),
    (DEMANDS - {"tell", "push"}, Status.DEMANDED),
    (frozenset("plan schedule arrange organize organise expect".split()), Status.PLANNED),
    (frozenset("cancel postpone stop halt suspend avoid avert prevent".split()), Status.DENIED),
    (frozenset({"threaten"}), Status.HYPOTHETICAL),
)
_OF_SUBJECT = (
    (frozenset("set expect slate slat schedule plan arrange".split()), Status.PLANNED),
    (frozenset({"propose", "suggest", "intend"}), Status.PROPOSED),
)


def verb_status(parse: Parse, verb: int, depth: int = _DEPTH) -> Status:
    """Return the status of the act a verb names, from its own group and from what it hangs on."""
    status = _own_status(parse, verb, depth)
    if status is Status.PLANNED and is_forecast(parse, verb):
        return Status.HYPOTHETICAL
    return status


def _own_status(parse: Parse, verb: int, depth: int) -> Status:
    token = parse.tokens[verb]
    marked = _marked(parse, verb)
    if marked is not Status.DENIED:
        marked = supposed(parse, verb) or marked
    if marked is not None:
        return marked
    helpers = [parse.tokens[n] for n in children(parse, verb, "aux", "auxpass")]
    if _shares_if(parse, verb):
        return Status.HYPOTHETICAL
    if any(helper.tag == "TO" for helper in helpers):
        perfect = token.tag == "VBN" and any(helper.text == "have" for helper in helpers)
        return _perfect(parse, verb) if perfect else _infinitive(parse, verb, depth)
    finite = token.tag in {"VBD", "VBZ", "VBP"} or any(
        helper.tag in {"VBD", "VBZ", "VBP"} for helper in helpers
    )
    if finite:
        return _finite(parse, verb, depth)
    return _hanging(parse, verb, depth)


def _marked(parse: Parse, verb: int) -> Status | None:
    """Return what "not", "allegedly", "if" or a modal make of a verb."""
    if children(parse, verb, "neg"):
        return Status.DENIED
    if {parse.tokens[n].text.casefold() for n in children(parse, verb, "advmod")} & HEDGES:
        return Status.ALLEGED
    if {word(parse, n) for n in children(parse, verb, "mark")} & {"if", "unless", "whether"}:
        return Status.HYPOTHETICAL
    return _modal(parse, verb)


def _shares_if(parse: Parse, verb: int) -> bool:
    """Say whether a verb is joined to one under "if": "if he refuses and she sues"."""
    here = verb
    for _ in range(4):
        token = parse.tokens[here]
        if token.dep != "conj" or token.head == here:
            break
        here = token.head
    marks = {word(parse, n) for n in children(parse, here, "mark")}
    return here != verb and parse.tokens[here].dep == "advcl" and bool(marks & {"if", "unless"})


def _perfect(parse: Parse, verb: int) -> Status:
    """Return the status of "to have done": what is said to be, or what turned out so."""
    base = base_form(parse, parse.tokens[verb].head)
    return Status.ALLEGED if base in DOUBTS | SPEECH else Status.HAPPENED


def _modal(parse: Parse, verb: int) -> Status | None:
    for number in children(parse, verb, "aux"):
        text = parse.tokens[number].text.casefold()
        if text == "should" and any(n > number for n in children(parse, verb, "nsubj")):
            return Status.HYPOTHETICAL  # "should Norway agree"
        if text in MODALS:
            return MODALS[text]
        if text in {"would", "’d", "'d"}:
            return _would(parse, verb)
    return None


def is_plan(parse: Parse, verb: int) -> bool:
    """Say whether a verb states a plan: "is set to", "plans to", "will"."""
    planned = base_form(parse, verb) in _ANNOUNCED and bool(children(parse, verb, "xcomp"))
    return planned or verb_status(parse, verb) is Status.PLANNED


_ANNOUNCED = frozenset("set expect slate slat schedule plan intend prepare".split())


def _finite(parse: Parse, verb: int, depth: int) -> Status:
    token = parse.tokens[verb]
    governor = parse.tokens[token.head]
    if token.dep == "ccomp" and depth and governor.index != verb:
        base = base_form(parse, governor.index)
        if base in DENIALS:
            return Status.DENIED
        if base in {"think", "believe", "suspect", "allege", "accuse", "claim", "fear"}:
            return Status.ALLEGED
        if base in {"suggest", "propose", "recommend"} and token.tag in {"VB", "VBP"}:
            return Status.PROPOSED
        if base in DEMANDS - {"tell"} and token.tag in {"VB", "VBP"}:
            return Status.DEMANDED
    present = any(
        parse.tokens[n].tag in {"VBZ", "VBP"} and word(parse, n) == "be"
        for n in children(parse, verb, "aux")
    )
    return Status.ONGOING if present and token.tag == "VBG" else Status.HAPPENED


def _would(parse: Parse, verb: int) -> Status:
    """Return what "would" says: the plan of a reported promise, or a mere supposition."""
    here = verb
    for _ in range(_DEPTH):
        token = parse.tokens[here]
        if token.dep not in {"ccomp", "conj", "xcomp"} or token.head == here:
            return Status.HYPOTHETICAL
        here = token.head
        if word(parse, here) in SPEECH and here != verb:
            return Status.PLANNED
    return Status.HYPOTHETICAL


_DOING = frozenset("have continue begin start manage help force go get use".split())
_ALLOWING = frozenset({"allow", "enable", "permit", "authorize", "authorise", "entitle", "empower"})
_CAUSING = frozenset(
    "lead prompt cause compel allow enable permit persuade convince oblige drive".split()
)


def _infinitive(parse: Parse, verb: int, depth: int) -> Status:
    token = parse.tokens[verb]
    if token.head == verb or not depth:
        return Status.PLANNED
    governor = parse.tokens[token.head]
    base = (
        base_form(parse, token.head) if governor.tag.startswith("VB") else word(parse, token.head)
    )
    above = _above(parse, token.head, depth)
    if above is not None:
        return above
    if base == "vote" and word(parse, verb) in _ENACTED:
        return verb_status(parse, token.head, depth - 1)
    for words, status in _BY_GOVERNOR:
        if base in words:
            return status
    if base in _ALLOWING and _is_lasting(parse, token.head):
        return Status.HYPOTHETICAL  # "the law lets the president deploy"
    if base in _DOING | _CAUSING:
        caused = token.dep == "xcomp" or (token.dep == "ccomp" and base in _CAUSING)
        return verb_status(parse, token.head, depth - 1) if caused else Status.PLANNED
    if governor.pos == "ADJ" and token.dep == "xcomp":
        return Status.HYPOTHETICAL
    return Status.PLANNED


def _is_lasting(parse: Parse, verb: int) -> bool:
    """Say whether who is allowed an act may do it any time: by a rule, or by something still so."""
    token = parse.tokens[verb]
    if token.tag in {"VBZ", "VBP"}:
        return True
    rule = any(word(parse, n) in _RULES for n in children(parse, verb, "nsubj"))
    if rule or (token.dep in {"acl", "relcl"} and word(parse, token.head) in _RULES):
        return True
    beside = token.tag == "VBG" and token.dep == "advcl"
    return beside and parse.tokens[token.head].tag in {"VBZ", "VBP"}


_RULES = frozenset(
    "law bill act measure legislation statute rule regulation resolution provision clause amendment "
    "constitution treaty authorization authorisation".split()
)


def _above(parse: Parse, index: int, depth: int) -> Status | None:
    """Return what the verb or adjective an infinitive hangs on settles by its own form."""
    governor = parse.tokens[index]
    verbal = governor.tag.startswith("VB")
    base = base_form(parse, index) if verbal else word(parse, index)
    if verbal and (children(parse, index, "neg") or _not_yet(parse, index)):
        return Status.DENIED
    if verbal and _marked(parse, index) is Status.HYPOTHETICAL:
        return Status.HYPOTHETICAL
    if governor.pos == "ADJ" and children(parse, governor.head, "neg"):
        return Status.DENIED  # "is not ready to"
    came = base in _MOVED or (base in {"show", "turn"} and bool(children(parse, index, "prt")))
    perfect = governor.tag == "VBN" and bool(children(parse, index, "aux"))
    if came and (governor.tag == "VBD" or perfect):
        return verb_status(parse, index, depth - 1)  # "flew in to see": and saw, as told
    return _felt(parse, index) if base in _TOUCHED else None


def _not_yet(parse: Parse, verb: int) -> bool:
    """Say whether a verb is the "has" of "has yet to"."""
    beside = {word(parse, n) for n in children(parse, verb, "advmod")}
    return "yet" in beside and word(parse, verb) in {"have", "be"}


_ENACTED = frozenset(
    "impeach condemn censure denounce approve endorse ratify reject confirm acquit convict "
    "recognise recognize oppose override block strike repeal ban expel oust remove authorize "
    "authorise".split()
)
"""What is done by voting to do it."""

_MOVED = frozenset(
    "travel fly go come visit journey arrive return converge gather assemble flock".split()
)
_TOUCHED = frozenset(
    "honor honour proud glad pleased pleas delighted delight happy privileged".split()
)


def _felt(parse: Parse, feeling: int) -> Status:
    """Return the status of what someone is or was "honoured to" do."""
    token = parse.tokens[feeling]
    verbs = (feeling, token.head, *children(parse, feeling, "aux", "auxpass"))
    past = any(parse.tokens[n].tag == "VBD" for n in verbs)
    return Status.HAPPENED if past else Status.PLANNED


_BY_GOVERNOR = (
    (REFUSALS, Status.DENIED),
    (WISHES, Status.PROPOSED),
    (DEMANDS, Status.DEMANDED),
    (DOUBTS, Status.ALLEGED),
    (PLANS, Status.PLANNED),
)


def _hanging(parse: Parse, verb: int, depth: int) -> Status:
    """Return the status of a participle, gerund or bare form, which is that of what it hangs on."""
    token = parse.tokens[verb]
    if token.head == verb or not depth:
        return Status.HAPPENED
    above = parse.tokens[token.head].head if token.dep == "pcomp" else token.head
    governor = parse.tokens[above]
    base = base_form(parse, above) if governor.tag.startswith("VB") else word(parse, above)
    if base == "let" and governor.tag == "VB" and not children(parse, above, "nsubj"):
        return Status.DEMANDED  # "let the senate ratify it"
    called = token.dep == "pcomp" and word(parse, token.head) == "for" and base in ASKING
    if called or is_asked_for(parse, verb):
        return Status.DEMANDED
    if base == "look" and word(parse, token.head) == "to":
        return Status.PLANNED  # "looks forward to meeting"
    if token.dep in {"pcomp", "xcomp", "ccomp", "acl"}:
        for words, status in _BY_HOLDER:
            if base in words:
                return status
    if not governor.tag.startswith("VB") or above == verb:
        return Status.HAPPENED
    return (
        _beside(parse, above, depth)
        if token.dep == "advcl"
        else verb_status(parse, above, depth - 1)
    )


_BY_HOLDER = (
    (DENIALS, Status.DENIED),
    (frozenset({"accuse", "suspect", "charge", "blame", "allege"}), Status.ALLEGED),
    (frozenset({"suggest", "propose", "consider", "mull", "recommend", "weigh"}), Status.PROPOSED),
    (DEMANDS - {"need", "tell", "call"}, Status.DEMANDED),
    (REFUSALS, Status.DENIED),
)


def _beside(parse: Parse, above: int, depth: int) -> Status:
    """Return the status of a participle beside a clause: "has sought to press them, imposing tariffs"."""
    for _ in range(4):
        if parse.tokens[above].dep != "xcomp":
            break
        above = parse.tokens[above].head
    if base_form(parse, above) in _ANNOUNCED and children(parse, above, "xcomp"):
        return Status.PLANNED
    return verb_status(parse, above, depth - 1)
