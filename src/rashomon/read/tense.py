"""The time direction of a clause: past, present or future, from auxiliaries and verb forms."""

from rashomon.language.parses import Parse, Token
from rashomon.nouns.times import Tense

_FUTURE_AUX = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_MODALS = frozenset({"would", "could", "should", "may", "might", "can", "must"})
_AHEAD = frozenset(
    [
        "plan",
        "expect",
        "schedule",
        "slate",
        "set",
        "due",
        "intend",
        "hope",
        "aim",
        "want",
        "prepare",
        "propose",
        "promise",
        "agree",
        "ready",
        "likely",
        "poise",
        "bind",
    ]
)
"""Lemmas whose infinitive lies ahead of them: "is set to meet on June 16"."""
_ARRANGED = frozenset({"schedule", "plan", "set", "slate", "expect", "postpone"})
_PLANNED = frozenset({"plan", "schedule", "slate"})
"""Lemmas that put a day named beside them ahead in any tense: "planned a rally on Saturday"."""
_PUT_OFF = frozenset({"extend", "postpone", "delay", "defer", "adjourn", "suspend"})
_LIMITS = frozenset({"through", "until", "till", "to"})
_BEHIND = frozenset(
    "arrest assassination assault attack battle blast bombardment bombing clash collapse coup crackdown"
    " crash death detention earthquake eruption execution explosion fire flood hijacking invasion"
    " kidnapping killing massacre murder poisoning raid riot rout seizure shooting slaying strike"
    " stabbing uprising".split()
)
"""What a day that names it lies behind the writing: "the Oct. 23 shooting" is no plan."""
_COMING = frozenset(
    "ceremony conference debate election game hearing march match meeting plebiscite poll primary race"
    " rally referendum runoff session summit talks trial visit vote".split()
)
"""What a day that names it lies ahead where the verb does: "Friday's vote will decide"."""
_TIMETABLED = frozenset("begin close expire open reopen resume start".split())
"""Lemmas whose present tense is that of a timetable: "the truce begins Saturday"."""
_UPON = frozenset({"when", "before", "after", "once", "until", "till"})
"""Words that open a clause in the present tense about what lies ahead."""
_CLIMB = 12  # heads; deeper nesting than this is a list or a parse gone wrong


def tense_at(parse: Parse, index: int) -> Tense | None:
    """Return the tense of the clause that governs a token, `None` where no verb does."""
    token = parse.tokens[index]
    link = ""  # the preposition by which the token hangs on what is above it
    for _ in range(_CLIMB):
        if token.pos == "ADP":
            link = token.lemma.lower()
        if token.pos in ("VERB", "AUX"):
            fronted = index < token.index
            found = _of_verb(parse, token, link, fronted=fronted)
            if found is not None:
                return found
        if token.head == token.index:
            return None
        token = parse.tokens[token.head]
    return None


def named_after(parse: Parse, index: int) -> Tense | None:
    """Return the tense of a noun that a date stands before: "the Oct. 23 shooting" is past."""
    head = parse.tokens[parse.tokens[index].head]
    if head.lemma.lower() in _BEHIND:
        return Tense.PAST
    above = parse.tokens[head.head]
    if above.text.lower() == "of" and parse.tokens[above.head].text.lower() == "ahead":
        return Tense.FUTURE
    coming = head.lemma.lower() in _COMING and head.dep in ("nsubj", "nsubjpass")
    ahead = coming and tense_at(parse, head.index) is Tense.FUTURE
    return Tense.FUTURE if ahead else None


def _of_verb(parse: Parse, verb: Token, link: str, *, fronted: bool) -> Tense | None:
    helpers = [parse.tokens[i] for i in parse.children[verb.index]]
    aux = [t for t in helpers if t.dep in ("aux", "auxpass") and t.index < verb.index]
    words = {t.text.lower() for t in aux}
    if words & _FUTURE_AUX or _going_to(parse, verb):
        return Tense.FUTURE
    if "to" in words:
        return _infinitive(parse, verb)
    plans = verb.lemma in _PLANNED and not (fronted and verb.tag == "VBD")
    if plans or (verb.lemma in _PUT_OFF and link in _LIMITS):
        return Tense.FUTURE
    if words & _MODALS:
        told = verb.dep == "ccomp" and not any(t.lemma == "have" for t in aux)
        if "would" in words and (verb.tag == "VBG" or told):
            return Tense.FUTURE  # "said he would travel", "would be travelling on Thursday"
        return Tense.PRESENT  # "could be found Tuesday", "would have expired": no way to tell
    if verb.tag in ("VBZ", "VBP") and not aux and verb.lemma in _TIMETABLED:
        return Tense.FUTURE
    if verb.tag in ("VBZ", "VBP") and any(t.lemma in _UPON for t in helpers):
        return Tense.FUTURE  # "when the two meet on Wednesday"
    return _finite(verb, aux, link)


def _finite(verb: Token, aux: list[Token], link: str) -> Tense | None:
    past_aux = any(t.tag == "VBD" for t in aux)
    if verb.lemma in _ARRANGED and aux and not past_aux:
        return Tense.FUTURE  # "has scheduled a news conference Thursday"
    if past_aux or verb.tag == "VBD" or any(t.lemma == "have" for t in aux):
        return Tense.PAST
    if verb.tag == "VBN" and not aux:
        ahead = verb.lemma in _ARRANGED and (verb.lemma != "set" or link == "for")
        return Tense.FUTURE if ahead else Tense.PAST  # a record is set on a day, talks for one
    if verb.tag == "VBG":
        return _progressive(verb, aux)
    return Tense.PRESENT if verb.tag in ("VBZ", "VBP", "VBN", "MD") else None


def _progressive(verb: Token, aux: list[Token]) -> Tense | None:
    # "is meeting Tuesday" looks ahead; a bare participle follows its governor.
    return Tense.FUTURE if aux and verb.dep != "amod" else None


def _had_been(parse: Parse, governor: Token) -> bool:
    """Say whether a plan is told in the pluperfect, on the governor or on the verb it completes."""
    holder = parse.tokens[governor.head] if governor.pos == "ADJ" else governor
    return any(
        parse.tokens[i].lemma == "have" and parse.tokens[i].tag == "VBD" and i < holder.index
        for i in parse.children[holder.index]
    )


def _going_to(parse: Parse, verb: Token) -> bool:
    return verb.lemma == "go" and any(
        parse.tokens[i].dep == "xcomp" for i in parse.children[verb.index]
    )


def _infinitive(parse: Parse, verb: Token) -> Tense | None:
    """Look at what governs "to": "plans to" looks ahead, "moved to quash" does not."""
    governor = parse.tokens[verb.head]
    if _had_been(parse, governor):
        return Tense.PAST  # "had been due to end on Friday"
    if governor.index == verb.index or governor.lemma.lower() in _AHEAD:
        return Tense.FUTURE
    if governor.tag == "VBN" and verb.dep == "advcl":
        aux = [parse.tokens[i] for i in parse.children[governor.index]]
        if any(t.tag == "VBD" for t in aux) or not any(t.dep.startswith("aux") for t in aux):
            return Tense.PAST  # "was built to serve the May fair"
    if governor.tag == "VBN":
        helpers = (parse.tokens[i] for i in parse.children[governor.index])
        return Tense.PAST if any(t.lemma == "have" for t in helpers) else Tense.FUTURE
    return Tense.PAST if governor.tag == "VBD" else Tense.FUTURE
