"""What people decided, as lines of text and as JSON: who, when, why, of what, and whether it holds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.account import Account, Event, Finding
from rashomon.nouns.actors import Actor
from rashomon.nouns.copies import Origin
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.readings import Quote
from rashomon.nouns.ruling_lines import to_object
from rashomon.nouns.rulings import ActorName, Ruling, RulingKind, Subject, identity
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed, Standing, decided, verdicts
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
    undone = undone_of(record, ruling)
    if undone is not None:
        yield Text(f"  which says: {said_words(undone)}")
    yield Text(f"  decided by {by_words(ruling)}")
    yield Text(f"  because: {shortened(ruling.why, WHY)}")


def undone_of(record: Record, ruling: Ruling) -> Ruling | None:
    """Return the ruling that one undoes, `None` where it undoes none or that is not in the record."""
    if ruling.undoes is None:
        return None
    return next((one for one in record.rulings.all() if one.id == ruling.undoes), None)


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


class Bearing:
    """Which rulings in force bear on what; nothing is asked of a record without rulings."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._of_report: dict[ReportId, list[Listed]] = defaultdict(list)
        self._of_actor: dict[str, list[Listed]] = defaultdict(list)
        rulings = record.rulings.all()
        self._decided = decided(rulings)
        stand = verdicts(rulings)
        for one in (Listed(each, stand[each.id], waits=False) for each in rulings):
            if one.verdict.standing is Standing.IN_FORCE:
                for report in one.ruling.reports():
                    self._of_report[report].append(one)
                for about in one.ruling.about:
                    if isinstance(about, ActorName):
                        self._of_actor[about.key].append(one)

    def __bool__(self) -> bool:
        return bool(self._of_report or self._of_actor)

    def on(self, noun: object) -> tuple[Listed, ...]:
        """Return what bears on a noun of the record, the oldest first."""
        if not self:
            return ()
        if isinstance(noun, Account):
            return self.on_story(noun.story, noun.reports)
        if isinstance(noun, Event):
            return self._on_event(noun)
        if isinstance(noun, Quote):
            return _ordered(self._of_actor.get(noun.speaker_key or "", ()))
        if isinstance(noun, Origin):
            return self._on_reports(noun.reports, RulingKind.NOT_COPY)
        if isinstance(noun, Finding):
            return self._on_reports((noun.report,), RulingKind.DATE)
        return ()

    def on_report(self, report: ReportId) -> tuple[Listed, ...]:
        """Return what bears on a report as such: its day, its story, whose copy it is not."""
        return _ordered(self._of_report.get(report, ()))

    def on_story(self, story: StoryId, reports: Iterable[ReportId]) -> tuple[Listed, ...]:
        """Return what bears on a story of these reports, or on actors in it."""
        if not self:
            return ()
        keys = self._record.rulings.told_in(story, self._of_actor)
        found = [one for report in reports for one in self._of_report.get(report, ())]
        found += (one for key in keys for one in self._of_actor[key])
        return _ordered(found)

    def on_actor(self, key: str) -> tuple[Listed, ...]:
        """Return what bears on an actor by its code."""
        keys = {one.key for group in self._decided.actors for one in group if key == group[0].key}
        return _ordered(one for each in {key, *keys} for one in self._of_actor.get(each, ()))

    def goes_by(self, key: str) -> str:
        """Return the code that an actor goes by: another where it is decided to be one with others."""
        for group in self._decided.actors:
            if any(one.key == key for one in group):
                return group[0].key
        return key

    def day_by(self, report: ReportId) -> str | None:
        """Return who decided when a report was written, cleaned, `None` where nobody did."""
        found = self._on_reports((report,), RulingKind.DATE)
        return clean(found[-1].ruling.who) if found else None

    def _on_reports(self, reports: Iterable[ReportId], kind: RulingKind) -> tuple[Listed, ...]:
        found = (one for report in reports for one in self._of_report.get(report, ()))
        return _ordered(one for one in found if one.ruling.kind is kind)

    def _on_event(self, event: Event) -> tuple[Listed, ...]:
        actors = (*event.actors, *event.recipients)
        keys = {actor.key for actor in actors}
        found = [
            one
            for actor in actors
            for one in self._of_actor.get(actor.key, ())
            if self._names(one.ruling, actor) or keys.issuperset(map(identity, one.ruling.about))
        ]
        for telling in event.tellings:
            found += (
                one
                for one in self._of_report.get(telling.report, ())
                if any(
                    isinstance(about, Span) and about.overlaps(telling.trigger)
                    for about in one.ruling.about
                )
            )
        return _ordered(found)

    def _names(self, ruling: Ruling, actor: Actor) -> bool:
        """Say whether words of an event call an actor by another name that a ruling makes its own."""
        if ruling.kind is not RulingKind.SAME_ACTOR:
            return False
        others = [
            one.name.casefold()
            for one in ruling.about
            if isinstance(one, ActorName) and one.name != actor.name
        ]
        called = {self._record.view.report(one.report).cut(one).casefold() for one in actor.spans}
        return any(name in words or words in name for name in others for words in called)


def ids_of(listed: Iterable[Listed]) -> list[str]:
    """Return the ids of rulings, sorted: the field `decided` of what they bear on."""
    return sorted(one.ruling.id for one in listed)


def _ordered(found: Iterable[Listed]) -> tuple[Listed, ...]:
    """Return rulings each once, the oldest first."""
    known = {one.ruling.id: one for one in found}
    return tuple(sorted(known.values(), key=lambda one: (one.ruling.when, one.ruling.id)))


def _words(record: Record, subject: Subject) -> Json:
    """Return the words of a span, nothing where they are not in the record."""
    if not isinstance(subject, Span):
        return {}
    report = record.view.find_report(subject.report)
    whole = report is not None and subject.end <= len(report.text)
    return {"text": report.cut(subject)} if report is not None and whole else {}


def _objects(about: object) -> list[Json]:
    return [dict(one) for one in about] if isinstance(about, list) else []
