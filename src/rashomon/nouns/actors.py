"""`Actor`: who acts or is acted on; `Entity`: one chain of mentions inside one report."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rashomon.nouns.ids import content_hash
from rashomon.nouns.spans import Span

_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")


class EntityKind(StrEnum):
    """What sort of thing a chain of mentions names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"  # nationals, parties, believers: "Russians", "Republicans", "officials"
    OTHER = "other"  # works, laws, treaties, products


class MentionForm(StrEnum):
    """How a mention refers."""

    NAME = "name"
    NOMINAL = "nominal"  # "the president", "his spokesman"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that refer to an entity."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One chain of mentions inside one report.

    `number` counts chains in order of first mention, from 0; `mentions` are in text order. `name` is the fullest name the report
    gives ("Vladimir Putin"), or the words of a chain without a name ("officials"). `office` is the
    title the report or the office-holder table gives ("president"). `country` is ISO 3166 alpha-3
    or one of KOS IGO UNO EUR NGO ISM IMG MNC; `sector` the primary PLOVER sector, `sectors` all.
    """

    number: int
    kind: EntityKind
    name: str
    mentions: tuple[Mention, ...]
    office: str | None = None
    country: str | None = None
    sector: str | None = None
    sectors: tuple[str, ...] = ()
    wikidata: str | None = None

    @property
    def key(self) -> str:
        """Return by what the record as a whole knows whom this chain names; see `actor_key`."""
        return actor_key(self.name, self.country, self.wikidata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A participant of an event: a name, the words it rests on, and PLOVER's codes for it."""

    name: str
    spans: tuple[Span, ...]
    country: str | None = None
    sector: str | None = None
    sectors: tuple[str, ...] = ()
    wikidata: str | None = None

    @property
    def key(self) -> str:
        """Return by what the record as a whole knows this participant; see `actor_key`."""
        return actor_key(self.name, self.country, self.wikidata)


def actor_key(name: str, country: str | None, wikidata: str | None) -> str:
    """Return by what an actor is known in a whole record: a Wikidata id, or a hash of name and country.

    Two names are one actor only where reports or a table gave both the same Wikidata id.

    >>> actor_key("Ada Quill", "USA", "Q42"), actor_key("Ada Quill", "USA", None)[:6]
    ('Q42', 'actor-')
    """
    if wikidata is not None and _WIKIDATA.fullmatch(wikidata):
        return wikidata
    return content_hash("actor", name, country)
