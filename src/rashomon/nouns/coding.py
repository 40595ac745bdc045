"""What `rashomon code` takes and gives: a text to code, and its events."""

from dataclasses import dataclass
from datetime import date

from rashomon.nouns.readings import EventMention
from rashomon.nouns.reports import Report
from rashomon.nouns.times import When


@dataclass(frozen=True, slots=True, kw_only=True)
class TextToCode:
    """A text to code, and between which two ranges of it (half-open code points), if so asked."""

    id: str
    text: str
    day: date | None = None
    source: tuple[int, int] | None = None
    target: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """An event of a text, with its date resolved."""

    event: EventMention
    when: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedText:
    """A text with its events, in text order; `failed` says why it has none, if it was given up."""

    report: Report
    events: tuple[CodedEvent, ...] = ()
    failed: str | None = None
