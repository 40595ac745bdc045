"""Questions, doubts and conditions round a clause leave its act open, or deny it."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.plover import Status
from support.event_reading import events_of


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway did not say it will expel two diplomats.", Status.HYPOTHETICAL),
        ("Did Norway expel two diplomats?", Status.HYPOTHETICAL),
        ("Why did Norway expel two diplomats?", Status.HAPPENED),
        ("Norway said it will expel two diplomats.", Status.PLANNED),
        ("If Chile attacks, Norway will expel two diplomats.", Status.HYPOTHETICAL),
        ("Norway thought about expelling two diplomats.", Status.PROPOSED),
        ("Norway has the power to expel two diplomats.", Status.HYPOTHETICAL),
        ("It is possible that Norway expelled two diplomats.", Status.HYPOTHETICAL),
        ("There is no evidence that Norway expelled two diplomats.", Status.HYPOTHETICAL),
        ("The allegation that Norway expelled two diplomats spread.", Status.ALLEGED),
    ],
)
def test_an_open_clause_is_not_told_as_a_deed(parser: Parser, text: str, status: Status) -> None:
    report, found = events_of(parser, text)
    expelled = [one.status for one in found if report.cut(one.trigger).startswith("expel")]
    assert expelled == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Norway left the room without expelling two diplomats.",
        "It is false that Norway expelled two diplomats.",
        "Norway has yet to expel two diplomats.",
    ],
)
def test_what_was_not_done_is_no_act(parser: Parser, text: str) -> None:
    report, found = events_of(parser, text)
    assert [one for one in found if report.cut(one.trigger).startswith("expel")] == []
