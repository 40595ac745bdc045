"""Statements of how many were killed or hurt -> quantities of the attack that they tell of.

"The death toll rose to 40", "police put the number of dead at 25": no act by themselves, they count
what an act told before them did. One that follows no attack, or counts those of a disaster, counts none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.language.parses import Parse
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import TELLING, Quantity
from rashomon.read.drafts import Draft
from rashomon.read.phrases import children, prepositional, word
from rashomon.read.quantities import NOT_COUNTS, bounds
from rashomon.read.scene import Scene

_REACH = 3  # sentences before a statement in which its attack must be told
_DEAD = frozenset({"dead", "death", "fatality", "killed", "kill", "slain"})
_HURT = frozenset({"wounded", "wound", "injured", "injury", "injure", "hurt"})
_COUNTING = frozenset(
    "rise climb reach stand jump grow pass exceed top hit increase soar mount be put place set give "
    "revise raise update bring".split()
)
_LEVEL = frozenset({"to", "at"})
_TOLD = frozenset({Status.HAPPENED, Status.ONGOING, Status.ALLEGED})
_DISASTERS = frozenset(
    "earthquake quake hurricane storm tornado cyclone typhoon flood flooding tsunami landslide "
    "wildfire blaze fire crash accident derailment collapse virus coronavirus covid-19 pandemic "
    "epidemic outbreak disease infection heatwave famine cholera overdose stampede".split()
)


@dataclass(frozen=True, slots=True)
class _Count:
    """One statement: the token of its numeral, and whether it counts the "dead" or the "wounded"."""

    numeral: int
    of: str


def with_casualties(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts in the same order, attacks with the casualties that later statements give."""
    attacks = [
        one
        for one in drafts
        if one.type is EventType.ASSAULT and (one.status or Status.HAPPENED) in _TOLD
    ]
    if not attacks:
        return tuple(drafts)
    added: dict[int, list[Quantity]] = {}
    for number, (first, last) in enumerate(scene.parse.sentences):
        sentence = scene.sentence_at(first)
        if sentence is None or sentence.part not in TELLING:
            continue
        told = _last_told(attacks, number)
        if told is None or _is_of_disaster(scene.parse, first, last):
            continue
        for count in _statements(scene.parse, first, last, told.number == number):
            quantity = _quantity(scene, count)
            if quantity is not None:
                added.setdefault(told.trigger.index, []).append(quantity)
    return tuple(_counted(one, added.get(one.trigger.index, ())) for one in drafts)


def _last_told(attacks: Sequence[Draft], number: int) -> Draft | None:
    near = [one for one in attacks if 0 <= number - one.number <= _REACH]
    return max(near, key=lambda one: (one.number, one.trigger.index), default=None)


def _is_of_disaster(parse: Parse, first: int, last: int) -> bool:
    return any(word(parse, n) in _DISASTERS for n in range(first, last))


def _counted(one: Draft, more: Sequence[Quantity]) -> Draft:
    if not more or one.type is not EventType.ASSAULT:
        return one
    known = {quantity.span for quantity in one.quantities}
    fresh = tuple(quantity for quantity in more if quantity.span not in known)
    return replace(one, quantities=(*one.quantities, *fresh))


def _quantity(scene: Scene, count: _Count) -> Quantity | None:
    low, high, start = bounds(scene.parse, count.numeral)
    if low is None and high is None:
        return None
    return Quantity(
        of=count.of, low=low, high=high, unit=count.of, span=scene.span(start, count.numeral + 1)
    )


def _statements(parse: Parse, first: int, last: int, beside: bool) -> Iterator[_Count]:
    """Yield the statements of one sentence; `beside` says that it tells the attack itself."""
    for index in range(first, last):
        of = _toll(parse, index)
        numeral = _level(parse, index) if of else None
        if of and numeral is not None:
            yield _Count(numeral, of)
        elif word(parse, index) == "leave":
            yield from _left(parse, index, last)
        elif parse.tokens[index].tag.startswith("VB") and beside:
            yield from _died(parse, index)


def _toll(parse: Parse, index: int) -> str | None:
    """Return what a noun is the count of: "toll", "the number of dead", "the dead" put at a number."""
    key = word(parse, index)
    inner = {word(parse, n) for n in prepositional(parse, index, frozenset({"of"}))}
    inner |= {parse.tokens[n].text.casefold() for n in children(parse, index, "compound", "amod")}
    if key == "toll" and not inner & _HURT:
        return "dead"
    if key in {"number", "count", "tally"} and inner & (_DEAD | _HURT):
        return "dead" if inner & _DEAD else "wounded"
    return None


def _level(parse: Parse, noun: int) -> int | None:
    """Return the numeral a toll stands at: "a toll of 40", "rose to 40", "put the toll at 40"."""
    own = _numeral(parse, prepositional(parse, noun, frozenset({"of", "at"})))
    token = parse.tokens[noun]
    if own is not None or token.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return own
    verb = token.head
    if word(parse, verb) not in _COUNTING or children(parse, verb, "neg"):
        return None
    tied = _numeral(parse, prepositional(parse, verb, _LEVEL))
    if tied is not None or token.dep == "dobj":
        return tied
    return _numeral(parse, children(parse, verb, "dobj", "attr"))


def _numeral(parse: Parse, heads: Sequence[int]) -> int | None:
    for head in heads:
        for index in (head, *children(parse, head, "nummod")):
            if parse.tokens[index].pos == "NUM" and parse.tokens[index].entity not in NOT_COUNTS:
                return index
    return None


def _left(parse: Parse, verb: int, last: int) -> Iterator[_Count]:
    """Yield "left 12 people dead and 30 wounded"; nothing may stand between but the phrase counted."""
    numeral: int | None = None
    for index in range(verb + 1, last):
        token = parse.tokens[index]
        key = token.text.casefold()
        if token.pos == "NUM" and token.entity not in NOT_COUNTS:
            numeral = index
        elif key in _DEAD | _HURT:
            if numeral is not None:
                yield _Count(numeral, "dead" if key in _DEAD else "wounded")
            numeral = None
        elif token.tag.startswith("VB") or token.text in {".", ";", "(", "—"}:
            return


def _died(parse: Parse, verb: int) -> Iterator[_Count]:
    """Yield "12 people died", "claimed 12 lives"."""
    if children(parse, verb, "neg"):
        return
    key, numeral = word(parse, verb), None
    if key in {"die", "perish"}:
        numeral = _numeral(parse, children(parse, verb, "nsubj"))
    elif key in {"claim", "take", "cost"}:
        lives = [n for n in children(parse, verb, "dobj") if word(parse, n) == "life"]
        numeral = _numeral(parse, lives)
    if numeral is not None:
        yield _Count(numeral, "dead")
