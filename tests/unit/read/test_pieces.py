"""Counts, datelines, joined names and hyphens that the parser cuts apart."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.pieces import bound_start, dateline_end, in_one_name, is_torn, sides_of
from support.event_reading import events_of, names


def index_of(words: list[str], word: str) -> int:
    return words.index(word)


@pytest.mark.parametrize(
    ("text", "cut", "opening"),
    [
        ("At least 40 miners walked out.", "least", "At"),
        ("Some fled, as many as 40 miners stayed.", "many", "as"),
        ("Some fled, at the least 40 miners stayed.", "least", "least"),
    ],
)
def test_a_count_begins_at_its_bound(parser: Parser, text: str, cut: str, opening: str) -> None:
    parse = parser.parse(text, [(0, len(text))])
    words = [token.text for token in parse.tokens]
    assert words[bound_start(parse, words.index(cut))] == opening


def test_victims_are_named_with_the_bound_of_their_count(parser: Parser) -> None:
    report, found = events_of(parser, "At least 40 people were killed by rebels in Lima.")
    assert [report.cut(one) for one in found[0].recipients[0].spans] == ["At least 40 people"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("LIMA - Ann Example resigned.", "Ann"),
        ("Lima, Peru (XYZ) – Ann Example resigned.", "Ann"),
        ("Ann Example - a minister - resigned.", "Ann"),
        ("Ann Example resigned.", "Ann"),
    ],
)
def test_a_dateline_ends_behind_its_dash(parser: Parser, text: str, first: str) -> None:
    parse = parser.parse(text, [(0, len(text))])
    last = len(parse.tokens) - 1
    assert parse.tokens[dateline_end(parse, last)].text == first


def test_the_place_of_a_dateline_does_nothing(parser: Parser) -> None:
    _, found = events_of(parser, "Lima, Peru (XYZ) – Minister Ann Example accused Chile of theft.")
    assert [names(one.actors) for one in found] == [["Ann Example"]]


def test_an_office_with_and_in_its_name_is_one(parser: Parser) -> None:
    text = "Customs and Border Protection arrested Ann Example."
    parse = parser.parse(text, [(0, len(text))])
    words = [token.text for token in parse.tokens]
    assert in_one_name(parse, words.index("Customs"), words.index("Protection"))
    text = "Norway and Chile arrested Ann Example."
    parse = parser.parse(text, [(0, len(text))])
    assert not in_one_name(parse, 0, 2)


@pytest.mark.parametrize(
    ("text", "word", "torn"),
    [
        ("Peru rejected anti-Zionism.", "Zionism", True),
        ("Peru rejected anti-Zionism.", "anti", True),
        ("Peru rejected the Zionists.", "Zionists", False),
    ],
)
def test_what_stands_behind_anti_acts_for_nobody(
    parser: Parser, text: str, word: str, torn: bool
) -> None:
    parse = parser.parse(text, [(0, len(text))])
    index = next(token.index for token in parse.tokens if token.text.startswith(word))
    assert is_torn(parse, index) is torn


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("U.S.-Peru talks resumed.", ["USA", "PER"]),
        ("U.S.-South Korean drills began.", ["USA", "KOR"]),
        ("U.S.-backed forces left.", []),
    ],
)
def test_two_states_in_one_word_are_two(parser: Parser, text: str, countries: list[str]) -> None:
    parse = parser.parse(text, [(0, len(text))])
    assert [side.term.country for side in sides_of(parse, 0)] == countries


def test_each_state_of_a_pair_has_its_own_words(parser: Parser) -> None:
    report, found = events_of(parser, "U.S.-South Korean military drills began on Monday.")
    spans = [report.cut(one.spans[0]) for one in found[0].actors]
    assert spans == ["U.S.", "South Korean"]


def test_a_border_of_two_states_is_neither(parser: Parser) -> None:
    _, found = events_of(parser, "Norway demanded a U.S.-Peru border wall.")
    assert all(not one.recipients for one in found)


def test_a_party_tag_is_nobody(parser: Parser) -> None:
    text = "Norway held a meeting with Senator Ann Example, D-N.Y., on Monday."
    _, found = events_of(parser, text)
    assert [sorted(names(one.actors)) for one in found] == [["Ann Example", "Norway"]]
