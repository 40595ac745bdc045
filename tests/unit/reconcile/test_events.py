"""Which tellings become one event: invented people, invented reports."""

from datetime import date

import pytest

from rashomon.language.background import Rarity, rarity
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile import events
from rashomon.reconcile.events import Group, all_facts, compared, merge
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.likeness import likeness
from rashomon.reconcile.lookup import Lookup
from support.readings import Draft, draft, on

CONSULT = EventType.CONSULT


def leaders(text: str) -> Draft:
    made = draft(text)
    made.entity("Arlen Voss", "Arlen Voss", "Voss", country="NLD", sector="GOV")
    made.entity("Mira Tolland", "Mira Tolland", "Tolland", country="BEL", sector="GOV")
    made.entity("Otto Brandel", "Otto Brandel", "Brandel", country="BEL", sector="ELI")
    return made


def groups(*drafts: Draft, times: dict[Span, When] | None = None) -> list[set[str]]:
    """Return the groups as sets of trigger words with their sentence's first word."""
    merged = merge_all(*drafts, times=times)
    return [
        {one.source.report.cut(one.mention.trigger) for one in group.tellings} for group in merged
    ]


def merge_all(*drafts: Draft, times: dict[Span, When] | None = None) -> tuple[Group, ...]:
    lookups = [Lookup(one.read()) for one in drafts]
    known = {lookup.report.id: times or {} for lookup in lookups}
    return merge(all_facts(lookups, known, rarity()), ReconcileOptions())


def test_two_reports_of_one_planned_meeting_are_one_event() -> None:
    one = leaders("Voss and Tolland will hold a summit in Bruges on June 3.")
    one.event("summit", CONSULT, by=("Voss", "Tolland"), status=Status.PLANNED)
    other = leaders("Arlen Voss is expected to meet Mira Tolland in Bruges next month.")
    other.event("meet", CONSULT, by=("Arlen Voss", "Mira Tolland"), status=Status.PLANNED)
    assert groups(one, other) == [{"summit", "meet"}]


def test_meetings_on_other_days_stay_apart() -> None:
    one = leaders("Voss met Tolland in Bruges on June 3.\nVoss met Tolland in Ghent in 2011.")
    first = one.event("met", CONSULT, by=("Voss", "Tolland"), time=one.span("June 3"))
    second = one.event("met", CONSULT, nth=1, by=("Voss", "Tolland"), time=one.span("2011"))
    assert first.time is not None
    assert second.time is not None
    times = {first.time: on(date(2020, 6, 3)), second.time: on(date(2011, 5, 1))}
    assert len(groups(one, times=times)) == 2


def test_a_meeting_with_somebody_else_is_another_one() -> None:
    one = leaders("Voss met Tolland at the summit.")
    one.event("met", CONSULT, by=("Voss", "Tolland"))
    other = leaders("Voss met Brandel at the summit.")
    other.event("met", CONSULT, by=("Voss", "Brandel"))
    assert len(groups(one, other)) == 2


def test_a_call_is_not_a_meeting() -> None:
    one = leaders("Voss spoke to Tolland over the phone.\nVoss and Tolland will meet in Bruges.")
    one.event("spoke", CONSULT, by=("Voss", "Tolland"), modes=("phone",))
    one.event("meet", CONSULT, by=("Voss", "Tolland"))
    assert len(groups(one)) == 2


def test_the_call_is_the_one_last_told() -> None:
    one = leaders(
        "Voss called Tolland in January.\n"
        "During the call Voss spoke of fish.\n"
        "Voss called Tolland again in April.\n"
        "During the call both spoke of herring."
    )
    january = one.event(
        "called", CONSULT, by=("Voss", "Tolland"), modes=("phone",), time=one.span("January")
    )
    one.event("call", CONSULT, nth=1, modes=("phone",))
    april = one.event(
        "called", CONSULT, nth=1, by=("Voss", "Tolland"), modes=("phone",), time=one.span("April")
    )
    one.event("call", CONSULT, nth=3, modes=("phone",))
    assert january.time is not None
    assert april.time is not None
    times = {january.time: on(date(2021, 1, 20)), april.time: on(date(2021, 4, 13))}
    tellings = [
        sorted(one.mention.trigger.start for one in group.tellings)
        for group in merge_all(one, times=times)
    ]
    text = one.report.text
    assert [text.index("called"), text.index("call ", 60 - 20)] in tellings
    assert len(tellings) == 2


def test_a_denial_never_merges_with_what_it_denies() -> None:
    one = leaders("Voss bombed Bruges.")
    one.event("bombed", EventType.ASSAULT, by=("Voss",))
    other = leaders("Voss did not bomb Bruges.")
    other.event("bomb", EventType.ASSAULT, by=("Voss",), status=Status.DENIED)
    assert len(groups(one, other)) == 2


def test_countries_and_their_palaces_act_as_one() -> None:
    from rashomon.nouns.actors import EntityKind

    one = draft("The Bastion recalled its ambassador to Belgium.")
    one.entity("Bastion", kind=EntityKind.ORGANISATION, country="NLD", sector="GOV")
    one.event("recalled", EventType.SANCTION, by=("Bastion",))
    other = draft("The Netherlands recalled its ambassador to Belgium after the remarks.")
    other.entity("Netherlands", kind=EntityKind.PLACE, country="NLD", sector="GOV")
    other.event("recalled", EventType.SANCTION, by=("Netherlands",))
    assert len(groups(one, other)) == 1


def test_one_threat_by_each_side_is_two_threats() -> None:
    one = leaders("Voss warned that Tolland would “pay a price”.")
    one.event("warned", EventType.THREATEN, by=("Voss",), to=("Tolland",))
    other = leaders("Tolland warned that Voss would “pay a price”.")
    other.event("warned", EventType.THREATEN, by=("Tolland",), to=("Voss",))
    assert len(groups(one, other)) == 2


def test_one_report_that_counts_two_things_tells_two_acts() -> None:
    one = leaders(
        "Voss imposed sanctions on 32 firms.\nVoss imposed sanctions on seven officials of Tolland."
    )
    firms = one.count("32", 32, 32, "firms", "firm")
    officials = one.count("seven", 7, 7, "officials")
    one.event("imposed sanctions", EventType.SANCTION, by=("Voss",), quantities=(firms,))
    one.event("imposed sanctions", EventType.SANCTION, nth=1, by=("Voss",), quantities=(officials,))
    assert len(groups(one)) == 2


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_groups_do_not_hang_on_the_order_of_reports(order: tuple[int, ...]) -> None:
    texts = (
        "Voss and Tolland will hold a summit in Bruges.",
        "Voss will meet Tolland in Bruges.",
        "Voss accepted the summit that Tolland offered.",
    )
    drafts = [leaders(text) for text in texts]
    drafts[0].event("summit", CONSULT, by=("Voss", "Tolland"), status=Status.PLANNED)
    drafts[1].event("meet", CONSULT, by=("Voss", "Tolland"), status=Status.PLANNED)
    drafts[2].event("accepted", EventType.AGREE, by=("Voss",), to=("Tolland",))
    found = groups(*(drafts[number] for number in order))
    assert sorted(map(sorted, found)) == [["accepted"], ["meet", "summit"]]


def told_by(outlet: int) -> Draft:
    text = f"Voss met Tolland in Bruges.\nTolland thanked Voss.\nIt was said to paper {outlet}."
    made = leaders(text)
    made.event("met", CONSULT, by=("Voss", "Tolland"))
    made.event("thanked", EventType.SUPPORT, by=("Tolland",), to=("Voss",))
    return made


def test_what_copies_tell_is_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(left: Facts, right: Facts, rare: Rarity) -> float:
        asked.append((left, right))
        return likeness(left, right, rare)

    monkeypatch.setattr(events, "likeness", counted)
    merged = merge_all(*(told_by(outlet) for outlet in range(100)))
    assert [len(group.tellings) for group in merged] == [100, 100]
    assert len(asked) < 3 * 100


def test_tellings_compared_alike_are_as_like_to_any_other() -> None:
    lookups = [Lookup(told_by(outlet).read()) for outlet in range(3)]
    facts = all_facts(lookups, {}, rarity())
    first, again, other = facts[0], facts[2], facts[5]
    assert compared(first) == compared(again) != compared(other)
    assert likeness(first, other, rarity()) == likeness(again, other, rarity())
