"""Ids become addresses, whatever they hold; inside a file they become anchors."""

from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from rashomon.show.web.links import FileLinks, ServedLinks

REPORT = ReportId("report-1")


def test_an_address_marks_the_words_of_its_report_only() -> None:
    spans = (Span(REPORT, 9, 12), Span(REPORT, 2, 4), Span(ReportId("report-2"), 1, 2))
    assert ServedLinks().report(REPORT, spans) == "/report/report-1?mark=2-4,9-12#report-1-2"


def test_an_id_cannot_leave_its_place_in_an_address() -> None:
    assert ServedLinks().thing("a/../b-1") == "/a%2F..%2Fb/a%2F..%2Fb-1"
    assert ServedLinks().story("x?y#z") == "/story/x%3Fy%23z"


def test_in_a_file_what_is_not_there_has_no_address() -> None:
    links = FileLinks(frozenset({"report-1"}))
    assert links.report(REPORT, (Span(REPORT, 9, 12),)) == "#report-1-9"
    assert links.report("report-2") == links.thing("event-1") == links.search(words="a") == ""
