"""One group of tellings into one event."""

from datetime import date

from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.events import Group
from rashomon.reconcile.told_events import event_id, told_event
from support.readings import draft, on
from support.tellings import facts, one_event, setting


def test_an_event_knows_all_that_tell_it() -> None:
    drafts = [draft("Norway left."), draft("Norway has left."), draft("So Norway left.")]
    for made in drafts:
        made.event("left", EventType.RETREAT)
    found = told_event(one_event(*drafts), setting(*drafts))
    assert found.reports == tuple(sorted(made.report.id for made in drafts))
    assert len(found.origins) == len(found.tellings) == 3


def test_the_name_of_an_event_is_its_first_telling() -> None:
    one, other = draft("Norway left."), draft("Norway has left.")
    for made in (one, other):
        made.event("left", EventType.RETREAT)
    first, second = facts(one, other)
    assert event_id(Group((first, second))) == event_id(Group((first,)))
    assert event_id(Group((second, first))) != event_id(Group((first,)))


def test_who_most_tell_acts_and_the_other_is_left_to_the_disagreement() -> None:
    drafts = [draft("Lunde shot him."), draft("It was Lunde shot him."), draft("Aasen shot him.")]
    for made, name in zip(drafts, ("Lunde", "Lunde", "Aasen"), strict=True):
        made.entity(name)
        made.event("shot", EventType.ASSAULT, by=(name,))
    found = told_event(one_event(*drafts), setting(*drafts))
    assert [actor.name for actor in found.actors] == ["Lunde"]


def test_two_that_stand_equal_leave_the_actor_unknown() -> None:
    drafts = [draft("Lunde shot him."), draft("Aasen shot him.")]
    for made, name in zip(drafts, ("Lunde", "Aasen"), strict=True):
        made.entity(name)
        made.event("shot", EventType.ASSAULT, by=(name,))
    assert told_event(one_event(*drafts), setting(*drafts)).actors == ()


def test_the_most_precise_time_that_all_can_mean_is_the_events() -> None:
    one, other = draft("It closed in May."), draft("It closed on 4 May.")
    spans = (one.span("May"), other.span("4 May"))
    for made, span in zip((one, other), spans, strict=True):
        made.event("closed", EventType.RETREAT, time=span)
    month = When(date(2020, 5, 1), date(2020, 5, 31), Grain.MONTH, (spans[0],))
    times = {spans[0]: month, spans[1]: on(date(2020, 5, 4), spans[1])}
    found = told_event(one_event(one, other, times=times), setting(one, other, times=times))
    assert found.when == times[spans[1]]


def test_modes_come_from_the_merged_type_alone() -> None:
    one, other = (
        draft("Norway left."),
        draft("So Norway left."),
    )
    one.event("left", EventType.RETREAT, modes=("withdraw",))
    other.event("left", EventType.RETREAT, status=Status.HAPPENED)
    third = draft("Norway, it left.")
    third.event("left", EventType.PROTEST, modes=("strike",))
    found = told_event(one_event(one, other, third), setting(one, other, third))
    assert (found.type, found.modes) == (EventType.RETREAT, ("withdraw",))
