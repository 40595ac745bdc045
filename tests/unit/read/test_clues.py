"""What a quote tagger is told of a sentence."""

from rashomon.language.protocols import Parser
from rashomon.language.tagging import Clues, Role
from rashomon.read.clues import hint, read_clues
from rashomon.read.quote_rules import rule
from support.ruled import laid_out


def clues_of(parser: Parser, text: str) -> list[Clues | None]:
    parse, told, regions = laid_out(parser, text)
    hints = hint(parse, rule(text, parse, told, regions))
    found = [read_clues(parse, sentence, hints, regions) for sentence in parse.sentences]
    return [None if one is None else one[0] for one in found]


def test_the_rules_say_what_they_take_a_word_for(parser: Parser) -> None:
    (clues,) = clues_of(parser, "Maria Vela said that the ferry is late.")
    assert clues is not None
    roles = dict(zip(clues.words, clues.roles, strict=True))
    assert (roles["Vela"], roles["said"], roles["ferry"]) == (Role.SOURCE, Role.CUE, Role.CONTENT)


def test_direct_speech_is_one_word(parser: Parser) -> None:
    (clues,) = clues_of(
        parser, "“The old ferry is late again,” Maria Vela said, adding that it is old."
    )
    assert clues is not None
    assert clues.roles.count(Role.SPEECH) == 1


def test_heads_are_places_among_the_words(parser: Parser) -> None:
    (clues,) = clues_of(parser, "Maria Vela said that the ferry is late.")
    assert clues is not None
    assert clues.words[clues.heads[clues.words.index("Vela")]] == "said"


def test_a_sentence_without_a_possible_cue_is_not_read(parser: Parser) -> None:
    assert clues_of(parser, "The harbour.") == [None]
