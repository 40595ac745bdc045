"""A folder of inputs made to break a reader, each with the outcomes that are right for it.

`write_hostile(folder)` writes it all; `big=False` the same in sizes that take no time. Nothing here
is random. "read" is an outcome beside the reasons of `rejected.jsonl`.
"""

import os
from pathlib import Path

from support.hostile_archives import damaged, tars, zips
from support.hostile_texts import GOOD, READ, Hostile, encodings, feeds, pages, records, texts


def write_hostile(folder: Path, *, big: bool = True) -> tuple[Hostile, ...]:
    """Write the folder; return what is in it, the good files too. `big` takes about 400 MB of disk."""
    folder.mkdir(parents=True, exist_ok=True)
    writers = (texts, encodings, pages, records, feeds, zips, tars, damaged, links)
    return tuple(sorted((h for w in writers for h in w(folder, big)), key=lambda h: h.name))


def links(folder: Path, big: bool) -> list[Hostile]:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "outside.txt").symlink_to("/etc/hostname")
    (folder / "inside.txt").symlink_to("good.txt")
    os.mkfifo(folder / "pipe.txt")
    deep = folder / "deep"
    for _ in range(80):
        deep /= "d"
    deep.mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "a.txt").write_text(GOOD)
    Path(os.fsdecode(os.fsencode(folder) + b"/name-\xff.txt")).write_text(GOOD)
    return [
        Hostile("loop", frozenset({"unsafe_path"})),
        Hostile("self.txt", frozenset({"unsafe_path"})),
        Hostile("dangling.txt", frozenset({"missing"})),
        Hostile("outside.txt", frozenset({"unsafe_path"})),
        Hostile("inside.txt", frozenset({READ})),
        Hostile("pipe.txt", frozenset({"unsupported"})),
        Hostile("deep", frozenset({"too_deep"})),
        Hostile(".hidden", frozenset({"unsupported"})),
        Hostile("name-\\xff.txt", frozenset({READ})),
    ]
