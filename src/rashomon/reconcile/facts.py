"""What one telling of an event is compared by."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.language.background import Rarity
from rashomon.language.lemmas import lemma
from rashomon.language.tokens import words
from rashomon.nouns.actors import Actor, EntityKind
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import EventMention, LinkKind, SourceKind
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.lookup import Lookup
from rashomon.reconcile.parties import Party, parties

CLAUSE = re.compile(
    r"[,;:–—]|\b(?:that|which|who|whom|whose|as|after|before|when|while|until|since|if|because|but)\b",
    re.I,
)
"""What ends a clause, or opens one inside it."""

_QUOTED = re.compile(r"[\"“”‘]([^\"“”‘’]{2,80})[\"“”’]")
_BETWEEN = (
    r"\s+(?:(?!(?:he|she|it|they|we|you|i|is|are|was|were|be|been|has|have|had|will|would|to)\s)"
    r"\S{1,20}\s+){0,2}$"
)
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|its|his|her|their)" + _BETWEEN, re.I)
_ARTICLED = re.compile(
    r"\b(?:an?|the|this|that|these|those|its|his|her|their|our|\S{1,30}['’]s)" + _BETWEEN, re.I
)
_ANOTHER = re.compile(
    r"\b(?:another|such|previous|earlier|other|similar|separate|subsequent|second|third|later)\s"
    r"(?:an?\s)?(?:\S{1,20}\s)?$",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:call|brand|label|dub|describ|term|denounc|think|thought|believ|consider)\w*\s"
    r"(?:\S{1,30}\s){1,4}?(?:(?:is|was|as|to be)\s)?(?:an?|the)\s[\"“‘]?"
    r"(?:[^\W\d_][\w-]{1,20}\s){0,3}?([^\W\d_]{3,30})"
    r"(?=[\"“”’.,;:!?]|\s(?:and|or|but|by|for|from|in|of|on|over|that|to|when|who|with)\b|\s*$)",
    re.I,
)
_ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z\d])[A-Z][A-Z\d.-]{1,9}")
_LAST_WORD = re.compile(r"(\S{1,30})\s{1,3}$")
_POINTING = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "report", "say"})
_DENIALS = frozenset({"deny", "denial", "refute", "rebut", "disavow"})
_LOOSE_TIME = re.compile(
    r"\b(?:an?|the|his|her|their|first|one|two|three|four|five|six|several|few|\d{1,3})\s"
    r"(?:\w{1,12}\s)?(?:day|week|month|year)s?\s(?:of|after|before|into)\s\w",
    re.I,
)
_NEAR = 60  # code points on either side of a trigger in which words of time belong to it
_ANSWERS = frozenset(
    "accept reject refus declin deny dismiss welcom rebuff turn answer respond reply".split()
)
LEAST_TELLING = 1.2
"""The inverse document frequency from which a trigger's word names an act by itself."""


class Realm(StrEnum):
    """Which tellings of an act can be one: what happened is not what was merely proposed."""

    ACTUAL = "actual"
    PLAN = "plan"
    PROPOSAL = "proposal"
    DEMAND = "demand"
    DENIAL = "denial"
    HYPOTHESIS = "hypothesis"


REALMS = {
    Status.HAPPENED: Realm.ACTUAL,
    Status.ONGOING: Realm.ACTUAL,
    Status.ALLEGED: Realm.ACTUAL,
    Status.PLANNED: Realm.PLAN,
    Status.PROPOSED: Realm.PROPOSAL,
    Status.DEMANDED: Realm.DEMAND,
    Status.DENIED: Realm.DENIAL,
    Status.HYPOTHETICAL: Realm.HYPOTHESIS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One telling as compared.

    `heads` are lemmas of the trigger's words that name the act; `words` unit weights of the
    sentence's other words; `quoted` lemmas within quotation marks in the sentence; `label` the noun
    by which someone is called something; `voice` whoever proposes or demands it; `host` the body
    whose name stands before a meeting's noun ("the G-20 summit"). Of a denial, `denied`
    are the heads of the act denied, where the text shows it, and `matter` unit weights of the words
    it is about; both are empty for anything else. `definite` is a noun that points back ("the meeting");
    `nominal` any noun after a determiner, whose status the grammar does not show; `another` one that says so ("a second meeting"). `timed` says that
    it has words of time of its own, resolved in `when` or not.
    """

    mention: EventMention
    source: Lookup
    heads: tuple[str, ...]
    label: Span | None
    realm: Realm
    definite: bool
    nominal: bool
    another: bool
    timed: bool
    when: When | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    words: Mapping[str, float]
    quoted: frozenset[str]
    voice: Party | None
    host: str | None = None
    denied: frozenset[str] = frozenset()
    matter: Mapping[str, float] = field(default_factory=dict)

    @property
    def symmetric(self) -> bool:
        """Say whether who acts and who is acted on can change places (a meeting, a call)."""
        return self.mention.type is EventType.CONSULT

    @property
    def everyone(self) -> tuple[Party, ...]:
        """Return actors and recipients together."""
        return self.actors + self.recipients


def facts_of(
    mention: EventMention, source: Lookup, times: Mapping[Span, When], rare: Rarity
) -> Facts:
    """Return what a telling is compared by; `times` are the report's resolved expressions."""
    text = source.report.text
    start, end = mention.sentence.start, mention.sentence.end
    trigger = words(text, ((mention.trigger.start, mention.trigger.end),))
    before = text[max(start, mention.trigger.start - _NEAR) : mention.trigger.start]
    after = text[mention.trigger.end : min(end, mention.trigger.end + _NEAR)]
    sentence = text[start:end]
    noun = not trigger.keys or not is_past_form(trigger.keys[0])
    label = _LABEL.search(sentence[:600]) if mention.type is EventType.ACCUSE else None
    heads = heads_of(trigger.keys, rare)
    denied = _denied(mention, source, rare)
    return Facts(
        mention=mention,
        source=source,
        heads=heads,
        label=_span(mention.sentence, label, 1) if label else None,
        realm=REALMS[mention.status],
        definite=noun and _DEFINITE.search(before) is not None,
        nominal=noun and _ARTICLED.search(before) is not None,
        another=noun and _ANOTHER.search(before) is not None,
        timed=mention.time is not None or _LOOSE_TIME.search(before + after) is not None,
        when=times.get(mention.time) if mention.time is not None else None,
        actors=parties(mention.actors, source),
        recipients=parties(mention.recipients, source),
        words=unit(_around(mention, source.report.text, rare)),
        quoted=_quoted(sentence),
        voice=_voice(mention, source),
        host=_host(mention, source) if mention.type is EventType.CONSULT else None,
        denied=denied,
        matter=_matter(mention, source, rare) if denied or _DENIALS & set(heads) else {},
    )


def _host(mention: EventMention, source: Lookup) -> str | None:
    """Return the organisation named right before the trigger, folded; places are no hosts."""
    start = max(mention.sentence.start, mention.trigger.start - _NEAR)
    match = _LAST_WORD.search(source.report.text[start : mention.trigger.start])
    if match is None:
        return None
    last = Span(mention.trigger.report, start + match.start(1), start + match.end(1))
    entity = source.entity_at(last)
    if entity is not None and entity.kind is EntityKind.ORGANISATION:
        return entity.name.casefold()
    return match[1].casefold() if _ACRONYM.fullmatch(match[1]) else None


def _denied(mention: EventMention, source: Lookup, rare: Rarity) -> frozenset[str]:
    """Return the heads of the acts that a denial is linked to; none where it only points back."""
    if mention.type is not EventType.REJECT:
        return frozenset()
    acts = [source.event_at(link.to) for link in mention.links if link.kind is LinkKind.DENIAL_OF]
    found: set[str] = set()
    for act in acts:
        if act is not None:
            keys = words(source.report.text, ((act.trigger.start, act.trigger.end),)).keys
            found.update(heads_of(keys, rare))
    return frozenset(found)


def _matter(mention: EventMention, source: Lookup, rare: Rarity) -> Mapping[str, float]:
    """Weigh the words that a denial is about: its sentence's and those of the one before it."""
    weights = _around(mention, source.report.text, rare)
    before = source.sentence_before(mention.sentence)
    if before is not None and not mention.links:
        start = max(before.span.start, before.span.end - 400)
        for key in words(source.report.text, ((start, before.span.end),)).keys:
            weights[lemma(key)] = rare.idf(lemma(key))
    taken = {lemma(key) for actor in mention.actors for key in words(actor.name).keys}
    return unit({key: weights[key] for key in weights if key not in taken | _POINTING})


def is_past_form(key: str) -> bool:
    """Say whether a word is a verb's past form ("sanctioned", "met"), which no article precedes."""
    base = lemma(key)
    return key.endswith("ed") or (
        base != key and not key.endswith(("s", "ing")) and base[0] == key[0]
    )


def _voice(mention: EventMention, source: Lookup) -> Party | None:
    """Return who says what is proposed or demanded, or who alone acts in it; answers left out."""
    quote = source.quotes.get(mention.said_by) if mention.said_by is not None else None
    if quote is not None and quote.speaker is not None and quote.source is not None:
        cue = words(source.report.cut(quote.cue)).keys if quote.cue is not None else ()
        if _ANSWERS & {lemma(key) for key in cue}:
            return None
        speaker = Actor(name=quote.speaker, spans=(quote.source,), country=quote.speaker_country)
        return parties((speaker,), source)[0] if quote.source_kind in _KNOWN else None
    return parties(mention.actors, source)[0] if len(mention.actors) == 1 else None


_KNOWN = frozenset({SourceKind.PERSON, SourceKind.OFFICE, SourceKind.ORGANISATION})


def heads_of(keys: Sequence[str], rare: Rarity) -> tuple[str, ...]:
    """Return the lemmas of trigger words that name an act; all of them when none is telling."""
    found = tuple(dict.fromkeys(lemma(key) for key in keys if key[0].isalpha()))
    return tuple(key for key in found if rare.idf(key) >= LEAST_TELLING) or found


def _around(mention: EventMention, text: str, rare: Rarity) -> dict[str, float]:
    """Weigh the sentence's words near the trigger, trigger and participants left out."""
    taken = [mention.trigger, *_spans(mention.actors), *_spans(mention.recipients)]
    # A sentence can be a whole page long in hostile text: words far from the trigger say little.
    start = max(mention.sentence.start, mention.trigger.start - 400)
    end = min(mention.sentence.end, mention.trigger.end + 400)
    found = words(text, ((start, end),))
    weights: dict[str, float] = {}
    for key, left, right in zip(found.keys, found.starts, found.ends, strict=True):
        if not any(span.start < right and left < span.end for span in taken):
            weights[lemma(key)] = rare.idf(lemma(key))
    return weights


def unit(weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weights scaled to length 1, keys sorted, zeros left out."""
    norm = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {key: weights[key] / norm for key in sorted(weights) if weights[key] > 0}


def _spans(actors: Sequence[Actor]) -> list[Span]:
    return [span for actor in actors for span in actor.spans]


def _span(sentence: Span, match: re.Match[str], group: int) -> Span:
    start, end = match.span(group)
    return Span(sentence.report, sentence.start + start, sentence.start + end)


def _quoted(sentence: str) -> frozenset[str]:
    keys: set[str] = set()
    for match in _QUOTED.finditer(sentence[:2000]):
        keys.update(lemma(key) for key in words(match.group(1)).keys)
    return frozenset(keys)
