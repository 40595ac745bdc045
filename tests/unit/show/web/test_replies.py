"""Answers are UTF-8 and whole, whatever stands in the texts."""

import json

from rashomon.show.web.page import Page, Table
from rashomon.show.web.replies import as_csv, as_json, reply


def test_half_a_surrogate_pair_does_not_break_an_answer() -> None:
    page = Page(
        template="fault.html", title="x", model=None, json=lambda: {"a": "\ud800"},
        table=lambda: Table(("a",), (("\ud800",),)), address="/x",
    )  # fmt: skip
    assert json.loads(reply(page, "json", "r.db")[2]) == {"a": "?"}
    assert reply(page, "csv", "r.db")[2] == b"a\r\n?\r\n"


def test_unknown_cells_are_empty() -> None:
    assert as_csv(Table(("a", "b"), ((None, 'say "no"'),))) == 'a,b\r\n,"say ""no"""\r\n'


def test_json_keeps_characters() -> None:
    assert as_json("“é”") == '"“é”"\n'
