"""Everything with an id has a page that leads to the words under it."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Missing
from rashomon.show.web.pages import evidence
from rashomon.show.web.pages.evidence import evidence_page


def test_an_event_shows_its_words_by_role(desk: Desk) -> None:
    model = evidence_page(desk, "event", "event-2", {}).model
    assert [len(block.clippings) for block in model.blocks if block.role == "told"] == [2]
    assert {block.role for block in model.blocks} >= {"actor", "recipient", "where", "quantity"}


def test_very_many_words_are_a_page_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "SPANS", 3)
    pages = [evidence_page(desk, "event", "event-2", {"page": n}).model for n in ("1", "2")]
    shown = [sum(len(block.clippings) for block in page.blocks) for page in pages]
    assert shown == [3, 3]
    assert pages[0].blocks[0].count == 2
    assert pages[0].paging.after == "/event/event-2?page=2"


def test_a_disagreement_shows_every_position(desk: Desk) -> None:
    model = evidence_page(desk, "disagreement", "disagreement-1", {}).model
    assert [block.value for block in model.blocks] == ["2023-05-01", "2023-05-02"]
    assert model.links == (
        ("about", "CONSULT, Ada Quill (USA GOV) → dock workers (LAB)", "/event/event-2"),
    )


def test_its_table_has_a_row_a_span(desk: Desk) -> None:
    rows = list(evidence_page(desk, "quote", "quote-1", {}).table().rows)
    assert {row[0] for row in rows} >= {"content"}


def test_an_id_is_found_under_its_own_kind_only(desk: Desk) -> None:
    with pytest.raises(Missing):
        evidence_page(desk, "finding", "quote-1", {})
