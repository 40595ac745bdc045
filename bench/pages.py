"""Requests a second and waiting times of the pages, while a build writes to the same record.

`python -m bench.pages [COUNT] [--case CASE] [--seconds S] [--callers N] [--record PATH] [--cost]`: a
record of COUNT made reports (or a copy of the one at PATH) is served on loopback; N callers ask for its
kinds of pages in turn, first with the record at rest, then while another process adds made reports to
it, 64 at a time. With `--cost`, the processor time of making each page anew, without a server.
"""

import argparse
import asyncio
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, MutableMapping
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from statistics import quantiles
from typing import Any

from starlette.applications import Starlette

from bench.scale import derived, kept
from bench.worst_cases import CASES
from rashomon.nouns.listings import StoryOrder
from rashomon.nouns.options import Options
from rashomon.show.web.app import make_app
from rashomon.show.web.drawings.registry import STORY_DRAWINGS
from rashomon.store.record import open_record

PORT = 8797
ADDED = 64  # reports a batch of the build that goes on meanwhile


def addresses(path: str) -> list[str]:
    """Return one address of every kind of page that the record has, the first page first."""
    with open_record(path) as record:
        story = record.catalogue.stories(StoryOrder.LARGEST, 1, 0)[0].id
        account = record.excerpts.of(story).account
        report = account.title_report
        word = record.view.report(report).text.split()[3]
        copies = record.excerpts.copies_among(account.reports)
        most = record.dossiers.actors(1, 0).lines
        quotes = record.catalogue.ids("quotes", "", 1, 0)
        events = sorted(account.events, key=lambda one: -len(one.tellings))
    parts = ("", "/facts", "/reports", "/findings", *(f"/{one.name}" for one in STORY_DRAWINGS))
    found = ["/", "/?order=newest&page=3", f"/search?words={word}", "/search", "/receipts"]
    found += [f"/story/{story}{part}" for part in parts]
    found += [f"/report/{report}", "/actors", "/events", "/copies", f"/origin/{account.origins[0]}"]
    found += [f"/actor/{one.key}" for one in most]
    found += [f"/actor/{one.country}" for one in most if one.country]
    found += [f"/quote/{one}" for one in quotes]
    found += [f"/event/{one.id}" for one in events[:1]]
    found += [
        f"/pair/{one.actors[0].key}-{one.recipients[0].key}"
        for one in [one for one in events if one.actors and one.recipients][:1]
    ]
    found += [f"/disagreement/{one.id}" for one in account.disagreements[:1]]
    found += [f"/finding/{one.id}" for one in account.findings[:1]]
    return found + [f"/copy/{one.id}" for one in copies[:1]]


def costs(path: str) -> Iterator[dict[str, object]]:
    """Yield a row a page: processor time of making it with nothing kept (best of two), and its size."""
    for address in addresses(path):
        took = []
        for _ in range(2):
            app = make_app(path)  # with it, its memory of answers is new
            began = time.process_time()
            status, size = asyncio.run(answered(app, address))
            took.append(time.process_time() - began)
            if status != 200:
                raise RuntimeError(f"{address}: {status}")
        yield {"page": address, "processor_ms": round(min(took) * 1000, 1), "bytes": size}


async def answered(app: Starlette, address: str) -> tuple[int, int]:
    """Return status and size of an answer, asked of the application itself."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": path,
        "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(b"host", b"127.0.0.1")], "server": ("127.0.0.1", 80), "client": None,
    }  # fmt: skip
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], sum(len(one.get("body", b"")) for one in sent)


def ask(where: list[str], until: float, waits: dict[str, list[float]]) -> None:
    """Ask for the addresses in turn until a time; note how long each took, in seconds."""
    connection = HTTPConnection("127.0.0.1", PORT)
    while time.monotonic() < until:
        for address in where:
            began = time.monotonic()
            connection.request("GET", address)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{address}: {answer.status}")
            waits[address].append(time.monotonic() - began)


def measured(where: list[str], seconds: float, callers: int) -> Iterator[dict[str, object]]:
    """Yield a row an address, and one of all: requests a second, median and 95th percentile in ms."""
    waits: dict[str, list[float]] = {address: [] for address in where}
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=ask, args=(where, until, waits)) for _ in range(callers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    everything = [wait for one in waits.values() for wait in one]
    for address, one in (*waits.items(), ("all", everything)):
        if len(one) > 1:
            cuts = [round(cut * 1000, 1) for cut in quantiles(one, n=20)]
            row = {"page": address, "asked": len(one), "per_second": round(len(one) / seconds, 1)}
            yield {**row, "p50_ms": cuts[9], "p95_ms": cuts[18]}


def grow(path: str, start: int) -> None:
    """Add made reports to a record, batch after batch, until killed."""
    reads = CASES["made"](1_000_000)
    for _ in islice(reads, start):
        pass
    with open_record(path, create=True) as record:
        while True:
            kept(record, islice(reads, ADDED), Options())


def wait_for(server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers, or has ended."""
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", PORT)).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return


def served(path: str, seconds: float, callers: int, count: int) -> None:
    """Print the figures of a served record, at rest and while it grows."""
    server = subprocess.Popen(
        [sys.executable, "-m", "rashomon", "serve", path, "--port", str(PORT)]
    )
    try:
        wait_for(server)
        where = addresses(path)
        for state in ("at rest", "while it grows"):
            command = [sys.executable, "-m", "bench.pages", str(count), "--grow", path]
            build = subprocess.Popen(command) if state != "at rest" else None
            for row in measured(where, seconds, callers):
                print(json.dumps({"record": state, **row}))
            if build is not None:
                build.kill()
                build.wait()
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    """Measure, and print one line of JSON a page."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("count", type=int, nargs="?", default=50_000)
    asked.add_argument("--seconds", type=float, default=20.0)
    asked.add_argument("--callers", type=int, default=4)
    asked.add_argument("--record", type=Path)
    asked.add_argument("--case", choices=sorted(CASES), default="made")
    asked.add_argument("--cost", action="store_true", help="processor time, without a server")
    asked.add_argument("--grow")
    given = asked.parse_args()
    if given.grow:
        grow(given.grow, given.count)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "pages.db")
        if given.record is not None:
            shutil.copy(given.record, path)
        else:
            with open_record(path, create=True) as record:
                kept(record, CASES[given.case](given.count), Options())
                derived(record, Options(), 0)
        if given.cost:
            for row in costs(path):
                print(json.dumps(row), flush=True)
        else:
            served(path, given.seconds, given.callers, given.count)


if __name__ == "__main__":
    main()
