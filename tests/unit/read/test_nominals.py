"""Mentions without a name."""

import pytest

from rashomon.language.lexicon import ROLES
from rashomon.language.protocols import Parser
from rashomon.nouns.actors import EntityKind
from rashomon.read.candidates import Candidate, find_terms
from rashomon.read.nominals import find_nominal
from support.who import parsed


def nominals(parser: Parser, text: str) -> list[Candidate]:
    report, parse = parsed(parser, text)
    found = [one for one in find_terms(parse) if one.term.kind in ROLES]
    return [made for one in found for made in find_nominal(report, parse, one, set(), set())]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The Danish leader left.", "The Danish leader", EntityKind.PERSON),
        ("Two senior officials left.", "Two senior officials", EntityKind.GROUP),
        ("His lawyer left.", "His lawyer", EntityKind.PERSON),
        ("The committee met.", "The committee", EntityKind.ORGANISATION),
        ("Police searched the pier.", "Police", EntityKind.GROUP),
    ],
)
def test_a_role_is_mentioned_with_its_modifiers(
    parser: Parser, text: str, words: str, kind: EntityKind
) -> None:
    assert [(one.words, one.kind) for one in nominals(parser, text)] == [(words, kind)]


def test_only_what_is_spoken_of_as_known_is_definite(parser: Parser) -> None:
    texts = ("The lawyer left.", "His lawyer left.", "A lawyer left.")
    assert [nominals(parser, text)[0].definite for text in texts] == [True, True, False]


def test_an_office_is_not_who_holds_it(parser: Parser) -> None:
    assert nominals(parser, "She was elected president.") == []


def test_a_role_that_modifies_is_no_mention(parser: Parser) -> None:
    assert nominals(parser, "The police station burned.") == []


def test_words_of_a_name_are_not_mentioned_twice(parser: Parser) -> None:
    report, parse = parsed(parser, "The mayor left.")
    (one,) = find_terms(parse)
    assert find_nominal(report, parse, one, {one.start}, set()) == []
    assert find_nominal(report, parse, one, set(), {one.start}) == []
