"""Drafts of one report -> fewer drafts: one act told in two words is one, what is no act is none."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.language.parses import Parse
from rashomon.nouns.actors import Actor
from rashomon.nouns.plover import EventType, Status
from rashomon.read.arguments import is_passive
from rashomon.read.drafts import Draft
from rashomon.read.links import denier_of
from rashomon.read.phrases import children, word
from rashomon.read.scene import Scene

_THREATENED = {
    EventType.COERCE: "restrict",
    EventType.ASSAULT: "violence",
    EventType.MOBILIZE: "violence",
    EventType.SANCTION: "restrict",
}
_REFUSED = {
    EventType.CONSULT: "meet",
    EventType.AID: "assist",
    EventType.COOPERATE: "assist",
    EventType.CONCEDE: "yield",
    EventType.RETREAT: "yield",
    EventType.SUPPORT: "change",
    EventType.AGREE: "change",
}
_PUBLIC = frozenset({EventType.CONSULT, EventType.SUPPORT, EventType.REQUEST, EventType.AGREE})
_EMPTY_OK = frozenset({EventType.CONSULT, EventType.SUPPORT})
_SEEN = frozenset({EventType.PROTEST, EventType.ASSAULT})
"""Acts told without anyone named where they broke out: "clashes broke out in Lima"."""


def merge(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts that stand, in order."""
    by_index = {one.trigger.index: one for one in drafts}
    stand = [one for draft in drafts if (one := _denied(scene.parse, draft, by_index))]
    stand = [one for one in stand if not _is_nothing(scene.parse, one)]
    by_index = {one.trigger.index: one for one in stand}
    gone: set[int] = set()
    changed: dict[int, Draft] = {}
    for one in stand:
        outer = _promise_above(scene.parse, one, by_index)
        if outer is None:
            continue
        index = outer.trigger.index
        if outer.type is EventType.THREATEN and one.type is not EventType.THREATEN:
            gone.add(one.trigger.index)
            changed[index] = replace(outer, modes=outer.modes or _threat(one))
        elif outer.type is EventType.CONSULT:
            gone.add(one.trigger.index)
        else:
            gone.add(index)
    stand = [changed.get(one.trigger.index, one) for one in stand if one.trigger.index not in gone]
    offers = {
        one.trigger.host: one
        for one in reversed(stand)
        if one.trigger.nominal and one.status is Status.PROPOSED
    }
    stand = [_answering(offers, one) for one in stand]
    return _once(scene.parse, stand)


def _threat(inner: Draft) -> tuple[str, ...]:
    if "expel" in inner.modes:
        return ("expel",)
    if "arrest" in inner.modes:
        return ("arrest",)
    if "discontinue" in inner.modes or "withdraw" in inner.modes:
        return ("relations",)
    mode = _THREATENED.get(inner.type)
    return (mode,) if mode else ()


def _denied(parse: Parse, draft: Draft, by_index: dict[int, Draft]) -> Draft | None:
    """Return what is left of an act that did not happen.

    Under a denial it is the act denied; "will not" do a kindness is a refusal; else it is nothing.
    """
    denier = denier_of(parse, draft, by_index)
    if denier is not None and denier is not draft:
        actors = draft.actors or denier.actors
        return replace(draft, status=Status.DENIED, actors=actors)
    if draft.status is not Status.DENIED:
        return draft
    if draft.trigger.nominal or draft.type not in _REFUSED or not _will_not(parse, draft):
        return None
    frame = replace(draft.trigger.frame, types=(EventType.REJECT,), modes=())
    return replace(
        draft,
        trigger=replace(draft.trigger, frame=frame),
        type=EventType.REJECT,
        modes=(_REFUSED[draft.type],),
        status=Status.HAPPENED,
    )


def _will_not(parse: Parse, draft: Draft) -> bool:
    index = draft.trigger.index
    helpers = {parse.tokens[n].text.casefold() for n in children(parse, index, "aux")}
    return bool(helpers & {"will", "wo", "would", "shall"}) and bool(children(parse, index, "neg"))


def _is_nothing(parse: Parse, draft: Draft) -> bool:
    """Say whether a word names an act of which too little is known to be one.

    Words are nobody's without a speaker, an infinitive or gerund without anyone who does it is a
    thing talked of, and talk to reporters or a class is no consultation.
    """
    if _lacks_what_its_word_needs(draft) or (draft.type in _PUBLIC and _is_private(parse, draft)):
        return True
    if draft.trigger.nominal:
        return _is_empty_noun(draft) or _is_own_rally(parse, draft)
    if not draft.everyone:
        return not draft.trigger.frame.has("seen")
    if not draft.actors:
        finite = is_passive(parse, draft.trigger.index) or not _is_loose(parse, draft)
        passive = is_passive(parse, draft.trigger.index)
        if draft.type is EventType.THREATEN or _by_a_thing(parse, draft.trigger.index):
            return True
        return not finite or (draft.type is not EventType.ASSAULT and not passive)
    if draft.type is EventType.CONSULT and word(parse, draft.trigger.index) in _TALKING:
        heard = all(_is_audience(one) for one in draft.everyone[1:])
        return heard or draft.everyone[0].sector == "JRN"
    if draft.type is not EventType.REQUEST:
        return False
    pressed = bool(draft.recipients) and all(one.sector == "JRN" for one in draft.recipients)
    return pressed or all(one.sector == "JRN" for one in draft.actors)


def _lacks_what_its_word_needs(draft: Draft) -> bool:
    """Say whether "decided to release them" may mean files, or a bomb went off who knows where."""
    frame = draft.trigger.frame
    if frame.has("seen"):
        return not (draft.place or draft.dates.time or draft.quantities)
    return frame.has("known") and not draft.recipients


def _by_a_thing(parse: Parse, verb: int) -> bool:
    """Say whether a passive's agent is a thing that no one wields: "hit by costs", "killed by a storm"."""
    agents = [n for by in children(parse, verb, "agent") for n in children(parse, by, "pobj")]
    return bool(agents) and not any(word(parse, n) in _WIELDED for n in agents)


_WIELDED = frozenset(
    "bomb bombing explosion blast airstrike strike missile rocket shell shelling gunfire bullet "
    "drone attack shot mine fire grenade sniper raid stone tank".split()
)


def _is_audience(actor: Actor) -> bool:
    return actor.sector in _AUDIENCE or (actor.sector is None and actor.country is None)


def _is_own_rally(parse: Parse, draft: Draft) -> bool:
    """Say whether a rally is a politician's own, and so no protest."""
    called = draft.type is EventType.PROTEST and word(parse, draft.trigger.index) == "rally"
    return called and bool(draft.actors) and all(one.sector not in _CROWDS for one in draft.actors)


_CROWDS = frozenset("CVL SOC LAB EDU REL MED AGR REF OPP REB CRM BUS JRN".split())


def _is_private(parse: Parse, draft: Draft) -> bool:
    """Say whether a meeting is one of private people, or a journey of one or inside a state."""
    if draft.everyone and all(one.sector in _PRIVATE for one in draft.everyone):
        return True
    going = word(parse, draft.trigger.index) in {"travel", "fly", "journey", "arrive"}
    if going and draft.actors and all(one.sector in _PRIVATE for one in draft.actors):
        return True
    if "visit" not in draft.modes or not draft.recipients:
        return False
    home = {one.country for one in draft.actors}
    return all(one.country in home and one.sector in {None, "CVL"} for one in draft.recipients)


_PRIVATE = frozenset({"CVL", "CRM", "EDU", "MED", "AGR"})

_TALKING = frozenset({"speak", "talk", "chat", "converse", "brief", "inform"})
_AUDIENCE = frozenset({"JRN", "EDU", "CVL", "LAB", "MED", "AGR"})


def _is_loose(parse: Parse, draft: Draft) -> bool:
    """Say whether a verb is an infinitive, gerund or bare form."""
    index = draft.trigger.index
    helpers = {parse.tokens[n].tag for n in children(parse, index, "aux")}
    finite = parse.tokens[index].tag in {"VBD", "VBZ", "VBP"} or bool(
        helpers & {"MD", "VBD", "VBZ", "VBP"}
    )
    return not finite


def _is_empty_noun(draft: Draft) -> bool:
    if draft.status is Status.DENIED:
        return False
    if draft.everyone:
        alone = len(draft.everyone) == 1 and draft.type is EventType.CONSULT
        return alone and draft.trigger.host is None and draft.trigger.frame.has("arg-or-governed")
    if draft.trigger.frame.has("seen"):
        return False  # place, day or toll is known
    if draft.type in _SEEN:  # a toll vouches too: "the shooting in Lima that left two dead"
        return draft.place is None or (draft.trigger.host is None and not draft.quantities)
    known = draft.dates.time or draft.place or draft.quantities or draft.trigger.frame.has("of")
    return not known or draft.type not in _EMPTY_OK


def _promise_above(parse: Parse, inner: Draft, by_index: dict[int, Draft]) -> Draft | None:
    """Return the promise or threat whose content an act is: "agreed to meet", "threatened to cut"."""
    here = inner.trigger.host if inner.trigger.nominal else inner.trigger.index
    beside = False  # "agreed to return envoys and to open talks": more was agreed than the talks
    for _ in range(4):
        if here is None:
            return None
        token = parse.tokens[here]
        beside = beside or token.dep == "conj"
        if token.head == here or token.dep not in {"xcomp", "ccomp", "conj", "advcl"}:
            return None
        if token.dep == "advcl" and word(parse, token.head) not in {"agree", "threaten"}:
            return None
        here = token.head
        outer = by_index.get(here)
        if outer is not None and outer.type in {EventType.AGREE, EventType.THREATEN}:
            partly = beside and outer.type is EventType.AGREE
            return outer if _content(outer, inner, token.dep) and not partly else None
        if outer is not None and outer.status is Status.PROPOSED and outer.type is inner.type:
            return outer if not outer.trigger.nominal else None
    return None


def _content(outer: Draft, inner: Draft, dep: str) -> bool:
    if outer.type is EventType.THREATEN and inner.type is EventType.THREATEN:
        return dep in {"ccomp", "xcomp"}
    names = {actor.name for actor in outer.actors}
    same = bool(names & {actor.name for actor in inner.actors}) or not inner.actors
    return same and dep in {"xcomp", "ccomp"}


def _answering(offers: Mapping[int | None, Draft], draft: Draft) -> Draft:
    """Return an acceptance or refusal with those whose offer it answers as recipients.

    `offers` are by the verb they hang on.
    """
    offer = offers.get(draft.trigger.index)
    if offer is None or draft.recipients or draft.type not in _ANSWERS:
        return draft
    names = {actor.name for actor in draft.actors}
    states = {actor.country for actor in draft.actors}
    others = [one for one in offer.actors if one.name not in names]
    abroad = [one for one in others if one.country not in states]
    return replace(draft, recipients=tuple(abroad or others))


_ANSWERS = frozenset({EventType.AGREE, EventType.REJECT})


def _once(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts without repeats: same words for the same act in one sentence."""
    kept: list[Draft] = []
    beside: list[Draft] = []  # those kept of the same sentence
    for draft in drafts:
        if beside and beside[-1].number != draft.number:
            beside = []
        told = any(
            one.type is draft.type and _linked(parse, one, draft) and _same_people(one, draft)
            for one in beside
        )
        if not told:
            kept.append(draft)
            beside.append(draft)
    return tuple(kept)


def _linked(parse: Parse, one: Draft, other: Draft) -> bool:
    """Say whether one word is named with or under the other, so that both tell one act."""
    here = other.trigger.index
    head = parse.tokens[here].head
    same = word(parse, here) == word(parse, one.trigger.index)
    joined = parse.tokens[here].dep == "conj" and head == one.trigger.index and same
    return joined or one.trigger.index in {head, other.trigger.host}


def _same_people(one: Draft, other: Draft) -> bool:
    ours = {actor.name for actor in one.everyone}
    theirs = {actor.name for actor in other.everyone}
    return not theirs or theirs <= ours
