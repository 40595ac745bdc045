"""A watch of the real world, but for its network: threads, clock and builds are its own."""

import time
from pathlib import Path

import pytest

from rashomon.nouns.errors import ClusterAway
from rashomon.nouns.options import Options
from rashomon.nouns.watching import WatchOptions
from rashomon.run.watching import make
from rashomon.run.watching.make import make_watch
from rashomon.store.record import Record, open_record
from support.hostile_web import Asked, Web, eventually
from support.watching import FEED, STORY, entry, page, rss

MANNERS = WatchOptions(host_seconds=0.01, jitter=0.0)


def settle(record: Record, **_: object) -> None:
    record.writer.settle()


def test_hosts_are_asked_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make, "catch_up", settle)
    urls = [f"http://h{n}.test/1" for n in range(4)]
    with Web() as web, open_record(str(tmp_path / "r.db"), create=True) as record:
        web.serve(FEED, rss(*map(entry, urls)))
        for number, url in enumerate(urls):
            web.serve(url, page(f"{STORY}Paper {number}."))
        watch = make_watch(
            record, options=Options(), manners=MANNERS, workers=0, network=web.network()
        )
        tally = watch.run([FEED], once=True)
        assert (tally.reports, tally.builds) == (4, 1)
        assert record.view.is_settled()


def test_a_stop_in_mid_round_keeps_what_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make, "catch_up", settle)
    one, two = "http://news.test/1", "http://slow.test/2"
    with Web() as web, open_record(str(tmp_path / "r.db"), create=True) as record:
        web.serve(FEED, rss(entry(one), entry(two)))
        web.serve(one, page())
        watch = make_watch(
            record, options=Options(), manners=MANNERS, workers=0, network=web.network()
        )

        def stop_and_hang(_: Asked) -> None:
            eventually(lambda: watch.tally.reports == 1, 30)
            watch.stop()
            web.over.wait(30)

        web.routes[two] = stop_and_hang
        started = time.monotonic()
        tally = watch.run([FEED])
        assert time.monotonic() - started < 29
        assert (tally.reports, tally.builds) == (1, 1)
        waiting = record.watched.page(two)
        assert waiting is not None
        assert (waiting.failures, waiting.due is None) == (0, False)


def test_a_cluster_that_is_not_there_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    with (
        open_record(str(tmp_path / "r.db"), create=True) as record,
        pytest.raises(ClusterAway, match="no Dask scheduler answers there"),
    ):
        make_watch(record, options=Options(), manners=MANNERS, workers=0, scheduler="nowhere")
