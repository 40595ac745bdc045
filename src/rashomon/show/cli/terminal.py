"""What every command shares of the terminal: the console, bars, the list of rejected inputs."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from rashomon.nouns.rejected import Rejected
from rashomon.show.clean import clean

PIPED_WIDTH = 100  # columns when the output is not a terminal

STAGE_WORDS = {
    "ingest": "opening inputs",
    "read": "reading reports",
    "sign": "signing reports",
    "pair": "finding pairs",
    "compare": "comparing texts",
    "trace": "tracing origins",
    "group": "grouping stories",
    "reconcile": "reconciling stories",
}


def console() -> Console:
    """Return the console of standard output: as wide as the terminal, plain when piped."""
    if sys.stdout.isatty():
        return Console(highlight=False)
    return Console(highlight=False, width=PIPED_WIDTH, no_color=True, color_system=None)


def emit(shown: RenderableType, screen: Console) -> None:
    """Print something; piped, no line ends in the spaces that fill a terminal's."""
    if screen.is_terminal:
        screen.print(shown)
        return
    with screen.capture() as captured:
        screen.print(shown)
    for line in captured.get().splitlines():
        click.echo(line.rstrip())


class Bars:
    """Shows a build's stages as bars on standard error."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._task = bars.add_task("", total=None, visible=False)

    def begin(self, stage: str, total: int | None) -> None:
        """Show a bar for a stage."""
        words = STAGE_WORDS.get(stage, stage)
        self._bars.reset(self._task, total=total, description=words, visible=total != 0)

    def advance(self, steps: int) -> None:
        """Move the bar."""
        self._bars.advance(self._task, steps)

    def end(self) -> None:
        """Take the bar away."""
        self._bars.update(self._task, visible=False)


@contextmanager
def progress() -> Iterator[Bars | None]:
    """Hold progress bars while standard error is a terminal, `None` where it is not."""
    if not sys.stderr.isatty():
        yield None
        return
    columns = (
        TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield Bars(bars)


def list_rejected(rejected: Iterable[Rejected]) -> None:
    """List inputs that were not read on standard error, one a line."""
    for one in rejected:
        click.echo(
            f"rejected: {clean(one.path)}: {one.reason.value} ({clean(one.detail)})", err=True
        )


def print_json(value: object) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2))
