"""How events of one story bear on one another."""

from datetime import date

from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import LinkKind
from rashomon.nouns.times import When
from rashomon.reconcile.event_links import event_links
from rashomon.reconcile.events import Group
from rashomon.reconcile.told_events import event_id
from support.readings import Draft, draft, on
from support.tellings import facts

SANCTION = EventType.SANCTION


def links(
    *drafts: Draft, written: tuple[date, ...] = (), one_origin: bool = False
) -> dict[int, list[tuple[int, LinkKind]]]:
    """Return the links of the tellings, each an event of its own, by their places."""
    groups = [Group((one,)) for one in facts(*drafts)]
    place = {event_id(group): number for number, group in enumerate(groups)}
    days: dict[ReportId, When | None] = {
        made.report.id: on(day) for made, day in zip(drafts, written, strict=False)
    }
    shared = drafts if one_origin else ()
    origins = {made.report.id: OriginId("origin-1") for made in shared}
    found = event_links(groups, origins, days, ReconcileOptions())
    return {
        place[source]: [(place[link.to], link.kind) for link in targets]
        for source, targets in found.items()
    }


def closing(text: str, status: Status = Status.HAPPENED) -> Draft:
    made = draft(text)
    made.entity("Norway", country="NOR", sector="GOV")
    made.entity("Sweden", country="SWE", sector="GOV")
    trigger = "close" if " close " in text else "closed"
    made.event(trigger, SANCTION, by=("Norway",), to=("Sweden",), status=status)
    return made


def test_what_the_text_links_is_linked() -> None:
    made = draft("Lunde denied that she had bribed the judge.")
    made.event("denied", EventType.REJECT, links=(("bribed", LinkKind.DENIAL_OF),))
    made.event("bribed", EventType.COERCE, status=Status.DENIED)
    assert links(made)[0] == [(1, LinkKind.DENIAL_OF)]


def test_a_deed_reported_later_is_linked_from_its_plan() -> None:
    plan = closing("Norway will close its border to Sweden.", Status.PLANNED)
    deed = closing("Norway closed its border to Sweden.")
    assert links(plan, deed, written=(date(2020, 5, 1), date(2020, 5, 9))) == {
        0: [(1, LinkKind.PLAN_OF)],
        1: [],
    }


def test_an_undated_deed_reported_before_the_plan_is_not_the_planned_one() -> None:
    plan = closing("Norway will close its border to Sweden.", Status.PLANNED)
    deed = closing("Norway closed its border to Sweden.")
    assert not any(links(plan, deed, written=(date(2020, 5, 9), date(2020, 5, 1))).values())


def test_a_denied_act_is_linked_to_the_act_told_elsewhere() -> None:
    denied = closing("Norway had not closed its border to Sweden.", Status.DENIED)
    deed = closing("Norway closed its border to Sweden.")
    assert links(denied, deed)[0] == [(1, LinkKind.DENIAL_OF)]


def test_one_origins_later_count_updates_its_earlier_one() -> None:
    drafts = []
    for number in (4, 9):
        made = draft(f"Norway expelled {number} envoys of Sweden.")
        made.entity("Norway", country="NOR")
        amount = made.count(f"{number} envoys", number, number, "envoys")
        made.event("expelled", SANCTION, by=("Norway",), quantities=(amount,))
        drafts.append(made)
    days = (date(2020, 5, 1), date(2020, 5, 2))
    assert links(*drafts, written=days, one_origin=True)[1] == [(0, LinkKind.UPDATE_OF)]
    assert not any(links(*drafts, written=days).values())
