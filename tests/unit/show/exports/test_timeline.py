"""Slides say no more of a date than is known, and no word of a report becomes HTML."""

import json
from pathlib import Path

from rashomon.store.record import Record
from support import records


def slides(place: Path) -> list[dict]:  # type: ignore[type-arg] # JSON
    return json.loads(place.read_text("utf-8"))["events"]


def test_dated_events_alone_have_slides(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (slide,) = slides(write(record, "timeline"))
    assert slide["unique_id"] == records.EVENT
    assert slide["start_date"] == {"year": 2023, "month": 5, "day": 2}
    assert "end_date" not in slide
    assert 'href="https://post.example/1"' in slide["text"]["text"]


def test_a_month_has_no_day_and_words_are_escaped(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (slide,) = slides(write(hostile, "timeline"))
    assert slide["start_date"] == {"year": 2020, "month": 2}
    words = [slide["group"], *slide["text"].values()]
    assert not any("<script" in each or "<b>" in each for each in words)
    assert not any("javascript:" in each for each in words)
    assert "&lt;script&gt;" in slide["text"]["text"]
