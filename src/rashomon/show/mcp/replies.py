"""What each tool answers, as published: the SDK makes output schemas of these and holds answers to them."""

from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import ConfigDict, Field, RootModel

from rashomon.show.mcp.bounds import FACET, FACETS_SHOWN, HEADED, MARKS, MOST
from rashomon.show.mcp.things import (
    Copy,
    Count,
    Cut,
    Disagreement,
    Event,
    Exact,
    Finding,
    Head,
    Id,
    Origin,
    Quote,
    Report,
    Ruling,
    Span,
    Story,
    Text,
)

T = TypeVar("T")
Listed = Annotated[list[T], Field(max_length=MOST, description="This page of them.")]
PART = Field(description="Which part of the story this is.")
NEXT = Field(description="The `offset` of the next page; null: this is the last.")


class Page(Exact):
    """One page of a list."""

    total: Count = Field(description="How many there are in all.")
    offset: Count = Field(description="How many come before this page.")
    next: Count | None = NEXT


class StoryLine(Exact):
    """A story in a line."""

    id: Id = Field(description="What `story`, `copies` and `disagreements` take.")
    title: Text = Field(description="A title or first sentence of one of its reports: a quotation.")
    title_report: Id = Field(description="Id of that report.")
    start: date | None = Field(description="Its first day; null: open or unknown.")
    end: date | None = Field(description="Its last day; null: open or unknown.")
    reports: Count = Field(description="How many reports, repetitions included.")
    origins: Count = Field(description="How many independent origins: count these.")
    copies: Count = Field(description="How many of its reports copy another.")
    events: Count = Field(description="How many events.")
    disagreements: Count = Field(description="How many things are told differently.")
    findings: Count = Field(description="How many things there are to know about its reports.")


class Stories(Page):
    """Stories of the record."""

    stories: Listed[StoryLine]


class Hit(Cut):
    """A report that holds the words."""

    report: Id = Field(description="Its id.")
    path: Text = Field(description="Where it was read from.")
    outlet: Text | None = Field(description="Who published it.")
    title: Text | None = Field(description="Its title: a quotation.")
    day: date | None = Field(description="When it was written, as far as can be told.")
    story: Id | None = Field(description="Id of its story.")
    origin: Id | None = Field(description="Id of its origin.")
    snippet: Span | None = Field(description="Where most of the words stand together.")
    marks: list[Span] = Field(max_length=MARKS, description="Where words stand, the first of them.")
    marks_in_all: Count = Field(description="At how many places words stand.")


class FacetCount(Exact):
    """How many of the reports counted have a value of a facet."""

    kind: Literal["outlet", "country", "actor", "type", "finding"] = Field(
        description="The argument of `search` that takes the value."
    )
    value: str = Field(max_length=FACET, description="The value.")
    reports: Count = Field(description="How many reports have it.")


class Hits(Page):
    """Reports that hold the words, best first."""

    hits: Listed[Hit]
    facets: list[FacetCount] = Field(
        max_length=FACETS_SHOWN, description="By what the search can be narrowed."
    )
    facets_of_the_best: Count = Field(description="Over how many of the best reports they count.")


class PartCounts(Exact):
    """How much of each part a story has."""

    reports: Count = Field(description="Reports, repetitions included.")
    events: Count = Field(description="Events.")
    quotes: Count = Field(description="Statements.")
    disagreements: Count = Field(description="Things told differently.")
    findings: Count = Field(description="Things to know about its reports.")
    copies: Count = Field(description="Pairs of reports that share text.")
    origins: Count = Field(description="Independent origins.")


class Overview(Exact):
    """A story by its summary and counts."""

    part: Literal["overview"] = PART
    story: Head = Field(description="What the story is.")
    counts: PartCounts = Field(description="How much there is of each other `part`.")
    events_told_by_one_origin_alone: Count = Field(description="How many events one origin tells.")
    reports: list[Report] = Field(max_length=HEADED, description="Its first reports.")


class PartPage(Page):
    """A page of one part of a story."""

    story: Id = Field(description="Id of the story.")
    title: Text = Field(description="Its title: a quotation.")


class Reports(PartPage):
    """Reports of a story."""

    part: Literal["reports"] = PART
    reports: Listed[Report]


class Events(PartPage):
    """Events of a story, most widely told first."""

    part: Literal["events"] = PART
    events: Listed[Event]


class Quotes(PartPage):
    """Statements in reports of a story."""

    part: Literal["quotes"] = PART
    quotes: Listed[Quote]


class StoryDisagreements(PartPage):
    """What reports of a story tell differently."""

    part: Literal["disagreements"] = PART
    disagreements: Listed[Disagreement]


class Findings(PartPage):
    """What there is to know about reports of a story."""

    part: Literal["findings"] = PART
    findings: Listed[Finding]


class StoryCopies(PartPage):
    """Which reports of a story share text."""

    part: Literal["copies"] = PART
    copies: Listed[Copy]


class Origins(PartPage):
    """Independent origins of a story."""

    part: Literal["origins"] = PART
    origins: Listed[Origin]


PartOfStory = (
    Overview
    | Reports
    | Events
    | Quotes
    | StoryDisagreements
    | Findings
    | StoryCopies
    | Origins
)  # fmt: skip


class StoryTold(RootModel[Annotated[PartOfStory, Field(discriminator="part")]]):
    """A story, or one part of it: `part` says which."""

    # The protocol asks for an object at the root, which a choice of objects does not say by itself.
    model_config = ConfigDict(json_schema_extra={"type": "object"})


class Why(Exact):
    """A thing of the record, and why it is stated."""

    kind: Literal[
        "event", "quote", "copy", "origin", "story", "finding", "disagreement", "ruling"
    ] = Field(description="What the thing is.")
    thing: Event | Quote | Copy | Origin | Story | Finding | Disagreement | Ruling = Field(
        description="The thing with its spans."
    )
    offset: Count = Field(description="How many lines come before this page.")
    next: Count | None = NEXT
    lines: list[Text] = Field(
        max_length=MOST, description="Each span set off ‹so› in its sentence, and the reasons."
    )


class Copies(Page):
    """Which reports share text."""

    copies: Listed[Copy]


class Disagreements(Page):
    """What is told differently."""

    disagreements: Listed[Disagreement]
