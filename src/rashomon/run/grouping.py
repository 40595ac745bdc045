"""The stories of a record: slices of time that hold a change are grouped again, the others kept.

What it comes to is `group.stories.group_outlines` over all reports, always.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from rashomon.group.assembly import assembled
from rashomon.group.profiles import Outline
from rashomon.group.seams import Tie, delegates, seam
from rashomon.group.slice_groups import Sliced, group_slice
from rashomon.group.slices import Slice, seams_of, slice_of, slices
from rashomon.nouns.copies import CopyEnds
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.stories import Story
from rashomon.run.outline_json import from_json as outline_from
from rashomon.run.slice_json import (
    sliced_from_json,
    sliced_to_json,
    ties_from_json,
    ties_to_json,
)
from rashomon.store.groupings import Grouping, Groupings, SeamKey
from rashomon.store.view import View


class Grouper:
    """Groups the reports of one record; with `anew` nothing of its last grouping is kept."""

    def __init__(self, view: View, kept: Groupings, options: GroupOptions, *, anew: bool) -> None:
        self._view = view
        self._kept = kept
        self._options = options
        self._anew = anew
        self.regrouped = 0  # reports in slices that were grouped again

    def grouped(
        self, touched: Collection[ReportId], copies: Sequence[CopyEnds]
    ) -> tuple[tuple[Story, ...], Grouping]:
        """Return all stories, sorted by id, and what the record is to keep of their making.

        `touched` are reports that came, went, were read anew or are an end of a copy that did.
        """
        cut = slices(self._kept.days(), self._options)
        held = self._still(cut, touched)
        fresh = {each: self._sliced(each, copies) for each in cut if each not in held}
        sliced = {**held, **fresh}
        ties = self._ties(cut, sliced, fresh)
        stories = assembled(
            sliced.values(), [tie for over in ties.values() for tie in over], copies, self._options
        )
        former = {} if self._anew else dict(self._kept.seams())
        return stories, Grouping(
            {_key(each): sliced_to_json(sliced[each]) if each in fresh else None for each in cut},
            {
                key: body if (body := ties_to_json(over)) != former.get(key) else None
                for key, over in ties.items()
            },
        )

    def _still(self, cut: Sequence[Slice], touched: Collection[ReportId]) -> Mapping[Slice, Sliced]:
        """Return the slices that hold just what they held when they were grouped."""
        if self._anew:
            return {}
        days = (self._kept.day(report) for report in touched)
        stale = {slice_of(day[0], cut) for day in days if day is not None}
        wanted = frozenset(cut) - stale
        found = {}
        for (start, stop, undated), body in self._kept.slices():
            each = Slice(start, stop, undated)
            if each in wanted:
                sliced = sliced_from_json(each, body)
                held = (report for group in sliced.groups for report in group.reports)
                if not any(report in touched for report in held):
                    found[each] = sliced
        return found

    def _sliced(self, each: Slice, copies: Iterable[CopyEnds]) -> Sliced:
        rows = self._kept.outlines(_key(each))
        outlines = [outline_from(report, body) for report, body in rows]
        self.regrouped += len(outlines)
        inside = frozenset(one.report for one in outlines)
        bound = [one for one in copies if one.copy in inside and one.source in inside]
        return group_slice(each, outlines, bound, self._options)

    def _ties(
        self, cut: Sequence[Slice], sliced: Mapping[Slice, Sliced], fresh: Mapping[Slice, Sliced]
    ) -> dict[SeamKey, tuple[Tie, ...]]:
        former = {} if self._anew else dict(self._kept.seams())
        found = {}
        for left, right in seams_of(cut, self._options):
            key = left.start, right.stop
            body = None if left in fresh or right in fresh else former.get(key)
            found[key] = (
                ties_from_json(body)
                if body is not None
                else self._over(sliced[left], sliced[right])
            )
        return found

    def _over(self, left: Sliced, right: Sliced) -> tuple[Tie, ...]:
        needed = delegates(left, right)
        return seam(left, right, [self._outline(report) for report in needed], self._options)

    def _outline(self, report: ReportId) -> Outline:
        return outline_from(report, self._view.outline(report))


def _key(each: Slice) -> tuple[int, int, bool]:
    return each.start, each.stop, each.undated
