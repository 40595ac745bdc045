"""Counts that differ though no event was read with them."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import Disagreement
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.toll_disagreements import toll_disagreements
from support.readings import draft, on
from support.tellings import setting

SCENE = "when the ferry sank off Zanzibar in heavy seas with cement on deck"


def differing(*texts: str, days: tuple[int, ...] = (4, 4)) -> list[Disagreement]:
    drafts = [
        draft(text, written=date(2020, 5, day), outlet=f"Paper {number}")
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    made = setting(*drafts)
    written: dict[object, When | None] = {
        one.report.id: on(one.report.date) for one in drafts if one.report.date
    }
    reads = [one.read() for one in drafts]
    return toll_disagreements(reads, (), replace(made, written=written), ())


def test_two_tolls_of_one_thing_differ() -> None:
    (found,) = differing(f"21 people died {SCENE}.", f"At least 34 people died {SCENE} at dawn.")
    assert [one.value for one in found.positions] == ["21 people", "At least 34 people"]
    assert found.event is None


def test_tolls_that_can_both_be_right_do_not() -> None:
    assert not differing(f"34 people died {SCENE}.", f"More than 30 people died {SCENE} at dawn.")


def test_tolls_of_two_things_do_not() -> None:
    assert not differing(
        f"21 people died {SCENE}.", "34 people died on roads inland after a week of snow."
    )


def test_the_dead_and_the_hurt_are_two_counts() -> None:
    assert not differing(f"21 people died {SCENE}.", f"34 people were hurt {SCENE}.")


def test_two_days_of_the_week_are_two_things() -> None:
    texts = [f"On {day} {n} people died {SCENE}." for day, n in (("Monday", 21), ("Tuesday", 34))]
    drafts = [draft(text, outlet=text[:9]) for text in texts]
    for one, day in zip(drafts, ("Monday", "Tuesday"), strict=True):
        from rashomon.nouns.times import TimeExpression, TimexType

        one.times.append(TimeExpression(one.span(day), TimexType.DATE, ""))
    assert not toll_disagreements([one.read() for one in drafts], (), setting(*drafts), ())


def undated(*texts: str, written: When | None) -> list[Disagreement]:
    """Compare texts of which only the first has a day of writing; `written` is what the second's story leaves open."""
    drafts = [draft(text, outlet=text[:9]) for text in texts]
    first, second = (one.report.id for one in drafts)
    told = {first: on(date(2020, 5, 20)), second: written}
    made = replace(setting(*drafts), written=told)
    return toll_disagreements([one.read() for one in drafts], (), made, ())


def test_a_count_that_may_be_of_earlier_days_does_not_differ() -> None:
    texts = f"21 people died {SCENE}.", f"34 people died {SCENE} at dawn."
    weeks = When(date(2020, 5, 5), date(2020, 5, 25), Grain.RANGE, ())
    assert not undated(*texts, written=weeks)
    assert not undated(*texts, written=None)
    assert undated(*texts, written=on(date(2020, 5, 20)))


def test_a_count_many_times_another_is_of_a_larger_thing() -> None:
    assert not differing(f"21 people died {SCENE}.", f"340 people died {SCENE} at dawn.")
