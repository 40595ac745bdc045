"""Our own ES modules in, one script for a file that stands alone out.

A module imports only others of ours, by lines `import { a, b } from "./other.js";` before anything
else, and exports with `export function`, `export async function` or `export const` at the start of
a line. A line that breaks these rules fails here, and a test bundles every module.
"""

import posixpath
import re
from collections.abc import Callable

_IMPORT = re.compile(r'import \{ ([\w, ]+) \} from "(\.{1,2}/[\w./-]+\.js)";')
_EXPORT = re.compile(r"^export (?=(?:async function|function|const) (\w+))", re.MULTILINE)
_NEEDS = re.compile(r"^export const needs = \[([^\]]*)\];", re.MULTILINE)

Read = Callable[[str], str]


def bundle(entries: list[str], read: Read) -> str:
    """Return a script that makes `modules`, an object of every module by its path.

    `read` gives the source of a path such as "draw/lineage.js".

    Raises:
        ValueError: a module imports or exports in another way than the rules say.
    """
    parts: dict[str, str] = {}
    for entry in entries:
        _add(entry, read, parts, ())
    return "const modules = {};\n" + "".join(parts.values())


def _add(path: str, read: Read, parts: dict[str, str], above: tuple[str, ...]) -> None:
    if path in parts:
        return
    if path in above:
        raise ValueError(f"{path}: imports itself by way of {', '.join(above)}")
    lines = []
    for line in read(path).splitlines():
        found = _IMPORT.fullmatch(line.strip())
        if found is not None:
            wanted = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[2]))
            _add(wanted, read, parts, (*above, path))
            line = f'const {{ {found[1]} }} = modules["{wanted}"];'  # noqa: PLW2901 - # rewritten
        elif line.startswith("import "):
            raise ValueError(f"{path}: an import of another form: {line}")
        lines.append(line)
    parts[path] = _wrapped(path, "\n".join(lines))


def _wrapped(path: str, source: str) -> str:
    names = _EXPORT.findall(source)
    body = _EXPORT.sub("", source)
    if re.search(r"^export\b", body, re.MULTILINE):
        raise ValueError(f"{path}: an export of another form")
    return f'modules["{path}"] = (() => {{\n{body}\nreturn {{ {", ".join(names)} }};\n}})();\n'


def needs(source: str) -> tuple[str, ...]:
    """Return the libraries that a drawing's module says it needs."""
    found = _NEEDS.search(source)
    return tuple(re.findall(r'"(\w+)"', found[1])) if found is not None else ()
