"""A record before and after: how many of each kind are the same, new, changed, gone, in what words.

Both states lie in tables beside the record while they are compared, never in memory.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rashomon.nouns.changes import How
from rashomon.nouns.rereadings import Difference, Example
from rashomon.store.connection import Connection

LONGEST = 400  # code points of what a thing says

_FIRST_WORDS = (
    "(SELECT text FROM spans WHERE owner_kind = '{0}' AND owner = {0}.id AND role = '{1}'"
    " ORDER BY ordinal)"
)
_PATH = "(SELECT path FROM reports WHERE id = {})"
_SAYS = {  # what each says, in the words of its reports
    "events": "type || ' ' || ifnull(status, 'of differing status') || ': '"
    f" || {_FIRST_WORDS.format('events', 'tellings.sentence')}",
    "quotes": f"ifnull(speaker, source_kind) || ': ' || {_FIRST_WORDS.format('quotes', 'content')}",
    "stories": "title",
    "copies": f"kind || ': ' || {_PATH.format('copy')} || ' and ' || {_PATH.format('source')}",
    "disagreements": "about || ': ' || (SELECT group_concat(json_extract(value, '$.value'), ' / ')"
    " FROM json_each(disagreements.body, '$.positions'))",
    "findings": f"kind || ', ' || {_PATH.format('report')}",
}
KINDS = tuple(_SAYS)
"""What is compared, as the files of the export are called."""

_HOW = {
    How.NEW: "was IS NULL",
    How.CHANGED: "was <> now",
    How.GONE: "now IS NULL",
}


class Comparing:
    """Compares what a record holds with what it held when `remembered` was entered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @contextmanager
    def remembered(self) -> Iterator[None]:
        """Hold what the record says now; `differences` inside compares with it."""
        self._keep("before")
        try:
            yield
        finally:
            self._connection.write("DROP TABLE temp.before")

    def differences(self, most: int | None) -> Mapping[str, Difference]:
        """Return what became of each kind, with at most so many examples of each way."""
        self._keep("after")
        try:
            return {kind: self._difference(kind, most) for kind in KINDS}
        finally:
            self._connection.write("DROP TABLE temp.after")

    def _keep(self, table: str) -> None:
        self._connection.write(
            f"CREATE TEMP TABLE {table} (kind TEXT, id TEXT, digest BLOB, says TEXT,"
            " PRIMARY KEY (kind, id)) WITHOUT ROWID"
        )
        for kind, says in _SAYS.items():
            self._connection.write(
                f"INSERT INTO temp.{table} SELECT '{kind}', id, fingerprint(body),"
                f" substr({says}, 1, {LONGEST}) FROM {kind}"
            )

    def _difference(self, kind: str, most: int | None) -> Difference:
        both = (  # what is now, then what is no longer
            "SELECT after.id AS id, before.digest AS was, after.digest AS now, before.says AS said,"
            " after.says AS says FROM temp.after LEFT JOIN temp.before USING (kind, id)"
            f" WHERE kind = '{kind}' UNION ALL SELECT id, digest, NULL, says, NULL FROM temp.before"
            f" WHERE kind = '{kind}' AND NOT EXISTS (SELECT 1 FROM temp.after WHERE"
            f" after.kind = '{kind}' AND after.id = before.id)"
        )
        count = f"SELECT count(*) FROM ({both}) WHERE "
        return Difference(
            same=self._connection.number(count + "was = now"),
            counts={how: self._connection.number(count + which) for how, which in _HOW.items()},
            examples=tuple(
                Example(how=how, id=row["id"], was=row["said"], now=row["says"])
                for how, which in _HOW.items()
                for row in self._connection.rows(
                    f"SELECT * FROM ({both}) WHERE {which} ORDER BY id LIMIT ?",
                    (-1 if most is None else most,),
                )
            ),
        )
