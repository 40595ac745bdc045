"""What a record holds from the last derivation that still follows, so that it need not be redone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import ReportId, StoryId, content_hash
from rashomon.nouns.verdicts import NOTHING
from rashomon.run.works import Member
from rashomon.store.view import View


class Former:
    """The last derivation of a record, empty where it cannot be trusted.

    It can when the same stages made it, nothing was lost in it, and every report it was made from
    is still there, read as it was then.
    """

    def __init__(self, view: View, deriver: str) -> None:
        self._seals = view.seals()
        derived = view.derived_seals()
        same = view.noted("deriver") == deriver and view.noted("lost") == "0"
        holds = same and all(self._seals.get(report) == seal for report, seal in derived.items())
        self.reports: frozenset[ReportId] = frozenset(derived) if holds else frozenset()
        self.copies: tuple[Copy, ...] = tuple(view.copies()) if holds else ()
        self._origins: tuple[Origin, ...] = tuple(view.origins()) if holds else ()
        self._bases: Mapping[StoryId, str] = view.story_bases() if holds else {}
        self._origins_of: dict[ReportId, list[Origin]] = defaultdict(list)
        for origin in self._origins:
            for report in origin.reports:
                self._origins_of[report].append(origin)
        self._known = {copy.id: copy for copy in self.copies}
        self._ends: dict[ReportId, set[str]] = defaultdict(set)
        for copy in self.copies:
            self._ends[copy.copy].add(copy.id)
            self._ends[copy.source].add(copy.id)

    def origins(
        self, reports: Sequence[ReportId], copies: Sequence[Copy]
    ) -> tuple[Origin, ...] | None:
        """Return the origins of reports that just these copies connect, `None` if to be traced."""
        if not self.reports.issuperset(reports):
            return None
        if {copy.id for copy in copies} != set().union(*(self._ends[each] for each in reports)):
            return None
        if any(self._known[copy.id] != copy for copy in copies):
            return None
        found = {origin.id: origin for each in reports for origin in self._origins_of[each]}
        return tuple(found[key] for key in sorted(found))

    def basis(self, members: Sequence[Member]) -> str:
        """Return a hash of all that the account of a story is made from; not why it is one."""
        origins = {member.origin.id: member.origin for member in members}
        return content_hash(
            "basis",
            [(member.report, self._seals[member.report]) for member in members],
            [member.copies for member in members],
            [origins[origin] for origin in sorted(origins)],
            *([members[0].decided] if members[0].decided != NOTHING else ()),
        )

    def holds(self, story: StoryId, basis: str) -> bool:
        """Say whether the record has the account of this story, made from the same."""
        return self._bases.get(story) == basis
