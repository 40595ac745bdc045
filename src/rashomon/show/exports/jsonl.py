"""A record in, a folder of JSON lines out, as CONTRACT.md says: the whole texts are always in it."""

import json
from pathlib import Path

from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.kept import kept
from rashomon.show.exports.whole import write_rows
from rashomon.show.lines import FILES, Lines


def write(extract: Extract, folder: Path) -> None:
    """Write every file of the export, each sorted by id."""
    lines = Lines(extract.record, kept(extract))
    for name in FILES:
        write_rows(folder / f"{name}.jsonl", lines.of(name))
    run = json.dumps(extract.view.run(), ensure_ascii=False, indent=2)
    (folder / "run.json").write_text(run + "\n", encoding="utf-8")


FORMAT = Format("jsonl", Shape.FOLDER, "all that the record holds, one file a kind of thing", write)
