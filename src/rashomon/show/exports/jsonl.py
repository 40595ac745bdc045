"""A record in, a folder of JSON lines out, as CONTRACT.md says."""

import json
import os
import shutil
from pathlib import Path

from rashomon.api import Record
from rashomon.nouns.errors import UsageError
from rashomon.show.lines import FILES, Lines, as_line


def export(record: Record, folder: Path) -> None:
    """Write every file of the export into `folder`, made if it is not there.

    All files are written beside the folder first and moved in at the end, so a reader never finds
    half a file. Other files of the folder are left alone.

    Raises:
        UsageError: the folder cannot be written.
    """
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        beside.mkdir(parents=True)
        try:
            with record.snapshot():
                _write_all(record, beside)
            folder.mkdir(exist_ok=True)
            for written in sorted(beside.iterdir()):
                written.replace(folder / written.name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as fault:
        raise UsageError(f"{folder}: cannot be written ({fault.strerror})") from fault


def _write_all(record: Record, folder: Path) -> None:
    lines = Lines(record)
    for name in FILES:
        with (folder / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(as_line(row) + "\n" for row in lines.of(name))
    run = json.dumps(record.view.run(), ensure_ascii=False, indent=2)
    (folder / "run.json").write_text(run + "\n", encoding="utf-8")
