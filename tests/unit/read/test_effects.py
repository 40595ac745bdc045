"""Clauses that say when a rule begins or ends date the act beside them."""

from rashomon.language.protocols import Parser
from support.event_reading import events_of


def test_a_pact_that_expires_ends_then(parser: Parser) -> None:
    report, found = events_of(
        parser, "Norway and Chile signed the treaty. The treaty expires on May 5, 2031."
    )
    assert [one.expires and report.cut(one.expires) for one in found] == ["May 5, 2031"]


def test_an_act_that_does_not_last_takes_no_date_of_a_rule(parser: Parser) -> None:
    _, found = events_of(parser, "Norway met Chile. The law takes effect on May 5, 2031.")
    assert [(one.effective, one.expires) for one in found] == [(None, None)]


def test_a_pact_of_another_name_does_not_date_the_act_before(parser: Parser) -> None:
    _, found = events_of(
        parser,
        "Norway and Chile signed the Oslo accord. The Lima accord took effect on May 5, 2031.",
    )
    assert [(one.effective, one.expires) for one in found] == [(None, None)]


def test_the_beginning_of_a_pact_does_not_date_who_leaves_it(parser: Parser) -> None:
    _, found = events_of(
        parser, "Norway withdrew from the Oslo accord. The accord took effect on May 5, 2031."
    )
    assert [(one.effective, one.expires) for one in found] == [(None, None)]


def test_a_pact_of_the_same_name_dates_the_act_before(parser: Parser) -> None:
    report, found = events_of(
        parser,
        "Norway and Chile signed the Oslo accord. The Oslo accord took effect on May 5, 2031.",
    )
    assert [one.effective and report.cut(one.effective) for one in found] == ["May 5, 2031"]
