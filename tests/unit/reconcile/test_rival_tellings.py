"""One attack told of two attackers, in two events."""

from datetime import date

from rashomon.nouns.account import About, Disagreement
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, TimexType, When
from rashomon.reconcile.rival_tellings import rival_tellings
from support.readings import Draft, draft, on
from support.tellings import one_event, setting

CODES = {"Norwegian jets": "NOR", "Chilean jets": "CHL"}


def bombed(by: str, words: str, times: dict[Span, When], more: str = "") -> Draft:
    made = draft(f"{by} bombed {words} on 4 May.{more}")
    for name, code in CODES.items():
        if name in made.report.text:
            made.entity(name, kind=EntityKind.GROUP, country=code, sector="MIL")
    made.entity("lorries", kind=EntityKind.GROUP, form=MentionForm.NOMINAL)
    time = made.span("4 May")
    times[time] = on(date(2020, 5, 4), time)
    made.times.append(TimeExpression(time, TimexType.DATE, ""))
    made.event("bombed", EventType.ASSAULT, by=(by,), to=("lorries",), time=time)
    if more:
        other = next(name for name in CODES if name != by)
        made.event("struck", EventType.ASSAULT, by=(other,))
    return made


def stated(right: str, more: str = "") -> list[Disagreement]:
    times: dict[Span, When] = {}
    left = "lorries with flour near the bridge at Tolle and killed 11 drivers"
    drafts = [bombed("Norwegian jets", left, times), bombed("Chilean jets", right, times, more)]
    groups = [one_event(one, times=times) for one in drafts]
    return rival_tellings(groups, setting(*drafts, times=times), ReconcileOptions())


SAME = "lorries that carried flour over the bridge at Tolle, killing 11 drivers"


def test_two_attackers_of_one_convoy_differ() -> None:
    (found,) = stated(SAME)
    assert found.about is About.WHO
    assert {one.value for one in found.positions} == set(CODES)


def test_other_dead_are_of_another_attack() -> None:
    assert not stated("lorries that carried flour over the bridge at Tolle, killing 4 drivers")


def test_other_words_are_of_another_attack() -> None:
    assert not stated("lorries behind a school high up in the hills")


def test_a_report_that_tells_both_attackers_takes_no_side() -> None:
    assert not stated(SAME, " Later Norwegian jets struck too.")
