"""`Report`: one admitted text, and what came beside it."""

from dataclasses import dataclass
from datetime import date

from rashomon.nouns.ids import ReportId, content_hash
from rashomon.nouns.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report as admitted: `text` is decoded once and never changed again.

    `title`, `authors`, `date`, `outlet` and `url` are what came *beside* the text (page metadata,
    JSON fields, front matter), `None` or empty where nothing did; what the text itself says of
    them is in the `Reading`.

    `language` is an ISO 639-1 code, or "und" when the text is too short to tell.
    """

    id: ReportId
    path: str
    paths: tuple[str, ...]
    url: str | None
    outlet: str | None
    title: str | None
    authors: tuple[str, ...]
    date: date | None
    language: str
    text: str
    raw_sha256: str
    extractor: str

    def cut(self, span: Span) -> str:
        """Return the words of a span of this report.

        Raises:
            ValueError: the span is of another report or runs past the text.
        """
        if span.report != self.id or span.end > len(self.text):
            raise ValueError(f"{span} does not lie in report {self.id}")
        return self.text[span.start : span.end]


def report_id(outlet: str | None, url: str | None, text: str) -> ReportId:
    """Return the id of a report: the hash of its outlet, url and text."""
    return ReportId(content_hash("report", outlet, url, text))
