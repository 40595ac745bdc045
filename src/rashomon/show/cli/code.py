"""`rashomon code`: sentences to PLOVER events."""

import sys
from collections import deque
from collections.abc import Iterator

import click

from rashomon import api
from rashomon.nouns.coding import TextToCode
from rashomon.nouns.errors import NothingRead, UsageError
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.show.cli import parameters
from rashomon.show.cli.outputs import write_lines
from rashomon.show.cli.terminal import list_rejected, progress
from rashomon.show.sentences import Request, coded_json, requests
from rashomon.show.wire import Json


@click.command()
@click.argument("path", type=parameters.PLACE, metavar="IN.jsonl")
@parameters.output
@parameters.workers
def code(path: str, to: str, worker_count: int, options_path: str | None) -> None:
    """Code sentences, not reports, to PLOVER events.

    A line of IN.jsonl is {"id", "text"} with "date" and, both or neither, "source" and "target"
    as [start, end]: with these, exactly one event, what source does to target.
    """
    parameters.options_of(options_path)
    rejected: list[Rejected] = []
    asked: deque[Request] = deque()
    count = 0

    def sentences() -> Iterator[TextToCode]:
        for one in requests(_lines(path), path):
            if isinstance(one, Rejected):
                rejected.append(one)
            else:
                asked.append(one)
                yield one.sentence

    def rows() -> Iterator[Json]:
        nonlocal count
        with progress() as bars:
            for coded in api.code_sentences(sentences(), workers=worker_count, progress=bars):
                count += 1
                if coded.failed is not None:
                    place = f"{path}#{coded.report.id}"
                    rejected.append(Rejected(place, Reason.UNREADABLE, coded.failed))
                yield coded_json(asked.popleft().id, coded)

    write_lines(rows(), to)
    list_rejected(rejected)
    if count == 0:
        raise NothingRead(f"{path}: no line could be read")


def _lines(path: str) -> Iterator[bytes]:
    if path == "-":
        yield from sys.stdin.buffer
        return
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as given, "~" and all
            yield from file
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read ({fault.strerror})") from fault
