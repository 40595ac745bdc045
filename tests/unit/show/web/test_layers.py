"""What was read in a report, and what rests on it, becomes marks of layers."""

from collections import Counter

from rashomon.show.web.clippings import Desk
from rashomon.show.web.layers import LAYERS, ORDER, marks
from support import records
from support.builders import span_of


def test_every_layer_is_in_the_order_of_links() -> None:
    assert {layer.name for layer in LAYERS} <= set(ORDER)


def test_marks_of_every_kind_are_found(desk: Desk) -> None:
    placed = desk.record.catalogue.placed(records.FIRST.id)
    chosen = (span_of(records.FIRST, "met"),)
    made = list(marks(records.reading_of_first(), placed, chosen, desk.links))
    counted = Counter(mark.layer for mark in made)
    assert counted["events"] == 2
    assert counted["quotes"] == counted["chosen"] == counted["copied"] == 1
    assert counted["sentences"] == len(records.reading_of_first().sentences)


def test_an_event_leads_to_its_page(desk: Desk) -> None:
    placed = desk.record.catalogue.placed(records.FIRST.id)
    made = marks(records.reading_of_first(), placed, (), desk.links)
    assert {mark.href for mark in made if mark.layer == "events"} == {
        "/event/event-1", "/event/event-2",
    }  # fmt: skip
