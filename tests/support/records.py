"""A small made-up record, whole in every kind of noun, for tests of what keeps and shows it."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import (
    About,
    Account,
    Disagreement,
    Event,
    Finding,
    FindingKind,
    Link,
    Position,
    Telling,
    Written,
)  # fmt: skip
from rashomon.nouns.actors import Actor, Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.copies import (
    Change,
    ChangeKind,
    Copy,
    CopyKind,
    Direction,
    Origin,
    Passage,
)  # fmt: skip
from rashomon.nouns.ids import (
    CopyId,
    DisagreementId,
    EventId,
    FindingId,
    OriginId,
    QuoteId,
    StoryId,
)  # fmt: skip
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import (
    Byline,
    Credit,
    CreditKind,
    EventMention,
    LinkKind,
    Masthead,
    MentionLink,
    Part,
    Quantity,
    Quote,
    QuoteForm,
    Reading,
    Scar,
    ScarKind,
    Sentence,
    SourceKind,
)  # fmt: skip
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.stories import Story
from rashomon.nouns.times import Grain, Tense, TimeExpression, TimexType, When
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record
from rashomon.store.writer import Read
from support.builders import make_report, span_of

FIRST = make_report(
    "Harbour talks fail\n\n"
    "Mayor Ada Quill met dock workers in Port Ellery on Tuesday. “We \U0001f6a2 will not sign,” she"
    " said.\nThe Ellery Wire contributed to this report.",
    path="reports/first.txt",
    outlet="Ellery Post",
    url="https://post.example/1",
    title="Harbour talks fail",
    written=date(2023, 5, 3),
)
SECOND = make_report(
    "Ms Quill met some 40 dock workers on Monday in Port Ellery, her office said.",
    path="reports/second.txt",
)
FOREIGN = make_report(
    "Das Treffen scheiterte am Dienstag.", path="reports/third.txt", language="de"
)
REJECTED = Rejected("reports/broken.zip", Reason.UNREADABLE, "not a zip file")

STORY = StoryId("story-1")
QUOTE, EVENT, MEETING = QuoteId("quote-1"), EventId("event-1"), EventId("event-2")
ORIGINS = (OriginId("origin-1"), OriginId("origin-2"), OriginId("origin-3"))

TUESDAY = When(date(2023, 5, 2), date(2023, 5, 2), Grain.DAY, (span_of(FIRST, "Tuesday"),))
PLACE = Place(
    name="Port Ellery", spans=(span_of(FIRST, "Port Ellery"),), country="USA", admin1="Maine",
    lat=44.5, lon=-68.25, geonames=7,
)  # fmt: skip
MAYOR = Actor(
    name="Ada Quill", spans=(span_of(FIRST, "Mayor Ada Quill"),), country="USA", sector="GOV",
    sectors=("GOV",),
)  # fmt: skip
WORKERS = Actor(name="dock workers", spans=(span_of(FIRST, "dock workers"),), sector="LAB")
FORTY = Quantity(
    of="dock workers", low=40.0, high=None, unit="person", span=span_of(SECOND, "some 40")
)
MET = Telling(
    FIRST.id, span_of(FIRST, "met"),
    span_of(FIRST, "Mayor Ada Quill met dock workers in Port Ellery on Tuesday."),
)  # fmt: skip


def reading_of_first() -> Reading:
    sign = EventMention(
        trigger=span_of(FIRST, "sign"),
        sentence=span_of(FIRST, "“We \U0001f6a2 will not sign,” she said."),
        type=EventType.REJECT,
        plover=EventType.REJECT,
        modes=("yield",),
        contexts=("economic",),
        status=Status.HAPPENED,
        actors=(MAYOR,),
        recipients=(WORKERS,),
        time=span_of(FIRST, "Tuesday"),
        place=PLACE,
        said_by=QUOTE,
        links=(MentionLink(span_of(FIRST, "met"), LinkKind.PART_OF),),
        score=0.5,
        probabilities=(0.5, 0.25),
    )
    return Reading(
        report=FIRST.id,
        masthead=Masthead(
            title="Harbour talks fail",
            title_span=span_of(FIRST, "Harbour talks fail"),
            bylines=(Byline("Bo Lund", None),),
            credits=(
                Credit("Ellery Wire", CreditKind.CONTRIBUTED, span_of(FIRST, "The Ellery Wire")),
            ),
            stated_date=date(2023, 5, 3),
        ),
        sentences=(
            Sentence(span_of(FIRST, "Harbour talks fail"), Part.HEADLINE),
            Sentence(MET.sentence, Part.LEAD),
            Sentence(sign.sentence, Part.BODY),
        ),
        entities=(
            Entity(
                number=0,
                kind=EntityKind.PERSON,
                name="Ada Quill",
                mentions=(Mention(span_of(FIRST, "Mayor Ada Quill"), MentionForm.NAME),),
                office="mayor",
            ),
        ),
        times=(TimeExpression(span_of(FIRST, "Tuesday"), TimexType.DATE, "weekday:2", Tense.PAST),),
        places=(PLACE,),
        quotes=(quote(),),
        events=(sign,),
        scars=(Scar(span=span_of(FIRST, "Harbour"), kind=ScarKind.ODD_CAPITAL, known="x"),),
        written=TUESDAY,
    )


def reading_of_second() -> Reading:
    return Reading(report=SECOND.id, sentences=(Sentence(span_of(SECOND, SECOND.text), Part.LEAD),))


def quote() -> Quote:
    return Quote(
        id=QUOTE,
        content=(span_of(FIRST, "“We \U0001f6a2 will not sign,”"),),
        form=QuoteForm.DIRECT,
        cue=span_of(FIRST, "said"),
        source=span_of(FIRST, "she"),
        speaker="Ada Quill",
        entity=0,
        speaker_country="USA",
        source_kind=SourceKind.PERSON,
        when=TUESDAY,
    )


def event() -> Event:
    return Event(
        id=EVENT,
        story=STORY,
        type=EventType.REJECT,
        plover=EventType.REJECT,
        modes=("yield",),
        contexts=("economic",),
        status=Status.HAPPENED,
        actors=(MAYOR,),
        recipients=(WORKERS,),
        when=TUESDAY,
        effective=None,
        expires=When(None, date(2023, 6, 1), Grain.RANGE),
        place=PLACE,
        quantities=(),
        tellings=(
            Telling(
                FIRST.id,
                span_of(FIRST, "sign"),
                span_of(FIRST, "“We \U0001f6a2 will not sign,” she said."),
                QUOTE,
            ),
        ),
        reports=(FIRST.id,),
        origins=ORIGINS[:1],
        primary_sources=("Ada Quill",),
        links=(Link(MEETING, LinkKind.PART_OF),),
    )


def meeting() -> Event:
    return replace(
        event(),
        id=MEETING,
        type=EventType.CONSULT,
        plover=EventType.CONSULT,
        modes=(),
        when=None,
        quantities=(FORTY,),
        tellings=(MET, Telling(SECOND.id, span_of(SECOND, "met"), span_of(SECOND, SECOND.text))),
        reports=tuple(sorted((FIRST.id, SECOND.id))),
        origins=ORIGINS[:2],
        links=(),
    )


def account() -> Account:
    return Account(
        story=STORY,
        title="Harbour talks fail",
        title_report=FIRST.id,
        reports=tuple(sorted((FIRST.id, SECOND.id))),
        origins=ORIGINS[:2],
        when=TUESDAY,
        summary=(MET.sentence,),
        written=(
            Written(report=FIRST.id, when=TUESDAY),
            Written(report=SECOND.id, when=None),
        ),
        quotes=(quote(),),
        events=(meeting(), event()),
        disagreements=(
            Disagreement(
                id=DisagreementId("disagreement-1"),
                story=STORY,
                event=MEETING,
                about=About.WHEN,
                positions=(
                    Position(
                        value="2023-05-01",
                        spans=(span_of(SECOND, "Monday"),),
                        reports=(SECOND.id,),
                        origins=ORIGINS[1:2],
                    ),
                    Position(
                        value="2023-05-02",
                        spans=(span_of(FIRST, "Tuesday"),),
                        reports=(FIRST.id,),
                        origins=ORIGINS[:1],
                    ),
                ),
            ),
        ),
        findings=(
            Finding(
                id=FindingId("finding-1"),
                report=SECOND.id,
                kind=FindingKind.UNDATED,
                span=None,
                detail="no date stands in or beside the text",
            ),
        ),
    )


def copy() -> Copy:
    passage = Passage(
        span_of(SECOND, "in Port Ellery"), span_of(FIRST, "in Port Ellery"), CopyKind.EXCERPT
    )
    return Copy(
        id=CopyId("copy-1"),
        copy=SECOND.id,
        source=FIRST.id,
        kind=CopyKind.EXCERPT,
        direction=Direction.INFERRED,
        share=0.184211,
        passages=(passage,),
        changed=(Change(span_of(SECOND, "Monday"), span_of(FIRST, "Tuesday"), ChangeKind.DATE),),
        reasons=("3 words in a row are shared",),
    )


def derived() -> Derived:
    reports = (FIRST, SECOND, FOREIGN)
    return Derived(
        stories=(Story(STORY, account().reports, ("4 names are shared",)),),
        accounts=(account(),),
        copies=(copy(),),
        origins=tuple(
            Origin(id=origin, root=report.id, credit=None, reports=(report.id,))
            for origin, report in zip(ORIGINS, reports, strict=True)
        ),
        findings=(
            Finding(
                id=FindingId("finding-2"),
                report=FOREIGN.id,
                kind=FindingKind.OTHER_LANGUAGE,
                span=None,
                detail="language is de",
            ),
        ),
        written=(Written(report=FOREIGN.id, when=None),),
    )


def fill(record: Record, *given: Report) -> None:
    """Put the made-up record in; `given` are added besides."""
    record.writer.add([FIRST, SECOND, FOREIGN, REJECTED, *given])
    readings = (reading_of_first(), reading_of_second(), Reading(report=FOREIGN.id))
    record.writer.save_readings([Read(reading=reading, reader="reader 1") for reading in readings])
    record.writer.replace_derived(derived(), "deriver 1")
