"""Words of reports made safe to print: they may hold anything, a terminal obeys some of it."""

import re

# Controls, ANSI's escape among them; marks that turn the direction of what follows; line ends
# other than ours; halves of surrogate pairs. Tabs and line ends become spaces before.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_SPACE = re.compile(r"[\s\u2028\u2029]+")


def clean(words: str) -> str:
    r"""Return the words on one line, what a terminal would obey shown as its code.

    >>> clean("a\x1b[31mb\n c")
    'a\\x1b[31mb c'
    """
    return _UNSAFE.sub(_code, _SPACE.sub(" ", words)).strip()


def shortened(words: str, most: int) -> str:
    """Return clean words of at most `most` code points, cut at a space and ended by "…"."""
    whole = clean(words)
    if len(whole) <= most:
        return whole
    cut = whole[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(" ,;:") + "…"


def _code(match: re.Match[str]) -> str:
    number = ord(match.group())
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
