"""Groups joined over the seam of two slices."""

from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.group.profiles import Outline
from rashomon.group.seams import Tie, delegates, seam
from rashomon.group.slice_groups import Sliced, group_slice
from rashomon.group.slices import Slice
from rashomon.nouns.options import GroupOptions
from support.outlines import told

FIRST = date(2026, 3, 1)
START = FIRST.toordinal()
LEFT, RIGHT = Slice(START, START + 8), Slice(START + 8, START + 16)
OPTIONS = GroupOptions(window_days=3)


def reports(topic: str, first: int, *days: int) -> list[Outline]:
    return [told(topic, first + n, FIRST + timedelta(days=after)) for n, after in enumerate(days)]


def both(outlines: Sequence[Outline]) -> tuple[Sliced, Sliced]:
    parts = [
        [
            one
            for one in outlines
            if one.earliest and within.start <= one.earliest.toordinal() < within.stop
        ]
        for within in (LEFT, RIGHT)
    ]
    return (
        group_slice(LEFT, parts[0], (), OPTIONS),
        group_slice(RIGHT, parts[1], (), OPTIONS),
    )


def ties(outlines: Sequence[Outline]) -> tuple[Tie, ...]:
    left, right = both(outlines)
    needed = delegates(left, right)
    return seam(left, right, [one for one in outlines if one.report in needed], OPTIONS)


def test_parts_of_one_story_are_tied_and_others_not() -> None:
    outlines = [
        *reports("ferry", 0, 6, 7, 8, 9),
        *reports("chess", 10, 7, 7),
        *reports("storm", 20, 8, 8),
    ]
    assert [(tie.left, tie.right) for tie in ties(outlines)] == [("report-0000", "report-0002")]


def test_a_tie_gives_the_reason_of_its_best_pair() -> None:
    found = ties(reports("ferry", 0, 7, 8))[0]
    assert found.ratio >= 0.9
    assert found.reason.startswith("report-0000 and report-0001: likeness 0.")
    assert "shared words: ferry" in found.reason


def test_the_order_of_outlines_does_not_matter() -> None:
    outlines = [*reports("ferry", 0, 6, 7, 8, 9), *reports("chess", 10, 7, 8, 9)]
    left, right = both(outlines)
    needed = [one for one in outlines if one.report in delegates(left, right)]
    assert seam(left, right, needed[::-1], OPTIONS) == seam(left, right, needed, OPTIONS)


def test_parts_far_from_the_seam_are_not_tied() -> None:
    outlines = reports("ferry", 0, 1, 2, 13, 14)
    assert delegates(*both(outlines)) == ()
    assert ties(outlines) == ()


def test_a_seam_needs_few_reports_of_a_long_story() -> None:
    outlines = reports("ferry", 0, *[7] * 30, *[8] * 30)
    assert len(delegates(*both(outlines))) == 2 * OPTIONS.seam_reports
