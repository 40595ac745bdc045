"""Drafts of an attack and of those it killed or hurt, told in one breath -> one draft."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType
from rashomon.read.drafts import Draft
from rashomon.read.phrases import word

_HARM = frozenset({"kill", "wound", "injure", "maim"})


def with_outcomes(parse: Parse, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, "shelled the depot, killing nine" and "shelled it and killed nine" as one.

    What the second verb tells (whom, how many, where, when) is added to the first.
    """
    by_index = {one.trigger.index: one for one in drafts if one.type is EventType.ASSAULT}
    whole: dict[int, Draft] = {}
    told: set[int] = set()
    for one in drafts:
        attack = by_index.get(parse.tokens[one.trigger.index].head)
        if attack is None or not _is_outcome(parse, one, attack):
            continue
        index = attack.trigger.index
        if index not in told:  # of "bombed, killed and wounded", both hang on the first
            whole[index] = _joined(whole.get(index, attack), one)
            told.add(one.trigger.index)
    return [whole.get(one.trigger.index, one) for one in drafts if one.trigger.index not in told]


def _is_outcome(parse: Parse, one: Draft, attack: Draft) -> bool:
    """Say whether one act is what another led to: by the same ones, and told on behind it."""
    token = parse.tokens[one.trigger.index]
    if one.trigger.nominal or one.type is not EventType.ASSAULT or one is attack:
        return False
    if word(parse, token.index) not in _HARM or token.dep not in {"advcl", "conj"}:
        return False
    doers = {actor.name for actor in one.actors}
    same = not doers or doers == {actor.name for actor in attack.actors}
    behind = token.index > attack.trigger.index and word(parse, attack.trigger.index) not in _HARM
    return same and behind and one.status == attack.status


def _joined(attack: Draft, outcome: Draft) -> Draft:
    names = {actor.name for actor in attack.everyone}
    spans = {quantity.span for quantity in attack.quantities}
    return replace(
        attack,
        recipients=(
            *attack.recipients,
            *(actor for actor in outcome.recipients if actor.name not in names),
        ),
        quantities=(
            *attack.quantities,
            *(quantity for quantity in outcome.quantities if quantity.span not in spans),
        ),
        place=attack.place or outcome.place,
        dates=attack.dates if attack.dates.time else outcome.dates,
    )
