"""The block of `key: value` lines at the head of a Markdown file."""

import re
from dataclasses import dataclass

MAX_LINES = 100
"""A block longer than this is no front matter but text between two rules."""

KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,40}):(?:[ \t]+(.*))?$")
ITEM = re.compile(r"[ \t]*-[ \t]+(.+)$")
NAMES = {"author": "authors", "byline": "authors", "by": "authors"}


@dataclass(frozen=True, slots=True)
class Split:
    """A Markdown text without its front matter, and what the block says, by lower-case key."""

    text: str
    fields: dict[str, object]


def split(text: str) -> Split:
    r"""Take off the front matter, if the text begins with one; blank lines after it go too.

    >>> split("---\ntitle: A\n---\n\nText.\n")
    Split(text='Text.\n', fields={'title': 'A'})
    """
    lines = text.split("\n", MAX_LINES + 1)
    if lines[0].rstrip() != "---":
        return Split(text, {})
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() in {"---", "..."}), 0)
    fields = _fields(lines[1:end])
    if not end or end > MAX_LINES or not fields:
        return Split(text, {})
    rest = "\n".join(lines[end + 1 :])
    return Split(rest.lstrip("\r\n"), fields)


def _fields(lines: list[str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    key = ""
    for line in map(str.rstrip, lines):
        if match := KEY.match(line):
            key = NAMES.get(match.group(1).lower(), match.group(1).lower())
            fields[key] = _value(match.group(2) or "")
        elif key and (item := ITEM.match(line)):
            held = fields[key]
            items = held if isinstance(held, list) else []
            fields[key] = [*items, _unquoted(item.group(1))]
    return fields


def _value(words: str) -> object:
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        return [_unquoted(item) for item in words[1:-1].split(",") if item.strip()]
    return _unquoted(words)


def _unquoted(words: str) -> str:
    words = words.strip()
    if len(words) >= 2 and words[0] == words[-1] and words[0] in "\"'":
        return words[1:-1]
    return words
