"""Several origins' words for one thing, weighed."""

from rashomon.nouns.ids import OriginId, ReportId
from rashomon.reconcile.positions import Saying, Stand, chosen, differ, stands


def say(value: int, origin: str, report: str = "") -> Saying[int]:
    return Saying(value, (), ReportId(report or origin), OriginId(origin))


def within_ten(*sayings: Saying[int]) -> list[Stand[int]]:
    """Two numbers meet where less than ten lies between them; the smaller is the more precise."""
    return stands(sayings, lambda one, other: abs(one - other) < 10, lambda value: (value,))


def test_what_most_origins_tell_is_chosen() -> None:
    assert chosen(within_ten(say(50, "a"), say(50, "b"), say(1, "c"))) == 50


def test_one_origin_in_many_reports_weighs_as_one() -> None:
    found = within_ten(say(50, "a", "r1"), say(50, "a", "r2"), say(1, "c"))
    assert chosen(found) is None


def test_a_vaguer_value_that_fits_two_positions_belongs_to_neither() -> None:
    found = within_ten(say(1, "a"), say(12, "b"), say(9, "c"))
    assert {saying.value for stand in found for saying in stand.sayings} == {1, 12}


def test_one_origin_that_says_two_things_does_not_disagree_with_itself() -> None:
    assert not differ(within_ten(say(1, "a", "r1"), say(50, "a", "r2")))


def test_two_origins_that_say_two_things_disagree() -> None:
    assert differ(within_ten(say(1, "a"), say(50, "b")))
