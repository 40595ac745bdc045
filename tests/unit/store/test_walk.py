"""Every span under a noun is found, with the name of its field."""

from rashomon.store.walk import spans_under
from support import records


def test_roles_are_dotted_fields_in_order() -> None:
    roles = [role for role, _ in spans_under(records.event())]
    assert roles == [
        "actors.spans", "recipients.spans", "when.basis", "place.spans", "tellings.trigger",
        "tellings.sentence",
    ]  # fmt: skip


def test_no_span_of_a_reading_is_missed() -> None:
    reading = records.reading_of_first()
    assert len(list(spans_under(reading))) == repr(reading).count("Span(")


def test_what_holds_no_span_gives_none() -> None:
    assert list(spans_under((None, "words", 3, ()))) == []
