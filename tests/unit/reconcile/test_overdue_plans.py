"""What one report tells as done and another, written later, as still to come."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import About, Disagreement
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.times import TimeExpression, TimexType
from rashomon.reconcile.overdue_plans import overdue_plans
from support.readings import Draft, draft, on
from support.tellings import one_event, setting

SCENE = "its border with Chile after a raid on a customs post in the hills"


def told(words: str, trigger: str, status: Status, day: int) -> Draft:
    made = draft(f"Norway {words} {SCENE} on 4 May.", written=date(2020, 5, day))
    for name, code in (("Norway", "NOR"), ("Chile", "CHL")):
        made.entity(name, kind=EntityKind.PLACE, country=code)
    time = made.span("4 May") if status is Status.HAPPENED else None
    made.event(trigger, EventType.COERCE, by=("Norway",), to=("Chile",), status=status, time=time)
    return made


def stated(
    plan_written: int, *, plan_dated: bool = False, words: str = "will close"
) -> list[Disagreement]:
    deed = told("closed", "closed", Status.HAPPENED, 5)
    plan = told(words, "close", Status.PLANNED, plan_written)
    times = {deed.span("4 May"): on(date(2020, 5, 4), deed.span("4 May"))}
    if plan_dated:
        times[plan.span("4 May")] = on(date(2020, 5, 4), plan.span("4 May"))
        plan.times.append(TimeExpression(plan.span("4 May"), TimexType.DATE, ""))
    made = setting(deed, plan, times=times)
    written = {one.report.id: on(one.report.date) for one in (deed, plan) if one.report.date}
    groups = [one_event(one, times=times) for one in (deed, plan)]
    return overdue_plans(groups, replace(made, written=written), ReconcileOptions())


def test_a_plan_told_after_the_deed_contradicts_it() -> None:
    (found,) = stated(plan_written=6)
    assert found.about is About.STATUS
    assert [position.value for position in found.positions] == ["happened", "planned"]


def test_a_plan_told_before_the_deed_does_not() -> None:
    assert not stated(plan_written=3)


def test_a_plan_told_on_the_day_of_the_deed_does_not() -> None:
    assert not stated(plan_written=4)


def test_what_is_dated_before_the_writing_is_no_plan() -> None:
    assert not stated(plan_written=6, plan_dated=True)


def test_what_somebody_had_tried_to_do_is_no_plan() -> None:
    assert not stated(plan_written=6, words="had tried to close")
    assert stated(plan_written=6, words="is about to close")
