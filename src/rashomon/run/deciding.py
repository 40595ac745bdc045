"""Rulings in, a record that keeps to them out, and what that changed."""

from collections.abc import Iterable

from rashomon.nouns.options import Options
from rashomon.nouns.rulings import ActorName, Ruling, RulingKind, Subject
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed, Settled, verdicts
from rashomon.run.pipeline import catch_up
from rashomon.run.progress import Progress
from rashomon.store.record import Record


def decide(
    record: Record,
    rulings: Iterable[Ruling],
    *,
    options: Options,
    workers: int,
    progress: Progress | None = None,
) -> Settled:
    """Add rulings to a record and bring up to date what follows from them."""
    new = record.rulings.add(rulings)
    with record.touched.watched() as touched:
        catch_up(record, options=options, workers=workers, progress=progress)
    return Settled(new, tuple(one for one in touched if one))


def listed(record: Record) -> tuple[Listed, ...]:
    """Return every ruling of a record as it stands, the oldest first."""
    rulings = record.rulings.all()
    stand = verdicts(rulings)
    ordered = sorted(rulings, key=lambda one: (one.when, one.id))
    return tuple(Listed(one, stand[one.id], _waits(record, one)) for one in ordered)


def _waits(record: Record, ruling: Ruling) -> bool:
    if ruling.kind is RulingKind.UNDO:
        return record.rulings.find(ruling.undoes or "") is None
    return not all(_is_there(record, subject) for subject in ruling.about)


def _is_there(record: Record, subject: Subject) -> bool:
    if isinstance(subject, ActorName):
        return bool(record.rulings.may_name(subject))
    if record.view.find_report(subject.report) is None:
        return False
    return not isinstance(subject, Span) or record.rulings.told_by(subject) is not None
