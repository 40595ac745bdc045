"""The words of CONTRACT.md that an account may use, and that nothing of it can be changed."""

from dataclasses import FrozenInstanceError, replace

import pytest

from rashomon.nouns.account import About, FindingKind, Link, Telling
from rashomon.nouns.ids import EventId, QuoteId
from rashomon.nouns.readings import LinkKind
from support.builders import make_report, span_of
from support.records import account

FINDINGS = (
    "date_conflict garbled_name rewritten recycled undated no_byline boilerplate truncated "
    "other_language"
)


def test_a_disagreement_is_about_what_the_contract_names() -> None:
    assert [about.value for about in About] == (
        "when where who quantity status wording report-date".split()
    )


def test_findings_are_of_the_kinds_the_contract_names() -> None:
    assert [kind.value for kind in FindingKind] == FINDINGS.split()


def test_an_account_cannot_be_changed_or_given_a_field() -> None:
    whole = account()
    with pytest.raises(FrozenInstanceError):
        whole.title = "Another title"  # type: ignore[misc]  # what the test is about
    assert not hasattr(whole, "__dict__")


def test_tellings_stand_in_the_order_of_the_text() -> None:
    report = make_report("Mora met Tull. Later Mora left.")
    first, second = span_of(report, "met"), span_of(report, "left")
    tellings = [
        Telling(report.id, second, span_of(report, "Later Mora left."), QuoteId("q")),
        Telling(report.id, first, span_of(report, "Mora met Tull.")),
    ]
    assert [telling.trigger for telling in sorted(tellings)] == [first, second]


def test_links_sort_by_what_they_lead_to() -> None:
    links = [Link(EventId("b"), LinkKind.PLAN_OF), Link(EventId("a"), LinkKind.UPDATE_OF)]
    assert [link.to for link in sorted(links)] == ["a", "b"]


def test_what_one_origin_alone_tells_is_listed_where_the_story_has_others() -> None:
    assert account().told_by_one() == (EventId("event-1"),)


def test_a_story_of_one_origin_has_nothing_that_the_others_leave_out() -> None:
    assert replace(account(), origins=account().origins[:1]).told_by_one() == ()
