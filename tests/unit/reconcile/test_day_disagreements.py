"""Days that differ though no act was read with them."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import About, Disagreement
from rashomon.nouns.readings import Part
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, TimexType, When
from rashomon.reconcile.day_disagreements import day_disagreements
from support.readings import Draft, draft, on
from support.tellings import setting

DAYS = {"Sunday": date(2020, 5, 3), "Monday": date(2020, 5, 4), "Friday": date(2020, 5, 8)}


def differing(*texts: str) -> list[Disagreement]:
    drafts = [
        draft(text, written=date(2020, 5, 9), outlet=f"Paper {number}")
        for number, text in enumerate(texts)
    ]
    times: dict[Span, When] = {}
    for made in drafts:
        made.parts[0] = Part.LEAD
        _date(made, times)
    reads = [one.read() for one in drafts]
    return day_disagreements(reads, replace(setting(*drafts, times=times)), ())


def _date(made: Draft, times: dict[Span, When]) -> None:
    for name, day in DAYS.items():
        for span in made.all_of(name):
            made.times.append(TimeExpression(span, TimexType.DATE, ""))
            times[span] = on(day, span)


def mill(day: str, place: str = "Harl", verb: str = "burned down") -> str:
    return f"The old mill at {place} {verb} on {day} night, and its watchman lost his dog."


def test_two_days_of_one_fire_differ() -> None:
    (found,) = differing(mill("Sunday"), f"HARL: {mill('Monday')}")
    assert found.about is About.WHEN
    assert [one.value for one in found.positions] == ["2020-05-03", "2020-05-04"]


def test_three_reports_of_two_days_are_one_disagreement() -> None:
    (found,) = differing(mill("Sunday"), mill("Sunday") + " Sadly.", f"HARL: {mill('Monday')}")
    assert [len(one.reports) for one in found.positions] == [2, 1]


def test_other_verbs_are_dated_by_themselves() -> None:
    assert not differing(mill("Sunday"), mill("Monday", verb="was rebuilt"))


def test_another_spot_is_another_fire() -> None:
    assert not differing(mill("Sunday"), mill("Monday", place="Velo"))


def test_days_far_apart_are_of_two_things() -> None:
    assert not differing(mill("Sunday"), mill("Friday"))


def test_a_report_that_tells_both_days_does_not_disagree() -> None:
    assert not differing(mill("Sunday"), mill("Monday") + " It had smoked since Sunday.")


def test_a_day_on_which_somebody_spoke_dates_nothing_else() -> None:
    assert not differing(mill("Sunday"), f"The mayor said on Monday: {mill('Sunday')}")
