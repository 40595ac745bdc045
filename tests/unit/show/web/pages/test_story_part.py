"""All reports and all findings of a story, a page at a time."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed, Missing
from rashomon.show.web.pages import story_part
from rashomon.show.web.pages.story_part import story_findings_page, story_reports_page
from support import records


def test_reports_are_listed_by_day_a_page_at_a_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_part, "ROWS", 1)
    pages = [story_reports_page(desk, "story-1", {"page": n}).model for n in ("1", "2", "3")]
    shown = [one.id for page in pages for one in page.reports]
    assert shown == [records.FIRST.id, records.SECOND.id]  # dated before undated
    assert pages[0].heading == "2 reports"


def test_findings_are_kept_by_kind(desk: Desk) -> None:
    model = story_findings_page(desk, "story-1", {"kind": "undated"}).model
    assert [one.kind for one in model.findings] == ["undated"]
    with pytest.raises(Malformed):
        story_findings_page(desk, "story-1", {"kind": "<script>"})


def test_its_table_and_json_hold_the_rows_shown(desk: Desk) -> None:
    page = story_findings_page(desk, "story-1", {})
    assert [row[1] for row in page.table().rows] == ["undated"]
    assert [row["kind"] for row in page.json()] == ["undated"]  # type: ignore[attr-defined] # a list


def test_an_unknown_story_is_missing(desk: Desk) -> None:
    with pytest.raises(Missing):
        story_reports_page(desk, "story-9", {})
