"""An event as a row: who, whom, when, until when; and as CSV."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import Event
from rashomon.nouns.times import Grain, When
from rashomon.show.web.acts import COLUMNS, act, acts, acts_table
from rashomon.show.web.clippings import Desk
from support import records


def found(desk: Desk) -> Event:
    (event,) = acts(desk, [records.EVENT])
    return event


def test_a_row_names_and_links_both_sides(desk: Desk) -> None:
    row = act(desk, found(desk))
    assert [(one.name, one.href) for one in row.actors] == [
        ("Ada Quill", f"/actor/{records.MAYOR.key}")
    ]
    assert [one.name for one in row.recipients] == ["dock workers"]
    assert (row.when, row.effective, row.expires) == ("2023-05-02", "", "2023-06-01")
    assert row.story_title == "Harbour talks fail"


def test_a_row_of_csv_has_every_column(desk: Desk) -> None:
    (row,) = acts_table(desk, [found(desk)]).rows
    told = dict(zip(COLUMNS, row, strict=True))
    assert (told["goldstein"], told["expires"], told["effective"]) == (-2.0, "2023-06-01", None)


def test_a_month_in_force_is_told_as_a_month(desk: Desk) -> None:
    month = When(date(2023, 6, 1), date(2023, 6, 30), Grain.MONTH)
    since = When(date(2023, 6, 1), None, Grain.RANGE)
    event = replace(found(desk), effective=month, expires=since)
    row = act(desk, event)
    assert (row.effective, row.expires) == ("Jun 2023", "2023-06-01")


def test_an_id_of_no_event_is_left_out(desk: Desk) -> None:
    assert acts(desk, [records.QUOTE, "event-9"]) == ()
