"""Merged values of an event."""

from datetime import date

from rashomon.nouns.ids import OriginId
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.reconcile.positions import chosen
from rashomon.reconcile.values import (
    first_told,
    merged_place,
    merged_status,
    merged_type,
    merged_when,
    place_stands,
    quantity_stands,
    status_stands,
    when_stands,
)
from support.readings import draft, on
from support.tellings import one_event


def test_a_merged_time_rests_on_the_words_of_all_who_tell_it() -> None:
    one, other = draft("It closed on 4 May."), draft("On May 4 it closed.")
    spans = (one.span("4 May"), other.span("May 4"))
    for made, span in zip((one, other), spans, strict=True):
        made.event("closed", EventType.RETREAT, time=span)
    times = {span: on(date(2020, 5, 4), span) for span in spans}
    found = when_stands(one_event(one, other, times=times), {})
    when = merged_when(found, chosen(found))
    assert when is not None
    assert when.basis == tuple(sorted(spans))


def test_the_most_precise_place_stands_with_the_words_for_the_larger_one() -> None:
    drafts = (draft("It closed in Norway."), draft("It closed in Bergen."))
    words = ("Norway", "Bergen")
    for made, name in zip(drafts, words, strict=True):
        spot = Place(
            name=name,
            spans=(made.span(name),),
            country="NOR",
            admin1="46" if name == "Bergen" else None,
            lat=60.4 if name == "Bergen" else None,
            lon=5.3 if name == "Bergen" else None,
        )
        made.event("closed", EventType.RETREAT, place=spot)
    found = place_stands(one_event(*drafts), {})
    place = merged_place(found, chosen(found))
    assert place is not None
    assert (place.name, len(place.spans)) == ("Bergen", 2)


def test_what_a_reporter_tells_is_no_longer_alleged() -> None:
    one, other = draft("Lunde fled."), draft("Lunde, she said, fled.")
    one.event("fled", EventType.RETREAT)
    other.event("fled", EventType.RETREAT, status=Status.ALLEGED)
    assert merged_status(one_event(one, other), {}) is Status.HAPPENED


def test_a_verb_decides_the_status_of_what_nouns_name() -> None:
    one, other = draft("They will meet."), draft("The meeting is near.")
    one.event("meet", EventType.CONSULT, status=Status.PLANNED)
    other.event("meeting", EventType.CONSULT)
    assert [stand.value for stand in status_stands(one_event(one, other), {})] == [Status.PLANNED]


def test_nouns_that_differ_in_status_leave_it_what_happened() -> None:
    one, other = draft("The meeting was long."), draft("They left the meeting.")
    one.event("meeting", EventType.CONSULT, status=Status.HYPOTHETICAL)
    other.event("meeting", EventType.CONSULT)
    assert merged_status(one_event(one, other), {}) is Status.HAPPENED


def test_each_origin_has_one_vote_on_the_type() -> None:
    kinds = [EventType.PROTEST] * 3 + [EventType.RETREAT] * 2
    drafts = [draft(f"On day {number} Norway left.") for number in range(len(kinds))]
    for made, kind in zip(drafts, kinds, strict=True):
        made.event("left", kind)
    group = one_event(*drafts)
    assert merged_type(group, {}) is EventType.PROTEST
    shared = {made.report.id: OriginId("origin-1") for made in drafts[:3]}
    assert merged_type(group, shared) is EventType.RETREAT


def test_other_things_are_counted_apart() -> None:
    made = draft("It sank 4 ships and killed 9 sailors.")
    amounts = (made.count("4 ships", 4, 4, "ships"), made.count("9 sailors", 9, 9, "sailors"))
    made.event("sank", EventType.ASSAULT, quantities=amounts)
    assert len(quantity_stands(one_event(made), {})) == 2


def test_a_copied_sentence_is_read_as_the_first_to_print_it() -> None:
    one, other = draft("The port of Bergen closed."), draft("The port of Bergen closed. ")
    for made in (one, other):
        made.event("closed", EventType.RETREAT)
    group = one_event(one, other)
    assert first_told(group) == (group.tellings[0], group.tellings[0])
