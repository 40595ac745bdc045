"""What is to be removed from a record, what goes with it, and the marks that keep it out afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rashomon.nouns.ids import ReportId, content_hash
from rashomon.nouns.reports import Report


class MarkKind(StrEnum):
    """By what something is kept out."""

    REPORT = "report"
    BYTES = "bytes"  # of the file or page: read by other means it gives another report
    URL = "url"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """What is kept out, by a report's id or by a hash; holds no words.

    Whoever knows an address or a name can make its mark and see whether it is kept out.
    """

    kind: MarkKind
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody wants removed: reports by id or path, outlets by name, pages by address."""

    reports: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is asked for."""
        return bool(self.reports or self.outlets or self.urls)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What goes: reports, pages that a watch knows, and how much rests on the reports, by table.

    Of stories and origins counts those that lose a report, of disagreements those that a report
    takes part in, of events those that no other report tells. `marks` has, for each mark to be
    kept, the mark of what was asked for.
    """

    reports: tuple[ReportId, ...]
    pages: tuple[str, ...]
    marks: Mapping[Mark, str]
    rests: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Removed:
    """One removal that was made: how many marks of each kind it left. `stamp` is ISO 8601, UTC."""

    stamp: str
    asked: str
    why: str
    marks: tuple[tuple[MarkKind, int], ...]


def outlet_mark(name: str) -> Mark:
    """Return the mark of an outlet, however its name is capitalized and spaced.

    >>> outlet_mark("A  Post") == outlet_mark("a post")
    True
    """
    return Mark(MarkKind.OUTLET, content_hash("outlet", outlet_key(name)))


def outlet_key(name: str) -> str:
    """Return an outlet's name as it is compared."""
    return " ".join(name.casefold().split())


def path_mark(path: str) -> str:
    """Return what stands for a path by which reports were asked for."""
    return content_hash("path", path)


def url_mark(url: str) -> Mark:
    """Return the mark of an address, as it is written."""
    return Mark(MarkKind.URL, content_hash("url", url))


def report_marks(report: Report) -> tuple[Mark, ...]:
    """Return the marks of one text: of the report, and of the bytes it was made from."""
    marks = [Mark(MarkKind.REPORT, report.id)]
    if report.raw_sha256:
        marks.append(Mark(MarkKind.BYTES, content_hash("bytes", report.raw_sha256)))
    return tuple(marks)


def marks_against(report: Report) -> tuple[Mark, ...]:
    """Return every mark that would keep a report out."""
    return (*report_marks(report), *page_marks(report.url, report.outlet))


def page_marks(url: str | None, outlet: str | None) -> tuple[Mark, ...]:
    """Return every mark that would keep a page out before it is fetched."""
    marks = [] if url is None else [url_mark(url)]
    return tuple(marks if outlet is None else [*marks, outlet_mark(outlet)])
