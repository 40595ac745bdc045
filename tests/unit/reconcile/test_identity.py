"""Tellings of two reports join by what both tell, not by the act alone."""

from rashomon.language.background import rarity
from rashomon.nouns.account import About
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.identity import may_be_one, shared_signs
from support.readings import Draft, draft
from support.tellings import facts

BRUSSELS = Place(name="Brussels", spans=(), country="BEL", admin1="BRU", lat=50.8, lon=4.3)


def telling(made: Draft) -> Facts:
    return facts(made)[0]


def meeting(text: str, place: Place | None = None) -> Facts:
    made = draft(text)
    made.event("meeting", EventType.CONSULT, place=place)
    return telling(made)


def act(text: str, trigger: str, kind: EventType, *by: str) -> Facts:
    made = draft(text)
    for name in by:
        made.entity(name, kind=EntityKind.PERSON)
    made.event(trigger, kind, by=by)
    return telling(made)


def test_a_bare_noun_joins_no_meeting_at_a_place() -> None:
    bare = meeting("It was the last meeting of the century.")
    assert not may_be_one(bare, meeting("He came from a meeting abroad.", BRUSSELS), rarity())


def test_two_meetings_at_one_spot_may_be_one() -> None:
    left = meeting("The meeting in Brussels was short.", BRUSSELS)
    assert may_be_one(left, meeting("He came from a meeting there.", BRUSSELS), rarity())


def test_who_speaks_does_not_yet_tell_what_is_said() -> None:
    left = act("Ana Roe warned against floods.", "warned", EventType.THREATEN, "Ana Roe")
    right = act("Ana Roe warned of dear bread.", "warned", EventType.THREATEN, "Ana Roe")
    assert not may_be_one(left, right, rarity())


def test_nothing_to_lend_may_join_by_the_act() -> None:
    left = act("They marched again.", "marched", EventType.PROTEST)
    assert may_be_one(left, act("Many marched.", "marched", EventType.PROTEST), rarity())


def test_others_who_act_speak_against_one_event() -> None:
    left = act("Ana Roe marched.", "marched", EventType.PROTEST, "Ana Roe")
    assert not may_be_one(
        left, act("Bo Lind marched.", "marched", EventType.PROTEST, "Bo Lind"), rarity()
    )


def test_a_sign_in_dispute_is_left_out() -> None:
    left = meeting("The meeting in Brussels was short.", BRUSSELS)
    right = meeting("He came from a meeting there.", BRUSSELS)
    found = [shared_signs(left, right, rarity(), about) for about in (None, About.WHERE)]
    assert found[0] > found[1]
