"""Made reports with made readings, for scale: stories, copies of several strengths, agency texts.

Everything hangs on the number of the report alone, so that the first 1,000 of 100,000 are the same
1,000. Words are invented but for the popular ones; nothing here is parsed. A day brings about 500
reports, so that a larger set spans more days, as news does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, islice
from random import Random  # noqa: TID251 - # seeded by the number of what is made

from rashomon.nouns.actors import Actor, Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.ids import QuoteId, content_hash
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import (
    Credit,
    CreditKind,
    EventMention,
    Masthead,
    Part,
    Quote,
    QuoteForm,
    Reading,
    ReadReport,
    Sentence,
    SourceKind,
)
from rashomon.nouns.reports import Report, report_id
from rashomon.nouns.spans import Span

A_DAY = 500
FIRST_DAY = date(2026, 1, 1)
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
POPULAR = (
    "the of to and in a that for on with was by as at from its has been will after new people "
    "government officials country state week percent million report statement time"
).split()
ACTS = (
    ("met", EventType.CONSULT),
    ("accused", EventType.ACCUSE),
    ("attacked", EventType.ASSAULT),
    ("sanctioned", EventType.SANCTION),
    ("praised", EventType.SUPPORT),
    ("threatened", EventType.THREATEN),
    ("arrested", EventType.COERCE),
    ("aided", EventType.AID),
    ("rejected", EventType.REJECT),
    ("urged", EventType.REQUEST),
)
OUTLETS = tuple(f"Made Paper {number}" for number in range(60))
AGENCY = "Reuters"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a made report. Of one that tells an act, words 0-1 act, 2 is it, 3-4 undergo it."""

    words: tuple[str, ...]
    part: Part = Part.BODY
    act: EventType | None = None
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A made report before its text is laid out."""

    lines: tuple[Line, ...]
    outlet: str
    day: date
    agency: bool = False


def made_reports(number: int, *, start: int = 0) -> Iterator[ReadReport]:
    """Yield `number` made reports from that at `start` on, story by story."""
    drafts = (draft for story in count() for draft in _story(story))
    for place, draft in islice(enumerate(drafts), start, start + number):
        day = FIRST_DAY + timedelta(days=place // A_DAY + (draft.day - FIRST_DAY).days)
        yield laid_out(replace(draft, day=day), place)


def _word(number: int) -> str:
    return "".join(SYLLABLES[(number // 20**place) % 20] for place in range(2 + number % 3))


def _rare(rng: Random) -> str:
    """Draw a word; low ranks come oftener, as they do in a language."""
    return _word(int(30_000 * rng.random() ** 4) + 40)


def _name(rng: Random) -> tuple[str, str]:
    number = int(8_000 * rng.random() ** 2)
    return _word(number % 397 + 31).capitalize(), _word(number * 7 + 63).capitalize()


@dataclass(frozen=True, slots=True)
class Plot:
    """What the reports of one made story have in common."""

    topic: tuple[str, ...]
    acts: tuple[tuple[tuple[str, str], tuple[str, EventType], tuple[str, str]], ...]
    said: tuple[str, ...]


def plot(rng: Random) -> Plot:
    """Make up a story: twelve people, sixty words of its own, fourteen acts, one quotation."""
    people = [_name(rng) for _ in range(12)]
    topic = tuple(_rare(rng) for _ in range(60))
    acts = tuple((rng.choice(people), rng.choice(ACTS), rng.choice(people)) for _ in range(14))
    said = (*(rng.choice((*topic, *POPULAR)) for _ in range(14)), *people[0])
    return Plot(topic, acts, said)


def _story(number: int) -> Iterator[Draft]:
    rng = Random(number)
    told = plot(rng)
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4, 6, 9, 30))):
        own = own_report(rng, told)
        yield own
        for _ in range(rng.choice((0, 0, 0, 1, 1, 3))):
            yield _copy(rng, own)
    if number % 5 == 0:
        wire = replace(own_report(rng, told), agency=True)
        for _ in range(rng.randrange(2, 7)):
            yield _copy(rng, wire)


def own_report(rng: Random, told: Plot) -> Draft:
    """Make an independent report: its own choice of acts, witnesses, numbers and words."""
    topic, acts = told.topic, told.acts

    def filled(size: int) -> list[str]:
        kinds = (topic, (), *[POPULAR] * 5)
        return [
            rng.choice(kind) if (kind := rng.choice(kinds)) else _rare(rng) for _ in range(size)
        ]

    lines = [Line((*acts[0][0], *filled(6)), Part.HEADLINE)]
    for actor, (verb, act), other in rng.sample(acts, 5):
        lines.append(Line((*actor, verb, *other, *filled(12)), act=act))
    lines += [
        Line((*_name(rng), "counted", str(rng.randrange(10_000)), *filled(12))) for _ in range(6)
    ]
    lines.insert(4, Line(told.said, spoken=True))
    return Draft(tuple(lines), rng.choice(OUTLETS), FIRST_DAY + timedelta(days=rng.randrange(3)))


def _copy(rng: Random, source: Draft) -> Draft:
    """Copy word for word, cut, excerpted, or with words swapped lightly or heavily."""
    strength = rng.choice(("whole", "cut", "excerpt", "light", "heavy"))
    head, *body = source.lines
    if strength == "cut":
        body = [line for line in body if rng.random() < 0.8]
    elif strength == "excerpt":
        body = body[:5]
    elif strength in {"light", "heavy"}:
        share = 0.1 if strength == "light" else 0.4
        body = [_swapped(rng, line, share) for line in body]
    if strength != "whole":
        head = replace(head, words=(*head.words[:2], *(_rare(rng) for _ in range(6))))
    later = source.day + timedelta(days=rng.randrange(2))
    return Draft((head, *body), rng.choice(OUTLETS), later, source.agency)


def _swapped(rng: Random, line: Line, share: float) -> Line:
    if line.spoken:
        return line
    fixed = 5 if line.act is not None else 0
    words = [
        _rare(rng) if place >= fixed and rng.random() < share else word
        for place, word in enumerate(line.words)
    ]
    return replace(line, words=tuple(words))


def laid_out(draft: Draft, number: int) -> ReadReport:
    """Return the report of a draft with its reading; boilerplate of its outlet stands last."""
    notice = Random(draft.outlet)
    last = Line(tuple(_rare(notice) for _ in range(25)), Part.BOILERPLATE)
    credit = [Line(("(" + AGENCY + ")",), Part.CREDIT)] if draft.agency else []
    lines = (*draft.lines, *credit, last)
    texts = [_text(line) for line in lines]
    text = "\n".join(texts)
    url = f"https://made.example/{number}"
    report = Report(
        id=report_id(draft.outlet, url, text), path=f"made/{number}.txt",
        paths=(f"made/{number}.txt",), url=url, outlet=draft.outlet, title=None, authors=(),
        date=draft.day, language="en", text=text, raw_sha256="", extractor="plain",
    )  # fmt: skip
    starts = [sum(len(one) + 1 for one in texts[:place]) for place in range(len(texts))]
    return ReadReport(report, _reading(report, draft, list(zip(lines, texts, starts, strict=True))))


def _text(line: Line) -> str:
    if line.spoken:
        return f'"{" ".join(line.words[:-2])}," said {" ".join(line.words[-2:])}.'
    words = " ".join(line.words)
    return words if line.part is Part.CREDIT else words[0].upper() + words[1:] + "."


def _reading(report: Report, draft: Draft, placed: Sequence[tuple[Line, str, int]]) -> Reading:
    def span(start: int, text: str) -> Span:
        return Span(report.id, start, start + len(text))

    mentions: dict[str, list[Mention]] = {}
    events: list[EventMention] = []
    for line, text, start in placed:
        if line.act is None:
            continue
        actor, verb, other = " ".join(line.words[:2]), line.words[2], " ".join(line.words[3:5])
        ends = [span(start, actor), span(start + len(f"{actor} {verb} "), other)]
        for name, where in zip((actor, other), ends, strict=True):
            mentions.setdefault(name, []).append(Mention(where, MentionForm.NAME))
        events.append(
            EventMention(
                trigger=span(start + len(actor) + 1, verb),
                sentence=span(start, text),
                type=line.act,
                plover=line.act,
                actors=(Actor(name=actor, spans=(ends[0],)),),
                recipients=(Actor(name=other, spans=(ends[1],)),),
            )
        )
    first = placed[0]
    credited = [
        Credit(AGENCY, CreditKind.WIRE, span(s, t)) for n, t, s in placed if n.part is Part.CREDIT
    ]
    return Reading(
        report=report.id,
        masthead=Masthead(
            title=first[1],
            title_span=span(first[2], first[1]),
            credits=tuple(credited),
            stated_date=draft.day,
        ),
        sentences=tuple(Sentence(span(start, text), line.part) for line, text, start in placed),
        entities=tuple(
            Entity(number=number, kind=EntityKind.PERSON, name=name, mentions=tuple(found))
            for number, (name, found) in enumerate(mentions.items())
        ),
        quotes=tuple(
            _quote(report, line, text, start) for line, text, start in placed if line.spoken
        ),
        events=tuple(events),
    )


def _quote(report: Report, line: Line, text: str, start: int) -> Quote:
    content = Span(report.id, start + 1, start + text.index(',"'))
    name = " ".join(line.words[-2:])
    source = Span(report.id, start + len(text) - 1 - len(name), start + len(text) - 1)
    return Quote(
        id=QuoteId(content_hash("quote", report.id, content.start, content.end)),
        content=(content,),
        form=QuoteForm.DIRECT,
        cue=None,
        source=source,
        speaker=name,
        source_kind=SourceKind.PERSON,
    )
