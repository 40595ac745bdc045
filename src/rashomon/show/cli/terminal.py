"""What every command shares of the terminal: the console, bars, the list of rejected inputs."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from rashomon.nouns.rejected import Rejected
from rashomon.show.clean import clean

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
    """Return the console of standard output."""
    return Console(highlight=False)


def emit(shown: RenderableType, screen: Console) -> None:
    """Print something: wrapped on a terminal, elsewhere plain and a line a line, for `grep`."""
    if screen.is_terminal:
        screen.print(shown)
        return
    for line in _plain(shown):
        click.echo(line)


def _plain(shown: RenderableType, inward: int = 0) -> Iterator[str]:
    """Yield the lines of something unwrapped, set in as far as its paddings say."""
    if isinstance(shown, Group):
        for part in shown.renderables:
            yield from _plain(part, inward)
    elif isinstance(shown, Padding):
        yield from _plain(shown.renderable, inward + shown.left)
    else:
        yield f"{' ' * inward}{shown}".rstrip()


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
