"""`rashomon watch`: what it is told, what it tells, and how it ends."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.ingest import page_reader
from rashomon.run.watching import make
from rashomon.show.cli.main import main
from rashomon.show.cli.watch import manners_of, stopped_by_signals, user_agent
from rashomon.store.record import Record, open_record
from support.hostile_web import Web
from support.watching import entry, page, rss


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    def settle(record: Record, **_: object) -> None:
        record.writer.settle()

    monkeypatch.setattr(make, "catch_up", settle)
    with Web() as web:
        yield web
    page_reader.close()


def watch(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["watch", "--once", "--pause", "1", *arguments])


def test_a_round_ends_with_what_it_did(web: Web, tmp_path: Path) -> None:
    base, other = f"http://127.0.0.1:{web.port}", f"http://localhost:{web.port}"
    web.serve(f"{base}/rss", rss(entry(f"{other}/1")))
    web.serve(f"{other}/1", page())
    record = tmp_path / "r.db"
    outcome = watch(f"{base}/rss", "-o", str(record), "--allow-private", "--json-logs")
    assert outcome.exit_code == 0, outcome.output
    assert outcome.stdout == "1 feed watched: 1 report added, 0 later versions, 0 pages refused\n"
    logged = [json.loads(line) for line in outcome.stderr.splitlines()]
    assert [line["event"] for line in logged if "page" in line["event"]] == ["page kept"]
    assert all(line["timestamp"].endswith("Z") for line in logged)
    with open_record(str(record)) as made:
        assert [report.path for report in made.view.reports()] == [f"{other}/1"]


def test_a_private_address_is_refused_unless_allowed(web: Web, tmp_path: Path) -> None:
    base = f"http://127.0.0.1:{web.port}"
    outcome = watch(f"{base}/rss", "-o", str(tmp_path / "r.db"))
    assert outcome.exit_code == 1
    assert "private address" in outcome.stderr
    assert web.asked == []


def test_nothing_to_watch_is_wrong_usage(tmp_path: Path) -> None:
    assert watch("-o", str(tmp_path / "r.db")).exit_code == 2
    assert watch("none.opml", "-o", str(tmp_path / "r.db")).exit_code == 2


def test_servers_are_told_who_asks() -> None:
    assert user_agent(None).endswith("(obeys robots.txt)")
    assert "(+desk@a.example; obeys" in user_agent("desk@a.example\r\nX: y").replace("X: y", "")


def test_manners_come_from_a_file_and_the_command_line_outranks_it(tmp_path: Path) -> None:
    path = tmp_path / "o.toml"
    path.write_text("[watch]\nrecheck_hours = [2, 8.5]\nhost_seconds = 9\nallow_private = true\n")
    manners = manners_of(str(path), {"host_seconds": 12.0, "oldest_days": None})
    assert manners.recheck_hours == (2.0, 8.5)
    assert (manners.host_seconds, manners.oldest_days, manners.allow_private) == (12.0, 7, True)
    assert manners.user_agent == user_agent(None)
    path.write_text('[watch]\nuser_agent = "desk"\n')
    assert manners_of(str(path), {}).user_agent == "desk"


def interrupt(number: int) -> None:
    os.kill(os.getpid(), number)


def test_one_signal_ends_a_watch_and_a_second_ends_at_once() -> None:
    heard: list[str] = []
    former = signal.getsignal(signal.SIGTERM)
    with stopped_by_signals(lambda: heard.append("stop")):
        interrupt(signal.SIGTERM)
        assert heard == ["stop"]
        with pytest.raises(KeyboardInterrupt):
            interrupt(signal.SIGINT)
    assert signal.getsignal(signal.SIGTERM) is former
