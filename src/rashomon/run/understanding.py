"""What somebody names in a record (ids, paths, words) into terms of a ruling, which outlive a build."""

import re
from collections.abc import Sequence
from datetime import date

from rashomon.nouns.account import Event, Telling
from rashomon.nouns.actors import Actor
from rashomon.nouns.copies import Copy
from rashomon.nouns.dossiers import party_of
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId, StoryId, content_hash
from rashomon.nouns.rulings import (
    ABOUT,
    ActorName,
    Ruling,
    RulingId,
    RulingKind,
    Said,
    Subject,
    Whole,
    make_ruling,
)
from rashomon.nouns.spans import Span
from rashomon.store.record import Record

_WORDS = re.compile(r"(.+):(\d{1,9})-(\d{1,9})", re.DOTALL)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def understand(record: Record, kind: RulingKind, things: Sequence[str], said: Said) -> Ruling:
    """Return the ruling that somebody means who names things as the record shows them.

    A report is named by id or path, a story, copy or event by id, an actor by its code; words of a
    report by `REPORT:START-END`, as `why` prints them.

    Raises:
        UsageError: something named is not in the record, or is not what the kind is said of.
    """
    if kind is RulingKind.UNDO:
        return make_ruling(kind, (), said, undoes=_ruling(record, _only(things, kind, "a ruling")))
    if kind is RulingKind.DATE:
        if len(things) != 2:
            raise UsageError("date takes a report and a day, as in: date REPORT 2023-05-03")
        return make_ruling(kind, (Whole(_report(record, things[0])),), said, day=_day(things[1]))
    if kind is RulingKind.NOT_COPY and len(things) == 1:
        return make_ruling(kind, _ends(record, things[0]), said)
    if len(things) != 2:
        raise UsageError(f"{kind.value} takes two; see `rashomon decide --help`")
    about = _pair(record, kind, things[0], things[1])
    return make_ruling(kind, about, said)


def _pair(record: Record, kind: RulingKind, one: str, other: str) -> tuple[Subject, Subject]:
    wanted, _ = ABOUT[kind]
    if wanted is ActorName:
        return _actor(record, one), _actor(record, other)
    if wanted is Span:
        return _tellings(record, one, other)
    if kind is RulingKind.NOT_COPY:
        return Whole(_report(record, one)), Whole(_report(record, other))
    return Whole(_of_story(record, one)), Whole(_of_story(record, other))


def _only(things: Sequence[str], kind: RulingKind, what: str) -> str:
    if len(things) != 1:
        raise UsageError(f"{kind.value} takes {what}; see `rashomon decide --help`")
    return things[0]


def _ruling(record: Record, wanted: str) -> RulingId:
    if record.rulings.find(wanted) is None:
        raise UsageError(f"{wanted}: no such ruling; see them with: rashomon decide {record.path}")
    return RulingId(wanted)


def _day(words: str) -> date:
    try:
        if _DAY.fullmatch(words):
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise UsageError(f"{words}: not a day; give one such as 2023-05-03")


def _report(record: Record, wanted: str) -> ReportId:
    found = record.view.find_report(ReportId(wanted))
    if found is not None:
        return found.id
    by_path = record.rulings.report_at(wanted)
    if by_path is None:
        raise UsageError(f"{wanted}: no report of this id or path is in {record.path}")
    return by_path


def _of_story(record: Record, wanted: str) -> ReportId:
    """Return a report by which a story is named: the one whose title it bears, or the one given."""
    if wanted in record.view.story_ids():
        return record.view.account(StoryId(wanted)).title_report
    if record.view.find(wanted) is not None:
        raise UsageError(f"{wanted}: is no story; name two stories, or reports of them")
    report = _report(record, wanted)
    standing = record.view.standing(report)
    if standing is not None and standing.story is None:
        raise UsageError(f"{wanted}: tells no story, for it is in a language that is not read")
    return report


def _ends(record: Record, wanted: str) -> tuple[Subject, ...]:
    found = record.view.find(wanted)
    if not isinstance(found, Copy):
        raise UsageError(f"{wanted}: is no copy; name a copy by its id, or its two reports")
    return Whole(found.copy), Whole(found.source)


def _tellings(record: Record, one: str, other: str) -> tuple[Span, Span]:
    """Return the words that tell two events, other words where both are of one event."""
    first, second = _words_of_event(record, one), _words_of_event(record, other)
    if first[0] == second[0]:
        free = [span for span in first if span != second[0]]
        if len(first) > 1:
            first = free
        elif len(second) > 1:
            second = [span for span in second if span != first[0]]
    return first[0], second[0]


def _words_of_event(record: Record, wanted: str) -> list[Span]:
    """Return the words that tell what is named: all of an event, its first before the others."""
    found = record.view.find(wanted)
    if isinstance(found, Event):
        spans = [telling.trigger for telling in found.tellings]
        return sorted(spans, key=lambda span: (not _names(span, found), span))
    words = _WORDS.fullmatch(wanted)
    if found is not None or words is None:
        raise UsageError(
            f"{wanted}: is no event; name one by its id, or the words that tell it as REPORT:START-END"
        )
    span = _span(record, words)
    near = [
        telling.trigger
        for _, telling in _told_in(record, span.report)
        if telling.trigger.overlaps(span)
    ]
    if not near:
        raise UsageError(f"{wanted}: no event is told by these words; see `rashomon why`")
    return [max(near, key=lambda one: (_shared(one, span), -one.start))]


def _names(span: Span, event: Event) -> bool:
    return content_hash("event", span.report, span.start, span.end) == event.id


def _told_in(record: Record, report: ReportId) -> list[tuple[Event, Telling]]:
    standing = record.view.standing(report)
    if standing is None or standing.story is None:
        return []
    events = record.view.account(standing.story).events
    return [(one, t) for one in events for t in one.tellings if t.report == report]


def _span(record: Record, words: re.Match[str]) -> Span:
    report = record.view.report(_report(record, words[1]))
    start, end = int(words[2]), int(words[3])
    if not start < end <= len(report.text):
        raise UsageError(f"{start}-{end}: {words[1]} has {len(report.text)} characters")
    return Span(report.id, start, end)


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)


def _actor(record: Record, wanted: str) -> ActorName:
    words = _WORDS.fullmatch(wanted)
    if words is not None:
        return _named_at(record, _span(record, words), wanted)
    party = party_of(wanted)
    if party is None or party.key is None:
        raise UsageError(
            f"{wanted}: is no actor; name one by its code (Q42, actor-…: the end of its page's"
            " address), or by words of a report that name it, as REPORT:START-END"
        )
    lines = record.dossiers.names(party, 1)
    named = [(line.name, line.country or None) for line in lines]
    named = named or list(record.dossiers.known_as(party, 1))
    if not named:
        raise UsageError(f"{wanted}: no actor of this code is in {record.path}")
    name, country = named[0]
    known = ActorName(name, country, None)
    return known if known.key == wanted else ActorName(name, country, wanted)


def _named_at(record: Record, span: Span, wanted: str) -> ActorName:
    """Return whom words name: a participant of an event told there, else whoever is mentioned."""
    near: list[tuple[int, Actor]] = [
        (_shared(own, span), actor)
        for event in {id(one): one for one, _ in _told_in(record, span.report)}.values()
        for actor in (*event.actors, *event.recipients)
        for own in actor.spans
        if own.overlaps(span)
    ]
    if near:
        actor = max(near, key=lambda pair: (pair[0], pair[1].name))[1]
        return ActorName(actor.name, actor.country, actor.wikidata)
    for entity in record.view.read_report(span.report).reading.entities:
        if any(mention.span.overlaps(span) for mention in entity.mentions):
            return ActorName(entity.name, entity.country, entity.wikidata)
    raise UsageError(f"{wanted}: nobody is named by these words")
