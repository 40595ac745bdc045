"""The report page gives the text whole, with its marks, its findings and its copies."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed, Missing
from rashomon.show.web.pages import report
from rashomon.show.web.pages.report import chosen_spans, report_page
from support import records


def test_the_text_is_whole(desk: Desk) -> None:
    model = report_page(desk, records.FIRST.id, {}).model
    told = " ".join("".join(one.text for one in line) for line in model.paragraphs)
    assert told.split() == records.FIRST.text.split()


def test_the_words_asked_for_are_marked(desk: Desk) -> None:
    start = records.FIRST.text.index("met")
    model = report_page(desk, records.FIRST.id, {"mark": f"{start}-{start + 3}"}).model
    marked = [one.text for line in model.paragraphs for one in line if "chosen" in one.layers]
    assert marked == ["met"]


def test_findings_and_copies_are_shown(desk: Desk) -> None:
    model = report_page(desk, records.SECOND.id, {}).model
    assert [one.kind for one in model.findings] == ["undated"]
    assert [(one.told, one.other.name) for one in model.copies] == [("copy of", "Ellery Post")]


def test_of_very_many_copies_some_are_listed_and_all_counted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "BESIDE", 0)
    model = report_page(desk, records.SECOND.id, {}).model
    assert (len(model.copies), model.copy_count) == (0, 1)


@pytest.mark.parametrize("asked", ["1", "5-5", "9-1", "0-99999", "a-b", "1-2,", "-1-4"])
def test_ranges_that_cannot_be_are_refused(asked: str) -> None:
    with pytest.raises(Malformed):
        chosen_spans(records.FIRST, asked)


def test_an_unknown_report_is_missing(desk: Desk) -> None:
    with pytest.raises(Missing):
        report_page(desk, "report-9", {})
