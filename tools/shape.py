"""Fail on an overgrown file or function, an unexplained suppression, or a module without a test.

Usage: python tools/shape.py [ROOT]
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

FILE_LINES = 400  # lines; the median of the best codebases measured is about 100
FUNCTION_LINES = 40  # lines without the docstring; their median is under 10

BARE_SUPPRESSION = re.compile(
    r"#\s*(noqa(: [A-Z0-9, ]+)?|type: ignore(\[[\w, -]+\])?|pragma: no cover)\s*$"
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def own_lines(node: Function) -> int:
    """Return the lines of a function from `def` to its end, docstring left out."""
    total = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is None:
        return total
    return total - ((first.end_lineno or first.lineno) - first.lineno + 1)


def complaints(path: Path) -> Iterator[str]:
    """Yield one line of text per limit this file breaks."""
    source = path.read_text(encoding="utf-8")
    count = source.count("\n")
    if count > FILE_LINES:
        yield f"{path}: {count} lines, {FILE_LINES} allowed; split it by noun"
    for number, line in enumerate(source.splitlines(), start=1):
        if BARE_SUPPRESSION.search(line):
            yield f"{path}:{number}: say why this is suppressed, after a second #"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function) and own_lines(node) > FUNCTION_LINES:
            yield f"{path}:{node.lineno} {node.name}: {own_lines(node)} lines, {FUNCTION_LINES} allowed"


def untested(package: Path, tests: Path) -> Iterator[str]:
    """Yield one line of text per module without a test file at the mirrored path."""
    for path in sorted(package.rglob("*.py")):
        if path.name.startswith("__"):
            continue
        wanted = tests / path.relative_to(package).with_name(f"test_{path.name}")
        if not wanted.exists():
            yield f"{path}: expected {wanted}"


def main() -> int:
    """Print every complaint; return 1 if there was one."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = [text for path in sorted(root.glob("src/**/*.py")) for text in complaints(path)]
    found += untested(root / "src" / "rashomon", root / "tests" / "unit")
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
