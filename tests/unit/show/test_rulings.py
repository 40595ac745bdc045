"""What people decided, in words that a terminal obeys nothing of."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.ruling_lines import from_line
from rashomon.nouns.rulings import ActorName, Ruling, RulingKind, make_ruling
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Listed
from rashomon.show.rulings import (
    Bearing,
    ids_of,
    ruling_json,
    ruling_lines,
    standing_words,
)
from rashomon.store.record import open_record
from support import records
from support.builders import span_of
from support.rulings import ruling, said, undo

DAY = ruling("date", records.FIRST, day=date(2023, 5, 4))
MET = ruling("same-event", span_of(records.FIRST, "met"), span_of(records.SECOND, "met"), at=1)
QUILL = ActorName("Quill")
ADA = ruling("same-actor", ActorName("Ada Quill", "USA"), QUILL, at=2)
EVIL = "\x1b[31m<b>\u202e"


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def text(record: Record, *rulings: Ruling) -> str:
    record.rulings.add(rulings)
    return "\n".join(
        line.plain for one in api.rulings(record) for line in ruling_lines(record, one)
    )


def test_a_ruling_is_told_with_who_when_why_and_of_what(record: Record) -> None:
    assert text(record, DAY).splitlines() == [
        f"{DAY.id}  this report was written on 2023-05-04  in force",
        f"  reports/first.txt  {records.FIRST.id}",
        "  decided by Nia Okoro, 2026-01-02T03:00:00.000Z",
        "  because: I rang both desks.",
    ]


def test_words_and_names_are_told(record: Record) -> None:
    told = text(record, MET, ADA)
    assert "reports/second.txt:9-12  “met”" in told
    assert "Ada Quill (USA)" in told


def test_what_is_not_in_the_record_is_said_not_to_be(record: Record) -> None:
    gone = Span(records.FIRST.id, 99_000, 99_999)
    told = text(record, ruling("same-event", gone, span_of(records.SECOND, "met")))
    assert "past the end of the report" in told
    assert "in force, waiting for what it is about" in told
    assert "report-0, which is not in this record" in text(
        record, ruling("date", "report-0", day=date(2023, 5, 4))
    )


def test_what_does_not_hold_says_by_which(record: Record) -> None:
    record.rulings.add([DAY, undo(DAY)])
    assert standing_words(api.rulings(record)[0]) == f"undone by {undo(DAY).id}"


def test_words_of_people_are_shown_and_not_obeyed(record: Record) -> None:
    evil = make_ruling(RulingKind.DATE, DAY.about, said(who=EVIL, why=EVIL), day=DAY.day)
    told = text(record, evil, ruling("same-actor", ActorName(EVIL), ActorName("x", EVIL, EVIL)))
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_the_json_of_a_ruling_gives_it_back_with_its_words(record: Record) -> None:
    record.rulings.add([MET])
    (one,) = api.rulings(record)
    told = ruling_json(record, one)
    assert from_line(json.dumps(told)) == MET
    assert [about["text"] for about in told["about"]] == ["met", "met"]  # type: ignore[attr-defined]
    assert (told["standing"], told["by"], told["waits"]) == ("in force", None, False)


def bearing(found: tuple[Listed, ...]) -> list[str]:
    return [one.ruling.kind.value for one in found]


def test_each_thing_is_told_what_bears_on_it(record: Record) -> None:
    wrong = ruling("not-copy", records.FIRST, records.SECOND, at=5)
    record.rulings.add([DAY, MET, ADA, wrong, undo(wrong, at=6)])
    found = Bearing(record)
    assert bearing(found.on(records.account())) == ["date", "same-event", "same-actor"]
    assert bearing(found.on(records.meeting())) == ["same-event", "same-actor"]
    assert bearing(found.on_report(records.SECOND.id)) == ["same-event"]
    assert bearing(found.on(records.copy())) == []
    assert bearing(found.on(replace(records.quote(), speaker_key=QUILL.key))) == ["same-actor"]
    assert found.day_by(records.FIRST.id) == "Nia Okoro"
    assert ids_of(found.on(records.meeting())) == sorted([MET.id, ADA.id])


def test_of_an_origin_it_is_told_whose_copy_its_reports_are_not(record: Record) -> None:
    wrong = ruling("not-copy", records.FIRST, records.SECOND)
    record.rulings.add([DAY, wrong])
    (origin, *_) = (one for one in record.view.origins() if records.FIRST.id in one.reports)
    assert bearing(Bearing(record).on(origin)) == ["not-copy"]


def test_an_actors_other_name_bears_only_on_events_that_use_it(record: Record) -> None:
    met = records.meeting()
    (mayor,) = met.actors
    elsewhere = replace(mayor, name="Ada Quill", spans=(span_of(records.FIRST, "she"),))
    record.rulings.add([ADA])
    found = Bearing(record)
    assert bearing(found.on(met)) == ["same-actor"]
    assert bearing(found.on(replace(met, actors=(elsewhere,)))) == []


def test_two_actors_that_are_not_one_bear_on_events_of_both(record: Record) -> None:
    met = records.meeting()
    others = ruling("not-same-actor", *(ActorName(one.name, one.country) for one in
                    (*met.actors, *met.recipients)))  # fmt: skip
    record.rulings.add([others])
    assert bearing(Bearing(record).on(met)) == ["not-same-actor"]
    assert bearing(Bearing(record).on(replace(met, recipients=()))) == []


def test_an_actor_is_found_by_any_of_its_codes(record: Record) -> None:
    record.rulings.add([ADA])
    found, goes_by = Bearing(record), ActorName("Ada Quill", "USA").key
    assert {found.goes_by(one) for one in (QUILL.key, goes_by)} == {goes_by}
    assert found.goes_by("Q42") == "Q42"
    assert bearing(found.on_actor(goes_by)) == ["same-actor"]


def test_nothing_bears_where_nobody_decided(record: Record) -> None:
    assert not Bearing(record)
    assert Bearing(record).on(records.account()) == ()
