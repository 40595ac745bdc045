"""Later counts of dead and wounded are quantities of the attack told before them."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of

_ATTACK = "Gunmen attacked a mosque in Chile. "


def _counts(parser: Parser, text: str) -> list[tuple[str, float | None, float | None]]:
    _, found = events_of(parser, text)
    return [(one.of, one.low, one.high) for event in found for one in event.quantities]


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("The death toll rose to 40.", ("dead", 40.0, 40.0)),
        ("Police put the number of dead at 25.", ("dead", 25.0, 25.0)),
        ("The toll climbed from 12 to at least 31.", ("dead", 31.0, None)),
        ("The number of wounded stood at 9.", ("wounded", 9.0, 9.0)),
        ("The ministry gave a death toll of 1,200.", ("dead", 1200.0, 1200.0)),
    ],
)
def test_a_toll_counts_for_the_attack_before_it(
    parser: Parser, statement: str, count: tuple[str, float | None, float | None]
) -> None:
    assert _counts(parser, _ATTACK + statement) == [count]


def test_dead_and_wounded_an_attack_left_are_counted_apart(parser: Parser) -> None:
    text = "A bombing in Chile by Peru left at least 12 people dead and 30 wounded."
    assert _counts(parser, text) == [("dead", 12.0, None), ("wounded", 30.0, 30.0)]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose to 40.",
        _ATTACK + "The death toll of the earthquake rose to 40.",
        _ATTACK + "The death toll rose by 3.",
        _ATTACK + "The death toll was not put at 40.",
        _ATTACK + "It rained. It snowed. The wind rose. It cleared. The death toll rose to 40.",
        "Gunmen will attack a mosque in Chile. The death toll rose to 40.",
    ],
)
def test_other_tolls_count_for_nothing(parser: Parser, text: str) -> None:
    assert _counts(parser, text) == []


def test_the_span_of_a_count_is_its_number(parser: Parser) -> None:
    report, found = events_of(parser, _ATTACK + "The death toll rose to at least 40.")
    spans = [report.cut(one.span) for event in found for one in event.quantities]
    assert spans == ["at least 40"]
