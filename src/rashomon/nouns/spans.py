"""`Span`: the unit of provenance, and the algebra of half-open ranges."""

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.nouns.ids import ReportId


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points `[start, end)` in one report's text; `0 <= start < end`.

    Raises:
        ValueError: the range is empty, reversed or negative.
    """

    report: ReportId
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end}) in {self.report}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point of the same report."""
        return self.report == other.report and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether every code point of `other` lies in this span."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans sorted, with overlapping or touching ones joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        last = joined[-1] if joined else None
        if last is not None and last.report == span.report and span.start <= last.end:
            joined[-1] = Span(last.report, last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def covered(spans: Iterable[Span]) -> int:
    """Return how many code points the spans cover together, overlaps counted once."""
    return sum(len(span) for span in merged(spans))
