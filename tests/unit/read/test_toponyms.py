"""The place names of a text, all together."""

from rashomon.language.protocols import Parser
from rashomon.read.toponyms import find_toponyms
from support.who import parsed

NOBODY: frozenset[int] = frozenset()


def places(parser: Parser, text: str, people: str = "") -> list[str]:
    _, parse = parsed(parser, text)
    named = frozenset(t.index for t in parse.tokens if t.text in people.split())
    return [one.words for one in find_toponyms(parse, named, NOBODY)]


def test_names_of_tables_parser_and_patterns_are_found_in_order(parser: Parser) -> None:
    text = "From Oslo she flew to Marion, Ohio, and then to Germany."
    assert places(parser, text) == ["Oslo", "Marion", "Ohio", "Germany"]


def test_a_demonym_is_loose(parser: Parser) -> None:
    _, parse = parsed(parser, "A Russian trawler left Oslo.")
    assert [(one.words, one.loose) for one in find_toponyms(parse, NOBODY, NOBODY)] == [
        ("Russian", True),
        ("Oslo", False),
    ]


def test_a_person_s_name_is_no_place(parser: Parser) -> None:
    text = "Reporters asked Geneva about it."
    assert places(parser, text) == ["Geneva"]
    assert places(parser, text, people="Geneva") == []


def test_a_place_named_once_surely_is_found_again(parser: Parser) -> None:
    text = "The flood reached Marion, Ohio. Marion has closed its schools."
    assert places(parser, text).count("Marion") == 2


def test_toponyms_never_overlap(parser: Parser) -> None:
    _, parse = parsed(
        parser, "KANSAS CITY, Mo. -- Crews from Kansas City, North Kansas and St. Louis County met."
    )
    found = find_toponyms(parse, NOBODY, NOBODY)
    taken = [index for one in found for index in range(one.start, one.end)]
    assert len(taken) == len(set(taken))
    assert found


def test_a_newspaper_lends_no_place(parser: Parser) -> None:
    assert places(parser, "Readers of The Denver Chronicle wrote in.") == []


def test_a_city_keeps_the_word_city(parser: Parser) -> None:
    assert places(parser, "A Kansas City man won.") == ["Kansas City"]


def test_a_country_taken_for_a_person_is_a_place(parser: Parser) -> None:
    assert places(parser, "Oslo thanked Norway.", people="") == ["Oslo", "Norway"]
