"""docs/large.md is true: its options exist, its exports run, DuckDB answers its questions."""

import re
import shlex
from datetime import date
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from rashomon.show.cli.main import main
from rashomon.store.record import open_record
from support import records

PAGE = (Path(__file__).parents[2] / "docs" / "large.md").read_text(encoding="utf-8")
COMMANDS = [shlex.split(one) for one in re.findall(r"^\$ rashomon (.*)$", PAGE, re.MULTILINE)]
QUESTIONS = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def warehouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make two days' records and export them by the page's commands."""
    monkeypatch.chdir(tmp_path)
    for command in COMMANDS:
        if command[0] == "export":
            with open_record(command[1], create=True) as record:
                records.fill(record)
            outcome = CliRunner().invoke(main, command)
            assert outcome.exit_code == 0, outcome.output
    return tmp_path / "warehouse"


def test_every_command_it_shows_for_a_cluster_is_understood() -> None:
    shown = [command for command in COMMANDS if "--engine" in command]
    assert [command[0] for command in shown] == ["build", "watch", "reread", "build", "build"]
    for name, *arguments in shown:
        given = main.commands[name].make_context(name, arguments).params
        assert (given["engine"], given["scheduler"]) == ("dask", "tcp://10.0.0.1:8786")


def test_days_are_counted_apart(warehouse: Path) -> None:
    found = duckdb.sql(QUESTIONS[0]).fetchall()
    days = {day: [row[1:] for row in found if row[0] == day] for day, *_ in found}
    assert sorted(days) == [date(2026, 11, 20), date(2026, 11, 21)]
    assert days[date(2026, 11, 20)] == days[date(2026, 11, 21)] != []


def test_a_text_of_two_days_is_counted_once(warehouse: Path) -> None:
    found = duckdb.sql(QUESTIONS[1]).fetchall()
    assert found
    one_day = f"SELECT count(*) FROM '{warehouse}/day=2026-11-20/copies.parquet'"
    assert duckdb.sql(one_day).fetchall() == [(sum(copies for _, copies in found),)]
