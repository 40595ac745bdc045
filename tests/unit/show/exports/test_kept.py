"""The ids kept are those of the bundles; a record kept whole needs none."""

from rashomon.show.exports.extract import Extract
from rashomon.show.exports.kept import kept
from rashomon.show.selection import Selection
from rashomon.store.record import Record
from support import records


def test_everything_is_no_list(record: Record) -> None:
    assert kept(Extract(record)) is None


def test_a_selection_names_what_it_keeps(record: Record) -> None:
    ids = kept(Extract(record, Selection(actors=("Ada Quill",))))
    assert ids is not None
    assert ids["events"] == {records.EVENT, records.MEETING}
    assert ids["origins"] == {"origin-1", "origin-2"}
    assert ids["rejected"] == set()
