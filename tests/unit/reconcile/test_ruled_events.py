"""Events that people made one or two: invented people, invented reports."""

from rashomon.language.background import rarity
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Decided, decided
from rashomon.reconcile.events import all_facts, merge
from rashomon.reconcile.lookup import Lookup
from support.readings import Draft, draft
from support.rulings import ruling


def told(text: str, *words: str) -> Draft:
    made = draft(text)
    made.entity("Arlen Voss", "Voss", country="NLD", sector="GOV")
    made.entity("Mira Tolland", "Tolland", country="BEL", sector="GOV")
    for word in words:
        made.event(word, EventType.CONSULT, by=("Voss", "Tolland"))
    return made


SUMMIT = told("Voss and Tolland held a summit in Bruges.", "summit")
AGAIN = told("Voss and Tolland held their summit in Bruges on Friday.", "summit")
LUNCH = told("Voss had lunch with Tolland and sang.", "lunch", "sang")
DRAFTS = (SUMMIT, AGAIN, LUNCH)


def groups(chosen: Decided, *drafts: Draft) -> list[set[str]]:
    lookups = [Lookup(one.read()) for one in drafts or DRAFTS]
    merged = merge(all_facts(lookups, {}, rarity()), ReconcileOptions(), chosen)
    found = [{_name(one.mention.trigger) for one in group.tellings} for group in merged]
    return sorted(found, key=sorted)


def _name(span: Span) -> str:
    number = next(n for n, one in enumerate(DRAFTS) if one.report.id == span.report)
    return f"{number} {DRAFTS[number].report.cut(span)}"


LONE = [{"0 summit", "1 summit"}, {"2 lunch"}, {"2 sang"}]


def test_without_rulings_events_stay() -> None:
    assert groups(decided(())) == LONE


def test_two_events_become_one_whole() -> None:
    one = ruling("same-event", LUNCH.span("lunch"), AGAIN.span("summit"))
    assert groups(decided([one])) == [{"0 summit", "1 summit", "2 lunch"}, {"2 sang"}]


def test_one_event_is_parted() -> None:
    one = ruling("not-same-event", SUMMIT.span("summit"), AGAIN.span("summit"))
    assert groups(decided([one])) == [{"0 summit"}, {"1 summit"}, {"2 lunch"}, {"2 sang"}]


def test_all_rulings_hold_where_events_become_one_and_part_again() -> None:
    rulings = (
        ruling("same-event", LUNCH.span("lunch"), AGAIN.span("summit")),
        ruling("not-same-event", SUMMIT.span("summit"), LUNCH.span("lunch")),
    )
    assert groups(decided(rulings)) == [{"0 summit"}, {"1 summit", "2 lunch"}, {"2 sang"}]


def test_words_with_other_bounds_are_still_the_telling() -> None:
    wider = AGAIN.span("their summit")
    one = ruling("same-event", LUNCH.span("lunch with"), wider)
    assert groups(decided([one]))[0] == {"0 summit", "1 summit", "2 lunch"}


def test_what_is_not_told_any_more_waits() -> None:
    one = ruling("same-event", LUNCH.span("Tolland"), AGAIN.span("summit"))
    assert groups(decided([one])) == LONE


def test_the_order_of_reports_changes_nothing() -> None:
    one = ruling("not-same-event", SUMMIT.span("summit"), AGAIN.span("summit"))
    assert groups(decided([one]), *DRAFTS[::-1]) == groups(decided([one]))
