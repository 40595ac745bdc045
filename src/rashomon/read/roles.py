"""Trigger -> the noun heads of its actors and recipients, by the frame's way of sharing them out."""

from dataclasses import dataclass

from rashomon.language.event_lexicon import word_class
from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType
from rashomon.read.arguments import object_heads, subject_heads
from rashomon.read.phrases import (
    children,
    counted,
    is_pair,
    is_participant,
    prepositional,
    with_conjuncts,
    word,
)
from rashomon.read.triggers import Trigger, base_form

_AIMED = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.SANCTION})
_TOPICAL = frozenset({"discuss", "debate", "negotiate"})
_TARGET = frozenset({"on", "against", "to", "with", "at", "upon", "toward", "towards"})
_LOOSE = frozenset({"from", "for", "over", "about", "in", "into", "of"})
_PARTNERS = frozenset({"with", "between", "among", "of", "by"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Token indexes of the heads of who acts and who is acted on."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]


def find_roles(parse: Parse, trigger: Trigger) -> Roles:
    """Return who acts and who is acted on; heads of phrases that name participants only."""
    roles = _of_noun(parse, trigger) if trigger.nominal else _of_verb(parse, trigger)
    actors = _participants(parse, roles.actors)
    recipients = tuple(n for n in _participants(parse, roles.recipients) if n not in actors)
    if trigger.frame.roles == "host":
        return Roles(recipients, actors)
    if trigger.frame.roles == "mutual":
        return Roles(tuple(sorted((*actors, *recipients))), ())
    return Roles(actors, recipients)


def _participants(parse: Parse, heads: tuple[int, ...]) -> tuple[int, ...]:
    found = []
    for head in (counted(parse, n) for n in heads):
        named = is_participant(parse, head) or parse.tokens[head].text.casefold() in {"it", "two"}
        adjective = parse.tokens[head].dep in {"amod", "compound", "nmod"}
        if (named or adjective) and head not in found:
            found.append(head)
    return tuple(found)


def _of_verb(parse: Parse, trigger: Trigger) -> Roles:
    verb = trigger.index
    actors = subject_heads(parse, verb)
    if trigger.frame.roles == "visit":
        direct = object_heads(parse, verb)
        return Roles(actors, direct or prepositional(parse, verb, frozenset({"to", "in"})))
    if trigger.frame.roles == "mutual":
        partners = prepositional(parse, verb, frozenset({"with", "to"}))
        joined = _through_object(parse, verb, _PARTNERS)
        objects = () if word(parse, verb) in _TOPICAL else object_heads(parse, verb)
        named = (*_persons(parse, objects), *partners, *joined)
        told = () if named or len(actors) > 1 else _told(parse, verb)
        return Roles((*actors, *_persons(parse, objects), *partners, *told), joined)
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
            return _persons(parse, children(parse, verb, "dobj", "dative"))
    return ()


def _persons(parse: Parse, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for n in heads if is_participant(parse, counted(parse, n)))


def _recipients(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    """Return who a verb acts on: object, owner of the object, or by preposition; nearest kind first."""
    verb = trigger.index
    direct = () if trigger.frame.roles == "subject" else object_heads(parse, verb)
    moved = _moves(trigger)
    named = () if moved else _persons(parse, direct)
    aimed = _given_to(parse, verb, direct) if _are_things(parse, named) else ()
    if aimed or named:
        return aimed or named
    denied = word(parse, verb) in {"deny", "rebut", "refute"}
    possessors = tuple(
        n for head in direct for n in children(parse, head, "poss") if parse.tokens[n].tag != "PRP$"
    )
    if not denied and _persons(parse, possessors):  # "condemned Arland's support for Borland"
        return _persons(parse, possessors)
    for prepositions in _ties(trigger, word(parse, verb)):
        tied = [*prepositional(parse, verb, prepositions)]
        tied.extend(n for head in direct for n in prepositional(parse, head, prepositions))
        persons = _persons(parse, tuple(tied))
        persons = persons or tuple(n for head in tied for n in _owners(parse, head))
        if persons:
            return persons
    owners = tuple(
        n
        for head in direct
        for n in _owners(parse, head)
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
        return (_TARGET - {"on", "against", "at"}, _LOOSE)
    if _moves(trigger):
        return (_TARGET,) if kind is EventType.MOBILIZE else (frozenset({"from"}),)
    if kind is EventType.ACCUSE:
        return (_TARGET, _LOOSE - {"from", "in"})
    warned = verb in {"warn", "caution"}  # not of whom, but of what
    return (_TARGET,) if warned else (_TARGET, _LOOSE)


def _are_things(parse: Parse, heads: tuple[int, ...]) -> bool:
    """Say whether what is acted on is sent or given: "ambulances to Arland", "missiles at Arland"."""
    things = word_class("weaponry") | word_class("vehicle") | word_class("hardware")
    return bool(heads) and all(word(parse, counted(parse, n)) in things for n in heads)


def _given_to(parse: Parse, verb: int, direct: tuple[int, ...]) -> tuple[int, ...]:
    tied = [*prepositional(parse, verb, _TARGET)]
    tied.extend(n for head in direct for n in prepositional(parse, head, _TARGET))
    return _persons(parse, tuple(tied))


def _beyond(parse: Parse, objects: tuple[int, ...], verb: int) -> tuple[int, ...]:
    """Return whom an act on one's own envoy is aimed at: "recalled its envoy to Arland"."""
    prepositions = frozenset({"to", "in", "from", "at"})
    tied = [n for head in objects for n in prepositional(parse, head, prepositions)]
    return _persons(parse, (*tied, *prepositional(parse, verb, prepositions)))


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


def _owners(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return possessors and the peoples, states or bodies named before a noun."""
    found = []
    for number in children(parse, noun, "poss", "nmod", "compound", "amod"):
        token = parse.tokens[number]
        named = token.entity in {"GPE", "ORG", "PERSON", "NORP"}
        plain = token.dep in {"poss"} and is_participant(parse, number)
        if token.dep == "compound" and token.entity == "GPE" and not _is_state(token.text):
            continue  # "the Geneva summit" is held there
        if token.dep == "compound" and word(parse, number) in _ROOMS:
            continue  # so is "the Example Tower meeting"
        pair = _first_of_pair(parse, number)
        if pair and token.pos == "PROPN":
            found.extend([*pair, number])
            continue
        if (named and (token.dep != "amod" or token.entity == "NORP")) or plain:
            found.append(number)
    return with_conjuncts(parse, found)


_ROOMS = frozenset(
    "tower hotel resort palace hall club office room hospital street square park center centre".split()
)


def _is_state(name: str) -> bool:
    term = term_of(name)
    return term is not None and term.kind is not TermKind.CAPITAL


def _first_of_pair(parse: Parse, number: int) -> tuple[int, ...]:
    """Return the first name of "the Biden-Putin summit" beside its second."""
    return tuple(
        n for n in children(parse, number, "compound", "nmod") if is_pair(parse, n, number)
    )


def _of_noun(parse: Parse, trigger: Trigger) -> Roles:
    noun, roles = trigger.index, trigger.frame.roles
    owners = _owners(parse, noun)
    hosted = _host_subject(parse, trigger)
    if roles == "mutual":
        adjectives = tuple(n for n in owners if parse.tokens[n].dep == "amod")
        if len(adjectives) == 1:  # "the Swiss meeting" is held there
            owners = tuple(n for n in owners if n not in adjectives)
        topical = trigger.frame.has("of")  # "the extension of the treaty"
        partners = prepositional(parse, noun, _PARTNERS - {"of"} if topical else _PARTNERS)
        return Roles((*hosted, *owners, *partners), _from_host(parse, trigger, frozenset({"with"})))
    if roles == "done-to":
        if parse.tokens[noun].tag == "NNS" and children(parse, noun, "poss"):
            return Roles(owners, _persons(parse, prepositional(parse, noun, frozenset({"of"}))))
        done = _persons(parse, prepositional(parse, noun, frozenset({"of"})))
        by = prepositional(parse, noun, frozenset({"by"}))
        return Roles(by or (owners if done else hosted), done or owners)
    if "resign" in trigger.frame.modes:
        return Roles(owners or prepositional(parse, noun, frozenset({"of", "by"})) or hosted, ())
    if roles == "visit":
        host = _persons(parse, prepositional(parse, noun, frozenset({"to", "with"})))
        return Roles(owners or hosted or prepositional(parse, noun, frozenset({"by", "of"})), host)
    by = _doers(parse, trigger)
    before = tuple(n for n in owners if parse.tokens[n].dep in {"compound", "nmod"})
    aimed = _persons(parse, prepositional(parse, noun, _TARGET))
    aimed = aimed or _persons(parse, _from_host(parse, trigger, _TARGET))
    aimed = aimed or _persons(parse, prepositional(parse, noun, _about(trigger)))
    aimed_at = trigger.frame.types[0] in _AIMED or "investigate" in trigger.frame.modes
    if aimed_at and not aimed:  # "the Arda hack", "Arda sanctions", "the Arda inquiry": Arda is hit
        owners = tuple(n for n in owners if n not in before or _attacks(parse, trigger, n))
    own = tuple(
        n
        for n in owners
        if parse.tokens[n].dep == "poss" and not (hosted and parse.tokens[n].tag == "PRP$")
    )
    actors = by or own or hosted or owners
    spare = tuple(n for n in before if n not in actors)
    return Roles(actors, aimed or spare)


def _attacks(parse: Parse, trigger: Trigger, owner: int) -> bool:
    """Say whether a person before a noun does it: "Example attacks on the press"."""
    return EventType.ACCUSE in trigger.frame.types[1:] and parse.tokens[owner].entity == "PERSON"


def _doers(parse: Parse, trigger: Trigger) -> tuple[int, ...]:
    """Return who an act comes from: "by" them; "from" them where it is no movement away from a place."""
    heads = prepositional(parse, trigger.index, frozenset({"by"}))
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
