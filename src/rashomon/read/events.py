"""Report, parse and what was read before -> `EventMention`s: every political act the report tells."""

from collections.abc import Sequence
from typing import TypeVar

from rashomon.language.cues import saying_nouns, speech
from rashomon.language.event_lexicon import word_class
from rashomon.language.parses import Parse
from rashomon.language.protocols import TypeClassifier
from rashomon.nouns.actors import Actor, Entity
from rashomon.nouns.places import Place
from rashomon.nouns.plover import QUAD, Status, codebook_type
from rashomon.nouns.readings import TELLING, EventMention, Quote, QuoteForm, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.times import TimeExpression
from rashomon.read.casualties import with_casualties
from rashomon.read.circumstances import tie
from rashomon.read.coherence import broken_ranges
from rashomon.read.drafts import Draft, draft
from rashomon.read.effects import date_effects
from rashomon.read.links import link
from rashomon.read.merging import merge
from rashomon.read.modes import moded
from rashomon.read.open_events import completed, read_openly
from rashomon.read.phrases import children, word
from rashomon.read.recall import recall, span_of
from rashomon.read.scene import Scene
from rashomon.read.setting import Setting, placed, setting_of
from rashomon.read.status import status_of
from rashomon.read.triggers import base_form, find_triggers
from rashomon.read.weighing import weigh

_POWERS = frozenset({"GOV", "MIL", "LEG", "SPY", "COP", "JUD", "PRM"})
_VERBAL = frozenset({1, 3})  # quads
_VOUCHING = frozenset(
    "accord accordance according accusation accuse allegation assume blame consider describe know"
    " speak suspect suspicion fear learn talk testify worry".split()
)
_DOUBTING = ("accus", "alleg", "claim", "suspect")
_OCCURRING = (word_class("occasion") | word_class("occur")) - {
    "be",
    "run",
    "draw",
    "leave",
    "follow",
}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DEPTH = 12  # governors climbed at most
T = TypeVar("T")


def find_events(  # noqa: PLR0913, PLR0917 - one argument for each earlier reader
    report: Report,
    parse: Parse,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
    places: Sequence[Place],
    quotes: Sequence[Quote],
    classifier: TypeClassifier,
    *,
    given: bool = False,
) -> tuple[EventMention, ...]:
    """Return the events of a report in order of their triggers.

    Parts that do not tell, and stretches that do not hang together as English, give none. All but
    `parse` and `sentences` may be empty: what they would say is then unknown. A text is `given` when
    it is no report but a sentence taken to tell of an act: then predicates outside the tables count.
    """
    scene = Scene(report, parse, sentences, entities, times, places, quotes)
    drafts, settings = _first_drafts(scene)
    drafts = recall(scene, drafts)
    drafts = merge(scene, drafts)
    if given:
        drafts = completed(scene, drafts)
    drafts = weigh(scene, drafts, classifier, given=given)
    drafts = with_casualties(scene, drafts)
    drafts = date_effects(scene, drafts, [one for s in settings.values() for one in s.times])
    more = read_openly(scene, drafts, classifier) if given else ()
    drafts = _in_order([*drafts, *(placed(scene, one, settings[one.number]) for one in more)])
    drafts = moded(scene, drafts, classifier, given=given)
    return tuple(_mention(scene, one) for one in link(scene, drafts))


def _first_drafts(scene: Scene) -> tuple[tuple[Draft, ...], dict[int, Setting]]:
    """Return the drafts with all that one sentence says, and the setting of each telling sentence."""
    parse = scene.parse
    ranges = broken_ranges(scene.report.text, parse)
    broken = {index for start, end in ranges for index in range(start, end)}
    times = _by_sentence(scene, [(one, one.span.start) for one in scene.times])
    places = _by_sentence(scene, [(one, one.spans[0].start) for one in scene.places if one.spans])
    drafts: list[Draft] = []
    settings: dict[int, Setting] = {}
    for number, (first, last) in enumerate(parse.sentences):
        sentence = scene.sentence_at(first)
        if sentence is None or sentence.part not in TELLING:
            continue
        here = [(one, knot) for one in times.get(number, ()) if (knot := tie(scene, one.span))]
        there = [
            (one, knot) for one in places.get(number, ()) if (knot := tie(scene, one.spans[0]))
        ]
        triggers = [
            trigger for trigger in find_triggers(parse, first, last) if trigger.index not in broken
        ]
        settings[number] = setting_of(parse, number, triggers, here, there)
        for trigger in triggers:
            bare = draft(scene, trigger, sentence.span, status_of(parse, trigger))
            drafts.append(placed(scene, bare, settings[number]))
    return tuple(drafts), settings


def _in_order(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    return tuple(sorted(drafts, key=lambda one: one.trigger.index))


def _by_sentence(scene: Scene, found: Sequence[tuple[T, int]]) -> dict[int, list[T]]:
    grouped: dict[int, list[T]] = {}
    for one, start in found:
        index = scene.token_at(start)
        if index is not None:
            grouped.setdefault(scene.parse.tokens[index].sentence, []).append(one)
    return grouped


def _mention(scene: Scene, one: Draft) -> EventMention:
    status = one.status or Status.HAPPENED
    if status in {Status.HAPPENED, Status.ONGOING} and _told_of_others(scene, one):
        status = Status.ALLEGED
    return EventMention(
        trigger=span_of(scene, one),
        sentence=one.sentence,
        type=one.type,
        plover=codebook_type(one.type, status),
        modes=one.modes,
        contexts=one.contexts,
        status=status,
        actors=one.actors,
        recipients=one.recipients,
        time=one.dates.time,
        effective=one.dates.effective,
        expires=one.dates.expires,
        place=one.place,
        quantities=one.quantities,
        said_by=one.quote.id if one.quote is not None else None,
        links=one.links,
        score=one.score,
        probabilities=one.probabilities,
    )


def _told_of_others(scene: Scene, one: Draft) -> bool:
    """Say whether a speaker tells what others did; own acts, and those of the own state, are told as such."""
    if one.quote is None or (one.quote.source is None and one.quote.speaker is None):
        return False  # words in quotation marks that nobody is named for are the reporter's telling
    if one.trigger.frame.roles == "speaker":
        return False  # done by saying it
    if one.quote.form is not QuoteForm.DIRECT and _is_only_named(scene, one, one.quote):
        return False
    if one.quote.form is QuoteForm.INDIRECT and _is_granted(scene, one):
        return False
    if one.quote.form is QuoteForm.INDIRECT and not _is_told(scene, one.quote):
        return False
    return not any(_is_own(scene, one.quote, actor) for actor in one.actors)


def _is_granted(scene: Scene, one: Draft) -> bool:
    """Say whether a statement only tells by an act whom it speaks of: "asks about the man who shot Bo".

    Who says so takes the act as known; a speaker who accuses tells it.
    """
    parse, verb = scene.parse, one.trigger.index
    token = parse.tokens[verb]
    relative = any(parse.tokens[n].tag == "WP" for n in children(parse, verb, "nsubj", "nsubjpass"))
    if one.trigger.nominal or token.dep != "relcl" or not relative or token.tag != "VBD":
        return False
    definite = any(word(parse, n) == "the" for n in children(parse, token.head, "det"))
    cue = one.quote.cue if one.quote is not None else None
    doubted = cue is not None and scene.report.cut(cue).casefold().startswith(_DOUBTING)
    return definite and not doubted


def _is_told(scene: Scene, quote: Quote) -> bool:
    """Say whether the cue tells, believes or doubts: who hopes or pushes for a thing vouches for none."""
    if quote.cue is None:
        return True
    first = scene.token_at(quote.cue.start)
    tokens = scene.parse.tokens[first : first + _DEPTH] if first is not None else ()
    cue = {token.lemma.casefold() for token in tokens if token.start < quote.cue.end}
    return not cue.isdisjoint(speech() | saying_nouns() | _VOUCHING)


def _is_only_named(scene: Scene, one: Draft, quote: Quote) -> bool:
    """Say whether words are named, not told, by the statement: "pressed for details of Bo's inquiry".

    So it is with a noun under "the" or an owner, unless a clause of the statement tells that the act
    took place ("said that the talks had resumed"). The deeds of force and help that a speaker names so
    remain the speaker's telling.
    """
    parse, here = scene.parse, one.trigger.index
    known = children(parse, here, "poss") or any(
        word(parse, n) == "the" for n in children(parse, here, "det")
    )
    cue = scene.report.cut(quote.cue).casefold().split() if quote.cue is not None else ()
    doubted = any(part.startswith(_DOUBTING) for part in cue)
    if not one.trigger.nominal or QUAD[one.type] not in _VERBAL or not known or doubted:
        return False
    if one.trigger.host is None or base_form(parse, one.trigger.host) not in _OCCURRING:
        return True
    for _ in range(_DEPTH):
        token = parse.tokens[here]
        if not any(part.start <= token.start < part.end for part in quote.content):
            return True
        helpers = [parse.tokens[n].tag for n in children(parse, here, "aux", "auxpass")]
        if _FINITE & {token.tag, *helpers} or token.head == here:
            return False
        here = token.head
    return False


def _is_own(scene: Scene, quote: Quote, actor: Actor) -> bool:
    if quote.speaker is not None and quote.speaker == actor.name:
        return True
    if quote.source is not None:
        words = scene.report.cut(quote.source).split(maxsplit=1)
        if words and words[0].casefold() in {"his", "her", "its", "their"}:
            return True  # "Ann Example called Bo Example, her office said"
    states = {quote.speaker_country}
    if quote.speaker_country is None and quote.source is not None:  # "a spokesman in Lima"
        states = {entity.country for entity in scene.entities_in(quote.source)}
    same_state = actor.country is not None and actor.country in states
    return same_state and (actor.sector in _POWERS or actor.sector is None)
