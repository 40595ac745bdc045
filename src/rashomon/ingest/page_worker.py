"""The process that parses HTML and feeds: it may crash, hang or swell, and is then replaced.

Run by `page_reader`. It reads requests on its input and answers on its output until its input
ends, which it does when the parent ends, however the parent ends. A request is a line of JSON
(task, size, seconds, limit) and `size` bytes of UTF-8; an answer is 8 bytes of length and JSON.
"""

import io
import json
import os
import re
import resource
import select
import signal
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

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

DATE_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.created",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "published", "publication_date", "article.published", "citation_publication_date", "date",
)  # fmt: skip
"""Names of `meta` tags that state when a page was published, the surest first."""

TIME_CLASSES = frozenset({"entry-date", "published", "dt-published", "pubdate"})
ARTICLE = re.compile(r"(article|posting|report|webpage)$", re.IGNORECASE)
MAX_LD_BYTES = 1_000_000
IDLE_SECONDS = 5


def main(argv: list[str]) -> None:
    """Answer requests until the input ends; the argument is the bytes of memory allowed."""
    memory = int(argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not break the answers
    parent = os.getppid()
    while _wait(requests, parent) and (line := requests.readline(10_000)):
        request = json.loads(line)
        body = requests.read(request["size"])
        # The default action of SIGPROF ends the process, in the midst of C code too.
        signal.setitimer(signal.ITIMER_PROF, request["seconds"])
        answer = json.dumps(_answer(request, body)).encode("ascii")
        signal.setitimer(signal.ITIMER_PROF, 0)
        answers.write(len(answer).to_bytes(8, "big") + answer)
        answers.flush()


def _wait(requests: BinaryIO, parent: int) -> bool:
    """Wait for a request; say no if the parent is gone though another process holds its pipe."""
    while not select.select([requests], [], [], IDLE_SECONDS)[0]:
        if os.getppid() != parent:
            return False
    return True


def _answer(request: dict[str, Any], body: bytes) -> dict[str, Any]:
    try:
        return TASKS[request["task"]](body.decode("utf-8", "replace"), request["limit"])
    except MemoryError:
        return {"fault": "memory"}
    except RecursionError:
        return {"fault": "depth"}
    except Exception as fault:  # noqa: BLE001 - hostile markup raises anything; the parent rejects it
        return {"fault": type(fault).__name__}


def read_page(markup: str, limit: int) -> dict[str, Any]:
    """Return text, paragraphs parted by blank lines, and metadata of a whole page."""
    import trafilatura
    from trafilatura.metadata import extract_metadata

    tree = _tree(markup)
    if tree is None:
        return {"text": ""}
    beside = _beside(tree)
    metadata = extract_metadata(_tree(markup), date_config=DATE_OFF)
    beside["title"] = metadata.title
    beside["authors"] = metadata.author
    beside["url"] = metadata.url
    found: Any = trafilatura.bare_extraction(_tree(markup), include_comments=False)
    text = found.text if found is not None else None
    if text and text.strip():
        lines = (
            " ".join(line.split()).removeprefix("- ") for line in text[: 2 * limit].split("\n")
        )
        beside["text"] = "\n\n".join(line for line in lines if line)
        beside["extractor"] = f"trafilatura {trafilatura.__version__}"
    else:
        beside["text"] = _joined(paragraphs(_tree(markup), SILENT | FURNITURE), limit)
        beside["extractor"] = "paragraphs"
    return beside


DATE_OFF = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""htmldate runs inside trafilatura; its answer is not used, for it reads dates out of prose."""


def read_fragment(markup: str, limit: int) -> dict[str, Any]:
    """Return the text of a piece of HTML, all of it: a feed's entry has no menus."""
    tree = _tree(f"<html><body><div>{markup}</div></body></html>")
    text = "" if tree is None else _joined(paragraphs(tree, SILENT), limit)
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
    """Yield the words of each block, white space made single."""
    from lxml import etree

    held: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in BLOCKS or tag == "br":
            yield from _flush(held, tag)
        if event == "end":
            held.append(element.tail or "")
        elif tag in silent:
            walk.skip_subtree()
        else:
            held.append(element.text or "")
    yield from _flush(held, "body")


def _flush(held: list[str], tag: str) -> Iterator[str]:
    """End a paragraph; a single line break inside one is a space."""
    if tag == "br":
        held.append(" ")
        return
    words = " ".join("".join(held).split())
    held.clear()
    if words:
        yield words


def _joined(blocks: Iterator[str], limit: int) -> str:
    """Join paragraphs, reading on no further than shows that the text is too long."""
    kept: list[str] = []
    size = 0
    for block in blocks:
        kept.append(block)
        size += len(block)
        if size > limit:
            break
    return "\n\n".join(kept)


def _beside(tree: Any) -> dict[str, Any]:
    """Return the outlet and the date of publication that the page states in its metadata."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content and content.strip():
            metas.setdefault(name.strip().lower(), content.strip())
    linked = list(_linked_articles(tree))
    dates = [metas[name] for name in DATE_METAS if name in metas]
    dates = _strings(linked, "datePublished") + dates + _time_elements(tree)
    return {
        "outlet": metas.get("og:site_name") or _publisher(linked) or metas.get("application-name"),
        "dates": [value[:100] for value in dates[:20]],
    }


def _time_elements(tree: Any) -> list[str]:
    """Return the time of publication that elements of the page are marked with, if but one."""
    found = []
    for element in tree.iter("time", "span", "abbr", "meta"):
        kind = element.get("itemprop", "").lower()
        marks = set(element.get("class", "").lower().split())
        if kind == "datepublished" or "pubdate" in element.attrib or marks & TIME_CLASSES:
            found.append(
                element.get("datetime") or element.get("content") or element.get("title") or ""
            )
    days = {value.strip()[:10] for value in found if value.strip()}
    return found[:1] if len(days) == 1 else []


def _linked_articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects of the page that describe an article."""
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        text = script.text or ""
        if len(text) > MAX_LD_BYTES:
            continue
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        items = value if isinstance(value, list) else [value]
        for item in items:
            graph = item.get("@graph") if isinstance(item, dict) else None
            for node in graph if isinstance(graph, list) else [item]:
                if isinstance(node, dict) and _is_article(node.get("@type")):
                    yield node


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and ARTICLE.search(one) for one in kinds)


def _strings(nodes: list[dict[str, Any]], name: str) -> list[str]:
    return [node[name] for node in nodes if isinstance(node.get(name), str)]


def _publisher(nodes: list[dict[str, Any]]) -> str | None:
    for node in nodes:
        publisher = node.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str) and name.strip():
            return name
    return None


def read_feed(markup: str, limit: int) -> dict[str, Any]:
    """Return the entries of an RSS or Atom feed; nothing is fetched, whatever it names."""
    import feedparser

    # As a stream: of a string, feedparser would ask whether it is an address or a file's name.
    stream: BinaryIO = io.BytesIO(markup.encode("utf-8"))
    parsed = feedparser.parse(stream, response_headers={"content-type": "text/xml; charset=utf-8"})
    entries = [_entry(entry) for entry in parsed.entries[: limit + 1]]
    return {"version": parsed.version, "outlet": parsed.feed.get("title"), "entries": entries}


def _entry(entry: Any) -> dict[str, Any]:
    bodies = [*entry.get("content", []), entry.get("summary_detail") or {}]
    body = max(bodies, key=lambda one: len(one.get("value") or ""))
    source = entry.get("source") or {}
    return {
        "id": entry.get("id") or entry.get("link"),
        "url": entry.get("link"),
        "title": entry.get("title"),
        "outlet": source.get("title"),
        "date": entry.get("published"),
        "authors": [one.get("name") for one in entry.get("authors", [])] or entry.get("author"),
        "type": body.get("type"),
        "body": body.get("value") or "",
    }


TASKS = {"page": read_page, "fragment": read_fragment, "feed": read_feed}

if __name__ == "__main__":
    main(sys.argv)
