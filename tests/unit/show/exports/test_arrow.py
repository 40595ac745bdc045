"""Rows become Arrow a piece at a time, each column of the type its table says."""

import pytest

from rashomon.show.exports import arrow
from rashomon.show.exports.arrow import ArrowRows, schema_of
from rashomon.show.exports.tables import TABLES

LINKS = next(table for table in TABLES if table.name == "links")


def test_every_column_has_a_type() -> None:
    import pyarrow as pa

    for table in TABLES:
        schema = schema_of(table)
        assert schema.names == [name for name, _ in table.columns]
    assert schema_of(TABLES[0]).field("start").type == pa.date32()
    assert schema_of(TABLES[0]).field("summary").type == pa.list_(pa.string())


def test_rows_leave_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "GROUP", 2)
    rows = ArrowRows(LINKS)
    assert rows.add(("a", "b", "part-of")) is None
    piece = rows.add(("a", "c", None))
    assert piece is not None
    assert piece.to_pylist()[1] == {"event": "a", "to": "c", "kind": None}
    assert rows.flush() is None
