"""What a speaker asks by "must" or "should" is a request to whom the clause is about."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.urgings import urging
from support.who import parsed


@pytest.mark.parametrize(
    "text",
    [
        "The Chilean government must show restraint, Foreign Minister Bo Sample said.",
        "Foreign Minister Bo Sample said that Chile should show restraint.",
    ],
)
def test_a_speaker_who_says_what_others_must_do_requests_it(parser: Parser, text: str) -> None:
    _, parse = parsed(parser, text)
    shown = [found for n in range(len(parse.tokens)) if (found := urging(parse, n))]
    assert [parse.tokens[last - 1].text for _, last in shown] == ["show"]


@pytest.mark.parametrize(
    "text",
    [
        "The Chilean government must show restraint.",
        "Bo Sample said we must show restraint.",
        "Bo Sample said that people should show restraint.",
        "Bo Sample did not say that Chile should show restraint.",
        "Bo Sample said that Chile should not worry.",
        "Bo Sample said that Chile might show restraint.",
        "Bo Sample said the weather should improve.",
        "Bo Sample said that Chile should realize that it would pay.",
    ],
)
def test_no_one_is_asked_by_nobody_or_of_nothing(parser: Parser, text: str) -> None:
    _, parse = parsed(parser, text)
    assert not any(urging(parse, n) for n in range(len(parse.tokens)))
