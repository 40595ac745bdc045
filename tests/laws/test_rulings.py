"""Laws of rulings: their order does not matter, undoing restores, and adding keeps to them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random  # noqa: TID251 - # seeded by the example

import pytest
from bench.made_reports import made_reports
from bench.scale import kept
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.rulings import ActorName, Ruling
from rashomon.run.pipeline import catch_up
from rashomon.show.lines import FILES, Lines, as_line
from rashomon.store.record import Record, open_record
from support.rulings import ruling, undo

pytestmark = pytest.mark.laws

MADE = tuple(made_reports(24))
SEEDS = st.integers(0, 10_000)
KINDS = (
    "same-story", "not-same-story", "same-event", "not-same-event", "same-actor", "not-same-actor",
    "not-copy", "date", "undo",
)  # fmt: skip


def grown(steps: Iterable[tuple[Sequence[ReadReport], Sequence[Ruling]]]) -> Record:
    """Add reports and rulings step by step, each step brought up to date."""
    record = open_record(":memory:")
    for reads, rulings in steps:
        kept(record, reads, Options())
        record.rulings.add(rulings)
        catch_up(record, options=Options(), workers=0)
    return record


def exported(record: Record, *, but: str = "") -> dict[str, list[str]]:
    """Return the lines of an export; of all files but one."""
    lines = Lines(record)
    return {name: [as_line(row) for row in lines.of(name)] for name in FILES if name != but}


def rulings_of(seed: int, number: int) -> list[Ruling]:
    rng = Random(seed)
    made: list[Ruling] = []
    while len(made) < number:
        made.append(_ruling(rng, rng.choice(KINDS), made))
    return made


def _ruling(rng: Random, kind: str, made: Sequence[Ruling]) -> Ruling:
    at = rng.randrange(3000)
    one, other = rng.sample(MADE, 2)
    if kind == "undo" and made:
        return undo(rng.choice(made), at=at)
    if kind in {"date", "undo"}:
        day = date(2026, 1, 1) + timedelta(days=rng.randrange(5))
        return ruling("date", one.report, at=at, day=day)
    if kind.endswith("event"):
        near = rng.choice([one, other])
        ends = rng.choice(one.reading.events).trigger, rng.choice(near.reading.events).trigger
        return ruling(kind, *ends, at=at) if ends[0] != ends[1] else _ruling(rng, kind, made)
    if kind.endswith("actor"):
        names = [_name(rng, one), _name(rng, other)]
        return ruling(kind, *names, at=at) if names[0] != names[1] else _ruling(rng, kind, made)
    near = MADE[(MADE.index(one) + 1) % len(MADE)]  # often a copy, often of the same story
    return ruling(kind, one.report, near.report, at=at)


def _name(rng: Random, read: ReadReport) -> ActorName:
    entity = rng.choice(read.reading.entities)
    return ActorName(entity.name, entity.country, entity.wikidata)


@pytest.fixture(scope="module")
def plain() -> dict[str, list[str]]:
    with grown([(MADE, ())]) as record:
        return exported(record)


def test_the_made_rulings_change_something(plain: dict[str, list[str]]) -> None:
    with grown([(MADE, rulings_of(1, 40))]) as record:
        found = exported(record)
    assert all(found[name] != plain[name] for name in ("stories", "events", "copies", "reports"))


@settings(max_examples=3, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(seed=SEEDS, number=st.integers(1, 16))
def test_rulings_and_reports_in_any_order_give_what_all_at_once_give(
    seed: int, number: int
) -> None:
    rulings = rulings_of(seed, number)
    rng = Random(seed)
    reads = rng.sample(MADE, len(MADE))
    cuts = [(0, 0), *sorted((rng.randrange(24), rng.randrange(number + 1)) for _ in range(2))]
    cuts.append((len(reads), number))
    shuffled = rng.sample(rulings, number)
    steps = [
        (reads[left[0] : right[0]], shuffled[min(left[1], right[1]) : right[1]])
        for left, right in pairwise(cuts)
    ]
    steps.append(((), shuffled))
    with grown([(MADE, rulings)]) as whole, grown(steps) as record:
        assert exported(record) == exported(whole)
        assert list(record.problems()) == []


@settings(max_examples=3, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(seed=SEEDS, number=st.integers(1, 8))
def test_undoing_all_gives_back_what_was_before(
    seed: int, number: int, plain: dict[str, list[str]]
) -> None:
    rulings = [one for one in rulings_of(seed, number) if one.undoes is None]
    undone = [undo(one, at=3000) for one in rulings]
    with grown([(MADE, rulings), ((), undone)]) as record:
        found = exported(record, but="rulings")
        assert found == {name: plain[name] for name in found}


@settings(max_examples=3, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(seed=SEEDS, number=st.integers(1, 12))
def test_a_record_keeps_to_all_that_is_in_force(seed: int, number: int) -> None:
    with grown([(MADE, rulings_of(seed, number))]) as record:
        assert list(record.problems()) == []
