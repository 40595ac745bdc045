"""How long what an act brings about is to last."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        (
            "Norway agreed with Chile on Friday to extend the treaty by five years.",
            [(5, 5, "year")],
        ),
        ("Norway and Chile agreed to a five-year extension of the treaty.", [(5, 5, "year")]),
        ("Norway and Chile agreed to a 72-hour truce.", [(72, 72, "hour")]),
        ("Norway jailed the general for at least twelve years.", [(12, None, "year")]),
        ("Norway met Chile for the first time in three years.", []),
        ("Norway expelled a five-year-old boy.", []),
    ],
)
def test_a_measure_of_time_counts_where_something_lasts(
    parser: Parser, text: str, lasting: list[tuple[float, float | None, str]]
) -> None:
    _, found = events_of(parser, text)
    assert [(q.low, q.high, q.unit) for one in found for q in one.quantities] == lasting
