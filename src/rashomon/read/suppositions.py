"""Words round a clause that leave open, doubt or deny it: questions, "no word that", "without"."""

from rashomon.language.parses import Parse
from rashomon.nouns.plover import Status
from rashomon.read.phrases import children, word

_SAYING = frozenset(
    "say tell confirm announce indicate specify claim predict promise elaborate disclose".split()
)
_BY_HEAD = (
    (frozenset({"false", "untrue", "fiction", "myth", "lie", "hoax"}), Status.DENIED),
    (
        frozenset(
            "possible likely unlikely unclear uncertain doubtful conceivable unthinkable possibility "
            "prospect chance likelihood risk danger fear notion idea theory scenario hope".split()
        ),
        Status.HYPOTHETICAL,
    ),
    (
        frozenset({"claim", "allegation", "accusation", "suspicion", "rumour", "rumor"}),
        Status.ALLEGED,
    ),
)
"""What a clause is when it is said to be one of these, or stands behind one: "the risk that X attacks"."""

_OF_GERUND = (
    (
        frozenset({"think", "talk", "discuss", "contemplate", "debate", "consideration"}),
        Status.PROPOSED,
    ),
    (frozenset({"idea", "option", "favor", "favour"}), Status.PROPOSED),
    (
        frozenset(
            "fear risk possibility prospect chance likelihood danger threat hope afraid scared wary "
            "capable incapable worried goal purpose instead dream way thought question".split()
        ),
        Status.HYPOTHETICAL,
    ),
)
"""What a gerund is behind one of these and a preposition: "thought about banning", "the risk of losing"."""

_OPEN = frozenset(
    "ability power authority right chance opportunity capacity reason way freedom permission "
    "position duty obligation incentive temptation".split()
)
"""Nouns before an infinitive that say that something can or may be done, not that it is."""


_MAY = frozenset({"can", "ca", "could", "may", "might"})


def is_possibility(parse: Parse, verb: int) -> bool:
    """Say whether a verb names what can be done: "could ask", "can go there to ask", "the right to ask"."""
    for _ in range(3):
        if {parse.tokens[n].text.casefold() for n in children(parse, verb, "aux")} & _MAY:
            return True
        token = parse.tokens[verb]
        infinitive = any(parse.tokens[n].tag == "TO" for n in children(parse, verb, "aux"))
        if token.head == verb or not infinitive:
            return False
        if token.dep in {"acl", "relcl"}:
            return word(parse, token.head) in _OPEN
        if token.dep not in {"xcomp", "advcl"}:
            return False
        verb = token.head
    return False


_FORECASTING = frozenset("believe think predict guess reckon bet doubt suspect foresee".split())
_SHORT = 4  # verbs between an act and who foresees it


def is_forecast(parse: Parse, verb: int) -> bool:
    """Say whether an act ahead is what somebody else believes will be: "she thinks they will sue"."""
    for _ in range(_SHORT):
        token = parse.tokens[verb]
        if token.dep not in {"xcomp", "conj", "ccomp"} or token.head == verb:
            return False
        verb = token.head
        if token.dep == "ccomp":
            own = children(parse, token.index, "nsubj", "nsubjpass")
            other = any(parse.tokens[n].tag != "PRP" for n in own)
            return other and word(parse, verb) in _FORECASTING
    return False


def supposed(parse: Parse, verb: int) -> Status | None:
    """Return the status that what stands round a clause gives it; `None` when that leaves it alone."""
    if _asked(parse, verb) or _imagined(parse, verb) or _conditional(parse, verb):
        return Status.HYPOTHETICAL
    token = parse.tokens[verb]
    if token.head == verb:
        return None
    if token.dep == "pcomp":
        return _gerund(parse, token.head)
    infinitive = any(parse.tokens[n].tag == "TO" for n in children(parse, verb, "aux"))
    if token.dep in {"acl", "relcl"} and infinitive:
        return _behind_noun(parse, token.head)
    that = token.dep == "relcl" and bool(children(parse, verb, "mark"))  # "the claim that"
    if not (that or token.dep in {"ccomp", "acl"}) or infinitive or not _finite(parse, verb):
        return None
    if word(parse, token.head) in _SAYING and children(parse, token.head, "neg"):
        return Status.HYPOTHETICAL  # "did not say that it will"
    if _is_unproved(parse, token.head):
        return Status.HYPOTHETICAL
    judged = (token.head, *children(parse, token.head, "acomp", "attr"))
    above = {word(parse, n) for n in judged}
    return next((status for words, status in _BY_HEAD if above & words), None)


def _is_unproved(parse: Parse, noun: int) -> bool:
    """Say whether a clause stands behind "no evidence", "any proof"."""
    before = {word(parse, n) for n in children(parse, noun, "det", "amod")}
    return word(parse, noun) in _PROOFS and bool(before & {"no", "any", "little", "scant"})


_PROOFS = frozenset({"evidence", "proof", "indication", "sign", "hint", "suggestion", "record"})


def _behind_noun(parse: Parse, noun: int) -> Status | None:
    """Return the status of an infinitive behind a noun: "the right to", "the first leader to"."""
    if word(parse, noun) in _OPEN:
        return Status.HYPOTHETICAL
    ranked = {parse.tokens[n].text.casefold() for n in children(parse, noun, "amod")} & _RANKS
    above = parse.tokens[noun].head
    ahead = any(parse.tokens[n].tag == "MD" for n in children(parse, above, "aux"))
    infinitive = any(parse.tokens[n].tag == "TO" for n in children(parse, above, "aux"))
    return Status.HAPPENED if ranked and not ahead and not infinitive else None


_RANKS = frozenset({"first", "second", "third", "last", "latest", "only", "youngest", "oldest"})


def _finite(parse: Parse, verb: int) -> bool:
    helpers = (parse.tokens[n].tag for n in children(parse, verb, "aux", "auxpass"))
    return bool({parse.tokens[verb].tag, *helpers} & {"VBD", "VBZ", "VBP", "MD"})


def _gerund(parse: Parse, preposition: int) -> Status | None:
    if word(parse, preposition) == "without":
        return Status.DENIED
    above = word(parse, parse.tokens[preposition].head)
    if word(parse, preposition) in {"by", "for", "after", "before", "with"}:
        return None  # "talks by meeting", "thought after meeting"
    return next((status for words, status in _OF_GERUND if above in words), None)


def _asked(parse: Parse, verb: int) -> bool:
    """Say whether a clause asks if it is so: an auxiliary before its subject, a question mark behind.

    "Why did X do it?" asks something else, and takes for granted that X did.
    """
    subjects = children(parse, verb, "nsubj", "nsubjpass")
    helpers = children(parse, verb, "aux", "auxpass")
    if not subjects or not helpers or helpers[0] > subjects[0]:
        return False
    inside = parse.subtree(verb)
    if any(parse.tokens[n].tag in {"WP", "WRB", "WDT", "WP$"} and n < helpers[0] for n in inside):
        return False
    first, last = parse.sentences[parse.tokens[verb].sentence]
    return any(parse.tokens[n].text == "?" for n in range(max(verb, first), last))


def _conditional(parse: Parse, verb: int) -> bool:
    """Say whether a clause tells what will be done if something else is."""
    if not {word(parse, n) for n in children(parse, verb, "aux")} & {"will", "shall", "’ll", "'ll"}:
        return False
    return any(
        {word(parse, mark) for mark in children(parse, n, "mark")} & {"if", "unless"}
        for n in children(parse, verb, "advcl")
    )


def _imagined(parse: Parse, verb: int) -> bool:
    first, last = parse.sentences[parse.tokens[verb].sentence]
    opening = next((n for n in range(first, last) if parse.tokens[n].pos != "PUNCT"), first)
    token = parse.tokens[opening]
    return token.tag == "VB" and token.lemma.casefold() in {"imagine", "suppose"}
