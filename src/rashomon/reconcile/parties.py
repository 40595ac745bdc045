"""Who a participant is, and whether two tellings can mean the same one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.language.tokens import words
from rashomon.nouns.actors import Actor, Entity, EntityKind, MentionForm
from rashomon.nouns.rulings import ActorName
from rashomon.reconcile.lookup import Lookup

TITLES = frozenset(
    [
        "president",
        "then-president",
        "vice",
        "prime",
        "minister",
        "secretary",
        "state",
        "chancellor",
        "senator",
        "sen",
        "rep",
        "representative",
        "king",
        "queen",
        "prince",
        "princess",
        "general",
        "gen",
        "colonel",
        "col",
        "captain",
        "sir",
        "lord",
        "dame",
        "mr",
        "mrs",
        "ms",
        "dr",
        "judge",
        "justice",
        "governor",
        "gov",
        "mayor",
        "chief",
        "foreign",
        "defense",
        "defence",
        "leader",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "ambassador",
        "the",
        "a",
        "an",
        "of",
        "former",
        "ex",
        "acting",
        "deputy",
        "national",
        "security",
        "adviser",
        "advisor",
        "director",
        "jr",
        "sr",
    ]
)
NO_STATE = frozenset({"IGO", "UNO", "NGO", "ISM", "IMG", "MNC"})
"""Codes in the place of a country's that many bodies share."""

STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A participant as compared: `keys` are its name's words in order, titles left out.

    `named` is false for "officials" and the like, whose words name nobody. `state` says that it can
    stand for its country's government: the country itself, its capital, palace or ministries.
    Where people decided of it, `ruled` is by which name it goes and `apart` are the keys of others.
    """

    keys: tuple[str, ...]
    named: bool
    person: bool
    state: bool
    country: str | None
    sector: str | None
    wikidata: str | None
    ruled: ActorName | None = None
    apart: frozenset[str] = frozenset()


def parties(actors: Sequence[Actor], report: Lookup) -> tuple[Party, ...]:
    """Return the participants as compared, in the order given."""
    return tuple(_party(actor, report) for actor in actors)


def _party(actor: Actor, report: Lookup) -> Party:
    found = [entity for span in actor.spans if (entity := report.entity_at(span)) is not None]
    entity = found[0] if found else None
    name = mended_name(actor, report)
    keys = tuple(key for key in words(name).keys if key not in TITLES)
    person = entity is not None and entity.kind is EntityKind.PERSON
    sector = actor.sector or (entity.sector if entity else None)
    place = entity is not None and entity.kind is EntityKind.PLACE
    ruled = report.ruled.of(actor, entity) if report.ruled else None
    return Party(
        keys=keys or words(name).keys,
        named=_is_named(actor, entity, name),
        person=person,
        state=not person and (place or sector in {"GOV", None}),
        country=actor.country or (entity.country if entity else None),
        sector=sector,
        wikidata=actor.wikidata or (entity.wikidata if entity else None),
        ruled=ruled,
        apart=report.ruled.apart_from(ruled),
    )


def _is_named(actor: Actor, entity: Entity | None, name: str) -> bool:
    if actor.wikidata is not None:
        return True
    if entity is None:
        return name[:1].isupper()
    return any(mention.form is MentionForm.NAME for mention in entity.mentions)


def mended_name(actor: Actor, report: Lookup) -> str:
    """Return the actor's name, or what a garbled name in it was meant to be."""
    if not report.garbled:
        return actor.name
    mended = [report.garbled.get(word) or word for word in actor.name.split()]
    return " ".join(mended)


@lru_cache(maxsize=1 << 16)
def same_party(left: Party, right: Party) -> float:
    """Return how surely two participants are one: 1 surely, 0 no telling, -1 surely not."""
    decided = decided_alike(left, right)
    if decided is not None:
        return decided
    if left.wikidata and right.wikidata:
        return 1.0 if left.wikidata == right.wikidata else _kin(left, right)
    if left.country and right.country and left.country != right.country:
        return -1.0
    if left.named and right.named and left.person and right.person:
        return 1.0 if same_person(left.keys, right.keys) else -1.0
    if left.named and right.named and _same_name(left.keys, right.keys):
        return 1.0
    return _kin(left, right)


def decided_alike(left: Party, right: Party) -> float | None:
    """Return 1 for two that are decided to be one, -1 for two decided to be two, else `None`."""
    if left.ruled is None or right.ruled is None:
        return None
    if left.ruled.key == right.ruled.key:
        return 1.0
    return -1.0 if right.ruled.key in left.apart else None


def _kin(left: Party, right: Party) -> float:
    """Compare two whose names differ: one may stand for the other's government."""
    if left.person and right.person and left.named and right.named:
        return -1.0
    if (_is_group(left) and right.person) or (_is_group(right) and left.person):
        return -0.5
    if not left.country or left.country != right.country or left.country in NO_STATE:
        both = left.named and right.named
        return -0.6 if both and left.country and right.country else (-0.3 if both else 0.0)
    if not _sectors_agree(left, right):
        return -0.5
    if left.state and right.state:
        return 0.8
    if left.state or right.state:
        return 0.6 if left.sector in STATE_SECTORS or right.sector in STATE_SECTORS else 0.2
    return 0.2


def _is_group(party: Party) -> bool:
    """Say whether words without a name mean several: "officials", "32 entities"."""
    return not party.named and bool(party.keys) and party.keys[-1].endswith("s")


def _sectors_agree(left: Party, right: Party) -> bool:
    return left.sector is None or right.sector is None or left.sector == right.sector


def same_person(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether two person names can be one's: last words equal, first words not at odds.

    >>> same_person(("vladimir", "putin"), ("putin",)), same_person(("joe", "roe"), ("ann", "roe"))
    (True, False)
    """
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        short, full = sorted((left, right), key=len)
        return short[0] in (full[-1], full[0]) or (len(full) > 2 and short[0] in full)
    if left[-1] != right[-1]:
        return " ".join(left) == " ".join(right)
    one, other = left[0].rstrip("."), right[0].rstrip(".")
    return one[:3] == other[:3] or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _same_name(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether one name's words are among the other's, or one is the other's initials."""
    if not left or not right:
        return False
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    short, full = sorted((left, right), key=len)
    return len(short) == 1 and short[0] == "".join(key[0] for key in full)


def agreement(left: Sequence[Party], right: Sequence[Party]) -> float:
    """Return how well two lists of participants agree, in [-1, 1]; 0 where either says nothing."""
    if not left or not right:
        return 0.0
    short, full = (left, right) if len(left) <= len(right) else (right, left)
    best = [max(same_party(one, other) for other in full) for one in short]
    if max(best) < 0:
        return min(best)
    return sum(best) / len(best)


def at_odds(left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Say whether two pairs who meet cannot be the same pair: one of the two is another."""
    if not left or not right or max(len(left), len(right)) > 2:
        return False
    short, full = (left, right) if len(left) <= len(right) else (right, left)
    return any(max(same_party(one, other) for other in full) <= -0.5 for one in short)


def extra_person(left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Say whether two lists of two or three who meet differ by a person only one of them names."""
    short, full = (left, right) if len(left) <= len(right) else (right, left)
    if len(short) < 2 or len(full) > 3:
        return False
    named = [party for party in full if party.person and party.named]
    return any(max(same_party(one, other) for other in short) <= 0 for one in named)
