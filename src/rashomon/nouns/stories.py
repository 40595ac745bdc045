"""`Story`: the reports that tell one story."""

from dataclasses import dataclass

from rashomon.nouns.ids import ReportId, StoryId


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one story, sorted by id; `reasons` say why each pair that joins them was joined."""

    id: StoryId
    reports: tuple[ReportId, ...]
    reasons: tuple[str, ...] = ()
