"""TimelineJS itself reads the timeline export: a slide for each event, no fault, no script of a report run."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from rashomon.show.exports.registry import export
from rashomon.store.record import open_record
from support import exports
from support.examples import built

HERE = Path(__file__).parent / "timelinejs"
PROGRAM = (HERE / "timeline.js").read_text("utf-8")
OPTIONS = "{font: null, language: 'en', hash_bookmark: false, script_path: '/nowhere'}"


def loaded(page: Page, timeline: dict[str, Any]) -> list[str]:
    """Show a timeline; return the ids of its slides, in order, the title's left out."""
    page.route("**/*", lambda route: route.abort())  # nothing it asks for is to be had
    page.set_content("<div id='shown' style='width: 900px; height: 600px'></div>")
    page.add_script_tag(content=PROGRAM)
    page.evaluate(
        f"given => {{ window.shown = new TL.Timeline('shown', given, {OPTIONS}) }}", timeline
    )
    page.wait_for_function(
        f"document.querySelectorAll('.tl-slide').length >= {len(timeline['events'])}"
    )
    assert page.evaluate("window.shown.config.messages") == {"errors": [], "warnings": []}
    return list(page.evaluate("window.shown.config.events.map(event => event.unique_id)"))


@pytest.fixture
def faults(page: Page) -> list[str]:
    found: list[str] = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    return found


def test_it_is_the_program_that_is_named() -> None:
    told = (HERE / "README.md").read_text("utf-8")
    assert hashlib.sha256(PROGRAM.encode()).hexdigest() in told


def test_it_shows_every_event_of_a_story(page: Page, faults: list[str], tmp_path: Path) -> None:
    with open_record(built("geneva-2021")[0]) as record:
        export(record, "timeline", tmp_path / "t.json")
    timeline = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert len(timeline["events"]) > 10
    slides = loaded(page, timeline)
    assert sorted(slides) == sorted(event["unique_id"] for event in timeline["events"])
    assert faults == []


def test_hostile_words_are_shown_as_words(page: Page, faults: list[str], tmp_path: Path) -> None:
    with open_record(":memory:") as record:
        exports.fill_hostile(record)
        export(record, "timeline", tmp_path / "t.json")
    loaded(page, json.loads((tmp_path / "t.json").read_text("utf-8")))
    assert "<script>alert(1)</script>" in page.inner_text(".tl-slide blockquote")
    assert page.query_selector(".tl-slide script") is None
    assert faults == []
