"""Who acts and who is acted on, by the way a frame shares them out."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of, names


def sides(parser: Parser, text: str) -> list[tuple[list[str], list[str]]]:
    _, found = events_of(parser, text)
    return [(names(one.actors), names(one.recipients)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway accused Chile of theft.", [(["Norway"], ["Chile"])]),
        ("Norway hosted President Ann Example.", [(["Ann Example"], ["Norway"])]),
        ("Norwegian minister Ann Example resigned over Chile.", [(["Ann Example"], [])]),
        ("Norway warned of a Chilean attack.", [(["Norway"], [])]),
        ("Norway withdrew its troops from Chile.", [(["Norway"], ["Chile"])]),
        ("Norway deployed troops on Monday.", [(["Norway"], [])]),
        ("Norway condemned Chile's support for Peru.", [(["Norway"], ["Chile"])]),
        ("Norway demanded a briefing on the U.S. military strike.", [(["Norway"], [])]),
        (
            "The bombing at a school that killed two Peruvian teachers.",
            [([], ["two Peruvian teachers"])],
        ),
        ("Norway donated ambulances to Chile.", [(["Norway"], ["Chile"])]),
        ("The resignation of Ann Example came on Monday.", [(["Ann Example"], [])]),
    ],
)
def test_sides_follow_the_frame(
    parser: Parser, text: str, expected: list[tuple[list[str], list[str]]]
) -> None:
    assert sides(parser, text)[:1] == expected


def test_whoever_probes_meetings_is_not_at_them(parser: Parser) -> None:
    assert all(
        "Norway" not in actors for actors, _ in sides(parser, "Norway described the Oslo meetings.")
    )


def test_a_protest_is_not_against_the_town_it_is_in_nor_whom_it_is_for(parser: Parser) -> None:
    _, found = events_of(parser, "Nurses protested in Oslo on Friday for Ann Example.")
    assert [one.recipients for one in found] == [()]
