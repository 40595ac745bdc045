"""Who says so: names with their quotes, the unnamed by the words that describe them."""

from dataclasses import replace

from rashomon.nouns.account import Account
from rashomon.nouns.readings import SourceKind
from rashomon.show.web.clippings import Desk
from rashomon.show.web.speakers import speakers
from support import records
from support.builders import span_of


def test_a_speaker_comes_with_quotes_in_their_sentences(desk: Desk, account: Account) -> None:
    (one,) = speakers(desk, account).named
    assert (one.name, one.quotes, one.reports) == ("Ada Quill", 1, 1)
    assert "will not sign" in one.said[0].words


def test_the_unnamed_stand_apart_in_the_words_of_the_report(desk: Desk, account: Account) -> None:
    unnamed = replace(
        records.quote(), speaker=None, source=span_of(records.SECOND, "her office"),
        source_kind=SourceKind.ANONYMOUS,
    )  # fmt: skip
    told = speakers(desk, replace(account, quotes=(unnamed,)))
    assert (told.named, [one.name for one in told.unnamed]) == ((), ["her office"])


def test_a_pronoun_describes_nobody(desk: Desk, account: Account) -> None:
    she = replace(records.quote(), speaker=None, source=span_of(records.FIRST, "she"))
    told = speakers(desk, replace(account, quotes=(she,)))
    assert (told.named, told.unnamed, told.pronouns) == ((), (), 1)


def test_an_office_is_that_of_the_reading(desk: Desk, account: Account) -> None:
    (mayor,) = [e for e in records.reading_of_first().entities if e.name == "Ada Quill"]
    quote = replace(records.quote(), entity=mayor.number)
    (one,) = speakers(desk, replace(account, quotes=(quote,))).named
    assert one.office == (mayor.office or "")


def test_a_quote_without_a_source_is_counted(desk: Desk, account: Account) -> None:
    bare = replace(records.quote(), speaker=None, source=None)
    assert speakers(desk, replace(account, quotes=(bare,))).unattributed == 1
