"""An event becomes a row: its values, who tells it, its sentences."""

from rashomon.nouns.account import Account
from rashomon.show.web.clippings import Desk
from rashomon.show.web.facts import fact, facts_table, weightiest
from support import records


def test_a_fact_counts_origins_and_shows_every_sentence(desk: Desk) -> None:
    row = fact(desk, records.meeting())
    assert (row.origins, row.reports, len(row.tellings)) == (2, 2, 2)
    assert row.quantities[0].words == "at least 40 dock workers"
    assert row.disputed == "/disagreement/disagreement-1"


def test_a_fact_told_very_often_shows_the_first_sentences(desk: Desk) -> None:
    row = fact(desk, records.meeting(), most=1)
    assert (len(row.tellings), row.sentences) == (1, 2)


def test_what_is_not_known_is_none(desk: Desk) -> None:
    assert fact(desk, records.meeting()).when is None


def test_first_seen_is_the_earliest_day_of_writing(desk: Desk) -> None:
    assert fact(desk, records.meeting()).first_seen == "2023-05-02"


def test_the_best_told_come_first(account: Account) -> None:
    assert [event.id for event in weightiest(account.events)] == ["event-2", "event-1"]


def test_the_table_has_a_row_an_event(desk: Desk, account: Account) -> None:
    table = facts_table(desk, account.events)
    assert [row[0] for row in table.rows] == [event.id for event in account.events]
