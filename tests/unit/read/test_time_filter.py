"""Which words that look like time are time in their sentence."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.language.symbols import write
from rashomon.language.time_scan import scan
from rashomon.nouns.times import TimexType
from rashomon.read.time_filter import kept
from support.who import parsed


def times(parser: Parser, text: str) -> list[str]:
    """Return the words of the matches that are kept."""
    _, parse = parsed(parser, text)
    found = []
    for one in scan(text, 0, len(text)):
        tokens = [t for t in parse.tokens if t.start < one.end and one.start < t.end]
        if kept(text, parse, tokens, one) is not None:
            found.append(text[one.start : one.end])
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoys met in May.", ["May"]),
        ("The envoys met in May. Hours later they left.", ["May", "Hours later"]),
        ("The envoys may meet again.", []),
        ("May Vela left the ship.", []),
        ("April Orm left early.", []),
        ("It was built in 1998.", ["1998"]),
        ("About 1998 people left.", []),
        ("It opened in spring.", ["spring"]),
        ("A spring broke in the clock.", []),
        ("The ferry sails daily.", ["daily"]),
    ],
)
def test_the_sentence_decides(parser: Parser, text: str, found: list[str]) -> None:
    assert times(parser, text) == found


def test_a_match_without_tokens_is_dropped(parser: Parser) -> None:
    _, parse = parsed(parser, "It rained.")
    (found,) = scan("in May", 0, 6)
    assert kept("in May", parse, [], found) is None


def test_so_much_a_year_is_how_often(parser: Parser) -> None:
    text = "They meet three times a year."
    _, parse = parsed(parser, text)
    found = next(one for one in scan(text, 0, len(text)) if text[one.start : one.end] == "a year")
    tokens = [t for t in parse.tokens if found.start <= t.start < found.end]
    result = kept(text, parse, tokens, found)
    assert result is not None
    assert (result[0], write(result[1])) == (TimexType.SET, "set P1Y")


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("The town will one day be rebuilt.", "word FUTURE_REF"),
        ("It took the town one day to recover.", "dur P1D"),
    ],
)
def test_one_day_may_be_some_day_to_come(parser: Parser, text: str, symbol: str) -> None:
    _, parse = parsed(parser, text)
    one = next(scan(text, 0, len(text)))
    tokens = [t for t in parse.tokens if t.start < one.end and one.start < t.end]
    found = kept(text, parse, tokens, one)
    assert found is not None
    assert write(found[1]) == symbol
