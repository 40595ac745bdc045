"""What an actor is comes from the reports that name it, and only where they agree."""

from dataclasses import replace

from rashomon.nouns.actors import EntityKind
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.parties import Parties
from rashomon.store.record import Record
from support import records
from support.builders import span_of


def test_a_reading_tells_a_person(record: Record) -> None:
    parties = Parties(Extract(record))
    assert parties.kind(records.MAYOR) is EntityKind.PERSON
    ends_alike = replace(records.MAYOR, spans=(span_of(records.FIRST, "Ada Quill"),))
    assert parties.kind(ends_alike) is EntityKind.PERSON


def test_words_no_reading_explains_are_of_no_kind(record: Record) -> None:
    assert Parties(Extract(record)).kind(records.WORKERS) is None
