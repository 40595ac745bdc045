"""What forbids that two tellings are one event."""

from datetime import date

from rashomon.nouns.actors import EntityKind
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.exclusions import brings_up_to_date, cannot_be_one, realms_agree
from support.readings import Draft, draft, on
from support.tellings import facts

ACCUSE, ASSAULT, CONSULT = EventType.ACCUSE, EventType.ASSAULT, EventType.CONSULT


def apart(*drafts: Draft, times: dict[Span, When] | None = None) -> bool:
    left, right = facts(*drafts, times=times)
    return cannot_be_one(left, right)


def cast(text: str) -> Draft:
    made = draft(text)
    made.entity("Ida Lunde", "Ida Lunde", "Lunde")
    made.entity("Per Aasen", "Per Aasen", "Aasen")
    made.entity("Nora Berg", "Nora Berg", "Berg")
    return made


def test_what_two_people_say_is_two_things() -> None:
    one = cast("Lunde accused the harbour board.")
    one.event("accused", ACCUSE, by=("Lunde",))
    other = cast("Aasen accused the harbour board.")
    other.event("accused", ACCUSE, by=("Aasen",))
    assert apart(one, other)


def test_another_country_alone_makes_another_event() -> None:
    spots = [
        Place(name=name, spans=(), country=country, admin1=None, lat=None, lon=None)
        for name, country in (("Norway", "NOR"), ("Chile", "CHL"))
    ]
    one, other = draft("A bomb exploded."), draft("A bomb exploded there.")
    for made, spot in ((one, spots[0]), (other, spots[1])):
        made.event("exploded", ASSAULT, place=spot)
    assert apart(one, other)


def test_who_and_whom_the_same_may_contradict_over_the_day() -> None:
    one, other = cast("Lunde stabbed Aasen on May 4."), cast("Lunde stabbed Aasen on May 5.")
    times = {}
    for made, day in ((one, 4), (other, 5)):
        span = made.span(f"May {day}")
        made.event("stabbed", ASSAULT, by=("Lunde",), to=("Aasen",), time=span)
        times[span] = on(date(2020, 5, day))
    assert not apart(one, other, times=times)


def test_the_meeting_of_a_body_is_not_the_other_one() -> None:
    one = cast("Lunde and Aasen spoke at the G-9 summit.")
    one.event("summit", CONSULT, by=("Lunde", "Aasen"))
    other = cast("Lunde and Aasen praised the summit.")
    other.event("summit", CONSULT, by=("Lunde", "Aasen"))
    assert apart(one, other)


def test_denials_of_other_matters_are_two() -> None:
    told = (
        "Fishermen said Norway had overfished the herring grounds.\nNorway denied the claim.",
        "Pilots said Norway had jammed satellite signals.\nNorway denied the claim.",
    )
    made = [draft(text) for text in told]
    for one in made:
        one.entity("Norway", kind=EntityKind.PLACE, country="NOR")
        one.event("denied", EventType.REJECT, by=("Norway",))
    assert apart(*made)


def test_what_is_denied_is_not_what_happened() -> None:
    one, other = cast("Lunde fled."), cast("Lunde had fled.")
    one.event("fled", EventType.RETREAT, status=Status.DENIED)
    other.event("fled", EventType.RETREAT)
    assert not realms_agree(*facts(one, other))


def test_a_noun_can_be_the_event_that_was_planned() -> None:
    one, other = cast("Lunde will meet Aasen."), cast("The meeting was long.")
    one.event("meet", CONSULT, status=Status.PLANNED)
    other.event("meeting", CONSULT)
    assert realms_agree(*facts(one, other))


def test_one_sentence_tells_the_deed_apart_from_the_plan() -> None:
    made = cast("They agreed at the summit to open talks.")
    made.event("summit", CONSULT)
    made.event("talks", CONSULT, status=Status.PLANNED)
    assert not realms_agree(*facts(made))


def expelled(number: int, outlet: str, day: int) -> Draft:
    made = draft(f"Norway expelled {number} envoys.", outlet=outlet, written=date(2020, 5, day))
    amount = made.count(f"{number} envoys", number, number, "envoys")
    made.event("expelled", EventType.SANCTION, quantities=(amount,))
    return made


def test_a_later_number_of_the_same_outlet_is_an_update() -> None:
    first = expelled(4, "Tide", 1)
    assert brings_up_to_date(*facts(first, expelled(9, "Tide", 2)))
    assert not brings_up_to_date(*facts(first, expelled(9, "Buoy", 2)))
    assert not brings_up_to_date(*facts(first, expelled(4, "Tide", 2)))
    assert not brings_up_to_date(*facts(first, expelled(9, "Tide", 1)))
