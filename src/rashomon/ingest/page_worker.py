"""The process that parses HTML and feeds: it may crash, hang or swell, and is then replaced.

Run by `page_reader`. It reads requests on its input and answers on its output until its input
ends, which it does when the parent ends, however the parent ends. A request is a line of JSON
(task, size, seconds, limit) and `size` bytes of UTF-8; an answer is 8 bytes of length and JSON.
"""

import io
import json
import os
import resource
import select
import signal
import sys
from typing import Any, BinaryIO

from rashomon.ingest.page_text import read_fragment, read_page

IDLE_SECONDS = 5


def main(argv: list[str]) -> None:
    """Answer requests until the input ends; the argument is the bytes of memory allowed."""
    memory = int(argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not break the answers
    for ending in (
        signal.SIGINT,
        signal.SIGTERM,
    ):  # sent to all of a job; the parent hears and ends us
        signal.signal(ending, signal.SIG_IGN)
    parent = os.getppid()
    while _wait(requests, parent) and (line := requests.readline(10_000)):
        request = json.loads(line)
        body = requests.read(request["size"])
        # The default action of SIGPROF ends the process, in the midst of C code too.
        signal.setitimer(signal.ITIMER_PROF, request["seconds"])
        answer = json.dumps(_answer(request, body)).encode("ascii")
        signal.setitimer(signal.ITIMER_PROF, 0)
        answers.write(len(answer).to_bytes(8, "big") + answer)
        answers.flush()


def _wait(requests: BinaryIO, parent: int) -> bool:
    """Wait for a request; say no if the parent is gone though another process holds its pipe."""
    while not select.select([requests], [], [], IDLE_SECONDS)[0]:
        if os.getppid() != parent:
            return False
    return True


def _answer(request: dict[str, Any], body: bytes) -> dict[str, Any]:
    try:
        return TASKS[request["task"]](body.decode("utf-8", "replace"), request["limit"])
    except MemoryError:
        return {"fault": "memory"}
    except RecursionError:
        return {"fault": "depth"}
    except Exception as fault:  # noqa: BLE001 - hostile markup raises anything; the parent rejects it
        return {"fault": type(fault).__name__}


def read_feed(markup: str, limit: int) -> dict[str, Any]:
    """Return the entries of an RSS or Atom feed; nothing is fetched, whatever it names."""
    import feedparser

    # As a stream: of a string, feedparser would ask whether it is an address or a file's name.
    stream: BinaryIO = io.BytesIO(markup.encode("utf-8"))
    parsed = feedparser.parse(stream, response_headers={"content-type": "text/xml; charset=utf-8"})
    entries = [_entry(entry) for entry in parsed.entries[: limit + 1]]
    return {"version": parsed.version, "outlet": parsed.feed.get("title"), "entries": entries}


def _entry(entry: Any) -> dict[str, Any]:
    bodies = [*entry.get("content", []), entry.get("summary_detail") or {}]
    body = max(bodies, key=lambda one: len(one.get("value") or ""))
    source = entry.get("source") or {}
    return {
        "id": entry.get("id") or entry.get("link"),
        "url": entry.get("link"),
        "title": entry.get("title"),
        "outlet": source.get("title"),
        "date": entry.get("published"),
        "changed": entry.get("updated"),
        "authors": [one.get("name") for one in entry.get("authors", [])] or entry.get("author"),
        "type": body.get("type"),
        "body": body.get("value") or "",
    }


TASKS = {"page": read_page, "fragment": read_fragment, "feed": read_feed}

if __name__ == "__main__":
    main(sys.argv)
