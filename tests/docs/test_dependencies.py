"""pyproject.toml is true: what the package imports it asks for, and what it asks for is pinned for tests."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
FOR_USERS = [name for name in EXTRAS if not name.startswith("dev") and name != "train"]


def plain(requirement: str) -> str:
    """Return the name of a requirement as indexes spell it."""
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def imported() -> set[str]:
    """Return the top-level names of others that any module of the package imports."""

    def names(node: ast.AST) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module

    package = ROOT / "src" / "rashomon"
    trees = (ast.parse(path.read_text("utf-8")) for path in package.rglob("*.py"))
    found = {
        name.partition(".")[0] for tree in trees for node in ast.walk(tree) for name in names(node)
    }
    return found - sys.stdlib_module_names - {"rashomon"}


def test_every_library_imported_is_asked_for_or_comes_with_one_that_is() -> None:
    asked = {plain(one) for one in PROJECT["dependencies"]}
    asked |= {plain(one) for extra in FOR_USERS for one in EXTRAS[extra]}
    brought = set()
    for name in asked:
        try:
            brought |= {plain(one) for one in requires(name) or () if "extra ==" not in one}
        except PackageNotFoundError:  # an extra that is not installed here
            continue
    owners = packages_distributions()
    for name in imported():
        owned = {plain(owner) for owner in owners.get(name, [name])}
        assert owned & (asked | brought), f"{name} is not asked for in pyproject.toml"


def test_every_library_asked_for_is_pinned() -> None:
    pinned = {
        plain(line)
        for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    }
    asked = [*PROJECT["dependencies"], *(one for extra in EXTRAS.values() for one in extra)]
    assert [one for one in asked if plain(one) not in pinned] == []
