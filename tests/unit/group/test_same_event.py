"""How alike two reports are, and how days between them count."""

from datetime import date

import numpy as np
import pytest

from rashomon.group.candidates import Candidates
from rashomon.group.profiles import Outline, profiles
from rashomon.group.same_event import days_between, likenesses, reasons
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions

OPTIONS = GroupOptions(window_days=3, half_life_days=5.0, name_share=0.25, collection_weight=0.0)
TUG = ("weir", "quay")
RESTS_ON_TWO = 2 / 3  # what is left of a likeness that rests on two words of one weight


def outlined(
    terms: tuple[str, ...], names: tuple[str, ...], first: int | None, last: int | None = None
) -> Outline:
    days = [None if day is None else date(2031, 3, day) for day in (first, last or first)]
    return Outline(
        report=ReportId("r"),
        terms=dict.fromkeys(terms, 1.0),
        names=dict.fromkeys(names, 1.0),
        earliest=days[0],
        latest=days[1],
    )


def score(one: Outline, other: Outline) -> float:
    pair = Candidates(np.array([0]), np.array([1]), np.zeros(2))
    return float(likenesses(profiles([one, other], OPTIONS), pair, OPTIONS)[0])


def test_days_inside_the_window_cost_nothing() -> None:
    one = outlined(TUG, (), 1)
    for day in (2, 4, None):
        assert score(one, outlined(TUG, (), day)) == pytest.approx(RESTS_ON_TWO)


def test_beyond_it_likeness_halves_every_half_life() -> None:
    one = outlined(TUG, (), 1)
    assert score(one, outlined(TUG, (), 9)) == pytest.approx(0.5 * RESTS_ON_TWO)
    assert score(one, outlined(TUG, (), 14)) == pytest.approx(0.25 * RESTS_ON_TWO, abs=1e-6)


def test_names_count_only_where_both_have_some() -> None:
    named, other = outlined(TUG, ("vela",), 1), outlined(TUG, ("tull",), 1)
    assert score(named, other) == pytest.approx(0.75 * RESTS_ON_TWO)
    assert score(named, outlined(TUG, (), 1)) == pytest.approx(RESTS_ON_TWO)


def test_likeness_that_rests_on_one_word_counts_half() -> None:
    one, other = outlined(TUG, (), 1), outlined(("quay", "sluice"), (), 1)
    many = tuple(f"quay{n}" for n in range(20))
    assert score(outlined(("quay",), (), 1), outlined(("quay",), (), 1)) == pytest.approx(0.5)
    assert score(one, other) == pytest.approx(0.25)
    assert score(outlined(many, (), 1), outlined(many, (), 1)) == pytest.approx(20 / 21)


def test_a_report_without_words_is_like_none() -> None:
    assert score(outlined((), (), 1), outlined(TUG, (), 1)) == 0.0


def test_reasons_name_what_is_shared() -> None:
    one, other = outlined(TUG, ("vela",), 1), outlined(("quay",), ("vela",), 6)
    assert reasons(profiles([one, other], OPTIONS), 0, 1) == (
        "shared words: quay",
        "shared names: vela",
        "written at least 5 days apart",
    )


def test_ranges_of_days_that_meet_are_not_apart() -> None:
    made = profiles([outlined(TUG, (), 1), outlined(TUG, (), 9), outlined(TUG, (), 1, 9)], OPTIONS)
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    assert days_between(made, left, right).tolist() == [8, 0, 0]
    assert days_between(made, right, left).tolist() == [8, 0, 0]
