"""Vendored files are those the list names, to the byte, each with a licence; nothing of ours calls out."""

import hashlib
import re
from pathlib import Path

from rashomon.show.web import assets

STATIC = Path(assets.__file__).parent / "static"


def test_every_vendored_file_is_listed_with_its_hash_and_licence() -> None:
    listed = dict(
        re.findall(
            r"^\| `([\w.-]+)` .*`([0-9a-f]{64})` \|$", assets.asset("vendor/README.md"), re.M
        )
    )
    held = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (STATIC / "vendor").iterdir()
        if path.suffix in {".js", ".json"}
    }
    assert held == listed
    assert len(list((STATIC / "vendor" / "licences").iterdir())) == len(listed)


def test_our_own_files_name_no_other_machine() -> None:
    for path in STATIC.glob("*.*"):
        found = re.findall(r"https?://[^\s\"')]+", path.read_text("utf-8"))
        assert [one for one in found if not one.startswith("http://www.w3.org/")] == []
