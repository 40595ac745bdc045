"""A story is a value: its reports, and why they are together."""

from dataclasses import FrozenInstanceError

import pytest

from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.stories import Story

STORY = Story(StoryId("s"), (ReportId("a"), ReportId("b")), ("a and b: shared words: quay",))


def test_the_reasons_are_part_of_what_a_story_is() -> None:
    assert Story(STORY.id, STORY.reports) != STORY
    assert Story(STORY.id, STORY.reports).reasons == ()


def test_no_report_is_slipped_in_later() -> None:
    with pytest.raises(FrozenInstanceError):
        STORY.reports = ()  # type: ignore[misc]  # what the test is about
    assert hash(STORY) == hash(Story(STORY.id, STORY.reports, STORY.reasons))
