"""Trigger -> the noun heads of its actors and recipients, by the frame's way of sharing them out."""

from dataclasses import dataclass

from rashomon.language.event_lexicon import word_class
from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType
from rashomon.read.arguments import is_passive, object_heads, subject_heads
from rashomon.read.noun_roles import PARTNERS, TARGET, of_noun
from rashomon.read.owners import owners_of, persons_in
from rashomon.read.phrases import (
    children,
    counted,
    is_participant,
    prepositional,
    with_conjuncts,
    word,
)
from rashomon.read.pieces import dateline_end, is_torn
from rashomon.read.strikes import behind_strikes
from rashomon.read.triggers import Trigger

_TOPICAL = frozenset({"discuss", "debate", "negotiate"})
_TOPICS = frozenset({"on", "over", "about", "into"})  # "demanded a briefing on the raid"
_LOOSE = frozenset({"from", "for", "over", "about", "in", "into", "of"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Token indexes of the heads of who acts and who is acted on."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]


def find_roles(parse: Parse, trigger: Trigger) -> Roles:
    """Return who acts and who is acted on; heads of phrases that name participants only."""
    roles = Roles(*of_noun(parse, trigger)) if trigger.nominal else _of_verb(parse, trigger)
    actors = _participants(parse, roles.actors)
    if not actors and not trigger.nominal and trigger.frame.types[0] is EventType.ASSAULT:
        actors = _participants(parse, _strikers(parse, trigger.index))
    if trigger.frame.types[0] is EventType.ASSAULT:
        actors = tuple(n for n in actors if word(parse, n) not in _SCENES)
    recipients = tuple(n for n in _participants(parse, roles.recipients) if n not in actors)
    if trigger.frame.roles == "host":
        return Roles(recipients, actors)
    if trigger.frame.roles == "mutual":
        return Roles(tuple(sorted((*actors, *recipients))), ())
    return Roles(actors, recipients)


_SCENES = frozenset(
    "school church mosque synagogue temple hospital hotel restaurant supermarket store shop mall "
    "market nightclub club theater theatre cinema university college factory".split()
)
"""Where violence is done; it is none of their doing."""


def _participants(parse: Parse, heads: tuple[int, ...]) -> tuple[int, ...]:
    found: list[int] = []
    for head in (counted(parse, n) for n in _past_dateline(parse, heads)):
        if is_torn(parse, head):
            continue
        named = is_participant(parse, head) or parse.tokens[head].text.casefold() in {"it", "two"}
        adjective = parse.tokens[head].dep in {"amod", "compound", "nmod"}
        if (named or adjective) and head not in found:
            found.append(head)
    return tuple(found)


def _strikers(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return whose strikes are the subject of a verb of violence: "killed in a U.S. airstrike"."""
    within = (
        prepositional(parse, verb, frozenset({"in", "during"})) if is_passive(parse, verb) else ()
    )
    return behind_strikes(parse, (*subject_heads(parse, verb), *within))


def _past_dateline(parse: Parse, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return the heads, those of a dateline given up for what the parser hung on them behind it."""
    found: list[int] = []
    for head in heads:
        end = dateline_end(parse, head)
        if head >= end:
            found.append(head)
            continue
        found.extend(n for n in children(parse, head, "appos", "conj") if n >= end)
    return tuple(dict.fromkeys(found))


def _of_verb(parse: Parse, trigger: Trigger) -> Roles:
    verb = trigger.index
    actors = subject_heads(parse, verb)
    if trigger.frame.roles == "visit":
        direct = object_heads(parse, verb)
        return Roles(actors, direct or prepositional(parse, verb, frozenset({"to", "in"})))
    if trigger.frame.roles == "mutual":
        partners = prepositional(parse, verb, frozenset({"with", "to"}))
        joined = _through_object(parse, verb, PARTNERS)
        objects = () if word(parse, verb) in _TOPICAL else object_heads(parse, verb)
        named = (*persons_in(parse, objects), *partners, *joined)
        told = () if named or len(actors) > 1 else _told(parse, verb)
        return Roles((*actors, *persons_in(parse, objects), *partners, *told), joined)
    if trigger.frame.roles == "alone":
        return Roles(actors, ())
    if trigger.frame.roles == "through":
        return Roles(actors, _beyond(parse, object_heads(parse, verb), verb))
    return Roles(actors, _recipients(parse, trigger))


def _told(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return whom a clause is told to: "told X that she would like to meet"."""
    for _ in range(4):
        token = parse.tokens[verb]
        if token.dep not in {"ccomp", "xcomp"} or token.head == verb:
            return ()
        verb = token.head
        if word(parse, verb) in {"tell", "ask", "inform", "assure"}:
            return persons_in(parse, children(parse, verb, "dobj", "dative"))
    return ()


def _recipients(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    """Return who a verb acts on: object, owner of the object, or by preposition; nearest kind first."""
    verb = trigger.index
    direct = () if trigger.frame.roles == "subject" else object_heads(parse, verb)
    moved = _moves(trigger)
    named = () if moved else persons_in(parse, direct)
    aimed = _given_to(parse, verb, direct) if _are_things(parse, named) else ()
    if aimed or named:
        return aimed or named
    denied = word(parse, verb) in {"deny", "rebut", "refute"}
    possessors = tuple(
        n for head in direct for n in children(parse, head, "poss") if parse.tokens[n].tag != "PRP$"
    )
    if not denied and persons_in(parse, possessors):  # "condemned Arland's support for Borland"
        return persons_in(parse, possessors)
    for prepositions in _ties(trigger, word(parse, verb)):
        tied = [*prepositional(parse, verb, prepositions)]
        beside = (
            prepositions - _TOPICS if trigger.frame.types[0] is EventType.REQUEST else prepositions
        )
        tied.extend(n for head in direct for n in prepositional(parse, head, beside))
        persons = persons_in(parse, tuple(tied))
        persons = persons or tuple(n for head in tied for n in owners_of(parse, head))
        if persons:
            return persons
    owners = tuple(
        n
        for head in direct
        for n in owners_of(parse, head)
        if parse.tokens[n].text.casefold() not in {"our", "my"}
    )
    if denied or moved:
        return ()  # whom the denied clause is about is not acted on
    return owners or tuple(_clause_subject(parse, verb))


def _moves(trigger: Trigger) -> bool:
    """Say whether the object of an act is one's own force, which is not acted on."""
    kind = trigger.frame.types[0]
    away = kind is EventType.RETREAT and "withdraw" in trigger.frame.modes
    return kind is EventType.MOBILIZE or away


def _ties(trigger: Trigger, verb: str) -> tuple[frozenset[str], ...]:
    """Return the prepositions that tie whom a verb acts on, those that aim first."""
    kind = trigger.frame.types[0]
    if kind is EventType.SUPPORT:  # "defended the use of gas against X" is no support for X
        return (TARGET - {"on", "against", "at"}, _LOOSE)
    if _moves(trigger):
        return (TARGET,) if kind is EventType.MOBILIZE else (frozenset({"from"}),)
    if kind is EventType.ACCUSE:
        return (TARGET, _LOOSE - {"from", "in"})
    if kind is EventType.PROTEST:  # in a town and for what one wants, which it is not against
        return (TARGET, _LOOSE - {"in", "for"})
    if kind is EventType.ASSAULT:  # "bombed a market in Arland" is where it is
        return (TARGET, _LOOSE - {"in"})
    warned = verb in {"warn", "caution"}  # not of whom, but of what
    return (TARGET,) if warned else (TARGET, _LOOSE)


def _are_things(parse: Parse, heads: tuple[int, ...]) -> bool:
    """Say whether what is acted on is sent or given: "ambulances to Arland", "missiles at Arland"."""
    things = word_class("weaponry") | word_class("vehicle") | word_class("hardware")
    return bool(heads) and all(word(parse, counted(parse, n)) in things for n in heads)


def _given_to(parse: Parse, verb: int, direct: tuple[int, ...]) -> tuple[int, ...]:
    tied = [*prepositional(parse, verb, TARGET)]
    tied.extend(n for head in direct for n in prepositional(parse, head, TARGET))
    return persons_in(parse, tuple(tied))


def _beyond(parse: Parse, objects: tuple[int, ...], verb: int) -> tuple[int, ...]:
    """Return whom an act on one's own envoy is aimed at: "recalled its envoy to Arland"."""
    prepositions = frozenset({"to", "in", "from", "at"})
    tied = [n for head in objects for n in prepositional(parse, head, prepositions)]
    return persons_in(parse, (*tied, *prepositional(parse, verb, prepositions)))


def _clause_subject(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return the subject of the clause a verb takes: "demanded that X go" is asked of X."""
    for number in children(parse, verb, "ccomp", "xcomp"):
        own = children(parse, number, "nsubj", "nsubjpass")
        if own:
            return with_conjuncts(parse, own)
    return ()


def _through_object(parse: Parse, verb: int, prepositions: frozenset[str]) -> tuple[int, ...]:
    heads = (n for n in children(parse, verb, "dobj"))
    return tuple(
        n for head in heads for n in prepositional(parse, head, prepositions & {"with", "between"})
    )
