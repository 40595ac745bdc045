"""Records for tests of what leaves: one of hostile words, and ones of any number of stories."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import About, Account, Disagreement, Event, Position, Telling, Written
from rashomon.nouns.actors import Actor
from rashomon.nouns.copies import Copy, CopyKind, Direction, Origin, Passage
from rashomon.nouns.ids import CopyId, DisagreementId, EventId, OriginId, QuoteId, ReportId, StoryId
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import (
    EventMention,
    Masthead,
    Part,
    Quantity,
    Quote,
    QuoteForm,
    Reading,
    Sentence,
    SourceKind,
)  # fmt: skip
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.stories import Story
from rashomon.nouns.times import Grain, When
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record
from rashomon.store.writer import Read
from support.builders import make_report, span_of

FORMULA = '=HYPERLINK("http://x.example","y")'
TAIL = "The last words stand far behind what any snippet may hold."
HOSTILE = make_report(
    f'{FORMULA} said\x1b[31m "quoted"\ttab;\r\n<script>alert(1)</script>\x07 at Nowhere & met them.'
    f" {'So they went on. ' * 40}{TAIL}",
    path="reports/=1+1.txt",
    outlet="@SUM(1)",
    url="javascript:alert(1)",
    title='-2+3 "<b>\nnext\tline',
    written=date(2020, 2, 29),
)


def fill_hostile(record: Record) -> None:
    """Put in one report whose every word tries to be something else."""
    whole = span_of(HOSTILE, HOSTILE.text[: HOSTILE.text.index("met them.") + 9])
    trigger = span_of(HOSTILE, "met")
    actor = Actor(
        name='=1+1 "<b>\r\n\t;x', spans=(span_of(HOSTILE, FORMULA),), country="UNO", sector="SOC"
    )
    place = Place(name="+Nowhere\n", spans=(span_of(HOSTILE, "Nowhere"),))
    count = Quantity(of="=them", low=None, high=None, unit="-", span=span_of(HOSTILE, "them"))
    event = _event("event-h", StoryId("story-h"), HOSTILE, "origin-h")
    event = replace(
        event,
        actors=(actor,),
        place=place,
        quantities=(count,),
        when=When(date(2020, 2, 1), date(2020, 2, 29), Grain.MONTH),
        tellings=(Telling(HOSTILE.id, trigger, whole, QuoteId("quote-h")),),
        primary_sources=("@them",),
    )
    quote = Quote(
        id=QuoteId("quote-h"), content=(span_of(HOSTILE, "So they went on. " * 40),),
        form=QuoteForm.INDIRECT, cue=None, source=None, speaker="+1", source_kind=SourceKind.UNKNOWN,
    )  # fmt: skip
    mention = EventMention(
        trigger=trigger, sentence=whole, type=EventType.CONSULT, plover=EventType.CONSULT,
        actors=(actor,), place=place, quantities=(count,),
    )  # fmt: skip
    reading = Reading(
        report=HOSTILE.id,
        masthead=Masthead(title=HOSTILE.title),
        sentences=(Sentence(whole, Part.LEAD),),
        events=(mention,),
        quotes=(quote,),
    )
    story = _story("story-h", HOSTILE, (event,), quotes=(quote,), title=HOSTILE.title or "")
    _put(record, (HOSTILE,), (reading,), (story,), {"origin-h": (HOSTILE,)})


def fill_copied(record: Record) -> tuple[Report, Report, Report]:
    """Put in one event told by two reports of one origin and by one more; return them."""
    first, second, third = (
        make_report(
            f"Envoys of Norland met in Ostby on 4 May 2020, for the {word} time.",
            path=f"{word}.txt", outlet=f"{word} Post", url=f"https://{word}.example/",
            written=date(2020, 5, day),
        )
        for word, day in (("first", 5), ("second", 6), ("third", 7))
    )  # fmt: skip
    readings = tuple(
        Reading(
            report=each.id,
            sentences=(Sentence(span_of(each, each.text), Part.LEAD),),
            events=(_mention(each),),
        )
        for each in (first, second, third)
    )
    day = When(date(2020, 5, 4), date(2020, 5, 4), Grain.DAY, (span_of(first, "4 May 2020"),))
    event = replace(
        _event("event-c", StoryId("story-c"), first, "origin-1"),
        actors=(
            Actor(name="Norland", spans=(span_of(first, "Norland"),), country="NOR", sector="GOV"),
            Actor(name="Ostby", spans=(span_of(first, "Ostby"),)),
        ),
        when=day,
        place=Place(
            name="Ostby", spans=(span_of(first, "Ostby"),), country="CHE", lat=1.5, lon=2.5
        ),
        tellings=tuple(sorted(map(_telling, (first, second, third)))),
        reports=tuple(sorted((first.id, second.id, third.id))),
        origins=(OriginId("origin-1"), OriginId("origin-2")),
    )
    shared = (
        span_of(second, "Envoys of Norland met in Ostby"),
        span_of(first, "Envoys of Norland met in Ostby"),
    )
    copy = Copy(
        id=CopyId("copy-c"), copy=second.id, source=first.id, kind=CopyKind.EDITED,
        direction=Direction.KNOWN, share=0.5, passages=(Passage(*shared, CopyKind.EDITED),),
    )  # fmt: skip
    story = _story("story-c", first, (event,), reports=event.reports, origins=event.origins)
    written = tuple(
        Written(report=each.id, when=When(each.date, each.date, Grain.DAY))
        for each in (first, second, third)
    )
    told = Disagreement(
        id=DisagreementId("disagreement-c"), story=story.story, event=event.id, about=About.WHEN,
        positions=tuple(
            Position(
                value=value, spans=(span_of(each, "4 May 2020"),), reports=(each.id,),
                origins=(OriginId(origin),),
            )
            for each, value, origin in (
                (first, "2020-05-04", "origin-1"), (third, "2020-05-01/..", "origin-2"),
            )
        ),
    )  # fmt: skip
    story = replace(story, written=written, disagreements=(told,))
    origins = {"origin-1": (first, second), "origin-2": (third,)}
    _put(record, (first, second, third), readings, (story,), origins, copies=(copy,))
    return first, second, third


def fill_many(record: Record, stories: int) -> None:
    """Put in many small stories of one report each."""
    reports = [
        make_report(f"Envoys met in Ostby on day {number}. {'More. ' * 300}", path=f"{number}.txt")
        for number in range(stories)
    ]
    accounts = tuple(
        _story(
            f"story-{number:05}", report,
            (_event(f"event-{number:05}", StoryId(f"story-{number:05}"), report, f"origin-{number:05}"),),
            origins=(OriginId(f"origin-{number:05}"),),
        )
        for number, report in enumerate(reports)
    )  # fmt: skip
    readings = tuple(Reading(report=report.id, events=(_mention(report),)) for report in reports)
    origins = {f"origin-{number:05}": (report,) for number, report in enumerate(reports)}
    _put(record, tuple(reports), readings, accounts, origins)


def _mention(report: Report) -> EventMention:
    time = span_of(report, "4 May 2020") if "4 May 2020" in report.text else None
    return EventMention(
        trigger=span_of(report, "met"), sentence=_sentence(report), type=EventType.CONSULT,
        plover=EventType.CONSULT, time=time,
    )  # fmt: skip


def _telling(report: Report) -> Telling:
    return Telling(report.id, span_of(report, "met"), _sentence(report))


def _sentence(report: Report) -> Span:
    return span_of(report, report.text[: report.text.index(".") + 1])


def _event(name: str, story: StoryId, report: Report, origin: str) -> Event:
    return Event(
        id=EventId(name), story=story, type=EventType.CONSULT, plover=EventType.CONSULT, modes=(),
        contexts=(), status=Status.HAPPENED, actors=(), recipients=(), when=None, effective=None,
        expires=None, place=None, quantities=(),
        tellings=(_telling(report),) if "met" in report.text else (),
        reports=(report.id,), origins=(OriginId(origin),), primary_sources=(),
    )  # fmt: skip


def _story(
    name: str,
    report: Report,
    events: tuple[Event, ...],
    *,
    quotes: tuple[Quote, ...] = (),
    title: str = "A story",
    reports: tuple[ReportId, ...] = (),
    origins: tuple[OriginId, ...] = (OriginId("origin-h"),),
) -> Account:
    return Account(
        story=StoryId(name), title=title, title_report=report.id, reports=reports or (report.id,),
        origins=origins, when=None, summary=(), written=(), quotes=quotes, events=events,
        disagreements=(), findings=(),
    )  # fmt: skip


def _put(
    record: Record,
    reports: tuple[Report, ...],
    readings: tuple[Reading, ...],
    accounts: tuple[Account, ...],
    origins: dict[str, tuple[Report, ...]],
    *,
    copies: tuple[Copy, ...] = (),
) -> None:
    record.writer.add(list(reports))
    record.writer.save_readings([Read(reading=each, reader="reader 1") for each in readings])
    derived = Derived(
        stories=tuple(Story(each.story, each.reports) for each in accounts),
        accounts=accounts,
        copies=copies,
        origins=tuple(
            Origin(
                id=OriginId(name), root=held[0].id, credit=None,
                reports=tuple(sorted(each.id for each in held)),
            )
            for name, held in origins.items()
        ),
    )  # fmt: skip
    record.writer.replace_derived(derived, "deriver 1")
