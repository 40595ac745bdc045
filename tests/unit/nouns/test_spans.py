"""Spans: what may be one, and what two of them are to each other."""

import pytest

from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span, covered, merged

ONE, OTHER = ReportId("one"), ReportId("other")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (-1, 3), (-4, -2)])
def test_what_is_empty_reversed_or_negative_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(ONE, start, end)


def test_touching_spans_do_not_overlap() -> None:
    assert not Span(ONE, 0, 4).overlaps(Span(ONE, 4, 8))
    assert Span(ONE, 0, 5).overlaps(Span(ONE, 4, 8))


def test_spans_of_two_reports_have_nothing_in_common() -> None:
    here, there = Span(ONE, 0, 9), Span(OTHER, 0, 9)
    assert not here.overlaps(there)
    assert not here.contains(there)
    assert len(merged([here, there])) == 2


def test_touching_spans_are_joined() -> None:
    assert merged([Span(ONE, 4, 8), Span(ONE, 0, 4)]) == (Span(ONE, 0, 8),)


def test_overlaps_are_counted_once() -> None:
    assert covered([Span(ONE, 0, 6), Span(ONE, 4, 8), Span(OTHER, 0, 2)]) == 10
    assert covered([]) == 0
