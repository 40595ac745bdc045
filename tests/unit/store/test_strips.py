"""A strip covers what most stories lie in."""

from datetime import date, timedelta

from rashomon.store.strips import covered, step_width

DAY = date(2021, 6, 16)


def test_a_strip_covers_all_that_lie_near_one_another() -> None:
    days = [(DAY + timedelta(days=7 * number), 1) for number in range(20)]
    assert covered(days) == (days[0][0], days[-1][0])


def test_one_story_of_long_ago_is_left_out() -> None:
    near = [(DAY + timedelta(days=number), 2) for number in range(10)]
    assert covered([(date(1254, 1, 1), 1), *near]) == (near[0][0], near[-1][0])


def test_what_lies_just_beside_the_most_stays() -> None:
    days = [(DAY, 100), (DAY + timedelta(days=5), 1), (DAY + timedelta(days=4000), 1)]
    assert covered(days) == (DAY, DAY + timedelta(days=5))


def test_a_single_day_is_covered() -> None:
    assert covered([(DAY, 1)]) == (DAY, DAY)


def test_steps_get_wider_as_a_strip_reaches_further() -> None:
    widths = [step_width(DAY, DAY + timedelta(days=days)) for days in (0, 92, 93, 2200, 2201)]
    assert widths == [10, 10, 7, 7, 4]
