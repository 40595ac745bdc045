import sqlite3
from pathlib import Path

import pytest

from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.rulings import ActorName
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report
from support.rulings import ruling, undo

ONE = ruling("same-story", "r1", "r2")


def test_rulings_are_kept_once_whatever_their_order(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    with open_record(path, create=True) as record:
        assert record.rulings.add([undo(ONE), ONE, ONE]) == 2
        assert record.rulings.add([ONE]) == 0
    with open_record(path) as record:
        assert record.rulings.all() == tuple(sorted([ONE, undo(ONE)], key=lambda one: one.id))
        assert record.rulings.find(ONE.id) == ONE
        assert record.rulings.find("ruling-0") is None


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM rulings",
        "UPDATE rulings SET who = 'x'",
        "REPLACE INTO rulings SELECT id, kind, stamp, 'x', body FROM rulings",
    ],
)
def test_a_ruling_is_never_changed_or_deleted(tmp_path: Path, sql: str) -> None:
    path = str(tmp_path / "a.db")
    with open_record(path, create=True) as record:
        record.rulings.add([ONE])
    raw = sqlite3.connect(path)
    try:
        raw.execute(sql)
        raw.commit()
    except sqlite3.IntegrityError:
        pass
    finally:
        raw.close()
    with open_record(path) as record:
        assert record.rulings.all() == (ONE,)
        assert record._connection.number("SELECT count(*) FROM rulings WHERE who = 'x'") == 0


def test_a_ruling_that_was_tampered_with_is_found() -> None:
    with open_record(":memory:") as record:
        record.rulings.add([ONE])
        record._connection.write("DROP TRIGGER rulings_hold")
        record._connection.write("UPDATE rulings SET body = replace(body, 'rang', 'saw')")
        with pytest.raises(BrokenRecord):
            record.rulings.all()


def test_a_new_ruling_makes_a_record_to_be_derived_again() -> None:
    with open_record(":memory:") as record:
        record.writer.settle()
        record.rulings.add([ONE])
        assert not record.view.is_settled()


def test_a_report_is_found_by_any_of_its_paths() -> None:
    with open_record(":memory:") as record:
        record.writer.add([records.FIRST, make_report(records.FIRST.text, outlet="Ellery Post",
                           url="https://post.example/1", path="b.txt")])  # fmt: skip
        assert record.rulings.report_at("b.txt") == records.FIRST.id
        assert record.rulings.report_at("nowhere.txt") is None


def naming(record: Record, name: str) -> frozenset[str]:
    return record.rulings.may_name(ActorName(name))


def test_reports_that_have_the_words_of_a_name_may_name_it() -> None:
    with open_record(":memory:") as record:
        record.writer.add([records.FIRST, records.SECOND])
        assert naming(record, "Ada Quill") == {records.FIRST.id}
        assert naming(record, 'Quill" OR "Ada') == frozenset()
        assert naming(record, "*") == frozenset()
