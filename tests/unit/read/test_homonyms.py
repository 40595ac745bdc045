"""Georgia the country and Georgia the US state."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.candidates import find_terms
from rashomon.read.homonyms import settled
from support.who import parsed


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Georgia accused Russia of shelling villages.", "GEO"),
        ("Georgia's governor signed the bill in Atlanta.", "USA"),
        ("Georgia voted on Tuesday.", None),
    ],
)
def test_the_words_around_it_tell_which_georgia_is_meant(
    parser: Parser, text: str, country: str | None
) -> None:
    _, parse = parsed(parser, text)
    terms = [one.term for one in find_terms(parse) if one.term.name == "Georgia"]
    assert [term.country for term in terms] == [country]


def test_other_terms_are_left_as_they_are(parser: Parser) -> None:
    _, parse = parsed(parser, "Chile thanked Peru.")
    found = find_terms(parse)
    assert settled(parse, found) == list(found)


def test_brussels_is_the_union_where_it_acts_and_a_town_where_it_lies(parser: Parser) -> None:
    told = []
    for text in ("Brussels imposed sanctions.", "Ministers met in Brussels."):
        _, parse = parsed(parser, text)
        told += [one.term.country for one in find_terms(parse) if one.term.country]
    assert told == ["EUR", "BEL"]
