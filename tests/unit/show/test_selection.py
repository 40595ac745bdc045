"""What a selection keeps is what it says it keeps, whole."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.nouns.account import Account, FindingKind
from rashomon.nouns.ids import StoryId
from rashomon.nouns.plover import EventType
from rashomon.nouns.times import Grain, When
from rashomon.show.selection import Selection
from support import records

OUTLETS = {records.FIRST.id: "Ellery Post", records.SECOND.id: None}


def kept(selection: Selection, account: Account | None = None) -> tuple[str, ...]:
    picked = selection.pick(account or records.account(), OUTLETS)
    return () if picked is None else tuple(event.id for event in picked.account.events)


def test_nothing_asked_keeps_everything() -> None:
    picked = Selection().pick(records.account(), {})
    assert picked is not None
    assert picked.account == records.account()
    assert picked.reports == records.account().reports


@pytest.mark.parametrize(
    "selection",
    [
        Selection(since=date(2023, 5, 2)),
        Selection(until=date(2023, 5, 2)),
        Selection(since=date(2023, 5, 1), until=date(2023, 5, 3)),
        Selection(types=(EventType.REJECT, EventType.AID)),
    ],
)
def test_an_event_that_fits_is_kept_alone(selection: Selection) -> None:
    assert kept(selection) == (records.EVENT,)


@pytest.mark.parametrize(
    "selection",
    [
        Selection(since=date(2023, 5, 3)),
        Selection(until=date(2023, 5, 1)),
        Selection(actors=("Bo Lund",)),
        Selection(actors=("Quil",)),
        Selection(actors=("",)),
        Selection(countries=("NOR",)),
        Selection(outlets=("Other Post",)),
        Selection(findings=(FindingKind.RECYCLED,)),
        Selection(stories=(StoryId("story-2"),)),
        Selection(types=(EventType.REJECT,), countries=("NOR",)),
    ],
)
def test_what_does_not_fit_is_gone(selection: Selection) -> None:
    assert selection.pick(records.account(), OUTLETS) is None


@pytest.mark.parametrize(
    "selection",
    [
        Selection(actors=("quill",)),
        Selection(actors=("DOCK workers",)),
        Selection(countries=("USA",)),
        Selection(outlets=("post",)),
        Selection(stories=(records.STORY,)),
    ],
)
def test_names_fit_by_their_words(selection: Selection) -> None:
    assert set(kept(selection)) == {records.EVENT, records.MEETING}


def test_a_day_within_an_open_time_fits() -> None:
    since_may = When(date(2023, 5, 1), None, Grain.RANGE)
    account = replace(records.account(), events=(replace(records.event(), when=since_may),))
    assert kept(Selection(since=date(2030, 1, 1)), account) == (records.EVENT,)
    assert kept(Selection(until=date(2023, 4, 30)), account) == ()


def test_what_follows_an_event_goes_with_it() -> None:
    picked = Selection(types=(EventType.CONSULT,)).pick(records.account(), OUTLETS)
    assert picked is not None
    assert [one.event for one in picked.account.disagreements] == [records.MEETING]
    assert set(picked.reports) == {records.FIRST.id, records.SECOND.id}
    assert picked.account.quotes == ()
    assert [one.kind for one in picked.account.findings] == [FindingKind.UNDATED]
    assert picked.account.origins == records.account().origins


def test_a_quotation_in_a_kept_event_stays() -> None:
    picked = Selection(types=(EventType.REJECT,)).pick(records.account(), OUTLETS)
    assert picked is not None
    assert [quote.id for quote in picked.account.quotes] == [records.QUOTE]
    assert picked.reports == (records.FIRST.id,)


def test_a_finding_keeps_what_its_report_tells() -> None:
    picked = Selection(findings=(FindingKind.UNDATED,)).pick(records.account(), OUTLETS)
    assert picked is not None
    assert [event.id for event in picked.account.events] == [records.MEETING]
    assert [finding.kind for finding in picked.account.findings] == [FindingKind.UNDATED]


def test_a_report_without_a_story_has_no_event_to_fit() -> None:
    assert Selection().keeps_alone(None, ())
    assert Selection(outlets=("post",)).keeps_alone("Ellery Post", ())
    assert not Selection(since=date(2020, 1, 1)).keeps_alone("Ellery Post", ())
    assert not Selection(stories=(records.STORY,)).keeps_alone(None, ())
