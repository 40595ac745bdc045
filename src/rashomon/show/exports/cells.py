"""Words in, one cell of a table out that no reader takes for another cell, a line or a formula."""

import re
from collections.abc import Iterable

from rashomon.show.clean import clean

# What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), full-width forms too,
# also after what it drops or does not show: spaces, controls, marks without width.
_FORMULA = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*"
    "[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]"
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def cell(words: str) -> str:
    r"""Return words on one line, with an apostrophe before what a spreadsheet would compute.

    >>> cell("=1+1"), cell("two\nlines")
    ("'=1+1", 'two lines')
    """
    return guarded(clean(words))


def guarded(words: str) -> str:
    r"""Return words as they are, with an apostrophe before what a spreadsheet would compute.

    >>> guarded("=1+1"), guarded("\t@A1"), guarded("a\nb")
    ("'=1+1", "'\t@A1", 'a\nb')
    """
    return "'" + words if _FORMULA.match(words) else words


def tab_cell(words: str) -> str:
    """Return a cell of a file that some read with quotes and some without: `"` becomes `'`."""
    return cell(words.replace('"', "'"))


def text_cell(text: str) -> str:
    """Return a whole text with its lines, each character one for one, so that offsets hold.

    A carriage return becomes a space, any other control character U+FFFD.
    Where it would be a formula an apostrophe comes before: then they count from the second one.
    """
    return plain_text(guarded(text))


def plain_text(text: str) -> str:
    """Return a whole text with its lines, each control character replaced one for one."""
    return _CONTROL.sub("\ufffd", text.replace("\r", " "))


def joined(parts: Iterable[str]) -> str:
    """Return several values as one, "; " between; a ";" inside one becomes ","."""
    return "; ".join(part.replace(";", ",") for part in parts)
