"""Rulings as pages show them: what each says, of what, who made it, when, why, and whether it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.nouns.rulings import ActorName, Ruling, Subject
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed, Standing
from rashomon.show.rulings import said_words, standing_words, subject_words
from rashomon.show.web.clippings import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedModel:
    """One ruling. `about` are words with the address of what they name; `holds`: it is in force."""

    id: str
    href: str
    says: str
    about: tuple[tuple[str, str], ...]
    who: str
    when: str
    why: str
    standing: str
    holds: bool


def decided_models(desk: Desk, listed: Iterable[Listed]) -> tuple[DecidedModel, ...]:
    """Return rulings as pages show them, in the order given."""
    return tuple(_model(desk, one) for one in listed)


def _model(desk: Desk, listed: Listed) -> DecidedModel:
    ruling = listed.ruling
    return DecidedModel(
        id=ruling.id,
        href=desk.links.thing(ruling.id),
        says=said_words(ruling),
        about=tuple(_about(desk, ruling)),
        who=ruling.who,
        when=ruling.when,
        why=ruling.why,
        standing=standing_words(listed),
        holds=listed.verdict.standing is Standing.IN_FORCE,
    )


def _about(desk: Desk, ruling: Ruling) -> Iterator[tuple[str, str]]:
    for subject in ruling.about:
        yield subject_words(desk.record, subject), _address(desk, subject)


def _address(desk: Desk, subject: Subject) -> str:
    if isinstance(subject, ActorName):
        return desk.links.actor(subject.key)
    if desk.view.find_report(subject.report) is None:
        return ""
    return desk.links.report(subject.report, (subject,) if isinstance(subject, Span) else ())
