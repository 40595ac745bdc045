"""`Reading`: everything one report says, in spans of its own text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.nouns.actors import Actor, Entity
from rashomon.nouns.ids import QuoteId, ReportId
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, When


class Part(StrEnum):
    """Which part of a report a sentence belongs to."""

    HEADLINE = "headline"
    DATE = "date"  # a line that only states a date
    BYLINE = "byline"
    LEAD = "lead"  # the first sentence of running text
    BODY = "body"
    CROSSHEAD = "crosshead"  # a subheading or a link to another story set as a line
    CAPTION = "caption"
    CREDIT = "credit"  # "The Associated Press contributed to this report."
    BOILERPLATE = "boilerplate"  # editor's notes, "click here", sign-up lines


TELLING = frozenset({Part.HEADLINE, Part.LEAD, Part.BODY, Part.CAPTION})
"""The parts that tell the story: only these give events, quotes and copied passages."""


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence, trimmed of white space, and the part it stands in."""

    span: Span
    part: Part


class CreditKind(StrEnum):
    """What a credit line says of the text it stands on."""

    WIRE = "wire"  # the text is the agency's
    CONTRIBUTED = "contributed"  # staff or an agency helped
    OUTLET = "outlet"  # the text is said to be another outlet's


@dataclass(frozen=True, slots=True)
class Credit:
    """Words that credit an agency or outlet with the text.

    `span` is `None` when the credit came beside the text (an `authors` field that names an agency).
    """

    agency: str
    kind: CreditKind
    span: Span | None


@dataclass(frozen=True, slots=True)
class Byline:
    """A named author; `span` is `None` when the name came beside the text."""

    name: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What stands around the story: title, bylines, credits, dateline, the date it states.

    `stated_date` is what the file, page or dateline claims; `stated_span` the words, or `None` when
    it came beside the text. `dateline` is the place words of "GENEVA (AP) --".
    """

    title: str | None = None
    title_span: Span | None = None
    bylines: tuple[Byline, ...] = ()
    credits: tuple[Credit, ...] = ()
    stated_date: date | None = None
    stated_span: Span | None = None
    dateline: Span | None = None


class QuoteForm(StrEnum):
    """How a statement is rendered."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SourceKind(StrEnum):
    """What kind of source a statement is attributed to."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One attributed statement in one report.

    `content` has several spans when discontinuous. `speaker` is the fullest name known, `None` when
    unknown; `entity` the number of its chain in the reading. `time` is the expression that dates
    the statement; `when` its resolution, filled by reconcile. `speaker_key` is by whom a person's
    ruling knows the speaker (`actor_key`), `None` where there is none.
    """

    id: QuoteId
    content: tuple[Span, ...]
    form: QuoteForm
    cue: Span | None
    source: Span | None
    speaker: str | None = None
    entity: int | None = None
    speaker_country: str | None = None
    source_kind: SourceKind = SourceKind.UNKNOWN
    addressee: str | None = None
    time: Span | None = None
    when: When | None = None
    speaker_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A count or amount: "at least 40" is low 40, high None; `of` says what is counted."""

    of: str
    low: float | None
    high: float | None
    unit: str
    span: Span


class LinkKind(StrEnum):
    """How one event bears on another."""

    PLAN_OF = "plan-of"
    DENIAL_OF = "denial-of"
    PART_OF = "part-of"
    UPDATE_OF = "update-of"
    RESPONSE_TO = "response-to"


@dataclass(frozen=True, slots=True)
class MentionLink:
    """A link the text itself states between two event mentions of one report, by trigger."""

    to: Span
    kind: LinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """One report's telling of one event.

    `type` is the act itself, `plover` the type the codebook gives it (a planned CONSULT is AGREE).
    `time`, `effective` and `expires` are spans of time expressions of the same reading.
    `score` is the probability of `type` in [0, 1]; `probabilities` follow `plover.EventType` order.
    """

    trigger: Span
    sentence: Span
    type: EventType
    plover: EventType
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    status: Status = Status.HAPPENED
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    time: Span | None = None
    effective: Span | None = None
    expires: Span | None = None
    place: Place | None = None
    quantities: tuple[Quantity, ...] = ()
    said_by: QuoteId | None = None
    links: tuple[MentionLink, ...] = ()
    score: float = 0.0
    probabilities: tuple[float, ...] = ()


class ScarKind(StrEnum):
    """What a machine or a careless hand leaves behind when it re-words a text."""

    GARBLED_NAME = "garbled_name"  # a name that fits nobody and stands where another belongs
    BROKEN_SENTENCE = "broken_sentence"  # a sentence that does not parse as English
    ODD_CAPITAL = "odd_capital"  # a capital in mid-sentence on a plain word
    ODD_WORDING = "odd_wording"  # a synonym no writer would choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Scar:
    """Words that show a text was re-worded; `meant` are the report's words for what was meant.

    `known` is the name a bundled table gives, when it is a table that tells.
    """

    span: Span
    kind: ScarKind
    meant: Span | None = None
    known: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read in one report. Every span in it is of this report.

    `written` is what the report's own words say of when it was written (stated date left out),
    `None` when they say nothing. A report in a language not read has `sentences` and the rest empty.
    `inserts` are ranges inside sentences that are none of the story (teasers that a page's
    extraction left there), sorted, none overlapping another.
    """

    report: ReportId
    masthead: Masthead = Masthead()
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[EventMention, ...] = ()
    scars: tuple[Scar, ...] = ()
    inserts: tuple[Span, ...] = ()
    written: When | None = None

    def around_inserts(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the parts of the half-open range `[start, end)` that lie in no insert, in order."""
        kept = []
        for insert in self.inserts:
            if insert.end > start and insert.start < end:
                kept.append((start, insert.start))
                start = insert.end
        return tuple((first, last) for first, last in (*kept, (start, end)) if first < last)


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report with its reading: what every later stage works on."""

    report: Report
    reading: Reading
