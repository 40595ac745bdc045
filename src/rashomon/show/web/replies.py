"""A page in, its answer out, as HTML, JSON or CSV."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from rashomon.show.exports.cells import guarded
from rashomon.show.web.memory import Answer
from rashomon.show.web.page import Cell, Page, Table
from rashomon.show.web.templating import environment, render

FORMS = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}

_ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def reply(page: Page, form: str, record_path: str) -> Answer:
    """Return a page in one of its forms."""
    if form == "json":
        return _answer(as_json(page.json()), form)
    if form == "csv":
        return _answer(as_csv(page.table()), form)
    return _answer(render(page, record=PurePath(record_path).name, words=""), form)


def fault_reply(status: int, words: str, form: str, record_path: str) -> Answer:
    """Return what says that there is no page, in the form that was asked for."""
    if form == "json":
        return _answer(as_json({"error": words}), form, status)
    if form == "csv":
        return _answer(as_csv(Table(("error",), ((words,),))), form, status)
    template = environment().get_template("fault.html")
    shown = template.render(status=status, fault=words, record=PurePath(record_path).name)
    return _answer(shown, "html", status)


def as_json(value: object) -> str:
    """Return a value as JSON, its characters as they are.

    An iterator, alone or in a mapping, stands for a list, of which one row is held at a time.
    """
    return _json(value) + "\n"


def _json(value: object) -> str:
    if isinstance(value, Iterator):
        return f"[{', '.join(map(_json, value))}]"
    if isinstance(value, dict) and any(isinstance(one, Iterator) for one in value.values()):
        return (
            f"{{{', '.join(f'{json.dumps(name)}: {_json(one)}' for name, one in value.items())}}}"
        )
    return _ENCODE(value)


def as_csv(table: Table) -> str:
    """Return a table as CSV (RFC 4180): unknown cells empty, words never a formula, numbers numbers."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(table.columns)
    writer.writerows(map(_cells, table.rows))
    return file.getvalue()


def _cells(row: Sequence[Cell]) -> list[Cell]:
    return [guarded(value) if isinstance(value, str) else value for value in row]


def _answer(words: str, form: str, status: int = 200) -> Answer:
    # Half of a surrogate pair can stand in a text; UTF-8 has no way to write it.
    return status, FORMS[form], words.encode("utf-8", "replace")
