"""Amounts of one thing that differ."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import Disagreement
from rashomon.reconcile.measure_disagreements import measure_disagreements
from support.readings import draft, on
from support.tellings import setting

RACE = "the start of the regatta was delayed by {} because of thunderstorms over the bay"


def differing(*texts: str, days: tuple[int, int] = (4, 4)) -> list[Disagreement]:
    drafts = [
        draft(text, written=date(2020, 5, day), outlet=f"Paper {number}")
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    made = setting(*drafts)
    written = {one.report.id: on(one.report.date) for one in drafts if one.report.date}
    return measure_disagreements([one.read() for one in drafts], replace(made, written=written), ())


def race(amount: str, more: str = "") -> str:
    return "Officials said " + RACE.format(amount) + f".{more}"


def test_two_amounts_in_the_same_words_differ() -> None:
    (found,) = differing(race("35 minutes"), race("50 minutes", " Gulls watched."))
    assert [one.value for one in found.positions] == ["35 minutes", "50 minutes"]


def test_amounts_that_can_both_be_right_do_not() -> None:
    assert not differing(race("35 minutes"), race("more than 30 minutes"))


def test_other_words_around_are_another_thing() -> None:
    other = "The harbour master waited 50 minutes for a taxi."
    assert not differing(race("35 minutes"), other)


def test_who_tells_both_numbers_does_not_disagree() -> None:
    both = race("50 minutes", " The parade lasted 35 minutes.")
    assert not differing(race("35 minutes"), both)


def test_weeks_later_another_amount_is_news() -> None:
    assert not differing(race("35 minutes"), race("50 minutes"), days=(4, 25))


def test_other_names_beside_the_amount_are_another_thing() -> None:
    texts = [f"Storms delayed by 35 minutes the start in {town} bay." for town in ("Kiel", "Brest")]
    assert not differing(texts[0], texts[1].replace("35", "50"))


def test_the_first_magnitude_of_each_report_is_of_the_quake_told() -> None:
    (found,) = differing(
        "A magnitude-5.6 quake shook Bergen. One of magnitude 6.4 shook it in 1904.",
        "The earth trembled in Bergen with a magnitude of 5.9.",
    )
    assert [one.value for one in found.positions] == ["magnitude of 5.9", "magnitude-5.6"]


def test_perhaps_leaves_room() -> None:
    assert not differing(race("perhaps 38 minutes"), race("35 minutes", " Gulls watched."))


def test_whose_amount_it_is_stands_further_before_it() -> None:
    text = "At the regatta {}, who had come in only the last of all the forty boats, got a {}-place start penalty."
    assert not differing(text.format("Kofi", "five"), text.format("Ingrid", "ten"))
    assert differing(text.format("Kofi", "five"), text.format("Kofi", "ten") + " Gulls watched.")


def test_what_was_damaged_is_not_counted_with_what_was_destroyed() -> None:
    told = "The flood in the valley of Emmen {} {} houses on both banks of the river."
    assert differing(told.format("destroyed", 30), told.format("destroyed", 45))
    assert not differing(told.format("destroyed", 30), told.format("damaged", 45))


def test_a_lower_count_within_a_day_may_have_grown_by_its_end() -> None:
    told = "The batteries on the hill above Tolle fired {} heavy shells into the harbour{}."
    assert differing(told.format("nearly 100", ""), told.format("120", ""))
    assert not differing(told.format("nearly 100", " since the morning"), told.format("120", ""))
