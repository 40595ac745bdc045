from datetime import date
from itertools import permutations

from rashomon.nouns.ids import ReportId
from rashomon.nouns.rulings import ActorName, Ruling
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import (
    NOTHING,
    DecidedDate,
    Standing,
    decided,
    for_story,
    in_force,
    verdicts,
)
from support.rulings import WHO, ruling, undo

A, B, C = ReportId("r1"), ReportId("r2"), ReportId("r3")
SAME, NOT = "same-story", "not-same-story"


def standings(*rulings: Ruling) -> list[Standing]:
    found = verdicts(rulings)
    return [found[one.id].standing for one in rulings]


def test_without_rulings_nothing_is_decided() -> None:
    assert decided(()) == NOTHING


def test_the_order_in_which_rulings_come_changes_nothing() -> None:
    first = ruling(SAME, A, B, at=1)
    given = [first, ruling(NOT, A, B, at=2), ruling(SAME, B, C, at=3), undo(first, at=4)]
    wanted = decided(given)
    assert all(decided(order) == wanted for order in permutations(given))
    assert all(verdicts(order) == verdicts(given) for order in permutations(given))


def test_of_two_that_contradict_the_later_holds() -> None:
    early, late = ruling(SAME, A, B, at=1), ruling(NOT, B, A, at=2)
    found = verdicts([late, early])
    assert found[late.id].standing is Standing.IN_FORCE
    assert (found[early.id].standing, found[early.id].by) == (Standing.OVERRULED, late.id)


def test_what_follows_from_two_contradicts_a_third() -> None:
    first, second = ruling(SAME, A, B, at=1), ruling(SAME, B, C, at=2)
    apart = ruling(NOT, A, C, at=3)
    assert standings(first, second, apart) == [
        Standing.OVERRULED, Standing.IN_FORCE, Standing.IN_FORCE,
    ]  # fmt: skip
    assert decided([first, second, apart]).same_stories == ((B, C),)


def test_undoing_makes_as_if_it_had_not_been_decided() -> None:
    early, late = ruling(SAME, A, B, at=1), ruling(NOT, A, B, at=2)
    assert decided([early, late, undo(late)]) == decided([early])


def test_undoing_what_undoes_brings_it_back() -> None:
    one = ruling(SAME, A, B)
    back = undo(one, at=5)
    again = undo(back, at=6)
    assert standings(one, back, again) == [Standing.IN_FORCE, Standing.UNDONE, Standing.IN_FORCE]


def test_undoing_what_is_not_there_waits() -> None:
    one = ruling(SAME, A, B)
    assert decided([undo(one)]) == NOTHING
    assert in_force([undo(one)]) == (undo(one),)


def test_a_long_line_of_undoings_is_followed() -> None:
    chain = [ruling(SAME, A, B)]
    for number in range(1500):
        chain.append(undo(chain[-1], at=number % 3000))
    assert standings(*chain)[0] is Standing.IN_FORCE


def test_of_two_days_the_later_ruling_holds() -> None:
    one = ruling("date", A, at=1, day=date(2023, 5, 3))
    other = ruling("date", A, at=2, day=date(2023, 5, 4))
    assert decided([other, one]).dates == ((A, DecidedDate(date(2023, 5, 4), WHO)),)
    assert standings(one, other) == [Standing.OVERRULED, Standing.IN_FORCE]


def test_two_who_decide_the_same_are_both_in_force() -> None:
    rulings = [ruling("date", A, at=n, day=date(2023, 5, 3)) for n in (1, 2)]
    assert standings(*rulings) == [Standing.IN_FORCE, Standing.IN_FORCE]


def test_one_event_of_two_reports_makes_their_stories_one() -> None:
    one = ruling("same-event", Span(A, 0, 3), Span(B, 0, 3), at=1)
    assert decided([one]).same_stories == ((A, B),)
    later = ruling(NOT, A, B, at=2)
    assert standings(one, later) == [Standing.OVERRULED, Standing.IN_FORCE]
    earlier = ruling(NOT, A, B, at=0)
    assert standings(earlier, one) == [Standing.OVERRULED, Standing.IN_FORCE]


def test_an_actor_goes_by_a_known_id_then_by_the_longest_name() -> None:
    known, full = ActorName("A. Quill", None, "Q42"), ActorName("Adelaide Quill", "USA")
    short = ActorName("Quill", "USA")
    rulings = [ruling("same-actor", short, full, at=1), ruling("same-actor", full, known, at=2)]
    assert decided(rulings).actors == ((known, full, short),)


def test_a_story_is_told_what_concerns_it() -> None:
    ada, bo = ActorName("Ada Quill"), ActorName("Bo Lund")
    whole = decided(
        [
            ruling("same-event", Span(A, 0, 3), Span(B, 0, 3)),
            ruling("not-same-event", Span(B, 9, 12), Span(C, 0, 3)),
            ruling("date", C, day=date(2023, 5, 3)),
            ruling("not-same-actor", ada, bo),
            ruling("not-copy", A, C),
        ]
    )
    told = for_story(whole, [A, B], frozenset({ada.key}))
    assert (len(told.same_events), told.other_events, told.dates) == (1, (), ())
    assert (len(told.other_actors), told.no_copies) == (1, ())
    assert for_story(whole, [C], frozenset()).other_actors == ()
