from datetime import UTC, date, datetime

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.rulings import (
    ActorName,
    RulingKind,
    Said,
    Whole,
    identity,
    make_ruling,
    stamp_of,
)
from rashomon.nouns.spans import Span
from support.rulings import ruling, said, undo

A, B = Whole(ReportId("report-a")), Whole(ReportId("report-b"))
WORDS = Span(ReportId("report-a"), 3, 7)
ADA = ActorName("Ada Quill", "USA", None)


def test_what_is_about_two_is_about_neither_first() -> None:
    assert ruling("same-story", A, B) == ruling("same-story", B, A)


@pytest.mark.parametrize(
    "other", [ruling("same-story", A, B, at=1), ruling("not-same-story", A, B)]
)
def test_all_that_is_said_is_in_the_id(other: object) -> None:
    assert ruling("same-story", A, B) != other
    assert ruling("same-story", A, B).id != getattr(other, "id", None)


def test_fields_of_neighbours_are_kept_apart_in_the_id() -> None:
    one = make_ruling(RulingKind.SAME_STORY, (A, B), said(who="ab", why="c"))
    other = make_ruling(RulingKind.SAME_STORY, (A, B), said(who="a", why="bc"))
    assert one.id != other.id


def test_a_ruling_names_its_reports_once() -> None:
    assert ruling("same-event", WORDS, Span(WORDS.report, 9, 12)).reports() == (WORDS.report,)
    assert ruling("same-actor", ADA, ActorName("A. Quill")).reports() == ()


@pytest.mark.parametrize(
    ("kind", "about", "day"),
    [
        ("same-story", (A,), None),
        ("same-story", (A, WORDS), None),
        ("same-event", (A, B), None),
        ("same-actor", (WORDS, WORDS), None),
        ("date", (A,), None),
        ("date", (A, B), date(2023, 5, 3)),
        ("not-copy", (A, B), date(2023, 5, 3)),
        ("undo", (), None),
        ("same-story", (A, A), None),
        ("same-actor", (ADA, ActorName("Ada Quill", "USA", None)), None),
    ],
)
def test_what_does_not_fit_the_kind_is_refused(
    kind: str, about: tuple[object, ...], day: date | None
) -> None:
    with pytest.raises(UsageError):
        make_ruling(RulingKind(kind), about, said(), day=day)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "spoken",
    [
        said(who=" "), said(why=""), said(why="x" * 2001), said(who="\ud800"),
        Said(who="a", when="2026-01-02", why="b"),
        Said(who="a", when="2026-13-02T03:04:05.000Z", why="b"),
        Said(who="a", when="2026-01-02T03:04:05.000+02:00", why="b"),
    ],
)  # fmt: skip
def test_who_when_and_why_must_be_told(spoken: Said) -> None:
    with pytest.raises(UsageError):
        make_ruling(RulingKind.SAME_STORY, (A, B), spoken)


def test_a_stamp_is_what_a_ruling_takes() -> None:
    stamp = stamp_of(datetime(2026, 1, 2, 3, 4, 5, 999_999, UTC))
    assert stamp == "2026-01-02T03:04:05.999Z"
    assert (
        make_ruling(RulingKind.SAME_STORY, (A, B), Said(who="a", when=stamp, why="b")).when == stamp
    )


def test_an_actor_is_known_by_its_wikidata_id_whatever_its_name() -> None:
    assert identity(ActorName("Ada Quill", None, "Q42")) == identity(
        ActorName("A. Q.", "USA", "Q42")
    )
    assert identity(ADA) != identity(ActorName("Ada Quill", "GBR", None))


def test_undoing_names_a_ruling_and_nothing_else() -> None:
    other = ruling("same-story", A, B)
    assert undo(other).undoes == other.id
