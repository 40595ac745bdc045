"""What `quotes`, `dates` and `places` share: inputs read one by one, without a record."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from rashomon import api
from rashomon.nouns.errors import NothingRead
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.rejected import Rejected
from rashomon.show.cli import parameters
from rashomon.show.cli.outputs import write_lines
from rashomon.show.cli.terminal import list_rejected, progress
from rashomon.show.wire import Json


def write_readings(
    paths: tuple[str, ...],
    to: str,
    worker_count: int,
    options_path: str | None,
    rows_of: Callable[[ReadReport], Iterator[Json]],
    *,
    words_only: bool = False,
) -> None:
    """Read the inputs and write what `rows_of` makes of each, in the order of the inputs.

    `words_only` reads every part of a page for its names, times and places, and no further.

    Raises:
        NothingRead: not one input could be read.
    """
    options = parameters.options_of(options_path)
    options = replace(options, read=replace(options.read, words_only=words_only))
    rejected: list[Rejected] = []
    count = 0

    def rows() -> Iterator[Json]:
        nonlocal count
        given = api.load_reports(*paths, options=options, stdin=parameters.standard_input(paths))
        with progress() as bars:
            for one in api.read_reports(
                given, options=options, workers=worker_count, progress=bars
            ):
                if isinstance(one, Rejected):
                    rejected.append(one)
                else:
                    count += 1
                    yield from rows_of(one)

    write_lines(rows(), to)
    list_rejected(rejected)
    if count == 0:
        raise NothingRead("nothing could be read")
