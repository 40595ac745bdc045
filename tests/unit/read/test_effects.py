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
