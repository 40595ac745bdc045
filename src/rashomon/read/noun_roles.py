"""A noun that names an act -> the heads of who acts and who is acted on."""

from rashomon.language.event_lexicon import word_class
from rashomon.language.lexicon import term_of
from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType
from rashomon.read.arguments import subject_heads
from rashomon.read.owners import owners_of, persons_in
from rashomon.read.phrases import children, prepositional, word
from rashomon.read.strikes import armers, forces_before, is_doer
from rashomon.read.triggers import Trigger, base_form

AIMED = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.SANCTION})
TARGET = frozenset({"on", "against", "to", "with", "at", "upon", "toward", "towards"})
PARTNERS = frozenset({"with", "between", "among", "of", "by"})


Sides = tuple[tuple[int, ...], tuple[int, ...]]


def of_noun(parse: Parse, trigger: Trigger) -> Sides:
    """Return who does the act that a noun names, and whom it is done to; any heads, not only participants."""
    noun, roles = trigger.index, trigger.frame.roles
    owners = tuple(n for n in owners_of(parse, noun) if not _is_home_of_crime(parse, noun, n))
    hosted = _host_subject(parse, trigger)
    if roles == "mutual":
        adjectives = tuple(n for n in owners if parse.tokens[n].dep == "amod")
        if len(adjectives) == 1:  # "the Swiss meeting" is held there
            owners = tuple(n for n in owners if n not in adjectives)
        topical = trigger.frame.has("of")  # "the extension of the treaty"
        partners = prepositional(parse, noun, PARTNERS - {"of"} if topical else PARTNERS)
        return (*hosted, *owners, *partners), _from_host(parse, trigger, frozenset({"with"}))
    if roles == "done-to":
        if parse.tokens[noun].tag == "NNS" and children(parse, noun, "poss"):
            return owners, persons_in(parse, prepositional(parse, noun, frozenset({"of"})))
        done = persons_in(parse, prepositional(parse, noun, frozenset({"of"})))
        return _by(parse, noun) or (owners if done else hosted), done or owners
    if "resign" in trigger.frame.modes:
        return owners or prepositional(parse, noun, frozenset({"of", "by"})) or hosted, ()
    if roles == "visit":
        host = persons_in(parse, prepositional(parse, noun, frozenset({"to", "with"})))
        return owners or hosted or prepositional(parse, noun, frozenset({"by", "of"})), host
    return _of_act(parse, trigger, owners, hosted)


def _of_act(
    parse: Parse, trigger: Trigger, owners: tuple[int, ...], hosted: tuple[int, ...]
) -> Sides:
    """Return the sides of an act of one on another, from who owns the noun and who does its verb."""
    by = _doers(parse, trigger)
    if _is_received(parse, trigger):
        return by, hosted
    forces = _forces(parse, trigger)
    owners = (*owners, *(n for n in forces if n not in owners))
    before = tuple(n for n in owners if parse.tokens[n].dep in {"compound", "nmod"})
    aimed = _aimed(parse, trigger)
    aimed_at = trigger.frame.types[0] in AIMED or "investigate" in trigger.frame.modes
    if aimed_at and not aimed:  # "the Arda hack", "Arda sanctions", "the Arda inquiry": Arda is hit
        owners = tuple(
            n for n in owners if n not in before or n in forces or _attacks(parse, trigger, n)
        )
    own = tuple(
        n
        for n in owners
        if parse.tokens[n].dep == "poss" and not (hosted and parse.tokens[n].tag == "PRP$")
    )
    actors = by or own or hosted or owners
    doing = {*actors, *forces, *(n for n in before if aimed_at and _attacks(parse, trigger, n))}
    hit = (n for n in before if n not in doing and not _is_scene(parse, trigger, n))
    return actors, aimed or tuple(hit)


def _is_received(parse: Parse, trigger: Trigger) -> bool:
    """Say whether the verb above a noun is done by whom the act is done to: "has an invitation"."""
    if trigger.host is None or parse.tokens[trigger.index].dep != "dobj":
        return False
    if word(parse, trigger.index) in {"invitation", "invite"}:
        return word(parse, trigger.host) in {"have", "receive", "get", "accept", "await"}
    return word(parse, trigger.host) == "receive"


_CRIMES = frozenset({"shooting", "stabbing", "rampage", "massacre", "murder", "homicide"})


def _is_home_of_crime(parse: Parse, noun: int, owner: int) -> bool:
    """Say whether a country before a crime is where it was: "several U.S. mass shootings"."""
    token = parse.tokens[owner]
    placed = token.dep in {"compound", "nmod"} and token.entity == "GPE"
    return placed and word(parse, noun) in _CRIMES and not _by(parse, noun)


def _is_scene(parse: Parse, trigger: Trigger, owner: int) -> bool:
    """Say whether the name before an act of violence is where it was: "the Exampleton attack"."""
    if EventType.ASSAULT not in trigger.frame.types or parse.tokens[owner].entity == "PERSON":
        return False
    return term_of(parse.tokens[owner].text) is None


def _aimed(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    """Return whom an act is aimed at by preposition; a bombing "at" a place hits no place."""
    noun = trigger.index
    target = TARGET - {"at"} if EventType.ASSAULT in trigger.frame.types else TARGET
    aimed = persons_in(parse, prepositional(parse, noun, target))
    aimed = aimed or persons_in(parse, _from_host(parse, trigger, target))
    return aimed or persons_in(parse, prepositional(parse, noun, _about(trigger)))


def _forces(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    kind = trigger.frame.types[0]
    if kind is EventType.ASSAULT:
        return (*forces_before(parse, trigger.index), *armers(parse, trigger.index))
    return forces_before(parse, trigger.index) if kind in {*AIMED, EventType.ACCUSE} else ()


def _attacks(parse: Parse, trigger: Trigger, owner: int) -> bool:
    """Say whether who is named right before a noun does it: "Example attacks on the press"."""
    if EventType.ACCUSE in trigger.frame.types[1:] and parse.tokens[owner].entity == "PERSON":
        return True
    return is_doer(parse, owner, inquiry="investigate" in trigger.frame.modes)


def _by(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return who is named by "by" behind a noun, also where it hangs on whom the act is done to."""
    by = frozenset({"by"})
    near = prepositional(parse, noun, by)
    return near or tuple(
        n
        for done in prepositional(parse, noun, frozenset({"of"}))
        for n in prepositional(parse, done, by)
    )


def _doers(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    """Return who an act comes from: "by" them; "from" them where it is no movement away from a place."""
    heads = _by(parse, trigger.index)
    kind = trigger.frame.types[0]
    if heads or kind is EventType.RETREAT:
        return heads
    heads = prepositional(parse, trigger.index, frozenset({"from"}))
    moved = kind in {EventType.ASSAULT, EventType.MOBILIZE}
    return tuple(n for n in heads if not (moved and parse.tokens[n].entity == "GPE"))


def _about(trigger: Trigger) -> frozenset[str]:
    if trigger.frame.types[0] is EventType.MOBILIZE:
        return frozenset()
    if "investigate" in trigger.frame.modes:
        return frozenset({"of", "for", "into"})
    if "withdraw" in trigger.frame.modes:
        return frozenset({"from"})
    return frozenset({"of", "for"})


def _host_subject(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    """Return who does the verb a noun's act hangs on, unless the noun itself is that subject."""
    host = trigger.host
    if host is None or word(parse, host) in _STATIVE:
        return ()
    direct = parse.tokens[trigger.index].dep in {"dobj", "conj", "nsubjpass"}
    if direct and base_form(parse, host) not in word_class("occasion"):
        return ()  # "is probing the meetings" takes no part in them
    subjects = subject_heads(parse, host)
    inside = set(subjects) & _path(parse, trigger.index)
    return () if inside else subjects


_STATIVE = frozenset(
    "be follow include describe reveal serve see come mark prevent intend accept expect welcome "
    "call hail contain mention involve cite support oppose await cancel postpone reject turn "
    "decline dismiss deny condemn praise criticize mean discuss consider ignore".split()
)
"""Verbs whose subject takes no part in the act that their object names."""


def _path(parse: Parse, index: int) -> set[int]:
    """Return a token and the nominal heads above it."""
    found = {index}
    for _ in range(8):
        token = parse.tokens[index]
        if token.head == index or parse.tokens[token.head].tag.startswith("VB"):
            break
        index = token.head
        found.add(index)
    return found


def _from_host(parse: Parse, trigger: Trigger, prepositions: frozenset[str]) -> tuple[int, ...]:
    if trigger.host is None:
        return ()
    tied = prepositional(parse, trigger.host, prepositions)
    head = parse.tokens[trigger.index].head
    if tied or head == trigger.host:
        return tied
    return prepositional(parse, head, prepositions) if parse.tokens[head].pos == "NOUN" else ()
