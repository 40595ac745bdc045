"""Offices over time: what reports say beside the name, and what the packaged table says, apart."""

from dataclasses import replace

from rashomon.nouns.actors import actor_key
from rashomon.nouns.dossiers import Party
from rashomon.show.web.clippings import Desk
from rashomon.show.web.links import ServedLinks
from rashomon.show.web.offices import beside, meant, offices, offices_json
from rashomon.store.record import open_record
from rashomon.store.writer import Read
from support import records


def test_reports_and_the_table_are_told_apart(desk: Desk) -> None:
    key = actor_key("Ada Quill", None, None)
    found = offices(desk, Party(code=key, key=key), ("Barack Obama",))
    by = {one.by: one for one in found}
    assert by["reports"].href == f"/actor/{key}/office?office=mayor"
    held = by["table of office-holders"]
    assert (held.reports, held.clipping, held.href, held.country) == (0, None, "", "USA")
    assert {row["by"] for row in offices_json(found)} == {"reports", "table of office-holders"}


def test_a_country_shows_who_holds_its_offices_by_the_table(desk: Desk) -> None:
    found = offices(desk, Party(code="USA", country="USA"), ())
    assert {one.by for one in found} == {"table of office-holders"}
    assert all(one.holder and "" < one.first <= "2023-05-02" for one in found)
    assert [one.first for one in found] == sorted((one.first for one in found), reverse=True)


def test_a_country_shows_who_holds_its_offices_by_reports() -> None:
    mayor = replace(
        records.reading_of_first().entities[0], country="USA", wikidata="Q42", office="mayor"
    )
    with open_record(":memory:") as record:
        records.fill(record)
        reading = replace(records.reading_of_first(), entities=(mayor,))
        record.writer.save_readings([Read(reading=reading, reader="reader 2")])
        party = Party(code="USA", country="USA")
        found = offices(Desk(record, ServedLinks()), party, ())
    told = [one for one in found if one.by == "reports"]
    assert [(one.holder, one.holder_href, one.reports) for one in told] == [
        ("Ada Quill", "/actor/Q42", 1)
    ]
    assert told[0].href == "/actor/Q42/office?office=mayor&country=USA"


def test_an_office_elsewhere_in_a_sentence_is_not_beside_the_name(desk: Desk) -> None:
    sample = (records.FIRST.id, 0)
    assert beside(desk, sample, "mayor") is not None
    assert beside(desk, sample, "tuesday") is None
    first = meant(desk, sample)
    assert first is not None
    assert "Ada Quill" in first.words
