"""Laws of accounts: what a copy adds, what a report takes away with it, and what order means."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import api
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.spans import Span
from rashomon.show.lines import FILES, Lines, as_line
from rashomon.store.record import Record
from support.accounts import TEXTS, Outcome, read_text, reports, told

pytestmark = pytest.mark.laws

OUTLETS = ("Tide", "Buoy", "Quay")
PRINTED = st.lists(
    st.tuples(st.integers(0, len(TEXTS) - 1), st.sampled_from(OUTLETS)),
    min_size=1,
    max_size=6,
    unique=True,
)
"""Which text which outlet printed."""


def read_all(printed: list[tuple[int, str]]) -> list[ReadReport]:
    return [read_text(number, outlet) for number, outlet in printed]


def spans_of(outcome: Outcome) -> set[Span]:
    """Return every span that a claim of the accounts rests on."""
    found: set[Span] = set()
    for account in outcome.accounts:
        found.update(account.summary)
        for quote in account.quotes:
            found.update(quote.content)
        for event in account.events:
            found.update(telling.trigger for telling in event.tellings)
            found.update(quantity.span for quantity in event.quantities)
            for actor in (*event.actors, *event.recipients):
                found.update(actor.spans)
            for place in filter(None, [event.place]):
                found.update(place.spans)
            for when in filter(None, [event.when, event.effective, event.expires]):
                found.update(when.basis)
        for disagreement in account.disagreements:
            found.update(span for one in disagreement.positions for span in one.spans)
    return found


def triggers(outcome: Outcome, without: ReportId) -> set[Span]:
    return {
        telling.trigger
        for account in outcome.accounts
        for event in account.events
        for telling in event.tellings
        if telling.report != without
    }


@given(PRINTED, st.data())
@settings(max_examples=40, deadline=None)
def test_a_verbatim_copy_adds_a_report_and_no_origin(
    printed: list[tuple[int, str]], data: st.DataObject
) -> None:
    reads = read_all(printed)
    number, _ = data.draw(st.sampled_from(printed))
    again = read_text(number, "Echo")
    before, after = told(reads), told([*reads, again])
    assert len(after.origins) == len(before.origins)
    assert sum(len(account.reports) for account in after.accounts) == len(reads) + 1
    assert most_origins(after) <= most_origins(before)
    assert Counter(differing(after)) == Counter(differing(before))


def most_origins(outcome: Outcome) -> int:
    events = [event for account in outcome.accounts for event in account.events]
    return max((len(event.origins) for event in events), default=0)


def differing(outcome: Outcome) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    """Return what is told differently: about what, and each position with its count of origins."""
    return [
        (one.about.value, tuple(sorted((p.value, len(p.origins)) for p in one.positions)))
        for account in outcome.accounts
        for one in account.disagreements
    ]


@given(PRINTED, st.data())
@settings(max_examples=40, deadline=None)
def test_without_a_report_nothing_rests_on_it_and_all_else_is_still_told(
    printed: list[tuple[int, str]], data: st.DataObject
) -> None:
    reads = read_all(printed)
    gone = reads[data.draw(st.integers(0, len(reads) - 1))]
    rest = [one for one in reads if one is not gone]
    before, after = told(reads), told(rest)
    assert gone.report.id not in {span.report for span in spans_of(after)}
    assert gone.report.id not in {report for one in after.origins for report in one.reports}
    assert triggers(after, gone.report.id) == triggers(before, gone.report.id)


@given(PRINTED, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_reports_does_not_matter(
    printed: list[tuple[int, str]], random: object
) -> None:
    reads = read_all(printed)
    shuffled = list(reads)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(shuffled) == told(reads)


@given(PRINTED)
@settings(max_examples=40, deadline=None)
def test_every_claim_counts_the_origins_of_its_own_reports(printed: list[tuple[int, str]]) -> None:
    outcome = told(read_all(printed))
    origin_of = {report: one.id for one in outcome.origins for report in one.reports}
    for account in outcome.accounts:
        for event in account.events:
            assert set(event.origins) == {origin_of[report] for report in event.reports}
        for disagreement in account.disagreements:
            assert len({o for p in disagreement.positions for o in p.origins}) > 1
            for position in disagreement.positions:
                assert set(position.origins) == {origin_of[report] for report in position.reports}


def exported(record: Record) -> list[str]:
    lines = Lines(record)
    return [as_line(row) for name in FILES for row in lines.of(name)]


@given(PRINTED, st.data())
@settings(max_examples=6, deadline=None)
def test_building_in_parts_and_again_changes_nothing(
    printed: list[tuple[int, str]], data: st.DataObject
) -> None:
    given_once = reports(read_all(printed))
    cut = data.draw(st.integers(0, len(printed)))
    with api.open_record(":memory:", create=True) as whole:
        api.build(given_once, whole, workers=0)
        expected = exported(whole)
    with api.open_record(":memory:", create=True) as parts:
        for batch in (given_once[cut:], given_once[:cut], given_once):
            if batch:
                api.build(batch, parts, workers=0)
        assert exported(parts) == expected
