"""The names of a text: the parser's, repaired, and those it missed."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.actors import EntityKind
from rashomon.read.candidates import find_terms
from rashomon.read.named import find_names, shouted_tokens
from support.who import parsed


def names(parser: Parser, text: str) -> dict[str, EntityKind]:
    report, parse = parsed(parser, text)
    found = find_names(report, parse, find_terms(parse), shouted_tokens(report, parse))
    return {one.words: one.kind for one in found}


def test_a_title_is_cut_off_a_name(parser: Parser) -> None:
    assert names(parser, "President Maria Vela left Oslo.") == {
        "Maria Vela": EntityKind.PERSON,
        "Oslo": EntityKind.PLACE,
    }


def test_a_title_stays_in_reach_as_context(parser: Parser) -> None:
    report, parse = parsed(parser, "Danish Prime Minister Maria Vela left.")
    found = find_names(report, parse, find_terms(parse), set())
    name = next(one for one in found if one.words == "Maria Vela")
    before = [token.text for token in parse.tokens[name.context : name.start]]
    assert before == ["Danish", "Prime", "Minister"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Kremlin denied it.", "Kremlin", EntityKind.ORGANISATION),
        ("She flew to Germany.", "Germany", EntityKind.PLACE),
        ("The Russians left.", "Russians", EntityKind.GROUP),
    ],
)
def test_the_tables_say_what_a_name_is(
    parser: Parser, text: str, name: str, kind: EntityKind
) -> None:
    assert names(parser, text)[name] is kind


def test_an_adjective_of_a_country_is_no_name(parser: Parser) -> None:
    assert "Russian" not in names(parser, "A Russian trawler left the bay.")


def test_capitals_tell_no_names_in_a_shouted_line(parser: Parser) -> None:
    report, parse = parsed(parser, "FERRY OWNERS WANT ANSWERS NOW\nThe crew left.")
    shouted = shouted_tokens(report, parse)
    assert {parse.tokens[n].text for n in shouted} == {"FERRY", "OWNERS", "WANT", "ANSWERS", "NOW"}
    assert find_names(report, parse, find_terms(parse), shouted) == []


def test_names_never_overlap(parser: Parser) -> None:
    report, parse = parsed(parser, "The Bank of Norway and Maria Vela's Oslo Harbour Board met.")
    found = find_names(report, parse, find_terms(parse), set())
    taken = [index for one in found for index in range(one.start, one.end)]
    assert len(taken) == len(set(taken))


def test_the_second_half_of_a_given_name_is_kept(parser: Parser) -> None:
    assert "Ban Ki-moon" in names(parser, "Secretary-General Ban Ki-moon left the hall.")
    assert "Ban Ki" not in names(parser, "U.N. Secretary-General Ban Ki-moon left the hall.")


def test_the_day_behind_a_name_is_no_part_of_it(parser: Parser) -> None:
    assert "Maria Vela" in names(parser, "Norway said Maria Vela Thursday met Peter Tull.")


def context(parser: Parser, text: str, name: str) -> list[str]:
    report, parse = parsed(parser, text)
    found = find_names(report, parse, find_terms(parse), set())
    one = next(one for one in found if one.words == name)
    return [token.text for token in parse.tokens[one.context : one.start]]


def test_a_verb_before_a_name_is_no_title(parser: Parser) -> None:
    assert context(parser, "That seemed to force Maria Vela out.", "Maria Vela") == []


def test_a_dateline_is_no_title(parser: Parser) -> None:
    told = context(parser, "LIMA - President Maria Vela left Oslo.", "Maria Vela")
    assert "LIMA" not in told
