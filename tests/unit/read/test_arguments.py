"""Subjects and objects: through passives, control and relative clauses."""

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.read.arguments import is_asked_for, is_passive, object_heads, subject_heads
from support.who import parsed


def words(parse: Parse, found: tuple[int, ...]) -> list[str]:
    return [parse.tokens[n].text for n in found]


def at(parse: Parse, text: str) -> int:
    return next(one.index for one in parse.tokens if one.text == text)


def test_the_subject_of_a_passive_is_its_agent(parser: Parser) -> None:
    _, parse = parsed(parser, "Two envoys were expelled by Chile.")
    assert words(parse, subject_heads(parse, at(parse, "expelled"))) == ["Chile"]
    assert words(parse, object_heads(parse, at(parse, "expelled"))) == ["envoys"]


def test_who_is_urged_does_the_infinitive(parser: Parser) -> None:
    _, parse = parsed(parser, "Norway urged Sweden to withdraw its troops.")
    assert words(parse, subject_heads(parse, at(parse, "withdraw"))) == ["Sweden"]


def test_conjuncts_are_objects_too(parser: Parser) -> None:
    _, parse = parsed(parser, "Norway sanctioned Belarus and Chile.")
    assert words(parse, object_heads(parse, at(parse, "sanctioned"))) == ["Belarus", "Chile"]


def test_speaking_by_telephone_is_no_passive(parser: Parser) -> None:
    _, parse = parsed(parser, "The two leaders had spoken by telephone on Monday.")
    assert not is_passive(parse, at(parse, "spoken"))


def test_the_first_to_do_a_thing_does_it(parser: Parser) -> None:
    _, parse = parsed(parser, "Ann Example was the first leader to visit Peru.")
    assert words(parse, subject_heads(parse, at(parse, "visit"))) == ["Example"]


def test_a_firm_that_runs_something_is_an_object_not_a_clause(parser: Parser) -> None:
    _, parse = parsed(parser, "Norway spared the bank financing the dam.")
    assert words(parse, object_heads(parse, at(parse, "spared"))) == ["bank"]


def test_what_someone_was_seen_doing_is_no_object(parser: Parser) -> None:
    _, parse = parsed(parser, "Norway heard the envoys discussing the dam.")
    assert words(parse, object_heads(parse, at(parse, "heard"))) == []


def test_a_plural_verb_goes_with_the_plural_noun_of_a_phrase(parser: Parser) -> None:
    _, parse = parsed(parser, "It was denounced by supporters of the king, who attack the paper.")
    assert words(parse, subject_heads(parse, at(parse, "attack"))) == ["supporters"]


def test_who_calls_for_an_act_does_not_do_it(parser: Parser) -> None:
    _, parse = parsed(parser, "Norway called for banning the party.")
    assert subject_heads(parse, at(parse, "banning")) == ()


def test_a_gerund_joined_to_what_is_called_for_is_asked_for_too(parser: Parser) -> None:
    text = (
        "Most of the senators have called for stricter laws, including universal checks and"
        " banning assault weapons."
    )
    _, parse = parsed(parser, text)
    assert is_asked_for(parse, at(parse, "banning"))
    assert not is_asked_for(parse, at(parse, "including"))


def test_who_looks_forward_to_an_act_will_do_it(parser: Parser) -> None:
    _, parse = parsed(parser, "Norway looks forward to meeting with Chile.")
    assert words(parse, subject_heads(parse, at(parse, "meeting"))) == ["Norway"]


def test_a_writing_asks_not_who_signs_it(parser: Parser) -> None:
    text = "Chile left after Norway signed legislation on Monday calling for sanctions."
    _, parse = parsed(parser, text)
    assert words(parse, subject_heads(parse, at(parse, "calling"))) == ["legislation"]
