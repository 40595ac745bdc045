"""Two tellings that may be of two events."""

from datetime import date

import pytest

from rashomon.nouns.account import About
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.plover import EventType
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.repeated import happens_again, two_alike
from support.readings import draft, on
from support.tellings import facts

ROAD = "on the road to the salt works, where guards slept"


def attack(
    day: int, dead: int, *, by: str = "Raiders", to: str = "guards", where: str = "at Tolle"
) -> Facts:
    text = f"{by} attacked {to} {where} {ROAD}, and {dead} died on {day} May."
    made = draft(text)
    for name in (by, to):
        made.entity(name, kind=EntityKind.GROUP)
    time = made.span(f"{day} May")
    count = made.count(str(dead), dead, dead, "people")
    made.event("attacked", EventType.ASSAULT, by=(by,), to=(to,), time=time, quantities=(count,))
    times: dict[Span, When] = {time: on(date(2020, 5, day), time)}
    return facts(made, times=times)[0]


def test_what_differs_in_one_thing_alone_is_one_event() -> None:
    assert not two_alike(attack(4, 9), attack(4, 12), About.QUANTITY, None)
    assert not two_alike(attack(4, 9), attack(5, 9), About.WHEN, None)


def test_another_number_on_another_day_is_another_event() -> None:
    assert two_alike(attack(4, 9), attack(5, 12), About.QUANTITY, None)
    assert two_alike(attack(4, 9), attack(5, 12), About.WHEN, None)


def test_another_spot_by_name_is_another_event() -> None:
    assert two_alike(attack(4, 9), attack(4, 12, where="at Velo"), About.QUANTITY, None)


def test_who_attacked_others_attacked_at_another_time() -> None:
    other = attack(4, 9, by="Troops", to="smugglers")
    assert two_alike(attack(4, 9), other, About.WHO, None)
    assert not two_alike(attack(4, 9), attack(4, 9, by="Troops"), About.WHO, None)


@pytest.mark.parametrize(
    "text",
    [
        "They met for a second day of talks.",
        "A third straight night of rain broke the dyke.",
        "The dyke broke again.",
    ],
)
def test_what_happens_again_says_so(text: str) -> None:
    assert happens_again(text)


@pytest.mark.parametrize("text", ["The dyke broke.", "It is the second largest town."])
def test_what_does_not_says_nothing_of_it(text: str) -> None:
    assert not happens_again(text)
