"""`rashomon versions`: what was changed on a page after it was first read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.nouns.watching import PageVersion
from rashomon.show.cli.main import main
from rashomon.store.record import open_record
from support.builders import make_report

URL = "https://a.test/1"
ONE = make_report("It began.\nForty ships wait.", url=URL, outlet="A Post")
TWO = make_report("It began.\nSixty ships wait.\nA court sits.", url=URL, outlet="A Post")


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = str(tmp_path / "r.db")
    with open_record(path, create=True) as record:
        record.writer.add([ONE, TWO, make_report("Alone.", url="https://a.test/2")])
        record.watched.save(
            PageVersion(URL, "2021-06-16T10:00:00Z", ONE.id),
            PageVersion(URL, "2021-06-16T11:00:00Z", TWO.id),
        )
    return path


def versions(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["versions", *arguments])


def test_each_version_stands_with_what_it_changed(record: str) -> None:
    assert versions(record, URL).stdout == (
        "https://a.test/1, A Post: 2 versions\n"
        f"  1. seen 2021-06-16T10:00:00Z  {ONE.id}\n"
        f"  2. seen 2021-06-16T11:00:00Z, 1 change  {TWO.id}\n"
        "      - Forty ships wait.\n"
        "      + Sixty ships wait. A court sits.\n"
    )


def test_spans_in_json_are_cut_from_their_reports(record: str) -> None:
    (history,) = json.loads(versions(record, "--json").stdout)
    (change,) = history["versions"][1]["changes"]
    for side, report in (("was", ONE), ("now", TWO)):
        span = change[side]
        assert span["report"] == report.id
        assert report.text[span["start"] : span["end"]] == span["text"]


def test_a_page_of_one_version_is_wrong_usage(record: str) -> None:
    assert versions(record, "https://a.test/2").exit_code == 2


def test_an_order_nobody_saw_is_said_to_be_by_date(tmp_path: Path) -> None:
    path = str(tmp_path / "built.db")
    with open_record(path, create=True) as record:
        record.writer.add([ONE, TWO])
    assert "2 versions; no watch saw them all, they stand by date" in versions(path).stdout
