"""Which slices are grouped again; that it comes to grouping all of them, tests/laws/test_adding.py."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from bench.made_reports import made_reports

from rashomon.group.profiles import Outline, outline
from rashomon.group.slices import filed_under
from rashomon.group.stories import group_outlines
from rashomon.nouns.copies import Bond
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import ReadReport
from rashomon.run.grouping import Grouper
from rashomon.run.outline_json import to_json
from rashomon.store.groupings import Outlined
from rashomon.store.record import Record, open_record

OPTIONS = GroupOptions(slice_reports=20)
DAY = date(2024, 2, 27)
MADE = tuple(made_reports(60))


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        yield made


def outlined(record: Record, reads: tuple[ReadReport, ...]) -> None:
    record.writer.add([read.report for read in reads])
    record.writer.save_outlines("outliner", [kept(outline(read, OPTIONS)) for read in reads])


def kept(made: Outline) -> Outlined:
    return Outlined(made.report, to_json(made), filed_under(made))


def regrouped(record: Record, touched: set[str], *, anew: bool = False) -> int:
    """Group, keep what is to be kept, hold it to grouping at once; return how many were regrouped."""
    grouper = Grouper(record.view, record.groupings, OPTIONS, anew=anew)
    stories, grouping = grouper.grouped(touched, [])
    there = frozenset(record.view.report_ids())
    everything = [outline(read, OPTIONS) for read in MADE if read.report.id in there]
    assert stories == group_outlines(everything, [], OPTIONS)
    record.groupings.keep(grouping)
    return grouper.regrouped


@pytest.mark.parametrize("days", [(0, 0), (0, 7), (0, 8), (0, None), (None, 0), (None, None)])
def test_the_record_files_a_report_as_grouping_does(
    record: Record, days: tuple[int | None, int | None]
) -> None:
    outlined(record, MADE[:1])
    known = outline(MADE[0], OPTIONS)
    first, last = (None if day is None else DAY + timedelta(days=day) for day in days)
    made = replace(known, earliest=first, latest=last)
    record.writer.save_outlines("outliner", [kept(made)])
    assert record.groupings.day(made.report) == (filed_under(made),)


def test_only_the_slices_that_hold_a_new_report_are_grouped_again(record: Record) -> None:
    outlined(record, MADE[:55])
    assert regrouped(record, set(), anew=True) == 55
    assert regrouped(record, set()) == 0
    outlined(record, MADE[55:56])
    assert 0 < regrouped(record, {MADE[55].report.id}) < 40


def test_a_report_that_is_gone_has_its_slice_grouped_again(record: Record) -> None:
    outlined(record, MADE[:40])
    regrouped(record, set(), anew=True)
    gone = MADE[0].report.id
    record._connection.write("DELETE FROM outlines WHERE report = ?", (gone,))
    grouper = Grouper(record.view, record.groupings, OPTIONS, anew=False)
    stories, _ = grouper.grouped({gone}, [])
    left = [outline(read, OPTIONS) for read in MADE[1:40]]
    assert stories == group_outlines(left, [], OPTIONS)


def test_copies_bind_inside_a_slice_and_over_slices(record: Record) -> None:
    outlined(record, MADE[:40])
    bonds = [
        Bond(MADE[0].report.id, MADE[39].report.id),
        Bond(MADE[1].report.id, MADE[2].report.id),
    ]
    stories, _ = Grouper(record.view, record.groupings, OPTIONS, anew=True).grouped(set(), bonds)
    homes = {report: story.id for story in stories for report in story.reports}
    assert all(homes[bond.copy] == homes[bond.source] for bond in bonds)
