"""Constructions that may attribute words to somebody, by frame."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.attribution import Candidate, candidates
from support.who import parsed


def framed(parser: Parser, text: str) -> dict[str, tuple[str, str, str]]:
    """Return lemma, content and source words of every candidate, by frame."""
    _, parse = parsed(parser, text)

    def words(indexes: tuple[int, ...]) -> str:
        return " ".join(parse.tokens[index].text for index in indexes)

    found: list[Candidate] = list(candidates(parse, 0, len(parse.tokens)))
    return {one.frame: (one.lemma, words(one.content), words(one.source)) for one in found}


def test_a_verb_attributes_its_clause_to_its_subject(parser: Parser) -> None:
    found = framed(parser, "Ada Berg said that the old dam is safe.")
    assert found["ccomp"] == ("say", "that the old dam is safe", "Ada Berg")


def test_according_to_attributes_the_rest_of_the_sentence(parser: Parser) -> None:
    lemma, content, source = framed(parser, "The dam is safe, according to Ada Berg.")["according"]
    assert (lemma, source) == ("according", "Ada Berg")
    assert content.startswith("The dam is safe")


def test_a_noun_attributes_to_whose_it_is(parser: Parser) -> None:
    found = framed(parser, "The council heard her claim that the old dam is safe.")
    assert found["n-acl-poss"] == ("claim", "that the old dam is safe", "her")


def test_a_passive_attributes_its_subject_to_its_agent(parser: Parser) -> None:
    found = framed(parser, "The dam was described as unsafe by two engineers.")
    assert found["pass-nsubj"] == ("describe", "The dam", "two engineers")


@pytest.mark.parametrize("text", ["It rained.", "The dam, the river and the town."])
def test_where_nobody_speaks_there_is_no_clause_to_attribute(parser: Parser, text: str) -> None:
    assert not {"ccomp", "according"} & framed(parser, text).keys()


def test_neither_cue_nor_source_is_content(parser: Parser) -> None:
    text = "Berg, he said, warned that the dam may break, according to the board's own report."
    _, parse = parsed(parser, text)
    for one in candidates(parse, 0, len(parse.tokens)):
        assert not set(one.content) & {*range(*one.cue)}
        if one.frame != "according":
            assert not set(one.content) & set(one.source)
