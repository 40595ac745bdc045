"""Laws of stories whose reports copy one another in every way, beside one that does not."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import api
from rashomon.compare.copies import compare_pair
from rashomon.nouns.copies import CopyKind
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import ReadReport
from rashomon.show.lines import FILES, Lines, as_line
from rashomon.store.record import Record
from support.accounts import Outcome, told
from support.retellings import OPTIONS, TEXTS, told_by

pytestmark = pytest.mark.laws

OUTLETS = ("Tide", "Buoy", "Quay")
RIVAL = "rival"
OWN = [(outlet, way) for outlet in OUTLETS for way in sorted(TEXTS) if way != RIVAL]
PRINTED = st.lists(
    # An outlet that told both texts would have brought its own word up to date.
    st.sampled_from([*OWN, ("Gull", RIVAL), ("Heron", RIVAL)]),
    min_size=1,
    max_size=7,
    unique=True,
)
"""Which outlet told it in which way."""
Printed = list[tuple[str, str]]


def read_all(printed: Printed) -> list[ReadReport]:
    return [told_by(outlet, way) for outlet, way in printed]


def texts_told(printed: Printed) -> int:
    """Return how many texts there are that nobody took from another: the one, and its rival."""
    return len({way == RIVAL for _, way in printed})


def claims(outcome: Outcome) -> set[tuple[str, ReportId, int]]:
    """Return every telling of an event and every word of a position, by report and place."""
    found = events(outcome)
    for account in outcome.accounts:
        for one in account.disagreements:
            spans = [span for position in one.positions for span in position.spans]
            found.update((one.about.value, span.report, span.start) for span in spans)
    return found


def events(outcome: Outcome) -> set[tuple[str, ReportId, int]]:
    """Return every telling of an event, by its act, report and place."""
    return {
        (event.type.value, telling.report, telling.trigger.start)
        for account in outcome.accounts
        for event in account.events
        for telling in event.tellings
    }


def positions(outcome: Outcome) -> list[tuple[str, str, int]]:
    """Return what is told differently, each position with its count of origins."""
    return sorted(
        (one.about.value, position.value, len(position.origins))
        for account in outcome.accounts
        for one in account.disagreements
        for position in one.positions
    )


def test_the_ways_of_telling_are_copies_of_every_kind_but_for_the_rival() -> None:
    reads = [told_by("Tide", way) for way in sorted(TEXTS)] + [told_by("Buoy", "wire")]
    rival = told_by("Tide", RIVAL).report.id
    kinds = set()
    for one, other in combinations(reads, 2):
        copy = compare_pair(one, other, OPTIONS.compare)
        assert (copy is None) is (rival in {one.report.id, other.report.id})
        kinds.update([copy.kind] if copy is not None else [])
    assert kinds == set(CopyKind)


@given(PRINTED)
@settings(max_examples=40, deadline=None)
def test_copies_of_any_kind_are_one_origin_however_many(printed: Printed) -> None:
    assert len(told(read_all(printed)).origins) == texts_told(printed)


@given(PRINTED, st.data())
@settings(max_examples=30, deadline=None)
def test_a_verbatim_copy_adds_a_report_and_no_origin(printed: Printed, data: st.DataObject) -> None:
    _, way = data.draw(st.sampled_from(printed))
    reads = read_all(printed)
    before, after = told(reads), told([*reads, told_by("Echo", way)])
    assert len(after.origins) == len(before.origins)
    assert sum(len(origin.reports) for origin in after.origins) == len(reads) + 1
    assert positions(after) == positions(before)
    counted = [len(e.origins) for account in after.accounts for e in account.events]
    assert max(counted, default=0) <= texts_told(printed)


@given(PRINTED, st.data())
@settings(max_examples=30, deadline=None)
def test_removing_a_report_removes_every_claim_only_it_supported(
    printed: Printed, data: st.DataObject
) -> None:
    reads = read_all(printed)
    gone = data.draw(st.sampled_from(reads))
    before, after = told(reads), told([one for one in reads if one is not gone])
    assert gone.report.id not in {report for _, report, _ in claims(after)}
    assert events(after) == {claim for claim in events(before) if claim[1] != gone.report.id}


@given(PRINTED)
@settings(max_examples=25, deadline=None)
def test_without_the_rival_nothing_is_told_differently(printed: Printed) -> None:
    copies = [(outlet, way) for outlet, way in printed if way != RIVAL]
    assert positions(told(read_all(copies))) == []


@given(PRINTED, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_reports_does_not_matter(printed: Printed, random: object) -> None:
    reads = read_all(printed)
    shuffled = list(reads)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random
    assert told(shuffled) == told(reads)


def exported(record: Record) -> list[str]:
    lines = Lines(record)
    return [as_line(row) for name in FILES for row in lines.of(name)]


@given(PRINTED)
@settings(max_examples=4, deadline=None)
def test_building_twice_changes_nothing(printed: Printed) -> None:
    reports = [one.report for one in read_all(printed)]
    with api.open_record(":memory:", create=True) as record:
        api.build(reports, record, workers=0)
        once = exported(record)
        api.build(reports, record, workers=0)
        assert exported(record) == once
