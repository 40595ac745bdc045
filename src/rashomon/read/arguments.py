"""Parse -> the subject and object heads of a verb, through passives, control and relative clauses."""

from rashomon.language.parses import Parse
from rashomon.read.phrases import RELATIVES, children, is_office, with_conjuncts, word

_OBJECT_CONTROL = frozenset(
    "ask tell order urge invite force allow permit enable persuade press call authorize authorise "
    "instruct send want expect require encourage help compel dispatch deploy lead get let make "
    "warn advise beg beseech implore prompt push drive lead pressure instruct accuse blame bar ban prevent stop sue charge suspect convict".split()
)
_SENDING = frozenset({"send", "dispatch", "deploy", "invite", "summon", "order"})
_DEPTH = 12  # governors climbed at most; deeper chains are parser errors


ASKING = frozenset({"call", "push", "advocate", "campaign", "press", "appeal", "plead", "lobby"})
"""Verbs that with "for" ask others for an act."""


def is_asked_for(parse: Parse, verb: int) -> bool:
    """Say whether a gerund goes on what somebody calls for: "calls for checks and banning guns"."""
    token = parse.tokens[verb]
    if token.tag != "VBG" or verb == 0 or word(parse, token.head) not in ASKING:
        return False
    wanted = any(word(parse, n) == "for" for n in children(parse, token.head, "prep"))
    joined = token.dep in {"advcl", "conj"} and parse.tokens[verb - 1].tag == "CC"
    return wanted and joined


def is_passive(parse: Parse, verb: int) -> bool:
    """Say whether a verb's surface subject is its object."""
    if children(parse, verb, "auxpass", "nsubjpass"):
        return True
    if children(parse, verb, "agent") and not children(parse, verb, "nsubj"):
        return True  # but "the two had spoken by telephone" names no agent
    token = parse.tokens[verb]
    return token.tag == "VBN" and token.dep in {"acl", "advcl"} and not children(parse, verb, "aux")


def subject_heads(parse: Parse, verb: int, depth: int = _DEPTH) -> tuple[int, ...]:
    """Return the noun heads that do what the verb says, conjuncts included."""
    if is_passive(parse, verb):
        found = [
            n for agent in children(parse, verb, "agent") for n in children(parse, agent, "pobj")
        ]
        return with_conjuncts(parse, found or _agents_astray(parse, verb))
    return _surface_subject(parse, verb, depth)


def _agents_astray(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return the agent that the parser hung on what was given: "was granted [asylum by Arland]"."""
    objects = children(parse, verb, "dobj", "oprd")
    return tuple(
        n
        for head in (verb, *objects)
        for by in children(parse, head, "prep")
        if word(parse, by) == "by"
        for n in children(parse, by, "pobj")
        if parse.tokens[n].entity not in {"DATE", "TIME", "PERCENT", "MONEY"}
    )


def object_heads(parse: Parse, verb: int, depth: int = _DEPTH) -> tuple[int, ...]:
    """Return the noun heads that the verb acts on, conjuncts included."""
    found = [n for n in children(parse, verb, "dobj", "dative") if _nominal(parse, n)]
    if is_passive(parse, verb):
        found.extend(_surface_subject(parse, verb, depth))
    elif not found and word(parse, verb) == "call":
        found.extend(_telephoned(parse, verb))
    elif not found:
        found.extend(_with_participle(parse, verb))
    token = parse.tokens[verb]
    found = [_antecedent(parse, verb) if _is_relative(parse, n) else n for n in found]
    if token.dep == "relcl" and not found and children(parse, verb, "nsubj"):
        subjects = children(parse, verb, "nsubj")
        if not any(_is_relative(parse, n) for n in subjects):
            found.append(token.head)
    if token.dep == "conj" and not found and _shares_object(parse, verb) and depth:
        return object_heads(parse, token.head, depth - 1)
    for number in children(parse, verb, "prep") if found else ():
        if word(parse, number) == "along":  # "10 officials, along with a bank"
            found.extend(
                n
                for inner in children(parse, number, "prep")
                for n in children(parse, inner, "pobj")
            )
    return with_conjuncts(parse, found)


def _with_participle(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return "the firm" of "fined the firm running the port", which the parser took for a clause."""
    if word(parse, verb) in _WATCHING:
        return ()
    return tuple(
        n
        for clause in children(parse, verb, "ccomp")
        if parse.tokens[clause].tag == "VBG" and not children(parse, clause, "aux", "mark")
        for n in children(parse, clause, "nsubj")
        if verb < n < clause and _nominal(parse, n)
    )


_WATCHING = frozenset(
    "see hear overhear watch have keep leave catch find want need imagine mean say add report show "
    "stop prevent remember mind like hate get start picture".split()
)
"""Verbs whose object may be what someone is doing."""


def _telephoned(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return "the president" of "called the president", which the parser takes for a title given."""
    return tuple(
        n
        for n in children(parse, verb, "oprd")
        if is_office(parse, n) and any(word(parse, d) == "the" for d in children(parse, n, "det"))
    )


def _surface_subject(parse: Parse, verb: int, depth: int) -> tuple[int, ...]:
    own = children(parse, verb, "nsubj", "nsubjpass", "csubj")
    if own:
        heads = [
            _agreeing(parse, verb, _antecedent(parse, verb)) if _is_relative(parse, n) else n
            for n in own
        ]
        return with_conjuncts(parse, heads)
    token = parse.tokens[verb]
    if not depth or token.head == verb:
        return ()
    astray = _astray(parse, verb)
    if astray:
        return astray
    if token.dep in {"acl", "relcl"} and not parse.tokens[token.head].tag.startswith("VB"):
        return _behind_noun(parse, verb, depth)
    if token.dep in {"xcomp", "ccomp", "advcl"}:
        return _controller(parse, verb, depth)
    if token.dep in {"conj", "dep"}:
        return _joined(parse, verb, depth)
    if token.dep == "pcomp":
        return _of_preposition(parse, token.head, depth)
    return ()


def _astray(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return the subject that the parser gave to "after" instead: "after the cabinet, in May, voted"."""
    token = parse.tokens[verb]
    if (
        token.dep != "advcl"
        or token.tag not in {"VBD", "VBZ", "VBP"}
        or children(parse, verb, "mark")
    ):
        return ()
    for number in children(parse, token.head, "prep"):
        if token.head < number < verb and word(parse, number) in {
            "after",
            "before",
            "since",
            "until",
        }:
            return with_conjuncts(parse, children(parse, number, "pobj"))
    return ()


def _joined(parse: Parse, verb: int, depth: int) -> tuple[int, ...]:
    head = parse.tokens[verb].head
    if not parse.tokens[head].tag.startswith("VB"):
        return ()
    return _surface_subject(parse, head, depth - 1)


def _controller(parse: Parse, verb: int, depth: int) -> tuple[int, ...]:
    """Return who does an infinitive or participle without subject: object or subject above it."""
    governor = parse.tokens[verb].head
    if is_asked_for(parse, verb):
        return ()
    purpose = any(parse.tokens[n].tag == "TO" for n in children(parse, verb, "aux"))
    sent = purpose and word(parse, governor) in _SENDING
    if parse.tokens[verb].dep == "advcl" and not sent:
        return _written(parse, verb) or _surface_subject(parse, governor, depth - 1)
    if (
        parse.tokens[governor].pos in {"ADJ", "NOUN", "PROPN"}
        and parse.tokens[governor].head != governor
    ):
        above = parse.tokens[governor]
        if above.dep in {"acomp", "attr", "ccomp", "oprd"}:
            return _surface_subject(parse, above.head, depth - 1)
        return ()
    objects = [n for n in children(parse, governor, "dobj", "dative") if _nominal(parse, n)]
    if objects and word(parse, governor) in _OBJECT_CONTROL:
        return with_conjuncts(parse, objects)
    called = [
        n
        for prep in children(parse, governor, "prep")
        if word(parse, prep) in {"on", "upon"}
        for n in children(parse, prep, "pobj")
    ]
    if called and word(parse, governor) == "call":
        return with_conjuncts(parse, called)
    if children(parse, governor, "auxpass") and not children(parse, governor, "nsubjpass"):
        return ()
    return _surface_subject(parse, governor, depth - 1)


_RULES = frozenset(
    "law legislation bill measure resolution order letter statement petition".split()
)


def _written(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return the writing that asks or bans: "signed legislation on Monday calling for talks"."""
    governor = parse.tokens[verb].head
    papers = tuple(n for n in children(parse, governor, "dobj") if word(parse, n) in _RULES)
    if parse.tokens[verb].tag != "VBG" or not papers or not papers[0] < verb:
        return ()
    apart = any(parse.tokens[n].text == "," for n in range(papers[0], verb))
    return () if apart else papers


def _behind_noun(parse: Parse, verb: int, depth: int) -> tuple[int, ...]:
    """Return the subject of a clause behind a noun: the noun, or for "plans to" whoever plans."""
    token = parse.tokens[verb]
    infinitive = any(parse.tokens[n].tag == "TO" for n in children(parse, verb, "aux"))
    if not infinitive:
        return with_conjuncts(parse, [token.head])
    owners = children(parse, token.head, "poss")
    if owners:
        return owners
    for prep in children(parse, token.head, "prep"):
        if word(parse, prep) in {"of", "by"}:
            return with_conjuncts(parse, children(parse, prep, "pobj"))
    above = parse.tokens[token.head]
    if above.dep == "attr":  # "was the first leader to visit"
        return _surface_subject(parse, above.head, depth - 1)
    if above.dep in {"dobj", "pobj"}:
        verb_above = above.head if above.dep == "dobj" else parse.tokens[above.head].head
        if parse.tokens[verb_above].tag.startswith("VB"):
            return subject_heads(parse, verb_above, depth - 1)
    return ()


def _of_preposition(parse: Parse, preposition: int, depth: int) -> tuple[int, ...]:
    """Return who does the gerund of "after meeting allies", "accused of bribing"."""
    head = parse.tokens[preposition].head
    if word(parse, preposition) == "for" and word(parse, head) in ASKING:
        return ()  # "called for banning the party": others are to do it
    if word(parse, head) == "forward":
        head = parse.tokens[head].head  # "looks forward to meeting"
    if not parse.tokens[head].tag.startswith("VB"):
        return ()
    objects = children(parse, head, "dobj", "nsubjpass")
    if objects and word(parse, head) in _OBJECT_CONTROL:
        return with_conjuncts(parse, objects)
    return subject_heads(parse, head, depth - 1)


def _antecedent(parse: Parse, verb: int) -> int:
    """Return the noun a relative clause stands behind, or the verb's own index when there is none."""
    here = verb
    for _ in range(_DEPTH):
        token = parse.tokens[here]
        if token.dep == "relcl":
            return token.head
        if token.head == here:
            break
        here = token.head
    return verb


def _agreeing(parse: Parse, verb: int, noun: int) -> int:
    """Return "supporters" of "supporters of the president, who attack", which the parser hung on the last.

    A plural verb has no single doer; the plural noun that the phrase hangs on is meant.
    """
    token, preposition = parse.tokens[noun], parse.tokens[parse.tokens[noun].head]
    helpers = [parse.tokens[n] for n in children(parse, verb, "aux", "auxpass")]
    first = helpers[0] if helpers else parse.tokens[verb]
    many = first.tag == "VBP" and first.text.casefold() not in {"'m", "am"}
    if not many or token.tag not in {"NN", "NNP"} or children(parse, noun, "conj"):
        return noun
    above = parse.tokens[preposition.head]
    plural = token.dep == "pobj" and above.tag == "NNS"
    return above.index if plural else noun


def _is_relative(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    return token.tag in {"WDT", "WP"} and token.text.casefold() in RELATIVES


def _nominal(parse: Parse, index: int) -> bool:
    return parse.tokens[index].pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"}


def _shares_object(parse: Parse, verb: int) -> bool:
    """Say whether "arrested and jailed the editors" shares its object: none stands between."""
    head = parse.tokens[verb].head
    if not parse.tokens[head].tag.startswith("VB"):
        return False
    return is_passive(parse, head) and not children(parse, verb, "nsubj")
