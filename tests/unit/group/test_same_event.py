"""How alike two reports are, and how days between them count."""

from datetime import date

import pytest

from rashomon.group.candidates import Profile
from rashomon.group.same_event import dot, same_event
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions

OPTIONS = GroupOptions(window_days=3, half_life_days=5.0, name_share=0.25)


def profile(terms: dict[str, float], names: dict[str, float], day: int | None) -> Profile:
    on = None if day is None else date(2031, 3, day)
    return Profile(report=ReportId("r"), terms=terms, names=names, earliest=on, latest=on)


TUG = {"tug": 0.6, "quay": 0.8}


def test_days_inside_the_window_cost_nothing() -> None:
    one = profile(TUG, {}, 1)
    assert same_event(one, profile(TUG, {}, 4), OPTIONS).score == 1.0
    assert same_event(one, profile(TUG, {}, 2), OPTIONS).score == 1.0
    assert same_event(one, profile(TUG, {}, None), OPTIONS).score == 1.0


def test_beyond_it_likeness_halves_every_half_life() -> None:
    one = profile(TUG, {}, 1)
    assert same_event(one, profile(TUG, {}, 9), OPTIONS).score == 0.5
    assert same_event(one, profile(TUG, {}, 14), OPTIONS).score == 0.25


def test_names_count_only_where_both_have_some() -> None:
    named, other = profile(TUG, {"vela": 1.0}, 1), profile(TUG, {"tull": 1.0}, 1)
    assert same_event(named, other, OPTIONS).score == 0.75
    assert same_event(named, profile(TUG, {}, 1), OPTIONS).score == 1.0


def test_reasons_name_what_is_shared() -> None:
    one, other = profile(TUG, {"vela": 1.0}, 1), profile({"quay": 1.0}, {"vela": 1.0}, 6)
    assert same_event(one, other, OPTIONS).reasons == (
        "shared words: quay",
        "shared names: vela",
        "written at least 5 days apart",
    )


def test_the_product_is_the_same_either_way_round() -> None:
    left = {str(n): 1 / (n + 1) for n in range(50)}
    right = {str(n): 1 / (n + 3) for n in reversed(range(60))}
    assert dot(left, right) == dot(right, left)
    assert dot({"a": 1.0}, {"b": 1.0}) == pytest.approx(0.0)
