"""Contexts: by their words, in the order of the codebook."""

from rashomon.language.protocols import Parser
from rashomon.read.contexts import contexts_of
from support.who import parsed


def test_contexts_stand_in_the_order_of_the_codebook(parser: Parser) -> None:
    _, parse = parsed(parser, "Diplomats discussed the election and the missile.")
    found = contexts_of(parse.tokens)
    assert list(found) == ["military", "election"] or found.index("military") < found.index(
        "election"
    )


def test_plain_words_show_no_context(parser: Parser) -> None:
    _, parse = parsed(parser, "The cat slept.")
    assert contexts_of(parse.tokens) == ()
