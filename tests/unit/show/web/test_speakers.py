"""Who says so: names with their quotes, the unnamed by the words that describe them."""

from dataclasses import replace

from rashomon.nouns.readings import Quote, SourceKind
from rashomon.show.web.clippings import Desk
from rashomon.show.web.links import ServedLinks
from rashomon.show.web.speakers import Speakers, speakers
from rashomon.store.record import open_record
from support import records
from support.builders import span_of


def told_of(quote: Quote) -> Speakers:
    """Return who says something in the made-up story, were this its only quote."""
    bare = replace(records.meeting(), tellings=tuple(
        replace(one, said_by=None) for one in records.meeting().tellings
    ))  # fmt: skip
    account = replace(records.account(), quotes=(quote,), events=(bare,), disagreements=())
    with open_record(":memory:") as record:
        records.fill(record)
        derived = replace(records.derived(), accounts=(account,))
        record.writer.replace_derived(derived, "another deriver")
        return speakers(Desk(record, ServedLinks()), record.excerpts.voices(records.STORY))


def test_a_speaker_comes_with_quotes_in_their_sentences(desk: Desk) -> None:
    (one,) = speakers(desk, desk.record.excerpts.voices(records.STORY)).named
    assert (one.name, one.quotes, one.reports) == ("Ada Quill", 1, 1)
    assert "will not sign" in one.said[0].words


def test_the_unnamed_stand_apart_in_the_words_of_the_report() -> None:
    unnamed = replace(
        records.quote(), speaker=None, source=span_of(records.SECOND, "her office"),
        source_kind=SourceKind.ANONYMOUS,
    )  # fmt: skip
    told = told_of(unnamed)
    assert (told.named, [one.name for one in told.unnamed]) == ((), ["her office"])


def test_a_pronoun_describes_nobody() -> None:
    she = replace(records.quote(), speaker=None, source=span_of(records.FIRST, "she"))
    told = told_of(she)
    assert (told.named, told.unnamed, told.pronouns) == ((), (), 1)


def test_an_office_is_that_of_the_reading() -> None:
    (mayor,) = [e for e in records.reading_of_first().entities if e.name == "Ada Quill"]
    quote = replace(records.quote(), entity=mayor.number)
    (one,) = told_of(quote).named
    assert one.office == (mayor.office or "")


def test_a_quote_without_a_source_is_counted() -> None:
    bare = replace(records.quote(), speaker=None, source=None)
    assert told_of(bare).unattributed == 1
