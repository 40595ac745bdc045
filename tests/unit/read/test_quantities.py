"""Counts and amounts of an act, with their bounds."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Norway expelled at least six diplomats.", [(6.0, None)]),
        ("Norway expelled fewer than six diplomats.", [(None, 6.0)]),
        ("Norway gave Chile $5 million in aid.", [(5e6, 5e6)]),
        ("Norway met leaders at the Group 7 summit.", []),
    ],
)
def test_bounds_follow_the_words(
    parser: Parser, text: str, counts: list[tuple[float | None, float | None]]
) -> None:
    _, found = events_of(parser, text)
    assert [(q.low, q.high) for one in found for q in one.quantities] == counts
