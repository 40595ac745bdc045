"""Who a page is of: names that the record joined, codes, and nobody else."""

from dataclasses import replace

import pytest

from rashomon.nouns.actors import Actor
from rashomon.nouns.dossiers import party_of
from rashomon.show.web.clippings import Desk
from rashomon.show.web.heads import Head, counts, head, party_asked
from rashomon.show.web.links import ServedLinks
from rashomon.show.web.page import Missing
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record, open_record
from support import records


def head_of(desk: Desk, code: str) -> Head:
    party = party_of(code)
    assert party is not None
    return head(desk, party)


def with_actors(record: Record, *actors: Actor) -> Desk:
    """Replace whoever acts in the made-up record, one event each."""
    records.fill(record)
    account = record.view.account(records.STORY)
    events = tuple(
        replace(records.event(), id=f"event-{number}", actors=(actor,), links=())
        for number, actor in enumerate(actors)
    )
    told = replace(account, events=events, disagreements=())
    origins = tuple(record.view.origins())
    derived = Derived(stories=(), accounts=(told,), copies=(), origins=origins)
    record.writer.replace_derived(derived, "deriver 1")
    return Desk(record, ServedLinks())


def test_one_wikidata_id_joins_names_and_likeness_does_not() -> None:
    with open_record(":memory:") as record:
        known = replace(records.MAYOR, wikidata="Q42")
        desk = with_actors(
            record, known, replace(known, name="A. Quill"), replace(records.MAYOR, name="Ada Quil")
        )
        joined = head_of(desk, "Q42")
        assert {joined.name, *joined.also} == {"Ada Quill", "A. Quill"}
        assert joined.wikidata
        apart = head_of(desk, replace(records.MAYOR, name="Ada Quil").key)
        assert (apart.name, apart.also) == ("Ada Quil", ())


def test_names_that_look_alike_are_shown_once() -> None:
    with open_record(":memory:") as record:
        known = replace(records.MAYOR, wikidata="Q42")
        desk = with_actors(record, known, replace(known, name="Ada Qu\xadill"))
        assert head_of(desk, "Q42").also == ()


def test_a_sector_of_a_country_leads_to_the_country(desk: Desk) -> None:
    found = head_of(desk, "USAGOV")
    assert (found.codes, found.list_href) == (
        (("USA", "/actor/USA"),), "/actors?country=USA&sector=GOV",
    )  # fmt: skip


def test_nobody_has_no_head(desk: Desk) -> None:
    with pytest.raises(Missing):
        head_of(desk, "ZZZ")
    with pytest.raises(Missing):
        party_asked("no code")


def test_each_part_has_its_address_and_size(desk: Desk) -> None:
    found = list(counts("USA", desk.record.dossiers.totals(party_asked("USA"))))
    assert found[0] == ("acts", "/actor/USA/acts", 2)
    assert [name for name, _, _ in found] == ["acts", "received", "quotes", "about", "stories"]
