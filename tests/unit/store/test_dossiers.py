"""One actor and two: counts, pages, and who shares what with whom."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from rashomon.nouns.actors import actor_key
from rashomon.nouns.dossiers import Party, Role, Toward, pair_of, party_of
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def coded(code: str) -> Party:
    found = party_of(code)
    assert found is not None
    return found


def test_the_list_counts_what_an_actor_does_suffers_and_says(record: Record) -> None:
    lines = record.dossiers.actors(10, 0).lines
    assert [(one.name, one.acts, one.receives, one.quotes) for one in lines] == [
        ("Ada Quill", 2, 0, 1), ("dock workers", 0, 2, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"country": "USA"}, ["Ada Quill"]),
        ({"sector": "LAB"}, ["dock workers"]),
        ({"words": "QUILL"}, ["Ada Quill"]),
        ({"words": "%"}, []),
        ({"country": "USA", "sector": "LAB"}, []),
    ],
)
def test_the_list_is_narrowed(record: Record, asked: dict[str, str], names: list[str]) -> None:
    found = record.dossiers.actors(10, 0, **asked)
    assert [one.name for one in found.lines] == names
    assert found.total == found.counted == len(names)


def test_a_country_and_its_sector_mean_whoever_is_coded_so(record: Record) -> None:
    for code in ("USA", records.MAYOR.key):
        totals = record.dossiers.totals(coded(code))
        assert (totals.acts, totals.receives, totals.quotes, totals.stories) == (2, 0, 1, 1)
    assert [record.dossiers.totals(coded(f"USA{one}")).acts for one in ("GOV", "MIL")] == [2, 0]


def test_events_and_quotes_come_a_page_at_a_time(record: Record) -> None:
    mayor = coded(records.MAYOR.key)
    both = record.dossiers.events(mayor, Role.ACTOR, 10, 0)
    assert set(both) == {records.EVENT, records.MEETING}
    assert record.dossiers.events(mayor, Role.ACTOR, 1, 1) == both[1:]
    assert record.dossiers.quotes(mayor, 10, 0) == (records.QUOTE,)
    assert record.dossiers.quotes(mayor, 10, 1) == ()


def test_what_others_say_of_ones_acts_is_about_one(record: Record) -> None:
    assert record.dossiers.about(coded(records.WORKERS.key), 10, 0) == (records.QUOTE,)
    assert record.dossiers.about(coded(records.MAYOR.key), 10, 0) == ()


def test_two_share_events_from_one_to_the_other(record: Record) -> None:
    pair = pair_of(f"USA-{records.WORKERS.key}")
    assert pair is not None
    there = record.dossiers.shared(*pair)
    back = record.dossiers.shared(pair[1], pair[0])
    assert [one.event for one in there] == [one.event for one in back]
    assert {one.toward for one in there} == {Toward.THERE}
    assert {one.toward for one in back} == {Toward.BACK}
    (partner,) = record.dossiers.partners(pair[0], "key", 10)
    assert (partner.code, partner.events) == (records.WORKERS.key, len(there))


def test_two_who_act_on_a_third_do_not_meet(record: Record) -> None:
    account = record.view.account(records.STORY)
    other = replace(records.WORKERS, name="Bo Lund", country="NOR")
    for recipients, expected in (((records.WORKERS,), 0), ((), 1)):
        event = replace(
            records.event(), actors=(records.MAYOR, other), recipients=recipients, links=()
        )
        told = replace(account, events=(event,), disagreements=())
        derived = Derived(
            stories=(), accounts=(told,), copies=(), origins=tuple(record.view.origins())
        )
        record.writer.replace_derived(derived, "deriver 1")
        shared = record.dossiers.shared(coded("USA"), coded("NOR"))
        assert [one.toward for one in shared] == [Toward.TOGETHER] * expected


def test_reports_give_offices_on_the_days_they_were_written(record: Record) -> None:
    (told,) = record.dossiers.offices(coded(actor_key("Ada Quill", None, None)), 10)
    assert (told.office, told.reports, told.samples) == ("mayor", 1, ((records.FIRST.id, 0),))
    (words,) = record.dossiers.mentions(records.FIRST.id, 0, 5)
    assert records.FIRST.cut(words) == "Mayor Ada Quill"


def test_the_last_day_is_that_of_the_latest_report(record: Record) -> None:
    assert record.dossiers.last_day() == date(2023, 5, 2)


def test_what_is_replaced_leaves_nobody_behind(record: Record) -> None:
    record.writer.replace_derived(Derived(stories=(), accounts=(), copies=(), origins=()), "none")
    assert record.dossiers.actors(10, 0).lines == ()
    assert record.dossiers.totals(coded("USA")).acts == 0
