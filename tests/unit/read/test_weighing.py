"""The classifier beside the tables."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.plover import EventType
from rashomon.read.weighing import TYPES, blend
from support.event_reading import events_of


def test_the_tables_draw_probabilities_to_their_type() -> None:
    even = tuple([1 / 16] * 16)
    blended = blend(even, EventType.AID)
    assert max(blended) == blended[TYPES.index(EventType.AID)]
    assert abs(sum(blended) - 1) < 1e-4


def test_politicians_attack_with_words_and_states_with_arms(parser: Parser) -> None:
    _, words = events_of(parser, "Senator Ann Example attacked Senator Bo Sample on Monday.")
    _, arms = events_of(parser, "Chile attacked Peru on Monday.")
    assert [one.type for one in (*words, *arms)] == [EventType.ACCUSE, EventType.ASSAULT]


@pytest.mark.parametrize(
    "text",
    [
        "The senate could reject the treaty.",
        "Ministers have the right to reject the treaty.",
        "Ministers can write to the senate to request its help.",
        "Scientists warned of war with Chile.",
        "Ann Example met Bo Sample at the gallery.",
    ],
)
def test_musings_and_people_of_no_office_are_left_out_of_a_report(
    parser: Parser, text: str
) -> None:
    _, found = events_of(parser, text)
    assert found == ()


def test_a_possible_deed_of_force_stands(parser: Parser) -> None:
    _, found = events_of(parser, "Norway could invade Chile.")
    assert [one.status.value for one in found] == ["hypothetical"]
