"""In a notebook: words escaped, drawings inside, nothing loaded from anywhere."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

import rashomon
from rashomon.show.notebook import StoryView
from rashomon.store.record import open_record
from support import records
from support.hostile_pages import make_hostile


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryView]:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        yield rashomon.story(record, "story-1")


def test_a_story_is_shown_with_its_words_and_drawings(story: StoryView) -> None:
    html = story._repr_html_()
    assert "Harbour talks fail" in html
    assert html.count("<img ") == 3
    assert 'src="data:image/svg+xml;base64,' in html


def test_nothing_is_loaded_from_anywhere(story: StoryView) -> None:
    html = story._repr_html_() + "".join(one._repr_html_() for one in story.events)
    assert "href" not in html
    assert "http" not in html


def test_an_event_is_shown_with_every_sentence_that_tells_it(story: StoryView) -> None:
    assert {one.event.id for one in story.events} == {one.id for one in story.account.events}
    for one in story.events:
        html = one._repr_html_()
        assert html.count("<li>") == len(one.event.tellings)
        assert "<mark>" in html


def test_a_drawing_is_svg(story: StoryView) -> None:
    drawing = story.drawing("network")
    assert fromstring(drawing._repr_svg_().partition("\n")[2]).tag.endswith("svg")
    assert drawing._repr_html_().startswith("<img ")
    with pytest.raises(rashomon.UsageError):
        story.drawing("globe")


def test_each_says_in_a_line_what_it_is(story: StoryView) -> None:
    assert repr(story) == "<story-1: 'Harbour talks fail', 2 reports, 2 origins>"
    assert repr(story.events[0]).startswith("<event-")
    assert len(repr(story.drawing("network"))) < 80


def test_hostile_words_are_escaped(tmp_path: Path) -> None:
    with open_record(make_hostile(tmp_path / "r.db")) as record:
        story = rashomon.story(record, "story-1")
        html = story._repr_html_() + "".join(one._repr_html_() for one in story.events)
    assert "<script" not in html
    assert "<img src=x" not in html


def test_there_is_no_such_story(tmp_path: Path) -> None:
    with (
        open_record(make_hostile(tmp_path / "r.db")) as record,
        pytest.raises(rashomon.UsageError),
    ):
        rashomon.story(record, "story-9")
