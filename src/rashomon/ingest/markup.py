"""What HTML would build, counted without building it; and whether words are HTML at all."""

import re

from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason

TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})|(!--))")

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
})  # fmt: skip
ENDS_ITSELF = frozenset({
    "p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot",
})  # fmt: skip
"""An opening tag of these closes one of the same name left open just before it."""

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is not markup."""

PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
ELEMENT = re.compile(
    r"<(?:!doctype html|html|head|body|p|div|article|section|h[1-6]|span|a|br|table|main|meta|title)\b[^<]{0,300}>",
    re.IGNORECASE,
)


def check_size(markup: str, options: IngestOptions) -> None:
    """Let pass only a page whose tree can be built and walked safely.

    Raises:
        Refused: too_large (tags) or too_deep.
    """
    tags = 0
    open_tags: list[str] = []
    open_count: dict[str, int] = {}
    position = 0
    while match := TAG.search(markup, position):
        position = match.end()
        if match.group(3):
            end = markup.find("-->", position)
            position = len(markup) if end < 0 else end + 3
            continue
        name = match.group(2).lower()
        if match.group(1):
            _close(name, open_tags, open_count)
            continue
        tags += 1
        if tags > options.max_page_tags:
            raise Refused(Reason.TOO_LARGE, f"more than {options.max_page_tags} tags")
        if name in RAW:
            end = markup.find(f"</{match.group(2)}", position)
            position = len(markup) if end < 0 else end
        elif name not in VOID:
            if name in ENDS_ITSELF and open_tags and open_tags[-1] == name:
                _close(name, open_tags, open_count)
            open_tags.append(name)
            open_count[name] = open_count.get(name, 0) + 1
            if len(open_tags) > options.max_page_depth:
                raise Refused(Reason.TOO_DEEP, f"tags nest deeper than {options.max_page_depth}")


def _close(name: str, open_tags: list[str], open_count: dict[str, int]) -> None:
    """Close the latest open tag of this name and all that were opened in it, if there is one."""
    if not open_count.get(name):
        return
    while open_tags:
        closed = open_tags.pop()
        open_count[closed] -= 1
        if closed == name:
            return


def is_page(markup: str) -> bool:
    """Say whether it is a whole page, with menus to take off, rather than a piece of HTML."""
    return PAGE.search(markup, 0, 5000) is not None


def looks_like_html(start: str) -> bool:
    """Say whether a text of unknown kind begins as HTML does."""
    return start.lstrip().startswith("<") and ELEMENT.search(start, 0, 5000) is not None
