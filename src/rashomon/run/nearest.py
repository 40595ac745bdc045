"""A family of reports in, the reports nearest to it that are not of it out: measured on request."""

from collections.abc import Sequence

from rashomon.compare.copies import nearness, prepare
from rashomon.nouns.copies import Nearness
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions
from rashomon.store.view import View

_MEMBERS = 4
_OTHERS = 60
"""Reports of the family, and beside it, that are compared: a bound on time."""


def nearest(
    view: View, family: Sequence[ReportId], others: Sequence[ReportId], options: CompareOptions
) -> tuple[Nearness, ...]:
    """Return, for each report beside a family, how near it comes to being a copy; nearest first.

    Of many reports the first are compared, in the order given. Nothing of it is kept.
    """
    members = [prepare(view.read_report(report), options) for report in family[:_MEMBERS]]
    found = []
    for report in others[:_OTHERS]:
        beside = prepare(view.read_report(report), options)
        pairs = [nearness(member, beside, options) for member in members]
        found.append(min(pairs, key=lambda one: _rank(one, options), default=None))
    return tuple(
        sorted((one for one in found if one is not None), key=lambda one: _rank(one, options))
    )


def _rank(one: Nearness, options: CompareOptions) -> tuple[float, float, ReportId, ReportId]:
    """Return the key that puts first what is nearest to the line by either test."""
    parts = one.part, one.rewrite / options.rewrite_probability
    return -max(parts), -min(parts), one.other, one.report
