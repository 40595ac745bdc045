"""Does a frame of the event tables fit a word in its clause? One small test a condition."""

from collections.abc import Callable
from dataclasses import dataclass

from rashomon.language.event_lexicon import Frame, word_class
from rashomon.language.parses import Parse
from rashomon.read.arguments import is_passive, object_heads, subject_heads
from rashomon.read.generality import is_hyphened
from rashomon.read.phrases import (
    children,
    counted,
    is_office,
    is_participant,
    is_plural,
    preposition_words,
    prepositional,
    with_conjuncts,
    word,
)

Words = frozenset[str]
_RECIPIENT = frozenset({"with", "to", "against", "on", "for", "from", "of", "at", "upon", "in"})
_MEDIA = frozenset("reporter journalist anchor host press media crowd audience viewer".split())


@dataclass(frozen=True, slots=True)
class Site:
    """A word that may be a trigger and the verb it hangs on (itself when it is a verb)."""

    parse: Parse
    index: int
    host: int | None
    nominal: bool


def fits(site: Site, frame: Frame) -> bool:
    """Say whether all conditions of a frame hold at a site."""
    return all(_TESTS[key](site, words) for key, words in frame.needs if key not in _LATER)


_LATER = frozenset({"weak", "doubtful", "known", "seen"})
"""Marks that are judged once actors and probabilities are known."""


def _object_lemmas(site: Site) -> Words:
    parse = site.parse
    found: set[str] = set()
    for head in object_heads(parse, site.index):
        found.add(word(parse, head))
        found.add(word(parse, counted(parse, head)))
        for number in (*children(parse, head, "compound"), *children(parse, head, "amod")):
            if parse.tokens[number].tag.startswith("NN") and not is_hyphened(parse, number):
                found.add(word(parse, number))
        if found & _WRAPPERS:
            found |= {word(parse, n) for n in prepositional(parse, head, frozenset({"of", "for"}))}
    return frozenset(found)


_WRAPPERS = frozenset(
    "state raft series package round set idea offer invitation plan number decision proposal "
    "declaration shipment supply delivery million billion thousand part member force use".split()
)


def _complements(site: Site) -> Words:
    """Return the lemmas of the infinitives, clauses and gerunds that complete a verb."""
    parse = site.parse
    heads = list(children(parse, site.index, "xcomp", "ccomp", "advcl"))
    for number in children(parse, site.index, "prep"):
        heads.extend(children(parse, number, "pcomp"))
    for head in object_heads(parse, site.index):
        heads.extend(children(parse, head, "acl", "relcl"))
    words = set()
    for head in heads:
        words |= {word(parse, head), parse.tokens[head].text.casefold()}
        words |= {word(parse, n) for n in children(parse, head, "conj")}
    return frozenset(words)


def _premodifiers(site: Site) -> Words:
    parse, found = site.parse, set()
    for number in parse.children[site.index]:
        if number < site.index:
            found |= {word(parse, n) for n in parse.subtree(number)}
            found |= {parse.tokens[n].text.casefold() for n in parse.subtree(number)}
    return frozenset(found)


def _named(site: Site) -> bool:
    """Say whether a noun has a participant of its own beside it."""
    parse = site.parse
    heads = [*children(parse, site.index, "poss", "nmod", "compound", "amod")]
    heads.extend(prepositional(parse, site.index, _RECIPIENT | {"by", "between", "among"}))
    return any(_may_name(parse, head) for head in heads)


def _may_name(parse: Parse, head: int) -> bool:
    head = counted(parse, head)
    token = parse.tokens[head]
    if token.dep == "amod" or token.pos == "ADJ":
        return token.entity in {"NORP", "GPE"}
    if token.tag == "PRP$":
        return True
    if token.dep in {"compound", "nmod"}:
        return token.entity in {"GPE", "ORG", "PERSON", "NORP"} or token.pos == "PROPN"
    return is_participant(parse, head)


def _governed(site: Site) -> bool:
    """Say whether a noun hangs on a verb that makes such an act happen."""
    parse, host = site.parse, site.host
    if host is None:
        return False
    base = word(parse, host)
    if parse.tokens[site.index].dep == "pobj":
        return True  # only verbs that go with the preposition are hosts of its noun
    if site.index in with_conjuncts(parse, children(parse, host, "nsubj")):
        return base in word_class("occur")
    return base in word_class("occasion") or base in word_class("occur")


def _preposed(site: Site, words: Words) -> bool:
    return bool(_premodifiers(site) & words)


def _of_words(site: Site) -> Words:
    parse = site.parse
    found: set[str] = set()
    for head in prepositional(parse, site.index, frozenset({"of"})):
        found |= {word(parse, head), word(parse, counted(parse, head))}
    return frozenset(found)


def _prepositions(site: Site, words: Words) -> bool:
    """Say whether one of the prepositions hangs on a verb, not counting one before a date."""
    parse = site.parse
    return any(
        word(parse, n) in words
        and not any(parse.tokens[d].entity in {"DATE", "TIME"} for d in children(parse, n, "pobj"))
        for n in children(parse, site.index, "prep", "dative", "agent")
    )


def _tied_words(site: Site) -> Words:
    """Return what prepositions tie to a verb, those behind "out" too: "walked out of the talks"."""
    parse, around = site.parse, (site.index, *children(site.parse, site.index, "prep", "prt"))
    return frozenset(
        word(parse, n) for one in around for n in prepositional(parse, one, _RECIPIENT)
    )


def _negated(site: Site) -> bool:
    """Say whether what a verb finds is denied: "found not guilty"."""
    parse = site.parse
    return any(word(parse, n) == "not" for n in parse.subtree(site.index) if n > site.index)


def _points(site: Site, prepositions: Words, words: Words) -> bool:
    """Say whether a preposition ties one of the words to a noun ("a proposal for talks").

    Without words, any preposition of the kind will do.
    """
    if not words:
        return bool(preposition_words(site.parse, site.index) & prepositions)
    return any(
        word(site.parse, n) in words for n in prepositional(site.parse, site.index, prepositions)
    )


def _above(site: Site) -> Words:
    """Return the verb or noun that a noun is the object of, past a preposition."""
    parse, token = site.parse, site.parse.tokens[site.index]
    head = parse.tokens[token.head].head if token.dep == "pobj" else token.head
    return frozenset({word(parse, head)})


def _reported(site: Site) -> bool:
    """Say whether a clause is what someone says or thinks of someone else."""
    parse, token = site.parse, site.parse.tokens[site.index]
    said = token.dep == "ccomp" and token.head != site.index
    return said and any(is_participant(parse, n) for n in children(parse, site.index, "nsubj"))


def _infinitive(site: Site) -> bool:
    parse = site.parse
    return any(
        any(parse.tokens[n].tag == "TO" for n in children(parse, head, "aux"))
        for head in children(parse, site.index, "xcomp", "ccomp", "advcl")
    )


def _is_bare(parse: Parse, verb: int) -> bool:
    """Say whether a clause has the bare verb of a demand: "that he go", not "that they go"."""
    token = parse.tokens[verb]
    if token.tag not in {"VB", "VBP"} or children(parse, verb, "aux"):
        return False
    subjects = children(parse, verb, "nsubj", "nsubjpass")
    return token.tag == "VB" or not is_plural(parse, with_conjuncts(parse, subjects))


def _future(site: Site) -> bool:
    """Say whether a verb, or the "have to" above it, stands under will, would or shall."""
    parse = site.parse
    here = site.index
    for _ in range(3):
        if {word(parse, n) for n in children(parse, here, "aux")} & {
            "will",
            "would",
            "shall",
            "’ll",
            "'ll",
        }:
            return True
        token = parse.tokens[here]
        if token.dep not in {"xcomp", "conj"} or token.head == here:
            return False
        here = token.head
    return False


def _insulted(site: Site) -> bool:
    parse = site.parse
    heads = list(children(parse, site.index, "oprd", "attr", "xcomp", "ccomp"))
    for number in children(parse, site.index, "prep"):
        if word(parse, number) == "as":
            heads.extend(children(parse, number, "pobj"))
    return any(word(parse, n) in word_class("insult") for n in with_conjuncts(parse, heads))


def _subject_is(site: Site, plural: bool) -> bool:
    parse = site.parse
    heads = subject_heads(parse, site.index)
    if plural:
        return is_plural(parse, heads)
    return any(is_participant(parse, n) for n in heads)


def _subjects(site: Site) -> tuple[int, ...]:
    return subject_heads(site.parse, site.index)


def _willing(site: Site) -> bool:
    """Say whether an adjective has an infinitive of a deed: "is willing to talk", not "to be"."""
    parse = site.parse
    deeds = [d for n in children(parse, site.index, "acomp") for d in children(parse, n, "xcomp")]
    return any(word(parse, n) not in _NO_KINDNESS for n in deeds)


_NO_KINDNESS = word_class("violent") | {"be", "become", "confront", "impose", "oppose", "defend"}


def _counterpart(site: Site) -> bool:
    parse = site.parse
    heads = [*object_heads(parse, site.index)]
    heads.extend(prepositional(parse, site.index, frozenset({"with", "to", "for"})))
    return any(is_participant(parse, n) and word(parse, n) not in _MEDIA for n in heads)


def _object_actor(site: Site) -> bool:
    parse = site.parse
    return any(is_participant(parse, counted(parse, n)) for n in object_heads(parse, site.index))


def _object_person(site: Site) -> bool:
    parse = site.parse
    return any(
        parse.tokens[n].entity in {"PERSON", ""} and is_participant(parse, n)
        for n in object_heads(parse, site.index)
    )


def _object_leader(site: Site) -> bool:
    """Say whether a verb has a person in office as object and calls that person nothing."""
    parse = site.parse
    heads = object_heads(parse, site.index)
    if set(children(parse, site.index, "oprd", "ccomp", "acomp", "prt")) - set(heads):
        return False
    infinitive = all(
        any(parse.tokens[aux].tag == "TO" for aux in children(parse, n, "aux"))
        for n in children(parse, site.index, "xcomp")
    )
    return infinitive and any(is_office(parse, n) for n in heads)


def _victim(site: Site) -> bool:
    """Say whether a verb's objects are people or a count of them; with none at all nothing is known."""
    parse = site.parse
    heads = object_heads(parse, site.index)
    return any(
        parse.tokens[n].pos == "NUM" or n != counted(parse, n) or is_participant(parse, n)
        for n in heads
    )


def _owned(site: Site) -> bool:
    """Say whether a noun names whose it is: "Arland's offer", "an offer by Arland"."""
    parse = site.parse
    heads = [*children(parse, site.index, "poss", "nmod", "compound", "amod")]
    heads.extend(prepositional(parse, site.index, frozenset({"by", "from"})))
    return any(_may_name(parse, head) for head in heads)


def _tied(site: Site, prepositions: Words) -> bool:
    heads = prepositional(site.parse, site.index, prepositions)
    return any(is_participant(site.parse, counted(site.parse, n)) for n in heads)


def _to_actor(site: Site) -> bool:
    parse = site.parse
    if len(object_heads(parse, site.index)) > 1 and _object_actor(site):
        return True
    given = any(
        _tied(Site(parse, n, None, nominal=True), frozenset({"to", "for"}))
        for n in object_heads(parse, site.index)
    )
    return given or _tied(site, frozenset({"to", "into", "for", "in"}))


def _passive(site: Site) -> bool:
    return is_passive(site.parse, site.index)


def _clause_words(site: Site) -> Words:
    return frozenset(word(site.parse, n) for n in site.parse.subtree(site.index))


_TESTS: dict[str, Callable[[Site, Words], bool]] = {
    "obj": lambda site, words: bool(_object_lemmas(site) & words),
    "no-obj": lambda site, _: not children(site.parse, site.index, "dobj"),
    "actor-obj": lambda site, _: _object_actor(site),
    "person-obj": lambda site, _: _object_person(site),
    "prep": _prepositions,
    "prep-obj": lambda site, words: bool(_tied_words(site) & words),
    "leader-obj": lambda site, _: _object_leader(site),
    "victim": lambda site, _: _victim(site),
    "own-or-governed": lambda site, _: _owned(site) or _governed(site),
    "actor-prep": lambda site, _: _tied(site, _RECIPIENT | {"behind", "by"}),
    "to-actor": lambda site, _: _to_actor(site),
    "acomp": lambda site, words: (
        bool(words & {word(site.parse, n) for n in children(site.parse, site.index, "acomp")})
        and _willing(site)
    ),
    "subj": lambda site, words: bool(
        words & {word(site.parse, counted(site.parse, n)) for n in _subjects(site)}
    ),
    "word": lambda site, words: bool(_clause_words(site) & words),
    "xcomp": lambda site, words: bool(_complements(site) & words),
    "xcomp-any": lambda site, _: bool(children(site.parse, site.index, "xcomp", "ccomp")),
    "to-inf": lambda site, _: _infinitive(site),
    "that-clause": lambda site, _: bool(children(site.parse, site.index, "ccomp")),
    "that-future": lambda site, _: any(
        _future(Site(site.parse, n, n, nominal=False))
        for n in children(site.parse, site.index, "ccomp")
    ),
    "that-bare": lambda site, _: any(
        _is_bare(site.parse, n) for n in children(site.parse, site.index, "ccomp")
    ),
    "any-obj": lambda site, _: bool(object_heads(site.parse, site.index)),
    "not-of": lambda site, _: "of" not in preposition_words(site.parse, site.index),
    "not-for": lambda site, _: "for" not in preposition_words(site.parse, site.index),
    "counterpart": lambda site, _: _counterpart(site),
    "counterpart-or-owner": lambda site, _: _counterpart(site) or _tied(site, _RECIPIENT),
    "by-arg": lambda site, _: _tied(site, frozenset({"by"})),
    "neg-comp": lambda site, _: _negated(site),
    "plural-subj": lambda site, _: _subject_is(site, plural=True),
    "official": lambda site, _: _subject_is(site, plural=False),
    "official-or-force": lambda site, _: _subject_is(site, plural=False),
    "future": lambda site, _: _future(site),
    "passive": lambda site, _: _passive(site),
    "insult": lambda site, _: _insulted(site),
    "not-aid": lambda site, _: not _clause_words(site) & {"relief", "flood", "earthquake", "aid"},
    "pre": _preposed,
    "not-pre": lambda site, words: not _preposed(site, words),
    "pre-or-of": lambda site, words: bool((_premodifiers(site) | _of_words(site)) & words),
    "of": lambda site, words: bool(_of_words(site) & words),
    "for": lambda site, words: _points(site, frozenset({"for"}), words),
    "in": lambda site, words: _points(site, frozenset({"in"}), words),
    "reported": lambda site, _: _reported(site),
    "under": lambda site, words: bool(_above(site) & words),
    "arg": lambda site, _: _named(site),
    "governed": lambda site, _: _governed(site),
    "arg-or-governed": lambda site, _: _named(site) or _governed(site),
    "of-arg": lambda site, _: _tied(site, frozenset({"of"})),
    "on-arg": lambda site, _: _tied(site, frozenset({"on", "against"})),
    "person-of": lambda site, _: _tied(site, frozenset({"of"})) or _named(site),
    "for-or-to": lambda site, _: bool(
        preposition_words(site.parse, site.index) & {"for", "to", "from"}
    ),
    "definite": lambda site, _: bool(_premodifiers(site) & {"the", "this", "that"}),
}
