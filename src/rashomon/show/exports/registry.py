"""The formats by name, and the one way to write any of them."""

from pathlib import Path

from rashomon.api import Record
from rashomon.nouns.errors import UsageError
from rashomon.show.exports import (
    annotations,
    csv_files,
    eventreport,
    ftm,
    gdelt,
    geojson,
    graphml,
    jsonl,
    jsonld,
    ninjs,
    parquet,
    plover,
    polecat,
    timeline,
    xlsx,
)  # fmt: skip
from rashomon.show.exports.codebook import Codebook
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.whole import whole_file, whole_folder
from rashomon.show.selection import Selection

FORMATS: dict[str, Format] = {
    module.FORMAT.name: module.FORMAT
    for module in (
        jsonl, plover, polecat, gdelt, eventreport, ftm, ninjs, jsonld, annotations, timeline,
        geojson, graphml, csv_files, xlsx, parquet,
    )
}  # fmt: skip
"""Every format, in the order one reads of them."""


def export(
    record: Record,
    name: str,
    to: Path,
    *,
    selection: Selection | None = None,
    full_text: bool = False,
    codebook: Codebook | None = None,
) -> None:
    """Write what a selection keeps of a record in one format, to a file or into a folder.

    What is written is whole: on any fault the former file or files stay as they were.

    Raises:
        UsageError: the place cannot be written, a story asked for is not in the record, or the
            format has no place for the codes of a codebook.
        KeyError: there is no such format.
    """
    chosen = FORMATS[name]
    if codebook is not None and not chosen.coded:
        able = ", ".join(one.name for one in FORMATS.values() if one.coded)
        raise UsageError(f"{name} has no place for own codes; formats that have one: {able}")
    extract = Extract(record, selection, full_text=full_text, codebook=codebook)
    whole = whole_file if chosen.shape is Shape.FILE else whole_folder
    with whole(to) as place, record.snapshot():
        chosen.write(extract, place)
