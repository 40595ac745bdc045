"""Typed builders that make the smallest case; no logic to test."""

from datetime import date

from rashomon.nouns.reports import Report, report_id
from rashomon.nouns.spans import Span


def make_report(
    text: str,
    *,
    path: str = "reports/a.txt",
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    written: date | None = None,
    language: str = "en",
) -> Report:
    return Report(
        id=report_id(outlet, url, text),
        path=path,
        paths=(path,),
        url=url,
        outlet=outlet,
        title=title,
        authors=(),
        date=written,
        language=language,
        text=text,
        raw_sha256="",
        extractor="plain",
    )


def span_of(report: Report, words: str, nth: int = 0) -> Span:
    """Return the span of the nth occurrence of words in the report."""
    start = -1
    for _ in range(nth + 1):
        start = report.text.index(words, start + 1)
    return Span(report.id, start, start + len(words))
