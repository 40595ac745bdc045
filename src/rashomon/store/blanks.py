"""How often each field of a record is unknown, counted in the database."""

from rashomon.nouns.listings import Blank
from rashomon.store.connection import Connection

_WHEN = "json_extract(body, '$.{0}.start') IS NULL AND json_extract(body, '$.{0}.end') IS NULL"
_NONE = "json_array_length(body, '$.{0}') = 0"

# Table of the record, the table it is counted in, and for each field the test that it is unknown.
_FIELDS: tuple[tuple[str, str, dict[str, str]], ...] = (
    (
        "reports",
        "reports LEFT JOIN written ON written.report = reports.id",
        {
            "outlet": "outlet IS NULL",
            "title": "title IS NULL",
            "authors": "authors = '[]'",
            "date": "date IS NULL",
            "language": "language = 'und'",
            "written": "start_date IS NULL AND end_date IS NULL",
        },
    ),
    ("stories", "stories", {"when": "start_date IS NULL AND end_date IS NULL"}),
    (
        "events",
        "events",
        {
            "actors": _NONE.format("actors"),
            "recipients": _NONE.format("recipients"),
            "status": "status IS NULL",
            "when": "start_date IS NULL AND end_date IS NULL",
            "effective": _WHEN.format("effective"),
            "place": "json_extract(body, '$.place') IS NULL",
            "modes": _NONE.format("modes"),
            "contexts": _NONE.format("contexts"),
            "quantities": _NONE.format("quantities"),
        },
    ),
    ("actors of events", "parts", {"country": "country IS NULL", "sector": "sector IS NULL"}),
    (
        "quotes",
        "quotes",
        {
            "speaker": "speaker IS NULL",
            "speaker_country": "json_extract(body, '$.speaker_country') IS NULL",
            "when": _WHEN.format("when"),
        },
    ),
    ("copies", "copies", {"direction": "direction = 'unknown'"}),
    ("origins", "origins", {"root": "root IS NULL"}),
)


class Blanks:
    """Counts of what one record leaves open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> tuple[Blank, ...]:
        """Return each field with how often it is unknown, in the order one reads of them."""
        found: list[Blank] = []
        for table, counted_in, fields in _FIELDS:
            sums = ", ".join(f"sum({test})" for test in fields.values())
            row = self._connection.row(f"SELECT count(*), {sums} FROM {counted_in}")
            numbers = [0] * (len(fields) + 1) if row is None else [int(one or 0) for one in row]
            found += [
                Blank(table=table, field=field, rows=numbers[0], unknown=unknown)
                for field, unknown in zip(fields, numbers[1:], strict=True)
            ]
        return tuple(found)
