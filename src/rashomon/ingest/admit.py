"""`RawPage` to `Report` or `Rejected`: the text is made here, once, and never changed again."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import date

from rashomon.ingest import page_reader
from rashomon.ingest.dates import parse_date
from rashomon.ingest.encodings import declared_charset, decode
from rashomon.ingest.fields import authors, host, line, web_address, whole
from rashomon.ingest.front_matter import split
from rashomon.ingest.languages import identify
from rashomon.ingest.markup import check_size, is_page
from rashomon.ingest.pages import Fields, Media, RawPage
from rashomon.ingest.refusals import Refused, name
from rashomon.language.addresses import day_in
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report, report_id


@dataclass(frozen=True, slots=True)
class Made:
    """A text, how it was made, and what came beside it."""

    text: str
    extractor: str
    fields: Fields


def admit(page: RawPage, options: IngestOptions) -> Report | Rejected:
    """Return the report a page holds, or why it holds none.

    Depends on the page and options alone, so that pages may be admitted in any process. HTML is
    parsed in a process apart, which is kept for the next page (`page_reader.close` ends it).
    """
    try:
        made = _make(page, options)
        _check_text(made.text, options)
        return _report(page, made, options)
    except Refused as refusal:
        return refusal.at(page.path)
    except RecursionError:
        return Rejected(page.path, Reason.TOO_DEEP, "nested deeper than can be read")
    except Exception as fault:  # noqa: BLE001 - hostile text may raise anything; the others go on
        return Rejected(page.path, Reason.UNREADABLE, f"could not be read ({name(fault)})")


def _make(page: RawPage, options: IngestOptions) -> Made:
    if page.media is Media.FIELDS:
        return _from_fields(page.fields, options)
    if not page.body:
        raise Refused(Reason.EMPTY, "no bytes")
    if page.media is Media.HTML:
        declared = page.charset or declared_charset(page.body)
        return _from_html("page", decode(page.body, declared), page.fields, options)
    text = decode(page.body, page.charset)
    if page.media is Media.MARKDOWN:
        parts = split(text)
        return Made(parts.text, "markdown", _beside(parts.fields, page.fields))
    return Made(text, "plain", page.fields)


def _from_fields(fields: Fields, options: IngestOptions) -> Made:
    beside = replace(fields, text=None, html=None)
    if fields.text is not None:
        return Made(fields.text, "plain", beside)
    markup = fields.html or ""
    return _from_html("page" if is_page(markup) else "fragment", markup, beside, options)


def _from_html(task: page_reader.Task, markup: str, fields: Fields, options: IngestOptions) -> Made:
    """Extract the text; what the carrier says (a feed, a record) outranks what the page says."""
    if not markup.strip():
        raise Refused(Reason.EMPTY, "no markup but white space")
    if len(markup) > options.max_page_bytes:
        raise Refused(Reason.TOO_LARGE, f"more than {options.max_page_bytes} characters of HTML")
    check_size(markup, options)
    answer = page_reader.ask(task, markup, options, options.max_text_chars)
    text = whole(str(answer["text"] or ""))
    if not text.strip():
        raise Refused(Reason.NO_TEXT, "HTML without running text")
    beside = _beside(answer, fields)
    if beside.date is None:
        days = [parse_date(value) for value in answer.get("dates", ())] + [day_in(beside.url)]
        beside = replace(beside, date=next((day for day in days if day is not None), None))
    return Made(text, str(answer["extractor"]), beside)


def _beside(stated: dict[str, object], given: Fields) -> Fields:
    """Return the fields given, and where one was not given what the page itself states."""
    return Fields(
        title=given.title or line(stated.get("title")),
        outlet=given.outlet or line(stated.get("outlet")),
        url=given.url or web_address(stated.get("url")),
        date=given.date or parse_date(stated.get("date")),
        authors=given.authors or authors(stated.get("authors")),
    )


def _check_text(text: str, options: IngestOptions) -> None:
    if not text.strip():
        raise Refused(Reason.EMPTY, "no text but white space")
    if len(text) > options.max_text_chars:
        raise Refused(Reason.TOO_LARGE, f"more than {options.max_text_chars} characters of text")


def _report(page: RawPage, made: Made, options: IngestOptions) -> Report:
    fields = made.fields
    outlet = fields.outlet or host(fields.url)
    return Report(
        id=report_id(outlet, fields.url, made.text),
        path=page.path,
        paths=(page.path,),
        url=fields.url,
        outlet=outlet,
        title=fields.title,
        authors=fields.authors,
        date=fields.date,
        language=identify(made.text, options),
        text=made.text,
        raw_sha256=_digest(page),
        extractor=made.extractor,
    )


def _digest(page: RawPage) -> str:
    """Hash the bytes; of a record the fields, for where it lay in its file does not matter."""
    raw = page.body
    if page.media is Media.FIELDS:
        raw = json.dumps(asdict(page.fields), sort_keys=True, default=date.isoformat).encode(
            "ascii"
        )
    return hashlib.sha256(raw).hexdigest()
