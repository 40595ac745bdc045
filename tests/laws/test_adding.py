"""A record that grew, in whatever steps, holds what one built at once holds."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random  # noqa: TID251 - # seeded by the example

import pytest
from bench.made_reports import made_reports
from bench.scale import kept
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.compare.candidates import candidate_pairs
from rashomon.nouns.options import CompareOptions, GroupOptions, Options
from rashomon.nouns.readings import ReadReport
from rashomon.run.local import LocalEngine
from rashomon.run.pipeline import Build
from rashomon.run.progress import Unwatched, Watch
from rashomon.run.signature_bytes import from_bytes
from rashomon.store.pairings import report_of
from rashomon.store.record import Record, open_record

pytestmark = pytest.mark.laws

MADE = tuple(made_reports(90))
# Limits so low that keys of few reports become common, and that days are cut into many slices.
OPTIONS = replace(
    Options(),
    compare=CompareOptions(posting_limit=5, common_fact=3),
    group=GroupOptions(slice_reports=15),
)


def grow(record: Record, steps: Sequence[Sequence[ReadReport]], options: Options) -> list[int]:
    """Add reports step by step; return how many pairs were compared in each."""
    compared = []
    with LocalEngine(0) as engine:
        for step in steps:
            kept(record, step, options)
            watch = Watch(Unwatched(), lambda: 0.0)
            build = Build(record, engine, options, watch)
            build.read()
            build.derive()
            compared += [run.taken for run in watch.stages if run.stage == "compare"]
    return compared


def contents(record: Record) -> tuple[object, ...]:
    view = record.view
    reports = view.report_ids()
    return (
        tuple(view.copies()),
        tuple(view.origins()),
        tuple((one, view.reasons(one.story)) for one in view.accounts()),
        tuple(view.findings()),
        tuple(view.written(report) for report in reports),
        tuple(view.standing(report) for report in reports),
        tuple(record.pairings.pairs()),
    )


def steps_of(seed: int, count: int) -> list[list[ReadReport]]:
    rng = Random(seed)
    reads = list(MADE[: rng.randrange(20, len(MADE))])
    rng.shuffle(reads)
    cuts = sorted(rng.randrange(len(reads)) for _ in range(count - 1))
    return [reads[start:end] for start, end in zip([0, *cuts], [*cuts, len(reads)], strict=True)]


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10_000), count=st.integers(2, 5))
def test_adding_in_steps_is_building_at_once(seed: int, count: int) -> None:
    steps = steps_of(seed, count)
    with open_record(":memory:") as grown, open_record(":memory:") as whole:
        grow(grown, steps, OPTIONS)
        grow(whole, [[read for step in steps for read in step]], OPTIONS)
        assert contents(grown) == contents(whole)
        assert not list(grown.problems())


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_pairs_kept_are_those_of_all_signatures(seed: int) -> None:
    with open_record(":memory:") as record:
        grow(record, steps_of(seed, 4), OPTIONS)
        signed = [from_bytes(report, body) for report, body in record.view.signatures()]
        kept_pairs = [(report_of(a), report_of(b)) for a, b in record.pairings.pairs()]
        assert tuple(kept_pairs) == candidate_pairs(signed, OPTIONS.compare)


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_report_read_anew_gives_what_reading_it_so_at_first_gives(seed: int) -> None:
    first, second = steps_of(seed, 2)
    other = [
        ReadReport(read.report, replace(read.reading, events=read.reading.events[:1]))
        for read in first[:3]
    ]
    with open_record(":memory:") as grown, open_record(":memory:") as whole:
        grow(grown, [first, [*other, *second]], OPTIONS)
        grow(whole, [[*first[3:], *other, *second]], OPTIONS)
        assert contents(grown) == contents(whole)
        assert not list(grown.problems())


def test_what_is_compared_when_a_report_is_added_is_what_it_is_paired_with() -> None:
    with open_record(":memory:") as record:
        compared = grow(record, [MADE[:80], MADE[80:81], ()], Options())
    assert compared[0] > 200
    assert compared[1] < 20
    assert len(compared) == 2
