"""The examples, built once a process, with what the program prints of them."""

from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from click.testing import CliRunner

from rashomon.show.cli.main import main

ROOT = Path(__file__).parents[2]


@cache
def built(name: str) -> tuple[str, str]:
    """Return the path of the record of an example, and what `rashomon build` prints of it."""
    record = str(Path(mkdtemp(prefix="rashomon-example-")) / f"{name}.db")
    return record, printed("build", f"examples/{name}", "-o", record)


def printed(*arguments: str) -> str:
    """Return what a command prints when it is run where the README says."""
    with chdir(ROOT):
        outcome = CliRunner().invoke(main, arguments)
    assert outcome.exit_code == 0, outcome.output
    return outcome.stdout
