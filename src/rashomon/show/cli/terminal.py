"""What every command shares of the terminal: the console, bars, the list of rejected inputs."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from rashomon.nouns.rejected import Rejected
from rashomon.show.clean import clean

STAGE_WORDS = {
    "ingest": "opening inputs",
    "read": "reading reports",
    "sign": "signing reports",
    "outline": "outlining reports",
    "pair": "finding pairs",
    "compare": "comparing texts",
    "trace": "tracing origins",
    "group": "grouping stories",
    "reconcile": "reconciling stories",
}

TOGETHER = 500  # things printed by one writing


def console() -> Console:
    """Return the console of standard output."""
    return Console(highlight=False)


def emit(shown: RenderableType, screen: Console) -> None:
    """Print something: wrapped on a terminal, elsewhere plain and a line a line, for `grep`."""
    if screen.is_terminal:
        screen.print(shown)
        return
    lines = list(_plain(shown))
    if lines:
        click.echo("\n".join(lines))


def emit_hanging(line: Text, screen: Console, inward: int | None = None) -> None:
    """Print a line; on a terminal what does not fit goes on below it, set in.

    By `inward` columns, below a line at the margin by 4 at most; by as much as the line itself where
    `inward` is `None`.
    """
    own = len(line.plain) - len(line.plain.lstrip(" "))
    deep = own if inward is None else max(own, inward if own else min(inward, 4))
    if not screen.is_terminal or len(line.plain) <= screen.width or deep >= screen.width // 2:
        emit(line, screen)
        return
    first, *rest = line[own:].wrap(screen, screen.width - deep)
    emit(Text(" " * own).append_text(first), screen)
    for each in rest:
        emit(Text(" " * deep).append_text(each), screen)


def emit_all(shown: Iterable[RenderableType], screen: Console) -> None:
    """Print many things one below the other, some at a time: each writing asks the system."""
    rest = iter(shown)
    while some := list(islice(rest, TOGETHER)):
        emit(Group(*some), screen)


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
    click.echo(_indented(value))


def print_parts(parts: Iterable[tuple[str, Iterable[object]]]) -> None:
    """Print an object of lists as `print_json` does, some rows at a time: there may be very many."""
    before = "{"
    for name, rows in parts:
        click.echo(f"{before}\n  {json.dumps(name)}: [", nl=False)
        rest, ahead = iter(rows), ""
        while some := list(islice(rest, TOGETHER)):
            # A line end inside a string is written "\n", so that each one here begins a line.
            lines = (_indented(row).replace("\n", "\n    ") for row in some)
            click.echo(ahead + "\n    " + ",\n    ".join(lines), nl=False)
            ahead = ","
        click.echo("\n  ]" if ahead else "]", nl=False)
        before = ","
    click.echo("{}" if before == "{" else "\n}")


_indented = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2).encode
