"""Rulings of an invented desk; no logic to test."""

from datetime import date

from rashomon.nouns.ids import ReportId
from rashomon.nouns.reports import Report
from rashomon.nouns.rulings import Ruling, RulingId, RulingKind, Said, Subject, Whole, make_ruling

WHO, WHY = "Nia Okoro", "I rang both desks."


def said(second: int = 0, who: str = WHO, why: str = WHY) -> Said:
    """Return who, when (so many seconds after a fixed time) and why."""
    when = f"2026-01-02T03:{second // 60:02d}:{second % 60:02d}.000Z"
    return Said(who=who, when=when, why=why)


def ruling(
    kind: str, *about: Subject | str | Report, at: int = 0, day: date | None = None
) -> Ruling:
    """Return a ruling; a text or report stands for a whole report."""
    return make_ruling(RulingKind(kind), tuple(map(_subject, about)), said(at), day=day)


def undo(other: Ruling, at: int = 30) -> Ruling:
    return make_ruling(RulingKind.UNDO, (), said(at), undoes=RulingId(other.id))


def _subject(one: Subject | str | Report) -> Subject:
    if isinstance(one, Report):
        return Whole(one.id)
    return Whole(ReportId(one)) if isinstance(one, str) else one
