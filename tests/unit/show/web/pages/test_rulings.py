"""What people decided, on a page of its own and on those of what it bears on."""

from datetime import date
from pathlib import Path

import pytest
from starlette.applications import Starlette

from rashomon.nouns.rulings import ActorName, RulingKind, make_ruling
from rashomon.show.web.app import make_app
from rashomon.show.web.clippings import Desk
from rashomon.show.web.links import ServedLinks
from rashomon.show.web.page import Missing
from rashomon.show.web.pages.rulings import ruling_page, rulings_page
from rashomon.store.record import open_record
from support import records
from support.builders import span_of
from support.rulings import ruling, said, undo
from support.web import ask

DAY = ruling("date", records.FIRST, day=date(2023, 5, 2))
MET = ruling("same-event", span_of(records.FIRST, "met"), span_of(records.SECOND, "met"), at=1)
EVIL = make_ruling(
    RulingKind.NOT_SAME_ACTOR,
    (ActorName("<img src=x onerror=alert(1)>"), ActorName("Ada Quill", "USA")),
    said(2, who="<script>alert(1)</script>", why="=cmd|x</q>\u202e"),
)

ALL = (DAY, MET, EVIL)


@pytest.fixture
def ruled(tmp_path: Path) -> str:
    """Return the path of the made-up record with rulings."""
    place = str(tmp_path / "r.db")
    with open_record(place, create=True) as record:
        records.fill(record)
        record.rulings.add([*ALL, undo(MET)])
    return place


def test_without_rulings_it_says_so(app: Starlette) -> None:
    assert "Nobody decided anything." in ask(app, "/rulings").text
    assert "Decided by hand" not in ask(app, "/story/story-1").text


def test_the_latest_come_first_with_how_they_stand(ruled: str) -> None:
    with open_record(ruled) as record:
        page = rulings_page(Desk(record, ServedLinks()), {})
        rows = list(page.table().rows)
    assert [(one.says[:6], one.standing[:6]) for one in page.model.rulings] == [
        ("undoes", "in for"), ("these ", "in for"), ("these ", "undone"), ("this r", "in for"),
    ]  # fmt: skip
    assert not page.model.settled
    assert len(rows) == 4


def test_a_ruling_has_a_page(ruled: str) -> None:
    with open_record(ruled) as record:
        desk = Desk(record, ServedLinks())
        (one,) = ruling_page(desk, DAY.id).model.rulings
        with pytest.raises(Missing):
            ruling_page(desk, "ruling-0")
    assert (one.who, one.why, one.about[0][0].split()[0]) == (
        "Nia Okoro", "I rang both desks.", "reports/first.txt",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/rulings", {DAY.id, MET.id, EVIL.id}),
        (f"/ruling/{EVIL.id}", {EVIL.id}),
        ("/story/story-1", {DAY.id, EVIL.id}),
        (f"/report/{records.FIRST.id}", {DAY.id}),
        (f"/report/{records.SECOND.id}", set()),
        ("/event/event-2", set()),
    ],
)
def test_pages_show_what_bears_on_them_and_obey_nobody(
    ruled: str, address: str, shown: set[str]
) -> None:
    text = ask(make_app(ruled), address).text
    assert {one.id for one in ALL if f'id="{one.id}"' in text} == shown
    assert not any(evil in text for evil in ("<script>alert", "<img src=x", "</q>\u202e"))


def test_a_day_that_was_decided_is_not_shown_as_read(ruled: str) -> None:
    text = ask(make_app(ruled), f"/report/{records.FIRST.id}").text
    assert "decided by <bdi>Nia Okoro</bdi></span>" in text


def test_a_cell_that_looks_like_a_formula_computes_nothing(ruled: str) -> None:
    assert ",=cmd" not in ask(make_app(ruled), "/rulings.csv").text


def test_the_page_of_an_actor_answers_to_every_name_decided(ruled: str) -> None:
    other = ActorName("Quillen")
    with open_record(ruled, create=True) as record:
        record.rulings.add([ruling("same-actor", ActorName("Ada Quill", "USA"), other, at=20)])
    text = ask(make_app(ruled), f"/actor/{other.key}").text
    assert "Ada Quill" in text
    assert "one actor" in text
