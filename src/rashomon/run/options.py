"""A TOML file in, `Options` out; an unknown name fails and names its nearest neighbour."""

import difflib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from rashomon.language.offices import added_holders
from rashomon.language.own_tables import own_actors, own_outlets
from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options
from rashomon.nouns.watching import WatchOptions

WATCH = "watch"
LEAST = {"feed_seconds": 60.0, "host_seconds": 1.0, "retry_seconds": 1.0, "connections": 1}
"""What a watch must leave servers; less is no manner."""


def load_options(path: str) -> Options:
    """Return the options of a file such as `[compare]` with `copy_words = 40`; the rest defaults.

    Raises:
        UsageError: the file cannot be read, or a name or a value in it is not one of ours.
    """
    given = {name: table for name, table in _tables(path).items() if name != WATCH}
    try:
        return options_from(_with_offices(given, Path(path).parent))
    except UsageError as fault:
        raise UsageError(f"{path}: {fault}") from fault


def load_manners(path: str) -> WatchOptions:
    """Return how a watch behaves by the table `[watch]` of a file of options; the rest defaults.

    They are no part of `Options`, since nothing that is derived hangs on them.

    Raises:
        UsageError: the file cannot be read, or a name or a value in the table is not one of ours.
    """
    table = _tables(path).get(WATCH, {})
    if not isinstance(table, Mapping):
        raise UsageError(f"{path}: {WATCH}: must be a table; write [{WATCH}] and options under it")
    try:
        manners: WatchOptions = _stage(WatchOptions, WATCH, table)
    except UsageError as fault:
        raise UsageError(f"{path}: {fault}") from fault
    for name, least in LEAST.items():
        if getattr(manners, name) < least:
            raise UsageError(f"{path}: {WATCH}.{name} must be at least {least:g}")
    if not 0 <= manners.jitter < 1:
        raise UsageError(f"{path}: {WATCH}.jitter must be at least 0 and less than 1")
    return manners


def _tables(path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(Path(path).read_text("utf-8"))
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read ({fault.strerror})") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise UsageError(f"{path}: is not TOML ({fault})") from fault


def _with_offices(given: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """Return the tables with the lines of the file `read.office_table`, looked for from `folder`."""
    table = given.get("read")
    if not isinstance(table, Mapping) or not isinstance(table.get("office_table"), str):
        return given
    path = folder / table["office_table"]
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise UsageError(f"read.office_table: {path} cannot be read") from fault
    kept = [line for line in lines if line.strip() and not line.startswith(("#", "names\t"))]
    rest = {name: value for name, value in table.items() if name != "office_table"}
    return {**given, "read": {**rest, "offices": [*rest.get("offices", []), *kept]}}


def options_from(given: Mapping[str, Any]) -> Options:
    """Return the options of nested tables: stage, then name, then value.

    Raises:
        UsageError: a name or a value is not one of ours.
    """
    kinds = get_type_hints(Options)
    stages: dict[str, Any] = {}
    for stage, table in given.items():
        _known(stage, kinds, "stage")
        if not isinstance(table, Mapping):
            raise UsageError(f"{stage}: must be a table; write [{stage}] and options under it")
        stages[stage] = _stage(kinds[stage], stage, table)
    options = Options(**stages)
    for name, check in _CHECKS.items():
        try:
            check(getattr(options.read, name))
        except ValueError as fault:
            raise UsageError(f"read.{name}: {fault}") from fault
    return options


_CHECKS: dict[str, Callable[[tuple[str, ...]], object]] = {
    "offices": added_holders,
    "actors": own_actors,
    "outlets": own_outlets,
}


def _stage(kind: type, stage: str, table: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    values = {}
    for name, value in table.items():
        _known(name, hints, f"option of {stage}")
        values[name] = _value(hints[name], value, f"{stage}.{name}")
    return kind(**values)


def _known(name: str, names: Mapping[str, object], what: str) -> None:
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.0)
        hint = f"; did you mean {near[0]!r}?" if near else "; there are none"
        raise UsageError(f"{name!r} is no {what}{hint}")


def _value(kind: Any, value: object, name: str) -> object:
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        if isinstance(value, list):
            return tuple(_value(inner, each, name) for each in value)
    elif kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    elif isinstance(kind, type) and isinstance(value, kind) and type(value) is kind:
        return value
    expected = getattr(kind, "__name__", str(kind))
    raise UsageError(f"{name} is {value!r}, must be of type {expected}")


def as_tables(options: Options) -> dict[str, dict[str, object]]:
    """Return the options as nested tables, as `run.json` shows them."""
    return {
        stage.name: {
            option.name: _plain(getattr(getattr(options, stage.name), option.name))
            for option in fields(getattr(options, stage.name))
        }
        for stage in fields(options)
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
