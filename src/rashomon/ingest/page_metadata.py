"""What an HTML page states of itself in its metadata: outlet and day of publication, no guesses."""

import json
import re
from collections.abc import Iterator
from typing import Any

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


def stated(tree: Any) -> dict[str, Any]:
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
