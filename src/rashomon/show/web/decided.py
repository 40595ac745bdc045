"""Rulings as pages show them: what each says, of what, who made it, when, why, and whether it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.nouns.rulings import ActorName, Ruling, Subject
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed, Standing
from rashomon.show.rulings import said_words, standing_words, subject_words, undone_of
from rashomon.show.web.clippings import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedModel:
    """One ruling. `about` are words with the address of what they name; `holds`: it is in force.

    Where it does not hold, `by` names the ruling that undid or overruled it. `day`: when to the minute.
    """

    id: str
    href: str
    says: str
    about: tuple[tuple[str, str], ...]
    who: str
    when: str
    day: str
    why: str
    standing: str
    by: str
    by_href: str
    holds: bool


def decided_models(desk: Desk, listed: Iterable[Listed]) -> tuple[DecidedModel, ...]:
    """Return rulings as pages show them, in the order given."""
    return tuple(_model(desk, one) for one in listed)


def _model(desk: Desk, listed: Listed) -> DecidedModel:
    ruling, by = listed.ruling, listed.verdict.by
    return DecidedModel(
        id=ruling.id,
        href=desk.links.thing(ruling.id),
        says=said_words(ruling),
        about=tuple(_about(desk, ruling)),
        who=ruling.who,
        when=ruling.when,
        day=ruling.when[:16].replace("T", " "),
        why=ruling.why,
        standing=standing_words(listed) if by is None else listed.verdict.standing.value,
        by=by or "",
        by_href="" if by is None else desk.links.thing(by),
        holds=listed.verdict.standing is Standing.IN_FORCE,
    )


def _about(desk: Desk, ruling: Ruling) -> Iterator[tuple[str, str]]:
    for subject in ruling.about:
        yield subject_words(desk.record, subject), _address(desk, subject)
    undone = undone_of(desk.record, ruling)
    if undone is not None:
        yield said_words(undone), desk.links.thing(undone.id)


def _address(desk: Desk, subject: Subject) -> str:
    if isinstance(subject, ActorName):
        return desk.links.actor(subject.key)
    if desk.view.find_report(subject.report) is None:
        return ""
    return desk.links.report(subject.report, (subject,) if isinstance(subject, Span) else ())
