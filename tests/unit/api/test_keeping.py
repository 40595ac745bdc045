"""A record is kept by functions on nouns; what is not there is not made."""

from pathlib import Path

import pytest

from rashomon import api
from rashomon.nouns.changes import How, Kind
from rashomon.nouns.errors import UsageError
from rashomon.nouns.removals import Asked
from support.building import built, reports


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    place = tmp_path / "none.db"
    with pytest.raises(UsageError):
        api.open_to_amend(str(place))
    assert not place.exists()


def test_a_record_that_is_there_can_be_written(tmp_path: Path) -> None:
    place = str(tmp_path / "r.db")
    built(reports(), path=place).close()
    with api.open_to_amend(place) as record:
        assert record.writable


def test_what_is_planned_is_what_is_removed() -> None:
    record = built(reports())
    asked = Asked(reports=("reports/0.txt",))
    assert api.plan_removal(record, asked) == api.remove(record, asked, workers=0)
    (gone,) = api.changes(record).of(Kind.REPORT, How.GONE)
    assert gone.id == reports()[0].id
    assert api.let_in_again(record, asked) == 1


def test_a_record_of_today_waits_for_nothing() -> None:
    record = built(reports())
    assert api.to_reread(record).older == 0
    assert api.reread(record, workers=0).differences["quotes"].examples == ()
