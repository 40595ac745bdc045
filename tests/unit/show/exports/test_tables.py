"""Every row of every table has a value for each of its columns."""

from rashomon.show.exports.extract import Extract
from rashomon.show.exports.tables import TABLES
from rashomon.store.record import Record


def test_rows_are_as_long_as_their_head(record: Record, hostile: Record, copied: Record) -> None:
    for made in (record, hostile, copied):
        extract = Extract(made)
        for bundle in extract.bundles():
            for table in TABLES:
                for row in table.rows(bundle, extract):
                    assert len(row) == len(table.columns), table.name


def test_every_table_has_a_row_of_the_made_up_record(record: Record) -> None:
    extract = Extract(record)
    bundles = list(extract.bundles())
    empty = [t.name for t in TABLES if not any(any(t.rows(each, extract)) for each in bundles)]
    assert empty == []
