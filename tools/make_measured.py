"""Write what the receipts page says of our figures and weaknesses, from docs/quality.md.

Usage: python tools/make_measured.py [--check]
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "docs" / "quality.md"
TARGET = ROOT / "src" / "rashomon" / "show" / "web" / "measured.tsv"

HEAD = """\
# source: docs/quality.md, by tools/make_measured.py; a test holds this to it
# licence: Apache-2.0
# kind\tname\twords\thow
"""

_LINK = re.compile(r"\s*\(\[[^\]]*\]\([^)]*\)\)|\[([^\]]*)\]\([^)]*\)")
_MORE = re.compile(r"\s*\(?(?:More|See)\b[^.:]*: [^.]*\.md\)?\.?$")


def rows(page: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield ("figure", part, figure, how its data was used) and ("weakness", what, why, "")."""
    for line in page.splitlines():
        cells = [_plain(cell) for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and cells[0] not in {"part", "---"}:
            yield "figure", cells[0], cells[1], cells[2]
    failing = page.partition("## Where it fails")[2]
    for found in re.finditer(r"^- \*\*(.+?)\.?\*\* (.+?)(?=\n- |\n#|\Z)", failing, re.M | re.S):
        yield "weakness", _plain(found[1]), _MORE.sub("", _plain(found[2])), ""


def table(page: str) -> str:
    """Return the packaged table of a page."""
    return HEAD + "".join("\t".join(row) + "\n" for row in rows(page))


def _plain(words: str) -> str:
    """Return Markdown without its marks, on one line."""
    linked = _LINK.sub(lambda found: found[1] or "", words)
    return " ".join(linked.replace("`", "").replace("**", "").split())


def main() -> int:
    """Write the table; with `--check`, only say whether it is what the page says."""
    made = table(SOURCE.read_text("utf-8"))
    if "--check" in sys.argv[1:]:
        return int(TARGET.read_text("utf-8") != made)
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
