"""What people decided, as lines of text and as JSON: who, when, why, of what, and whether it holds."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.account import Account, Event
from rashomon.nouns.copies import Copy
from rashomon.nouns.ids import ReportId
from rashomon.nouns.ruling_lines import to_object
from rashomon.nouns.rulings import ActorName, Ruling, RulingKind, Subject
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed, Standing
from rashomon.show.clean import clean, shortened
from rashomon.show.wire import Json

WORDS = 120  # code points of the words that a ruling is about
WHY = 2_000  # code points of a reason

SAYS = {
    RulingKind.SAME_STORY: "these reports tell one story",
    RulingKind.NOT_SAME_STORY: "these reports tell two stories",
    RulingKind.SAME_EVENT: "these words tell one event",
    RulingKind.NOT_SAME_EVENT: "these words tell two events",
    RulingKind.SAME_ACTOR: "these names are one actor's",
    RulingKind.NOT_SAME_ACTOR: "these names are two actors'",
    RulingKind.NOT_COPY: "neither of these reports is a copy of the other",
    RulingKind.DATE: "this report was written on",
    RulingKind.UNDO: "undoes",
}


def ruling_lines(record: Record, listed: Listed) -> Iterator[Text]:
    """Yield a ruling with what it is about, who made it and why."""
    ruling = listed.ruling
    line = Text(f"{ruling.id}  ", style="bold")
    line.append(said_words(ruling))
    line.append(f"  {standing_words(listed)}", style="yellow")
    yield line
    for subject in ruling.about:
        yield Text(f"  {subject_words(record, subject)}")
    yield Text(f"  decided by {by_words(ruling)}")
    yield Text(f"  because: {shortened(ruling.why, WHY)}")


def said_words(ruling: Ruling) -> str:
    """Return what a ruling says, in words."""
    words = SAYS[ruling.kind]
    if ruling.day is not None:
        return f"{words} {ruling.day}"
    return f"{words} {clean(ruling.undoes)}" if ruling.undoes is not None else words


def by_words(ruling: Ruling) -> str:
    """Return who decided, and when."""
    return f"{clean(ruling.who)}, {ruling.when}"


def standing_words(listed: Listed) -> str:
    """Return whether a ruling holds, and what keeps it from holding."""
    words = listed.verdict.standing.value
    if listed.verdict.by is not None:
        words += f" by {clean(listed.verdict.by)}"
    waiting = listed.waits and listed.verdict.standing is Standing.IN_FORCE
    return f"{words}, waiting for what it is about" if waiting else words


def subject_words(record: Record, subject: Subject) -> str:
    """Return what a ruling is about: a path, words in their report, a name with codes."""
    if isinstance(subject, ActorName):
        codes = ", ".join(clean(code) for code in (subject.country, subject.wikidata) if code)
        return clean(subject.name) + (f" ({codes})" if codes else "")
    report = record.view.find_report(subject.report)
    if report is None:
        return f"{clean(subject.report)}, which is not in this record"
    if not isinstance(subject, Span):
        return f"{clean(report.path)}  {report.id}"
    place = f"{clean(report.path)}:{subject.start}-{subject.end}"
    if subject.end > len(report.text):
        return f"{place}, past the end of the report"
    return f"{place}  “{shortened(report.cut(subject), WORDS)}”"


def ruling_json(record: Record, listed: Listed) -> Json:
    """Return a line of `rulings.jsonl`: the ruling, whether it holds, and the words it is about."""
    told = to_object(listed.ruling)
    told["about"] = [
        {**about, **_words(record, subject)}
        for about, subject in zip(_objects(told["about"]), listed.ruling.about, strict=True)
    ]
    return {
        **told,
        "standing": listed.verdict.standing.value,
        "by": listed.verdict.by,
        "waits": listed.waits,
    }


def of_reports(record: Record, reports: Iterable[ReportId]) -> tuple[Listed, ...]:
    """Return the rulings in force that name any of these reports, or words of them."""
    wanted = frozenset(reports)
    return tuple(one for one in _in_force(record) if wanted.intersection(one.ruling.reports()))


def of_story(record: Record, account: Account) -> tuple[Listed, ...]:
    """Return the rulings in force that bear on what a story is or tells."""
    names = {actor.key for event in account.events for actor in (*event.actors, *event.recipients)}
    names |= {quote.speaker_key for quote in account.quotes if quote.speaker_key is not None}
    inside = frozenset(account.reports)
    return tuple(
        one
        for one in _in_force(record)
        if inside.intersection(one.ruling.reports()) or _names_any(one.ruling, names)
    )


def of_event(record: Record, event: Event) -> tuple[Listed, ...]:
    """Return the rulings in force that bear on an event: on words that tell it, or on its actors."""
    told = [telling.trigger for telling in event.tellings]
    names = {actor.key for actor in (*event.actors, *event.recipients)}
    return tuple(
        one
        for one in _in_force(record)
        if _names_any(one.ruling, names)
        or any(
            isinstance(about, Span) and any(about.overlaps(trigger) for trigger in told)
            for about in one.ruling.about
        )
    )


def of_copy(record: Record, copy: Copy) -> tuple[Listed, ...]:
    """Return the rulings in force that name one of the two reports."""
    return of_reports(record, (copy.copy, copy.source))


def _in_force(record: Record) -> tuple[Listed, ...]:
    """Return the rulings in force, the oldest first; nothing is read where there are none."""
    if not record.rulings.count():
        return ()
    return tuple(one for one in api.rulings(record) if one.verdict.standing is Standing.IN_FORCE)


def _names_any(ruling: Ruling, keys: Iterable[str]) -> bool:
    named = {one.key for one in ruling.about if isinstance(one, ActorName)}
    return not named.isdisjoint(keys)


def _words(record: Record, subject: Subject) -> Json:
    """Return the words of a span, nothing where they are not in the record."""
    if not isinstance(subject, Span):
        return {}
    report = record.view.find_report(subject.report)
    whole = report is not None and subject.end <= len(report.text)
    return {"text": report.cut(subject)} if report is not None and whole else {}


def _objects(about: object) -> list[Json]:
    return [dict(one) for one in about] if isinstance(about, list) else []
