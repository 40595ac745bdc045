"""One file, given or a member of an archive, to its pages, by the form its name says."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from rashomon.ingest.archives import tar_members, zip_members
from rashomon.ingest.bounds import Budget, take
from rashomon.ingest.feeds import feed_entries
from rashomon.ingest.json_records import json_document, json_lines
from rashomon.ingest.pages import Document, Media, RawPage
from rashomon.ingest.refusals import Exhausted, Refused, guarded
from rashomon.ingest.tables import csv_rows, parquet_rows
from rashomon.ingest.web_archives import warc_responses
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

Pages = Iterator[RawPage | Rejected]


class Form(StrEnum):
    """The forms of input, by file name extension."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSON_LINES = "json lines"
    CSV = "csv"
    PARQUET = "parquet"
    WARC = "warc"
    FEED = "feed"
    ZIP = "zip"
    TAR = "tar"


EXTENSIONS = {
    ".txt": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".json": Form.JSON,
    ".jsonl": Form.JSON_LINES,
    ".csv": Form.CSV,
    ".parquet": Form.PARQUET,
    ".warc": Form.WARC,
    ".warc.gz": Form.WARC,
    ".xml": Form.FEED,
    ".zip": Form.ZIP,
    ".tar": Form.TAR,
    ".tar.gz": Form.TAR,
    ".tgz": Form.TAR,
}

MEDIA = {Form.TEXT: Media.TEXT, Form.MARKDOWN: Media.MARKDOWN, Form.HTML: Media.HTML}


def form_of(name: str) -> Form | None:
    """Return the form a file name's extension says, whatever its case.

    >>> form_of("a/B.WARC.GZ").value, form_of("a.pdf")
    ('warc', None)
    """
    lower = name.lower()
    return next((form for ending, form in EXTENSIONS.items() if lower.endswith(ending)), None)


def pages_of(document: Document, options: IngestOptions, budget: Budget) -> Pages:
    """Yield the pages of one file; whatever is wrong with it ends in a `Rejected`, never an error.

    Only a member of an archive that has used up its budget raises `Exhausted`, to end the archive.
    """
    form = form_of(document.name)
    if form is None:
        yield Rejected(document.path, Reason.UNSUPPORTED, "not a form of input, by its name")
        return
    pages = guarded(document.path, _once(READERS[form](document, options, budget, form)))
    if document.depth:
        yield from pages
        return
    try:
        yield from pages
    except Exhausted as refusal:
        yield refusal.at(document.path)


def _once(pages: Pages) -> Pages:
    """Refuse a second page with the path of an earlier one: an id given twice in one file."""
    seen: set[str] = set()
    for number, page in enumerate(pages, start=1):
        if isinstance(page, RawPage) and page.path in seen:
            detail = f"number {number} has the id of an earlier one"
            yield Rejected(page.path, Reason.DUPLICATE_ID, detail)
            continue
        if isinstance(page, RawPage):
            seen.add(page.path)
        yield page


def _whole(document: Document, options: IngestOptions, _: Budget, form: Form) -> Pages:
    """Yield the one page of a text or HTML file."""
    limit = options.max_page_bytes
    if form is not Form.HTML:
        limit = min(limit, 4 * options.max_text_chars + 4)  # at most four bytes each, and a mark
    if document.size is not None and document.size > limit:
        raise Refused(Reason.TOO_LARGE, f"{document.size} bytes, more than {limit}")
    yield RawPage(path=document.path, media=MEDIA[form], body=take(document.stream, limit))


def _records(document: Document, options: IngestOptions, budget: Budget, form: Form) -> Pages:
    """Yield the pages of a file of records."""
    if form is Form.WARC:
        return warc_responses(document.path, document.stream, options, budget)
    readers: dict[Form, Callable[..., Pages]] = {
        Form.JSON: json_document,
        Form.JSON_LINES: json_lines,
        Form.CSV: csv_rows,
        Form.PARQUET: parquet_rows,
        Form.FEED: feed_entries,
    }
    return readers[form](document.path, document.stream, options)


def _members(document: Document, options: IngestOptions, budget: Budget, form: Form) -> Pages:
    """Yield the pages of an archive's members, archives among them too."""
    if document.depth >= options.max_archive_depth:
        detail = f"an archive more than {options.max_archive_depth} archives deep"
        raise Refused(Reason.TOO_DEEP, detail)
    members = zip_members if form is Form.ZIP else tar_members
    for member in members(document, options, budget):
        if isinstance(member, Document):
            yield from pages_of(member, options, budget)
        else:
            yield member


READERS: dict[Form, Callable[[Document, IngestOptions, Budget, Form], Pages]] = {
    **dict.fromkeys(MEDIA, _whole),
    **dict.fromkeys((Form.JSON, Form.JSON_LINES, Form.CSV, Form.PARQUET, Form.FEED), _records),
    Form.WARC: _records,
    Form.ZIP: _members,
    Form.TAR: _members,
}
