"""Answers are UTF-8 and whole, whatever stands in the texts; no cell of a CSV computes."""

import csv
import io
import json

import pytest

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


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1",
        "-1",
        "@A1",
        "\t=1",
        "\tA1",
        "\rA1",
        " =1",
        "\n-1",
        "＝1",
        "\ufeff=1",
        "\u200b\x00@A1",
    ],
)
def test_words_are_never_a_formula(words: str) -> None:
    assert list(csv.reader(io.StringIO(as_csv(Table(("a",), ((words,),))), newline="")))[1] == [
        "'" + words
    ]


@pytest.mark.parametrize("words", ["Ada", "a=b", "“-1”", "'=1", "– no", "two\nlines", " a"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert list(csv.reader(io.StringIO(as_csv(Table(("a",), ((words,),))))))[1] == [words]


def test_a_number_stays_a_number() -> None:
    assert as_csv(Table(("a", "b"), ((-5, -2.5),))) == "a,b\r\n-5,-2.5\r\n"


@pytest.mark.parametrize("value", [[], [1, {"a": "é"}], ["\n"]])
def test_an_iterator_is_written_as_a_list(value: list[object]) -> None:
    assert as_json(iter(value)) == as_json(value)
    assert as_json({"a": iter(value), "b": 1}) == as_json({"a": value, "b": 1})
