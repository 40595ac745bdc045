"""Drafts of one report -> the links between them that the text itself states."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import LinkKind, MentionLink
from rashomon.read.drafts import Draft
from rashomon.read.phrases import children, word
from rashomon.read.recall import span_of
from rashomon.read.scene import Scene

_ANSWERS = frozenset(
    {"response", "retaliation", "reaction", "reply", "answer", "revenge", "return"}
)
_DENYING = frozenset({"deny", "denial", "refute", "rebut"})
_CHARGES = frozenset(
    "charge allegation accusation claim suggestion assertion insinuation report".split()
)
_STEPS = 8


def link(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with their denial-of, part-of and response-to links, in the same order."""
    by_index = {draft.trigger.index: draft for draft in drafts}
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.number, []).append(draft)
    linked = []
    for draft in drafts:
        beside = by_sentence[draft.number]
        found = [*draft.links, *_denied(scene, draft, beside)]
        found.extend(_during(scene, draft, by_index))
        found.extend(_answered(scene, draft, beside, by_sentence.get(draft.number - 1, [])))
        unique = dict.fromkeys(one for one in found if one.to != span_of(scene, draft))
        linked.append(replace(_with_partner(scene, draft, found, beside), links=tuple(unique)))
    return tuple(linked)


def _with_partner(
    scene: Scene, draft: Draft, found: Sequence[MentionLink], beside: Sequence[Draft]
) -> Draft:
    """Return a meeting proposed by one alone, during a talk with another, with that other.

    "Proposed a summit during a call with Y", "speaking with Y, proposed a summit": with whom else is
    not said, so Y is meant.
    """
    alone = draft.type is EventType.CONSULT and draft.status is Status.PROPOSED
    if not alone or len(draft.everyone) != 1:
        return draft
    wholes = {one.to for one in found if one.kind is LinkKind.PART_OF}
    name = draft.everyone[0].name
    for talk in beside:
        others = tuple(one for one in talk.everyone if one.name != name)
        token = scene.parse.tokens[talk.trigger.index]
        meanwhile = talk.type is EventType.CONSULT and token.dep == "advcl"
        within = span_of(scene, talk) in wholes or (meanwhile and token.head == draft.trigger.host)
        if within and len(talk.everyone) == 2 and len(others) == 1:
            return replace(draft, actors=(*draft.everyone, *others), recipients=())
    return draft


def denier_of(parse: Parse, draft: Draft, by_index: dict[int, Draft]) -> Draft | None:
    """Return the denial that an act is named under, if any."""
    here = draft.trigger.index
    for _ in range(_STEPS):
        token = parse.tokens[here]
        if token.head == here:
            return None
        here = token.head
        above = by_index.get(here)
        if above is not None and token.dep in {"conj", "advcl", "parataxis"}:
            return None  # "denied it but sold", "denied it, saying": told beside, not denied
        if above is not None and token.dep == "nsubj":
            return None  # "the mayor, backed by X, denied it"
        if above is not None and above.type is EventType.REJECT and _denies(parse, here):
            made = token.index == draft.trigger.index and word(parse, token.index) in _CHARGES
            return None if made else above  # that a charge was made is not denied
    return None


def _denies(parse: Parse, verb: int) -> bool:
    """Say whether a word denies: "denied", "rejected the claim that"."""
    if word(parse, verb) in _DENYING:
        return True
    objects = {word(parse, n) for n in children(parse, verb, "dobj", "nsubjpass")}
    return word(parse, verb) in {"reject", "dismiss", "dispute"} and bool(objects & _CHARGES)


def _denied(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> list[MentionLink]:
    if draft.type is not EventType.REJECT or not _denies(scene.parse, draft.trigger.index):
        return []
    own = {draft.trigger.index: draft}
    return [
        MentionLink(span_of(scene, other), LinkKind.DENIAL_OF)
        for other in drafts
        if other.status is Status.DENIED and denier_of(scene.parse, other, own) is draft
    ]


def _during(scene: Scene, draft: Draft, by_index: dict[int, Draft]) -> list[MentionLink]:
    """Return part-of links for "during the call", "on the sidelines of the summit"."""
    parse = scene.parse
    host = draft.trigger.host
    found = []
    for anchor in dict.fromkeys((draft.trigger.index, host)):
        for prep in () if anchor is None else children(parse, anchor, "prep"):
            for noun in children(parse, prep, "pobj"):
                if word(parse, prep) == "during":
                    whole = by_index.get(noun)
                elif word(parse, noun) in {"sideline", "margin"}:
                    inner = [
                        n
                        for of in children(parse, noun, "prep")
                        for n in children(parse, of, "pobj")
                    ]
                    whole = by_index.get(inner[0]) if inner else None
                else:
                    whole = None
                if whole is not None and whole.type is EventType.CONSULT:
                    found.append(MentionLink(span_of(scene, whole), LinkKind.PART_OF))
    return found


def _answered(
    scene: Scene, draft: Draft, beside: Sequence[Draft], before: Sequence[Draft]
) -> list[MentionLink]:
    """Return response-to links: "in response to X", or "In response," to the sentence before."""
    parse = scene.parse
    if draft.trigger.host is None:
        return []
    for prep in children(parse, draft.trigger.host, "prep"):
        for noun in children(parse, prep, "pobj"):
            if word(parse, noun) not in _ANSWERS:
                continue
            inside = set(parse.subtree(noun))
            named = [one for one in beside if one.trigger.index in inside]
            if not named and len(inside) == 1:
                named = [one for one in before if one.actors != draft.actors][-1:]
            return [MentionLink(span_of(scene, one), LinkKind.RESPONSE_TO) for one in named]
    return []
