"""A watch in a process of its own, killed and stopped in mid-round: the record is sound, and it goes on."""

import signal
from pathlib import Path

from rashomon.store.record import open_record
from support.commands import start
from support.hostile_web import Web, eventually, silent
from support.watching import entry, page, rss

SECONDS = 60.0  # a machine may be busy; on an idle one it takes three


def test_a_watch_that_is_killed_and_one_that_is_stopped_leave_a_sound_record(
    tmp_path: Path,
) -> None:
    record = tmp_path / "r.db"
    with Web() as web:
        base = f"http://127.0.0.1:{web.port}"
        feed, one, two = (f"{base}/{name}" for name in ("rss", "1", "2"))
        web.serve(feed, rss(entry(one), entry(two)))
        web.serve(one, page())
        web.routes[two] = silent(web)
        arguments = (
            "watch", "-o", str(record), "--allow-private", "--pause", "1", "--workers", "0",
        )  # fmt: skip

        killed = start(*arguments, feed)
        eventually(lambda: web.times(two) == 1, SECONDS)
        killed.kill()
        killed.communicate()
        with open_record(str(record)) as opened:
            assert list(opened.problems()) == []
            assert not opened.view.is_settled()
            assert [report.path for report in opened.view.reports()] == [one]

        stopped = start(*arguments)  # it knows its feed
        eventually(lambda: web.times(two) == 2, SECONDS)
        stopped.send_signal(signal.SIGTERM)
        _, complaints = stopped.communicate(timeout=SECONDS)
        assert (stopped.returncode, complaints) == (0, b"")
        assert web.times(one) == 1
    with open_record(str(record)) as opened:
        assert list(opened.problems()) == []
        assert opened.view.is_settled()
        assert len(opened.view.story_ids()) == 1
