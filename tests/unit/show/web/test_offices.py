"""Offices over time: what reports say beside the name, and what the packaged table says, apart."""

from rashomon.nouns.actors import actor_key
from rashomon.nouns.dossiers import Party
from rashomon.show.web.clippings import Desk
from rashomon.show.web.offices import beside, meant, offices, offices_json
from support import records


def test_reports_and_the_table_are_told_apart(desk: Desk) -> None:
    key = actor_key("Ada Quill", None, None)
    found = offices(desk, Party(code=key, key=key), ("Barack Obama",))
    by = {one.by: one for one in found}
    assert by["reports"].href == f"/actor/{key}/office?office=mayor"
    held = by["table of office-holders"]
    assert (held.reports, held.clipping, held.href, held.country) == (0, None, "", "USA")
    assert {row["by"] for row in offices_json(found)} == {"reports", "table of office-holders"}


def test_a_country_holds_no_office(desk: Desk) -> None:
    assert offices(desk, Party(code="USA", country="USA"), ("Barack Obama",)) == ()


def test_an_office_elsewhere_in_a_sentence_is_not_beside_the_name(desk: Desk) -> None:
    sample = (records.FIRST.id, 0)
    assert beside(desk, sample, "mayor") is not None
    assert beside(desk, sample, "tuesday") is None
    first = meant(desk, sample)
    assert first is not None
    assert "Ada Quill" in first.words
