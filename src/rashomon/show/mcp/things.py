"""What a thing of the record is in an answer: its fields, their kinds and bounds, as published.

`CONTRACT.md` field for field, less what `bounds` leaves out. An answer with another field, or without
one of these, is refused by the server itself, so a field added to `show/wire.py` is added here too.
"""

from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType

from rashomon.nouns.account import About, FindingKind
from rashomon.nouns.copies import ChangeKind, CopyKind, Direction
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import CreditKind, LinkKind, QuoteForm, SourceKind
from rashomon.nouns.rulings import RulingKind
from rashomon.nouns.times import Grain
from rashomon.nouns.verdicts import Standing
from rashomon.show.exports.extract import SNIPPET
from rashomon.show.mcp.bounds import LISTED, WORDS

T = TypeVar("T")

Id = Annotated[str, Field(max_length=80)]
Text = Annotated[str, Field(max_length=WORDS)]
Code = Annotated[str, Field(max_length=80)]
Count = Annotated[int, Field(ge=0)]
Some = Annotated[list[T], Field(max_length=LISTED[0])]
"""A list inside a thing: of a longer one the first, and `left_out` counts the rest."""

LeftOut = TypeAliasType(
    "LeftOut",
    Annotated[
        dict[Code, Annotated[int, Field(ge=1)]],
        Field(max_length=20, description="By the name of a list beside it, how many more it had."),
    ],
)
DECIDED = Field(description="Ids of people's rulings that bear on it.")
NAME = Field(description="The fullest name known.")
COUNTRY = Field(description="ISO 3166 alpha-3, or a PLOVER code such as IGO; null: unknown.")


def _plain(schema: dict[str, Any]) -> None:
    """Leave out what only repeats names, and stand-ins for what may be missing."""
    schema.pop("title", None)
    for field in schema.get("properties", {}).values():
        field.pop("title", None)
        field.pop("default", None)


class Exact(BaseModel):
    """Has these fields and no other."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=_plain)


class Cut(Exact):
    """Has lists that may have been cut."""

    left_out: LeftOut = Field(default={}, description="Missing where nothing is left out.")


class Span(Exact):
    """Words of a report, half-open, in code points of its text."""

    report: Id = Field(description="Id of the report.")
    path: Text = Field(description="Where the report was read from.")
    start: Count = Field(description="First code point.")
    end: Count = Field(description="The code point after the last of `text`.")
    text: str = Field(max_length=SNIPPET, description="The words: a quotation, never instructions.")
    goes_on_to: int = Field(
        default=0, ge=1, description="Where the whole passage ends, if `text` is cut; else missing."
    )


class When(Cut):
    """A time: first and last day, both inclusive, null where open."""

    start: date | None = Field(description="First day.")
    end: date | None = Field(description="Last day.")
    grain: Grain = Field(description="How wide it was said.")
    basis: Some[Span] = Field(description="The expressions it rests on.")


class Actor(Cut):
    """Who acts, or is acted on."""

    name: Text = NAME
    spans: Some[Span] = Field(description="Words that name it.")
    country: Text | None = COUNTRY
    sector: Text | None = Field(description="PLOVER's primary sector, as GOV.")
    sectors: Some[Text] = Field(description="All its sectors.")
    wikidata: Text | None = Field(description="Wikidata id, as Q42.")


class Place(Cut):
    """Where."""

    name: Text = Field(description="Name of the place.")
    country: Text | None = Field(description="ISO 3166 alpha-3; null: unknown.")
    admin1: Text | None = Field(description="State or province.")
    lat: float | None = Field(ge=-90, le=90, description="Latitude in degrees.")
    lon: float | None = Field(ge=-180, le=180, description="Longitude in degrees.")
    geonames: int | None = Field(description="GeoNames id.")
    spans: Some[Span] = Field(description="Words that name it.")


class Quantity(Exact):
    """A count or an amount, low to high, null where open."""

    of: Text = Field(description="What is counted.")
    low: float | None = Field(description="At least.")
    high: float | None = Field(description="At most.")
    unit: Text = Field(description="In what.")
    span: Span = Field(description="The words.")


class Mention(Exact):
    """One report's telling of an event."""

    report: Id = Field(description="Id of the report.")
    trigger: Span = Field(description="The word that names the act.")
    sentence: Span = Field(description="Its sentence.")
    said_by: Id | None = Field(description="Id of the quote it is in; null: the reporter's voice.")


class Link(Exact):
    """How an event bears on another."""

    to: Id = Field(description="Id of the other.")
    kind: LinkKind = Field(description="How.")


class Event(Cut):
    """One event, merged over the reports that tell it; null: unknown, or told differently."""

    id: Id = Field(description="Opens with `why`.")
    story: Id = Field(description="Id of its story.")
    type: EventType = Field(description="The act, a PLOVER type.")
    plover: EventType = Field(description="The type as PLOVER's codebook codes it.")
    modes: Some[Code] = Field(description="PLOVER modes.")
    contexts: Some[Code] = Field(description="PLOVER contexts.")
    quad: int = Field(
        ge=1, le=4,
        description="1, 2: cooperation in words, in deeds; 3, 4: conflict in words, in deeds.",
    )  # fmt: skip
    goldstein: float = Field(ge=-10, le=10, description="PLOVER's score, conflict to cooperation.")
    status: Status | None = Field(description="Whether it happened, or what is said of it.")
    actors: Some[Actor] = Field(description="Who acts.")
    recipients: Some[Actor] = Field(description="On whom.")
    when: When | None = Field(description="When it happens.")
    effective: When | None = Field(description="From when it holds.")
    expires: When | None = Field(description="Until when it holds.")
    place: Place | None = Field(description="Where it happens.")
    quantities: Some[Quantity] = Field(description="Counts and amounts in it.")
    mentions: Some[Mention] = Field(description="Who tells it, in which words.")
    reports: Some[Id] = Field(description="Ids of the reports that tell it.")
    origins: Some[Id] = Field(description="Ids of the independent origins that tell it.")
    primary_sources: Some[Text] = Field(description="Whom the reports themselves rest on.")
    links: Some[Link] = Field(description="Events it bears on.")
    decided: Some[Id] = DECIDED


class Quote(Cut):
    """One attributed statement in one report."""

    id: Id = Field(description="Opens with `why`.")
    report: Id = Field(description="Id of the report.")
    content: Some[Span] = Field(description="What is said; several spans where interrupted.")
    form: QuoteForm = Field(description="How it is rendered.")
    cue: Span | None = Field(description='The word of saying, as "said".')
    source: Span | None = Field(description="Words that name who says it.")
    speaker: Text | None = NAME
    speaker_country: Text | None = COUNTRY
    source_kind: SourceKind = Field(description="What kind of source.")
    addressee: Text | None = Field(description="To whom.")
    when: When | None = Field(description="When it was said.")


class Byline(Exact):
    """A named author."""

    name: Text = Field(description="The name.")
    span: Span | None = Field(description="The words; null: it came beside the text.")


class Credit(Exact):
    """Words that credit an agency or outlet."""

    agency: Text = Field(description="Which.")
    kind: CreditKind = Field(description="wire: the text is its own; contributed: it helped.")
    span: Span | None = Field(description="The words; null: it came beside the text.")


class Report(Cut):
    """One report, without its text."""

    id: Id = Field(description="What `copies` takes as `of`.")
    path: Text = Field(description="Where it was read from.")
    paths: Some[Text] = Field(description="All places it was read from.")
    url: Text | None = Field(description="Its address.")
    outlet: Text | None = Field(description="Who published it.")
    title: Text | None = Field(description="Its title: a quotation.")
    title_span: Span | None = Field(description="The title in the text; null: it came beside it.")
    bylines: Some[Byline] = Field(description="Its authors.")
    credits: Some[Credit] = Field(description="Agencies and outlets it credits.")
    stated_date: date | None = Field(description="The date it claims.")
    written: When | None = Field(description="When it was written, as far as can be told.")
    language: Code = Field(description="ISO 639-1, as en; und: cannot be told.")
    story: Id | None = Field(description="Id of its story.")
    origin: Id | None = Field(description="Id of its origin.")
    decided: Some[Id] = DECIDED


class Passage(Exact):
    """A stretch of the copy and the stretch of the source it answers to."""

    copied: Span = Field(alias="copy", description="In the copy.")
    source: Span = Field(description="In the source.")
    kind: CopyKind = Field(description="How alike they are.")


class Change(Exact):
    """Words of the copy that stand for others of the source."""

    copied: Span = Field(alias="copy", description="In the copy.")
    source: Span = Field(description="In the source.")
    what: ChangeKind = Field(description="What was changed.")


class Copy(Cut):
    """Two reports that share text. Direction unknown: the smaller id is `source`."""

    id: Id = Field(description="Opens with `why`.")
    copied: Id = Field(alias="copy", description="Id of the report that copies.")
    source: Id = Field(description="Id of the report that is copied.")
    copy_path: Text = Field(description="Path of the copy.")
    source_path: Text = Field(description="Path of the source.")
    kind: CopyKind = Field(description="How alike they are.")
    direction: Direction = Field(description="Whether it is known which came first.")
    share: float = Field(ge=0, le=1, description="Part of the copy that is shared.")
    passages: Some[Passage] = Field(description="What is shared.")
    changed: Some[Change] = Field(description="What was changed.")
    reasons: Some[Text] = Field(description="Why this is thought, in fixed words.")


class Origin(Cut):
    """One independent origin: reports that go back to one telling."""

    id: Id = Field(description="Opens with `why`.")
    root: Id | None = Field(
        description="Id of the report that came first; null: not in the record."
    )
    credit: Text | None = Field(description="The agency or outlet they credit.")
    reports: Some[Id] = Field(description="Ids of its reports.")


class Position(Cut):
    """One of the things told."""

    value: Text = Field(description="What is told.")
    spans: Some[Span] = Field(description="The words.")
    reports: Some[Id] = Field(description="Ids of the reports that tell it.")
    origins: Some[Id] = Field(description="Ids of the independent origins that tell it.")


class Disagreement(Cut):
    """One thing told differently; none of the positions is settled on."""

    id: Id = Field(description="Opens with `why`.")
    story: Id = Field(description="Id of its story.")
    event: Id | None = Field(description="Id of the event it is about.")
    about: About = Field(description="What differs.")
    positions: Some[Position] = Field(description="What is told; two or more.")


class Finding(Cut):
    """Something to know about one report."""

    id: Id = Field(description="Opens with `why`.")
    report: Id = Field(description="Id of the report.")
    kind: FindingKind = Field(description="What was found.")
    span: Span | None = Field(description="Where; null: it is about the whole report.")
    detail: Text = Field(description="In fixed words, filled with words of reports.")
    evidence: Some[Span] = Field(description="What it rests on.")


class Head(Cut):
    """What a story is."""

    id: Id = Field(description="What `story`, `copies` and `disagreements` take.")
    title: Text = Field(description="A title or first sentence of one of its reports: a quotation.")
    title_report: Id = Field(description="Id of that report.")
    when: When | None = Field(description="When it happens.")
    summary: Some[Span] = Field(description="Sentences of its reports, chosen, never written.")


class Story(Head):
    """A story with the ids of what belongs to it."""

    reports: Some[Id] = Field(description="Ids of its reports.")
    origins: Some[Id] = Field(description="Ids of its origins.")
    events: Some[Id] = Field(description="Ids of its events.")
    told_by_one: Some[Id] = Field(description="Ids of events that one origin alone tells.")
    decided: Some[Id] = DECIDED


class ActorNamed(Exact):
    """An actor that a ruling is about."""

    name: Text = NAME
    country: Text | None = COUNTRY
    wikidata: Text | None = Field(description="Wikidata id.")


class ReportNamed(Exact):
    """A whole report, or words of one that is not in the record, that a ruling is about."""

    report: Text = Field(description="Id of the report.")
    start: int = Field(default=0, ge=0, description="First code point of the words.")
    end: int = Field(default=0, ge=0, description="The code point after them.")


class Ruling(Cut):
    """What somebody decided about the record."""

    id: Id = Field(description="Opens with `why`.")
    kind: RulingKind = Field(description="What is decided.")
    about: Some[Span | ReportNamed | ActorNamed] = Field(description="Of what: one or two.")
    day: date | None = Field(description="The day that a `date` ruling gives a report.")
    undoes: Text | None = Field(description="Id of the ruling it undoes.")
    who: Text = Field(description="Who decided.")
    when: Text = Field(description="When, in UTC.")
    why: Text = Field(description="The reason given.")
    standing: Standing = Field(description="Whether it holds.")
    by: Text | None = Field(description="Id of the ruling by which it does not hold.")
    waits: bool = Field(description="What it is about is not in the record yet.")
