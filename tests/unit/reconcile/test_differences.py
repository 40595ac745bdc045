"""Which positions are a disagreement of reports."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import About
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import Quantity
from rashomon.nouns.times import When
from rashomon.reconcile.differences import at_odds, events_differ
from rashomon.reconcile.positions import Stand
from rashomon.reconcile.values import quantity_stands
from support.readings import Draft, draft, on
from support.tellings import one_event, setting


def dead(number: int, outlet: str, day: int = 4, more: str = "") -> Draft:
    text = f"The storm killed {number} people at a bus station in the old harbour of Bergen{more}."
    made = draft(text, written=date(2020, 5, day), outlet=outlet)
    made.entity("storm", kind=EntityKind.OTHER)
    amount = made.count(f"{number} people", number, number, "people")
    made.event("killed", EventType.ASSAULT, by=("storm",), quantities=(amount,))
    return made


def positions(*drafts: Draft, one_origin: tuple[Draft, ...] = ()) -> list[Stand[Quantity]]:
    made = setting(*drafts)
    written: dict[ReportId, When | None] = {
        one.report.id: on(one.report.date) for one in drafts if one.report.date
    }
    shared = {one.report.id: OriginId("shared") for one in one_origin}
    outlets = {one.report.id: one.report.outlet for one in drafts}
    made = replace(made, origins={**made.origins, **shared}, written=written, outlets=outlets)
    (found,) = quantity_stands(one_event(*drafts), made.origins)
    return at_odds(found, events_differ(About.QUANTITY, made), made)


def values(found: list[Stand[Quantity]]) -> list[float | None]:
    return sorted(stand.value.low or 0 for stand in found)


def test_two_outlets_with_two_counts_differ() -> None:
    assert values(positions(dead(4, "Tide"), dead(9, "Buoy"))) == [4, 9]


def test_a_later_count_of_the_same_outlet_replaces_its_first() -> None:
    assert not positions(
        dead(4, "Tide"), dead(9, "Tide", day=6), dead(9, "Buoy", day=6, more=" too")
    )


def test_a_higher_count_of_a_later_day_has_overtaken_the_lower() -> None:
    assert not positions(dead(4, "Tide"), dead(9, "Buoy", day=6))


def test_a_lower_count_of_a_later_day_differs() -> None:
    assert values(positions(dead(9, "Tide"), dead(4, "Buoy", day=6))) == [4, 9]


def test_two_counts_of_one_outlet_do_not_differ_even_undated() -> None:
    drafts = [dead(4, "Tide"), dead(9, "tide", more=" too")]
    made = setting(*drafts)
    made = replace(made, outlets={one.report.id: one.report.outlet for one in drafts})
    (found,) = quantity_stands(one_event(*drafts), made.origins)
    assert not at_odds(found, events_differ(About.QUANTITY), made)


def test_an_origin_with_two_counts_has_no_position() -> None:
    root, copy = dead(4, "Tide"), dead(9, "Buoy")
    assert not positions(root, copy, dead(9, "Quay", more=" too"), one_origin=(root, copy))
