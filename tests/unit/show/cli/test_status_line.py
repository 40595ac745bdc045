from collections import Counter

from rich.console import Console
from rich.status import Status

from rashomon.run.watching.tally import Tally
from rashomon.show.cli.status_line import StatusLine, words

TALLY = Tally(
    feeds=2,
    events=Counter({"page kept": 3, "page changed": 1, "page refused": 2}),
    failing={"http://a.test/": "HTTP 500"},
    waiting=5,
    asking=1,
)


def test_a_line_tells_how_a_watch_stands() -> None:
    assert words(TALLY, 0.0) == (
        "2 feeds · 3 new, 1 changed · 2 refused · 1 feed failing (HTTP 500) · asking 1, 5 waiting"
    )


def test_it_tells_when_it_goes_on_or_that_it_builds() -> None:
    assert "1 waiting, next at " in words(Tally(waiting=1, next_time=1e9), 0.0)
    assert words(Tally(pending=1, building=True), 0.0).endswith("building 1 report")


def test_words_of_a_server_cannot_write_to_the_terminal() -> None:
    status = Status("", console=Console(quiet=True))
    line = StatusLine(status)
    line.show(Tally(failing={"u": "\x1b[31m[bold]red"}), 0.0)
    assert "\x1b" not in str(status.status)
    line.begin("read", 4)
    line.advance(2)
    assert str(status.status) == "building: reading reports 2/4"
    line.end()


def test_a_build_put_off_says_why() -> None:
    said = words(Tally(pending=3, put_off="the scheduler is gone"), 0.0)
    assert "3 reports not built (the scheduler is gone)" in said
