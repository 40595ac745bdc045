"""Drafts of private life, trade and talk at large: no party of politics takes part in them."""

from rashomon.language.parses import Parse
from rashomon.nouns.actors import Actor
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import Part
from rashomon.read.arguments import object_heads
from rashomon.read.drafts import Draft
from rashomon.read.pairs import is_state
from rashomon.read.phrases import children, is_participant, prepositional, word
from rashomon.read.scene import Scene

_PRIVATE = frozenset({None, "CVL", "CRM", "EDU", "MED", "AGR"})
_BODIES = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG"})
_IN_TALKS = _PRIVATE | {"BUS", "JRN"}
"""Whose meetings with each other are their own affair."""

_ALONE = (_IN_TALKS | {"LAB"}) - {None}
"""Whose calls and meetings are their own affair where nobody else is named."""

_KILLING = frozenset({"murder", "killing", "slaughter", "massacre", "torture", "rape", "abduction"})


def is_nobody(actor: Actor, private: frozenset[str | None] = _PRIVATE) -> bool:
    """Say whether an actor is of no state or body and of no sector but those called private."""
    unknown = actor.sector in private and actor.country not in _BODIES
    return unknown and not is_state(actor.name)


def is_private(scene: Scene, draft: Draft) -> bool:
    """Say whether a report tells of people's own affairs, of daily trade or of nobody in particular.

    "Ann Example met her grocer", "the mill imports steel", "a baker could turn away a customer",
    "the murder of children" are no acts of politics.
    """
    if _is_supposed_of_anyone(draft) or _is_killing_at_large(scene.parse, draft):
        return True
    if draft.type is EventType.AID:
        return _is_mere_purpose(scene.parse, draft)
    if draft.type is EventType.COOPERATE:
        return _is_daily_trade(scene, draft)
    return draft.type is EventType.CONSULT and _is_own_affair(scene.parse, draft)


def _is_own_affair(parse: Parse, draft: Draft) -> bool:
    """Say whether those who meet or talk are private people, or the one who is named meets a thing."""
    everyone = draft.everyone
    if len(everyone) > 1:
        return all(is_nobody(actor, _IN_TALKS) for actor in everyone)
    if not everyone:
        article = {word(parse, n) for n in children(parse, draft.trigger.index, "det")}
        return "phone" in draft.modes and "a" in article  # "ordered the cake in a phone call"
    if is_nobody(everyone[0], _ALONE):
        return True
    if draft.trigger.nominal or word(parse, draft.trigger.index) != "meet":
        return False
    met = object_heads(parse, draft.trigger.index)
    return bool(met) and not any(is_participant(parse, n) for n in met)


def _is_mere_purpose(parse: Parse, draft: Draft) -> bool:
    """Say whether help is only what something else was done for: "drew new districts to help allies".

    Those who are sent to help are help.
    """
    verb = draft.trigger.index
    token = parse.tokens[verb]
    purpose = token.dep == "advcl" and any(
        parse.tokens[n].tag == "TO" for n in children(parse, verb, "aux")
    )
    helping = word(parse, verb) in {"help", "assist", "benefit"}
    return purpose and helping and word(parse, token.head) not in _SENDING


_SENDING = frozenset(
    "send dispatch deploy fly rush arrive travel come go donate give provide pay spend pledge".split()
)


def _is_daily_trade(scene: Scene, draft: Draft) -> bool:
    """Say whether a firm is said to trade, in the simple present of the report's own telling."""
    verb = draft.trigger.index
    if draft.trigger.nominal or scene.parse.tokens[verb].tag not in {"VBZ", "VBP"}:
        return False
    sentence = scene.sentence_at(verb)
    told = sentence is not None and sentence.part is Part.BODY
    single = not children(scene.parse, verb, "aux", "auxpass")
    return told and single and all(actor.sector == "BUS" for actor in draft.actors)


def _is_supposed_of_anyone(draft: Draft) -> bool:
    """Say whether an act is supposed of people that only "a" or "an" names."""
    anyone = all(_is_anyone(actor.name) for actor in draft.everyone)
    supposed = draft.status in {Status.HYPOTHETICAL, Status.DEMANDED}
    return supposed and bool(draft.actors) and anyone


def _is_anyone(name: str) -> bool:
    """Say whether a phrase is "a baker": an article, and no name of a people, place or body."""
    article, *words = name.split() or [""]
    named = any(part[:1].isupper() for part in words)
    return article.casefold() in {"a", "an"} and not named


def _is_killing_at_large(parse: Parse, draft: Draft) -> bool:
    """Say whether a killing is one of a kind of people, by nobody and at no time."""
    noun = draft.trigger.index
    if not draft.trigger.nominal or word(parse, noun) not in _KILLING or draft.actors:
        return False
    host = draft.trigger.host
    if host is not None and word(parse, host) != "be":
        return False
    if draft.dates.time is not None or draft.place is not None:
        return False
    victims = prepositional(parse, noun, frozenset({"of"}))
    return bool(victims) and all(
        parse.tokens[n].tag in {"NNS", "NNPS"} and not set(parse.children[n]) - _behind(parse, n)
        for n in victims
    )


def _behind(parse: Parse, index: int) -> set[int]:
    """Return the children of a noun that leave it bare: what stands behind it, and what joins."""
    return {n for n in parse.children[index] if n > index or parse.tokens[n].dep in {"cc", "punct"}}


def is_placed(parse: Parse, draft: Draft) -> bool:
    """Say whether an act that a noun names is known by its place: "the Exampleton attack"."""
    before = children(parse, draft.trigger.index, "compound", "nmod")
    return draft.trigger.nominal and any(parse.tokens[n].entity == "GPE" for n in before)
