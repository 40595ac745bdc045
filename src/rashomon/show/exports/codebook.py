"""A codebook of a user's own, mapped from PLOVER's: a table of types, modes and contexts to codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rashomon.nouns.errors import UsageError
from rashomon.nouns.plover import CONTEXTS, MODES, EventType

COLUMNS = ("type", "mode", "context", "code", "label")
ANY = "*"
"""In `type`: whatever no other row has."""

MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class OwnCode:
    """A code of the user's codebook, and its words ("" for none)."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """Codes by PLOVER type, mode and context; "" for any of the last two."""

    codes: Mapping[tuple[str, str, str], OwnCode]

    def code(
        self, kind: EventType, modes: Iterable[str], contexts: Iterable[str]
    ) -> OwnCode | None:
        """Return the code of an event, `None` where no row fits.

        The row that says most wins: mode and context, then mode, then context, then type alone, then
        `*` with a context, then `*`. Of several modes or contexts the event's first with a row wins.
        """
        own_modes, own_contexts = (*modes, ""), (*contexts, "")
        for mode in own_modes:
            for context in own_contexts:
                found = self.codes.get((kind.value, mode, context))
                if found is not None:
                    return found
        for context in own_contexts:
            if (ANY, "", context) in self.codes:
                return self.codes[ANY, "", context]
        return None


def load_codebook(path: str) -> Codebook:
    """Return the codebook of a tab-separated file with the headings of `COLUMNS`.

    Raises:
        UsageError: it cannot be read, or a row is none; the message says file, line and why.
    """
    codes: dict[tuple[str, str, str], OwnCode] = {}
    headed = False
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        wrong = _fault(cells, codes) if headed else _fault_of_headings(cells)
        if wrong:
            raise UsageError(f"{path}:{number}: {wrong}")
        if headed:
            kind, mode, context, code, label = [*cells, ""][: len(COLUMNS)]
            codes[kind, mode, context] = OwnCode(code, label)
        headed = True
    if not codes:
        raise UsageError(f"{path}: has no rows; see docs/codebook.md")
    return Codebook(codes)


def _fault_of_headings(cells: list[str]) -> str | None:
    if tuple(cells) == COLUMNS:
        return None
    return f"the first row must be the headings {' '.join(COLUMNS)}, parted by tabs"


def _fault(cells: list[str], codes: Mapping[tuple[str, str, str], OwnCode]) -> str | None:
    """Return what is wrong with a row, `None` for nothing."""
    if len(cells) not in (len(COLUMNS) - 1, len(COLUMNS)):
        return f"{len(cells)} cells, not {len(COLUMNS)}: {' '.join(COLUMNS)}"
    kind, mode, context, code = cells[:4]
    if kind != ANY and kind not in EventType.__members__.values():
        return f"type {kind!r} is none of {' '.join(EventType)}, nor {ANY}"
    known = () if kind == ANY else tuple(MODES.get(EventType(kind), ()))
    if mode and mode not in known:
        return f"mode {mode!r} is none of {kind}'s: {' '.join(known) or 'it has none'}"
    if context and context not in CONTEXTS:
        return f"context {context!r} is none of {' '.join(CONTEXTS)}"
    if not code:
        return "code is empty"
    if (kind, mode, context) in codes:
        return "an earlier row has the same type, mode and context"
    return None


def _text(path: str) -> str:
    try:
        if Path(path).stat().st_size > MOST_BYTES:
            raise UsageError(f"{path}: is larger than {MOST_BYTES:,} bytes")
        return Path(path).read_text("utf-8-sig")
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read ({fault.strerror})") from fault
    except UnicodeDecodeError as fault:
        raise UsageError(f"{path}: is not UTF-8 ({fault})") from fault
