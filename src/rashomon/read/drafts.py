"""`Draft`: an event mention in the making, beside the trigger it is read from."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.language.lexicon import TermKind, term_of
from rashomon.nouns.actors import Actor
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import MentionLink, Quantity, Quote
from rashomon.nouns.spans import Span
from rashomon.read.arguments import subject_heads
from rashomon.read.circumstances import Dates
from rashomon.read.coding import code_phrase
from rashomon.read.pairs import is_collective, paired, shared_out
from rashomon.read.phrases import children, phrase_range, with_conjuncts, word
from rashomon.read.pieces import sides_of
from rashomon.read.roles import Roles, find_roles
from rashomon.read.scene import Scene
from rashomon.read.triggers import Trigger

_OURS = frozenset({"i", "we", "me", "us", "our", "my"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One candidate event. `number` is its sentence's in the parse; `status` `None`: not said yet.

    `collective` says that the actors are "the two" or "both sides": whoever acted last together.
    """

    trigger: Trigger
    number: int
    sentence: Span
    type: EventType
    modes: tuple[str, ...]
    roles: Roles
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    status: Status | None
    quote: Quote | None = None
    collective: bool = False
    dates: Dates = field(default_factory=Dates)
    place: Place | None = None
    quantities: tuple[Quantity, ...] = ()
    contexts: tuple[str, ...] = ()
    links: tuple[MentionLink, ...] = ()
    score: float = 0.0
    probabilities: tuple[float, ...] = ()

    @property
    def everyone(self) -> tuple[Actor, ...]:
        """All participants."""
        return (*self.actors, *self.recipients)


def draft(
    scene: Scene,
    trigger: Trigger,
    sentence: Span,
    status: Status | None,
    roles: Roles | None = None,
) -> Draft:
    """Return the first draft of a trigger: type, roles, actors, quote; no circumstances yet.

    `roles` are those of its frame, unless given.
    """
    number = scene.parse.tokens[trigger.index].sentence
    roles = find_roles(scene.parse, trigger) if roles is None else roles
    quote = scene.quote_at(trigger.index)
    if trigger.frame.roles == "speaker":
        return _spoken(scene, trigger, sentence, quote)
    actors = cast(scene, roles.actors, quote)
    recipients = tuple(
        actor for actor in cast(scene, roles.recipients, quote) if actor.name not in _names(actors)
    )
    if trigger.nominal and "investigate" in trigger.frame.modes:
        if not actors:
            actors, recipients = _inquirers(scene, trigger, roles, recipients)
        elif not recipients and _is_foreign(scene, trigger, roles):
            actors, recipients = (), actors
    if trigger.frame.types[0] is EventType.PROTEST:  # "gathered at the monument"
        recipients = tuple(one for one in recipients if one.country or one.sector)
    return Draft(
        trigger=trigger,
        number=number,
        sentence=sentence,
        type=trigger.frame.types[0],
        modes=trigger.frame.modes,
        roles=roles,
        actors=actors,
        recipients=recipients,
        status=trigger.frame.status if trigger.frame.status and not _later(status) else status,
        quote=quote,
        collective=any(
            is_collective(scene.parse, head, mutual=trigger.frame.roles == "mutual")
            for head in roles.actors
        ),
    )


_INQUIRING = frozenset(
    "special counsel|prosecutor|special prosecutor|independent counsel|inspector general|attorney general"
    "|district attorney|federal prosecutor|chief prosecutor|prosecutor general".split("|")
)


def _inquirers(
    scene: Scene, trigger: Trigger, roles: Roles, recipients: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Return actors and recipients of "the Example inquiry", Example its actor where it is his office."""
    own = [n for n in roles.recipients if scene.parse.tokens[n].head == trigger.index]
    spans = [scene.span(n, n + 1) for n in own if scene.parse.tokens[n].dep in {"compound", "nmod"}]
    led = {
        entity.name
        for span in spans
        for entity in scene.entities_in(span)
        if entity.office in _INQUIRING
    }
    return (
        tuple(one for one in recipients if one.name in led),
        tuple(one for one in recipients if one.name not in led),
    )


def _is_foreign(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """Say whether an inquiry is named by another nation than the report is about: into it, not by it."""
    home = scene.surroundings.home
    names = [scene.parse.tokens[n] for n in roles.actors]
    terms = [term_of(token.text) for token in names]
    return home is not None and all(
        token.dep == "amod"
        and token.head == trigger.index
        and term is not None
        and term.kind is TermKind.NATION
        and term.country != home
        for token, term in zip(names, terms, strict=True)
    )


def _later(status: Status | None) -> bool:
    """Say whether a clause denies or merely supposes an act: stronger than the frame's own status."""
    return status in {Status.DENIED, Status.HYPOTHETICAL}


def _spoken(scene: Scene, trigger: Trigger, sentence: Span, quote: Quote | None) -> Draft:
    """Return the draft of what a speaker does by saying it of the clause's subject."""
    recipients = cast(scene, subject_heads(scene.parse, trigger.index), None)
    heads = _sayer(scene, trigger.index)
    actors = cast(scene, heads, quote)
    if not actors and quote is not None:
        actors = speaker_of(scene, quote)
    return Draft(
        trigger=trigger,
        number=scene.parse.tokens[trigger.index].sentence,
        sentence=sentence,
        type=trigger.frame.types[0],
        modes=trigger.frame.modes,
        roles=Roles(heads, subject_heads(scene.parse, trigger.index)),
        actors=actors,
        recipients=tuple(one for one in recipients if one.name not in _names(actors)),
        status=Status.HAPPENED,
        quote=quote,
    )


def _sayer(scene: Scene, index: int) -> tuple[int, ...]:
    """Return the subject of the verb whose complement clause a token stands in."""
    parse = scene.parse
    found: tuple[int, ...] = ()
    for _ in range(8):
        token = parse.tokens[index]
        if token.head == index:
            break
        if token.dep == "ccomp":
            own = children(parse, token.head, "nsubj")
            found = own or subject_heads(parse, token.head) or found
            if word(parse, token.head) not in {"realize", "realise", "know", "understand", "have"}:
                break
        index = token.head
    return found


def cast(scene: Scene, heads: Iterable[int], quote: Quote | None) -> tuple[Actor, ...]:
    """Return the actors that noun heads name, each once; "we" in a quote is its speaker."""
    found: dict[str, Actor] = {}
    for head in heads:
        text = scene.parse.tokens[head].text.casefold()
        if text in _OURS and quote is not None:
            for actor in speaker_of(scene, quote):
                found.setdefault(actor.name, actor)
            continue
        if is_collective(scene.parse, head):
            continue
        for one in paired(scene, head):
            found.setdefault(one.name, one)
        if sides_of(scene.parse, head):
            continue
        named = scene.actor(head)
        for one in _from_above(scene, head) if named is None else shared_out(scene, head, named):
            found.setdefault(one.name, one)
    return tuple(found.values())


def _from_above(scene: Scene, head: int) -> tuple[Actor, ...]:
    """Return whom an unresolved "it" or "they" means: the subject of the clause above, "X said it"."""
    parse = scene.parse
    token = parse.tokens[head]
    if token.text.casefold() not in {"it", "they"} or token.dep not in {"nsubj", "nsubjpass"}:
        return ()
    many = token.text.casefold() == "they"
    verb = token.head
    for _ in range(4):
        if parse.tokens[verb].dep not in {"ccomp", "xcomp"}:
            return ()
        verb = parse.tokens[verb].head
        for subject in children(parse, verb, "nsubj"):
            fitting = many or parse.tokens[subject].entity in {"GPE", "ORG"}
            if parse.tokens[subject].pos != "PRON" and fitting:
                heads = with_conjuncts(parse, [subject]) if many else (subject,)
                return tuple(one for n in heads if (one := scene.actor(n)) is not None)
    return ()


def speaker_of(scene: Scene, quote: Quote) -> tuple[Actor, ...]:
    """Return the speaker of a quote as an actor; empty when the quote has no source words."""
    if quote.source is None:
        return ()
    inside = scene.tokens_in(quote.source)
    head = next((n for n in inside if scene.parse.tokens[n].head not in inside), None)
    if head is None:
        return code_phrase(
            scene.report, scene.parse, quote.source, scene.entities_in(quote.source)
        )[:1]
    actor = scene.actor(head)
    return () if actor is None else (actor,)


def _names(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.name for actor in actors)


def words_of(scene: Scene, heads: Iterable[int]) -> frozenset[int]:
    """Return the tokens of the phrases of some heads."""
    found: set[int] = set()
    for head in heads:
        found.update(range(*phrase_range(scene.parse, head)))
    return frozenset(found)
