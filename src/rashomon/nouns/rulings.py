"""`Ruling`: what a person decided of reports, their words or actors; kept for good, undone by another.

A ruling names what it is about in terms that outlive a build: reports by id, words by span, an actor
by name and codes. Ids of stories, events and copies change when reports are added, and stand in none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from rashomon.nouns.actors import actor_key
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId, content_hash
from rashomon.nouns.spans import Span

RulingId = NewType("RulingId", str)

LONGEST = 2_000  # code points of `who` and of `why`
_STAMP = re.compile(r"[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z")


class RulingKind(StrEnum):
    """What a ruling says of what it is about."""

    SAME_STORY = "same-story"
    NOT_SAME_STORY = "not-same-story"
    SAME_EVENT = "same-event"
    NOT_SAME_EVENT = "not-same-event"
    SAME_ACTOR = "same-actor"
    NOT_SAME_ACTOR = "not-same-actor"
    NOT_COPY = "not-copy"
    DATE = "date"  # the report was written on `day`
    UNDO = "undo"  # the ruling `undoes` is to be as if it had not been made


@dataclass(frozen=True, slots=True)
class ActorName:
    """An actor as a record knows it: by Wikidata id, or by name and country."""

    name: str
    country: str | None = None
    wikidata: str | None = None

    @property
    def key(self) -> str:
        """Return by what the record as a whole knows this actor; see `actor_key`."""
        return actor_key(self.name, self.country, self.wikidata)


@dataclass(frozen=True, slots=True, order=True)
class Whole:
    """A whole report, and by it the story that it tells or the copy that it is."""

    report: ReportId


Subject = Whole | Span | ActorName

ABOUT: Mapping[RulingKind, tuple[type, int]] = {
    RulingKind.SAME_STORY: (Whole, 2),
    RulingKind.NOT_SAME_STORY: (Whole, 2),
    RulingKind.SAME_EVENT: (Span, 2),  # the words that tell the event
    RulingKind.NOT_SAME_EVENT: (Span, 2),
    RulingKind.SAME_ACTOR: (ActorName, 2),
    RulingKind.NOT_SAME_ACTOR: (ActorName, 2),
    RulingKind.NOT_COPY: (Whole, 2),
    RulingKind.DATE: (Whole, 1),
    RulingKind.UNDO: (Whole, 0),
}
"""Of what each kind is, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who decides, when (UTC, as `stamp_of` writes it), and why."""

    who: str
    when: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One decision; make it with `make_ruling`, which names it by all it says.

    `about` is sorted: no ruling is about first and second. `when` is UTC to the millisecond, as
    `2026-11-22T15:04:05.678Z`. `who` and `why` are what people wrote: any text.
    """

    id: RulingId
    kind: RulingKind
    about: tuple[Subject, ...]
    who: str
    when: str
    why: str
    day: date | None = None
    undoes: RulingId | None = None

    def reports(self) -> tuple[ReportId, ...]:
        """Return the reports it names, sorted, each once."""
        named = {one.report for one in self.about if not isinstance(one, ActorName)}
        return tuple(sorted(named))


def make_ruling(
    kind: RulingKind,
    about: tuple[Subject, ...],
    said: Said,
    *,
    day: date | None = None,
    undoes: RulingId | None = None,
) -> Ruling:
    """Return a ruling.

    Raises:
        UsageError: the parts do not fit the kind, a text is empty or too long, or `when` is no time.
    """
    for name, words in (("who decides", said.who), ("why", said.why)):
        if not words.strip():
            raise UsageError(f"a ruling must say {name}")
        if len(words) > LONGEST:
            raise UsageError(f"{name} is {len(words)} characters long; {LONGEST} are allowed")
        if any("\ud800" <= letter <= "\udfff" for letter in words):
            raise UsageError(f"{name} holds half of a surrogate pair, which is no text")
    if not _is_time(said.when):
        raise UsageError(f"{said.when}: not a time in UTC such as 2026-11-22T15:04:05.678Z")
    _refuse_misfits(kind, about, day, undoes)
    ordered = tuple(sorted(about, key=_order))
    told = [
        *(field for one in ordered for field in _fields(one)),
        day,
        undoes,
        said.who,
        said.when,
        said.why,
    ]
    return Ruling(
        id=RulingId(content_hash("ruling", kind.value, *told)),
        kind=kind, about=ordered, who=said.who, when=said.when, why=said.why, day=day, undoes=undoes,
    )  # fmt: skip


def stamp_of(moment: datetime) -> str:
    """Return an aware time in UTC as rulings have it.

    >>> from datetime import timezone
    >>> stamp_of(datetime(2026, 11, 22, 15, 4, 5, 678901, timezone.utc))
    '2026-11-22T15:04:05.678Z'
    """
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _is_time(when: str) -> bool:
    if not _STAMP.fullmatch(when):
        return False
    try:
        datetime.fromisoformat(when)
    except ValueError:
        return False
    return True


def _refuse_misfits(
    kind: RulingKind, about: tuple[Subject, ...], day: date | None, undoes: RulingId | None
) -> None:
    wanted, number = ABOUT[kind]
    if len(about) != number or not all(isinstance(one, wanted) for one in about):
        raise UsageError(f"{kind.value} is not said of these")
    if (day is not None) != (kind is RulingKind.DATE):
        raise UsageError(f"{kind.value} is said with {'a' if day is None else 'no'} day")
    if (undoes is not None) != (kind is RulingKind.UNDO):
        raise UsageError(f"{kind.value} names {'a' if undoes is None else 'no'} ruling to undo")
    if len(set(map(identity, about))) < number:
        raise UsageError("both are one and the same; a ruling is about two")


def identity(subject: Subject) -> str:
    """Return by what a subject is told from others: a report's id, a span's ends, an actor's key."""
    if isinstance(subject, ActorName):
        return subject.key
    if isinstance(subject, Span):
        return f"{subject.report}:{subject.start}-{subject.end}"
    return subject.report


def _order(subject: Subject) -> tuple[str, tuple[str, ...]]:
    return identity(subject), tuple(map(str, _fields(subject)))


def _fields(subject: Subject) -> tuple[object, ...]:
    if isinstance(subject, ActorName):
        return subject.name, subject.country, subject.wikidata
    if isinstance(subject, Span):
        return subject.report, subject.start, subject.end
    return (subject.report,)
