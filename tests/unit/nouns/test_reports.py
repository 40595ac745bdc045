"""A report's words are cut by code points; its id is its outlet, url and text."""

import pytest

from rashomon.nouns.ids import ReportId
from rashomon.nouns.reports import report_id
from rashomon.nouns.spans import Span
from support.builders import make_report, span_of


def test_a_span_cuts_code_points_not_bytes() -> None:
    report = make_report("🚢 Boats from Ærø é \u202eleft")
    assert report.cut(Span(report.id, 0, 1)) == "🚢"
    assert report.cut(span_of(report, "Ærø")) == "Ærø"


def test_a_span_of_another_report_is_refused() -> None:
    report = make_report("Words enough.")
    with pytest.raises(ValueError, match="does not lie"):
        report.cut(Span(ReportId("other"), 0, 5))


def test_a_span_past_the_end_is_refused() -> None:
    report = make_report("Short.")
    assert report.cut(Span(report.id, 0, 6)) == "Short."
    with pytest.raises(ValueError, match="does not lie"):
        report.cut(Span(report.id, 0, 7))


def test_outlet_url_and_text_each_make_the_id() -> None:
    ids = {
        report_id("Tide", "https://tide.example/1", "Words."),
        report_id(None, "https://tide.example/1", "Words."),
        report_id("Tide", None, "Words."),
        report_id("Tide", "https://tide.example/1", "Words!"),
    }
    assert len(ids) == 4


def test_where_a_report_lay_does_not_make_its_id() -> None:
    assert make_report("Words.", path="a.txt").id == make_report("Words.", path="b/c.md").id
