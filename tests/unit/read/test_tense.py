"""The time direction of the clause a word stands in."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.times import Tense
from rashomon.read.tense import tense_at
from support.who import parsed


def tense(parser: Parser, text: str, word: str) -> Tense | None:
    _, parse = parsed(parser, text)
    return tense_at(parse, next(token.index for token in parse.tokens if token.text == word))


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The envoys met on Tuesday.", Tense.PAST),
        ("The envoys have met since Tuesday.", Tense.PAST),
        ("The envoys will meet on Tuesday.", Tense.FUTURE),
        ("The envoys are set to meet on Tuesday.", Tense.FUTURE),
        ("The envoys plan to meet on Tuesday.", Tense.FUTURE),
        ("The envoys are meeting on Tuesday.", Tense.FUTURE),
        ("The talks are scheduled for Tuesday.", Tense.FUTURE),
        ("The bakery stands empty on Tuesday.", Tense.PRESENT),
        ("The truce begins on Tuesday.", Tense.FUTURE),
        ("The envoys said they would meet on Tuesday.", Tense.FUTURE),
        ("The envoys were sent to open the Tuesday fair.", Tense.PAST),
        ("The Tuesday vote will settle it.", Tense.FUTURE),
        ("The envoys could meet on Tuesday.", Tense.PRESENT),
    ],
)
def test_a_clause_looks_back_or_ahead(parser: Parser, text: str, direction: Tense) -> None:
    assert tense(parser, text, "Tuesday") is direction


def test_each_clause_of_a_sentence_has_its_own(parser: Parser) -> None:
    text = "Vela said on Monday that the ferry will sail on Friday."
    assert tense(parser, text, "Monday") is Tense.PAST
    assert tense(parser, text, "Friday") is Tense.FUTURE


def test_without_a_verb_there_is_none(parser: Parser) -> None:
    assert tense(parser, "A quiet Tuesday.", "Tuesday") is None
