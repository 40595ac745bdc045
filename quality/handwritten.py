"""Reports of our own with re-writes done by hand, and independent reports of the same events.

`quality/rewrites/*.md`: invented persons, real places. Each file has a `# source: OUTLET`, some
`# rewrite SPLIT MANNER: ...` and some `# independent: OUTLET`. SPLIT is `tune` or `score`; a file
is wholly of one. Under a re-write, `changed: KIND COPY > SOURCE` lines say what was altered.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "rewrites"
_HEAD = re.compile(r"^# (source|rewrite|independent)(?: (tune|score) (\w+))?: (.+)$")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One re-write: how heavy it is, its text, and what was changed as (kind, copy, source)."""

    manner: str
    text: str
    changed: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One invented event: its source, re-writes of it, and independent reports."""

    name: str
    scored: bool
    source: str
    rewrites: tuple[Rewrite, ...]
    independent: tuple[str, ...]


def events() -> tuple[Event, ...]:
    """Return the events, sorted by name."""
    return tuple(_event(path) for path in sorted(FOLDER.glob("*.md")) if path.stem != "README")


def _event(path: Path) -> Event:
    source, rewrites, independent, splits = "", [], [], set()
    for head, lines in _sections(path.read_text("utf-8")):
        changed = [line for line in lines if line.startswith("changed: ")]
        text = "\n".join(line for line in lines if line not in changed).strip()
        if head[1] == "source":
            source = text
        elif head[1] == "independent":
            independent.append(text)
        else:
            splits.add(head[2])
            rewrites.append(Rewrite(head[3], text, tuple(_change(line) for line in changed)))
    return Event(path.stem, splits == {"score"}, source, tuple(rewrites), tuple(independent))


def _sections(text: str) -> list[tuple[re.Match[str], list[str]]]:
    found: list[tuple[re.Match[str], list[str]]] = []
    for line in text.splitlines():
        head = _HEAD.match(line)
        if head:
            found.append((head, []))
        elif found:
            found[-1][1].append(line)
    return found


def _change(line: str) -> tuple[str, str, str]:
    _, kind, rest = line.split(" ", 2)
    copy, source = rest.split(" > ")
    return kind, copy, source
