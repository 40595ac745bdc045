"""The running text of HTML, paragraph by paragraph, menus left out. Runs in the worker only."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.ingest.page_metadata import stated

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
SILENT = frozenset({
    "button", "canvas", "form", "head", "iframe", "input", "math", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea",
})  # fmt: skip
FURNITURE = frozenset({"aside", "footer", "menu", "nav"})
"""Parts of a page, as against a piece of HTML, that tell no story."""

BREAK = "\x1e"
BREAKS = re.compile(r"\x1e\s*\x1e[\x1e\s]*")
LAYOUT_CHARS = 300
"""A table cell with more words of its own than this holds running text."""


def read_page(markup: str, limit: int) -> dict[str, Any]:
    """Return text, paragraphs parted by blank lines, and metadata of a whole page."""
    import trafilatura
    from trafilatura.metadata import extract_metadata

    tree = _tree(markup)
    if tree is None:
        return {"text": "", "extractor": "none"}
    metadata = extract_metadata(_tree(markup), date_config=DATE_OFF)
    _open_layout_tables(tree)
    found: Any = trafilatura.bare_extraction(tree, include_comments=False)
    lines = [_line(line) for line in ((found and found.text) or "")[: 2 * limit].split("\n")]
    lines = [line for line in lines if line]
    extractor = f"trafilatura {trafilatura.__version__}"
    if len(lines) <= 1:  # nothing, or all run together, as it does with short pages
        lines, extractor = _parted(lines, markup) or lines, extractor if lines else "paragraphs"
    return {
        **stated(_tree(markup)),
        "title": metadata.title,
        "authors": metadata.author,
        "url": metadata.url,
        "text": joined(lines, limit),
        "extractor": extractor,
    }


def _parted(lines: list[str], markup: str) -> list[str]:
    """Return the page's own blocks: all, or those that together make up the one line found."""
    blocks = list(paragraphs(_tree(markup), SILENT | FURNITURE))
    if not lines:
        return blocks
    kept = [block for block in blocks if block in lines[0]]
    return kept if len(" ".join(kept)) >= len(lines[0]) else []


DATE_OFF = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""htmldate runs inside trafilatura; its answer is not used, for it reads dates out of prose."""


def _line(line: str) -> str:
    """Take off what extraction adds: the dash of a list item, the bars of a table row."""
    line = " ".join(line.split())
    if line.startswith("|") and line.endswith("|"):
        cells = (cell.strip(" -") for cell in line.strip("|").split("|"))
        return "\t".join(cell for cell in cells if cell)
    return line.removeprefix("- ")


def _open_layout_tables(tree: Any) -> None:
    """Make plain blocks of the tables that only lay out a page: one cell holds running text."""
    for cell in list(tree.iter("td")):
        long = len(cell.text or "") + sum(len(part.tail or "") for part in cell) > LAYOUT_CHARS
        if long or cell.find("p") is not None or cell.find("br") is not None:
            _rename(cell)


def _rename(cell: Any) -> None:
    """Rename the cell's table and the tables around it; a row renamed has been up there before."""
    while cell is not None and cell.tag != "body":
        if cell.tag == "table":
            for part in list(cell.iter("td", "th", "tr", "tbody", "thead", "tfoot")):
                part.tag = "div"
            cell.tag = "div"
        cell = cell.getparent()


def read_fragment(markup: str, limit: int) -> dict[str, Any]:
    """Return the text of a piece of HTML, all of it: a feed's entry has no menus."""
    tree = _tree(f"<html><body><div>{markup}</div></body></html>")
    text = "" if tree is None else joined(paragraphs(tree, SILENT), limit)
    return {"text": text, "extractor": "paragraphs"}


def _tree(markup: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(markup.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def paragraphs(tree: Any, silent: frozenset[str]) -> Iterator[str]:
    """Yield the words of each block, white space made single; two line breaks part blocks too."""
    from lxml import etree

    held: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in BLOCKS:
            yield from _flush(held)
        if event == "end":
            held.append(BREAK if tag == "br" else "")
            held.append((element.tail or "").replace(BREAK, " "))
        elif tag in silent:
            walk.skip_subtree()
        else:
            held.append((element.text or "").replace(BREAK, " "))
    yield from _flush(held)


def _flush(held: list[str]) -> Iterator[str]:
    """End a block."""
    parts = BREAKS.split("".join(held))
    held.clear()
    for part in parts:
        if words := " ".join(part.replace(BREAK, " ").split()):
            yield words


def joined(blocks: Iterable[str], limit: int) -> str:
    """Join paragraphs, reading on no further than shows that the text is too long."""
    kept: list[str] = []
    size = 0
    for block in blocks:
        kept.append(block)
        size += len(block)
        if size > limit:
            break
    return "\n\n".join(kept)
