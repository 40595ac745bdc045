"""`Actor`: who acts or is acted on; `Entity`: one chain of mentions inside one report."""

from dataclasses import dataclass
from enum import StrEnum

from rashomon.nouns.spans import Span


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A participant of an event: a name, the words it rests on, and PLOVER's codes for it."""

    name: str
    spans: tuple[Span, ...]
    country: str | None = None
    sector: str | None = None
    sectors: tuple[str, ...] = ()
    wikidata: str | None = None
