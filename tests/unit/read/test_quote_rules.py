"""What the rules alone hold for speech, for statements and for possible."""

from rashomon.language.protocols import Parser
from rashomon.read.attribution import Candidate
from rashomon.read.quote_rules import Ruled, is_held, of_speech, outermost, rule
from support.ruled import laid_out


def ruled(parser: Parser, text: str) -> Ruled:
    parse, told, regions = laid_out(parser, text)
    return rule(text, parse, told, regions)


def test_speech_and_reported_statements_are_kept_apart(parser: Parser) -> None:
    found = ruled(parser, "“It is late,” said Peter Tull. Maria Vela said that it was early.")
    assert (len(found.spoken), len(found.reported)) == (1, 1)


def test_a_doubtful_cue_is_possible_and_not_reported(parser: Parser) -> None:
    found = ruled(parser, "Maria Vela carried the boxes to the harbour.")
    assert found.reported == []
    assert all(chance < 0.3 for held in found.possible.values() for chance, _ in held)


def test_nothing_inside_quotation_marks_is_possible(parser: Parser) -> None:
    text = "“Tull said that it is late,” said Maria Vela."
    parse, told, regions = laid_out(parser, text)
    heads = rule(text, parse, told, regions).possible
    assert all(regions.at(parse.tokens[head].start) is None for head in heads)


def test_the_content_of_speech_is_held(parser: Parser) -> None:
    found = ruled(parser, "“It is late,” said Peter Tull.")
    assert is_held(found.held, of_speech(found.spoken[0]))


def test_the_nearer_of_two_cues_tells_what_both_attribute_to_one_source() -> None:
    far = Candidate(2, "tagged", "announce", (2, 3), (6, 7, 8), (0, 1))
    near = Candidate(5, "tagged", "maintain", (5, 6), (6, 7, 8), (0, 1))
    assert outermost([far, near]) == [near]
