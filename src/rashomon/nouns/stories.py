"""`Story`: the reports that tell one story."""

from dataclasses import dataclass

from rashomon.nouns.ids import ReportId, StoryId, content_hash


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one story, sorted by id; `reasons` say why each pair that joins them was joined."""

    id: StoryId
    reports: tuple[ReportId, ...]
    reasons: tuple[str, ...] = ()


def story_id(first: ReportId) -> StoryId:
    """Return the id of the story of which this report is the first by sort."""
    return StoryId(content_hash("story", first))
