"""`rashomon`: the commands, and how every error ends: one line, and the contract's exit status."""

import logging
import sys
from typing import Any

import click

from rashomon.nouns.errors import BrokenRecord, ClusterAway, NothingRead, RashomonError, UsageError
from rashomon.show.clean import clean
from rashomon.show.cli.build import build
from rashomon.show.cli.changes import changes
from rashomon.show.cli.check import check
from rashomon.show.cli.code import code
from rashomon.show.cli.compare import compare
from rashomon.show.cli.completion import completion
from rashomon.show.cli.dates import dates
from rashomon.show.cli.decide import decide
from rashomon.show.cli.export import export
from rashomon.show.cli.group import group
from rashomon.show.cli.man import man
from rashomon.show.cli.mcp import mcp
from rashomon.show.cli.merge import merge
from rashomon.show.cli.places import places
from rashomon.show.cli.plot import plot
from rashomon.show.cli.quotes import quotes
from rashomon.show.cli.reliability import reliability
from rashomon.show.cli.remove import remove
from rashomon.show.cli.report import report
from rashomon.show.cli.reread import reread
from rashomon.show.cli.serve import serve
from rashomon.show.cli.show import show
from rashomon.show.cli.versions import versions
from rashomon.show.cli.watch import watch
from rashomon.show.cli.why import why

EXIT = {NothingRead: 1, UsageError: 2, ClusterAway: 2, BrokenRecord: 3}
INTERRUPTED = 130


class Commands(click.Group):
    """A group whose commands end with one line on standard error, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - # click's signature
        """Return the commands in the order one meets them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command and turn what it raises into a line and an exit status."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _complain("stopped; what was read is kept, the same command goes on from there")
            ctx.exit(INTERRUPTED)
        except RashomonError as fault:
            _complain(str(fault))
            ctx.exit(EXIT.get(type(fault), 1))
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as fault:
            if ctx.params.get("trace"):
                raise
            _complain(
                f"internal fault: {type(fault).__name__}: {fault}; "
                "please report it with what `rashomon --trace ...` prints"
            )
            ctx.exit(1)


def _complain(words: str) -> None:
    click.echo(f"rashomon: {clean(words)}", err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rashomon")
@click.option("-v", "--verbose", is_flag=True, help="Log each stage on standard error.")
@click.option("--trace", is_flag=True, help="Show where an internal fault happened.")
def main(*, verbose: bool, trace: bool) -> None:
    """Read many news reports of one event; get one sourced record.

    What happened, who says so, who copied whom and where the accounts differ; every line opens to
    the exact words of the reports.

    \b
      rashomon build reports/           read a folder, print its stories
      rashomon show rashomon.db         print them again
      rashomon why rashomon.db ID       the words under any line
      rashomon serve rashomon.db        all of it as pages
    """  # noqa: D301 - click wants the backspace itself
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that is not UTF-8 must not end a command
            stream.reconfigure(errors="backslashreplace")
    if verbose or trace:
        # Loaded here: structlog takes longer to import than most commands to run.
        from rashomon.show.cli.logs import log_to_stderr  # noqa: PLC0415 - # see above

        log_to_stderr(logging.DEBUG if trace else logging.INFO)


for command in (
    build, watch, changes, remove, reread, merge, show, why, versions, decide, check, reliability,
    export, serve, report, plot, mcp, code, quotes, dates, places, compare, group, completion, man,
):  # fmt: skip
    main.add_command(command)
