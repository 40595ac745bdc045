"""A user's codebook: the row that says most wins, wrong rows are named, codes leave with events."""

import csv
import json
import re
from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.plover import EventType
from rashomon.show.exports import registry
from rashomon.show.exports.codebook import OwnCode, load_codebook
from rashomon.store.record import Record
from support import records

HEAD = "type\tmode\tcontext\tcode\tlabel\n"
DOCS = Path(__file__).parents[4] / "docs" / "codebook.md"


def book(at: Path, rows: str) -> str:
    (at / "own.tsv").write_text(HEAD + rows, "utf-8")
    return str(at / "own.tsv")


@pytest.mark.parametrize(
    ("kind", "modes", "contexts", "code"),
    [
        (EventType.ASSAULT, ("aerial",), ("military", "cbrn"), "V9"),
        (EventType.ASSAULT, ("aerial",), ("military",), "V2"),
        (EventType.ASSAULT, ("beat", "aerial"), (), "V2"),
        (EventType.ASSAULT, (), ("election",), "V1"),
        (EventType.SANCTION, (), ("election", "economic"), "S1"),
        (EventType.AID, (), ("election",), "E1"),
        (EventType.AID, (), (), "X0"),
    ],
)
def test_the_row_that_says_most_wins_as_the_docs_say(
    tmp_path: Path, kind: EventType, modes: tuple[str, ...], contexts: tuple[str, ...], code: str
) -> None:
    (found,) = re.findall(r"^```\n(type\t.*?)^```", DOCS.read_text("utf-8"), re.M | re.S)
    (tmp_path / "docs.tsv").write_text(found, "utf-8")
    own = load_codebook(str(tmp_path / "docs.tsv")).code(kind, modes, contexts)
    assert own is not None
    assert own.code == code


def test_no_row_no_code(tmp_path: Path) -> None:
    own = load_codebook(book(tmp_path, "AID\t\t\tA1\n"))
    assert own.code(EventType.AID, (), ()) == OwnCode("A1", "")
    assert own.code(EventType.ASSAULT, ("aerial",), ("military",)) is None


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ("", "has no rows"),
        ("RIOT\t\t\tA\n", ":2: type 'RIOT' is none of"),
        ("AID\taerial\t\tA\n", ":2: mode 'aerial' is none of AID's"),
        ("AID\t\tweather\tA\n", ":2: context 'weather' is none of"),
        ("*\taerial\t\tA\n", ":2: mode 'aerial'"),
        ("AID\t\t\t\n", ":2: code is empty"),
        ("AID\t\n", ":2: 2 cells"),
        ("AID\t\t\tA\n# again\nAID\t\t\tB\n", ":4: an earlier row"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, rows: str, wrong: str) -> None:
    with pytest.raises(UsageError, match=re.escape(wrong)):
        load_codebook(book(tmp_path, rows))


def test_other_headings_and_missing_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text("type,code\nAID,A\n", "utf-8")
    with pytest.raises(UsageError, match=r":1: the first row must be the headings"):
        load_codebook(str(tmp_path / "own.tsv"))
    with pytest.raises(UsageError, match="cannot be read"):
        load_codebook(str(tmp_path / "none.tsv"))


def test_codes_leave_with_the_formats_that_have_a_place_for_them(
    record: Record, tmp_path: Path
) -> None:
    own = load_codebook(book(tmp_path, "REJECT\t\t\tR1\tno\n*\t\t\tX0\n"))
    registry.export(record, "plover", tmp_path / "p.jsonl", codebook=own)
    rows = [json.loads(line) for line in (tmp_path / "p.jsonl").read_text("utf-8").splitlines()]
    coded = {row["id"]: (row["own_code"], row["own_label"]) for row in rows}
    assert coded[records.EVENT] == ("R1", "no")
    registry.export(record, "eventreport", tmp_path / "e.csv", codebook=own)
    table = list(csv.DictReader((tmp_path / "e.csv").read_text("utf-8").splitlines()))
    assert {row["own_code"] for row in table} <= {"R1", "X0"}
    registry.export(record, "csv", tmp_path / "c", codebook=own)
    codes = list(csv.DictReader((tmp_path / "c" / "own_codes.csv").read_text("utf-8").splitlines()))
    assert {row["event"]: row["code"] for row in codes}[records.EVENT] == "R1"
    with pytest.raises(UsageError, match="plover, eventreport, csv"):
        registry.export(record, "gdelt", tmp_path / "g", codebook=own)


def test_without_a_codebook_nothing_is_added(record: Record, tmp_path: Path) -> None:
    registry.export(record, "plover", tmp_path / "p.jsonl")
    assert "own_code" not in (tmp_path / "p.jsonl").read_text("utf-8")
