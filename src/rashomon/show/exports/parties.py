"""An actor in, what sort of thing it is out, as the readings of the reports that name it say."""

from functools import lru_cache

from rashomon.nouns.actors import Actor, EntityKind
from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from rashomon.show.exports.extract import Extract

REPORTS_AT_HAND = 256

_Kinds = dict[tuple[int, int], EntityKind]


class Parties:
    """Tells persons from organisations among the actors of an extract."""

    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._kinds = lru_cache(REPORTS_AT_HAND)(self._kinds_in)

    def kind(self, actor: Actor) -> EntityKind | None:
        """Return what all reports that tell take the actor for; `None` where they differ or say not."""
        told = {kind for span in actor.spans if (kind := self._told(span)) is not None}
        return told.pop() if len(told) == 1 else None

    def _told(self, span: Span) -> EntityKind | None:
        kinds = self._kinds(span.report)
        # -1 stands for any: "Mayor Ada Quill" and the mention "Ada Quill" end at one place.
        for key in ((span.start, span.end), (-1, span.end), (span.start, -1)):
            if key in kinds:
                return kinds[key]
        return None

    def _kinds_in(self, report: ReportId) -> _Kinds:
        kinds: _Kinds = {}
        for entity in self._extract.reading(report).entities:
            for mention in entity.mentions:
                start, end = mention.span.start, mention.span.end
                for key in ((start, end), (-1, end), (start, -1)):
                    kinds.setdefault(key, entity.kind)
        return kinds
