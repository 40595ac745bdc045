"""`rashomon export`: a record in a form that other programs read."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypedDict

import click

from rashomon import api
from rashomon.nouns.errors import UsageError
from rashomon.show.cli import parameters
from rashomon.show.cli.filters import filters, selection
from rashomon.show.exports import registry
from rashomon.show.exports.codebook import Codebook, load_codebook
from rashomon.show.exports.format import Shape
from rashomon.show.selection import Selection


def _formats() -> str:
    """Return a line for each format, as click shows it unwrapped."""
    lines = (
        f"  {one.name:<12} {one.shape.value:<7} {one.about}" for one in registry.FORMATS.values()
    )
    return "\b\nFormats:\n" + "\n".join(lines)


@click.command(epilog=_formats())
@parameters.record
@click.option(
    "--format",
    "name",
    type=click.Choice(list(registry.FORMATS)),
    metavar="NAME",
    required=True,
    help="One of the formats below.",
)
@click.option(
    "--to",
    "to",
    required=True,
    type=parameters.PLACE,
    metavar="PATH",
    help='File or folder to write, as the format has it; "-" prints a file.',
)
@click.option(
    "--full-text",
    is_flag=True,
    help="Let whole texts out, not only short passages: reports have owners. jsonl always does.",
)
@click.option(
    "--codebook",
    "codebook_path",
    type=parameters.PLACE,
    metavar="FILE.tsv",
    help="Your own codes for PLOVER types, modes, contexts; with plover, eventreport, csv.",
)
@filters
def export(
    record_path: str,
    name: str,
    to: str,
    *,
    full_text: bool,
    codebook_path: str | None,
    **given: Any,
) -> None:
    """Write RECORD, or what filters keep of it, in another form.

    An event is kept when it fits every filter, and of several values of one filter any. With it go
    its reports with their origins, findings and copies among each other, its disagreements, and
    what was said by those the filters name. Counts stay those of the whole record. What is there
    already is replaced only when all is written.
    """
    codebook = None if codebook_path is None else load_codebook(codebook_path)
    kept: Kept = {
        "selection": selection(given),
        "full_text": full_text,
        "codebook": codebook,
    }
    with api.open_record(record_path) as record:
        if not record.view.is_settled():
            click.echo(
                "the last build did not finish: build again to bring it up to date", err=True
            )
        if to == "-":
            _print(record, name, kept)
        else:
            registry.export(record, name, Path(to), **kept)


class Kept(TypedDict):
    """What of a record is written, and with what."""

    selection: Selection
    full_text: bool
    codebook: Codebook | None


def _print(record: api.Record, name: str, kept: Kept) -> None:
    if registry.FORMATS[name].shape is Shape.FOLDER:
        raise UsageError(f"{name} is a folder of files and cannot be printed; name one with --to")
    with TemporaryDirectory(prefix="rashomon-") as folder:
        place = Path(folder) / name
        registry.export(record, name, place, **kept)
        with place.open("rb") as file, click.open_file("-", "wb") as printed:
            shutil.copyfileobj(file, printed)
