"""Terms of the tables in tokenised text."""

import pytest

from rashomon.language.lexicon import TermKind, plural_of, scan, term_of


def found(words: str) -> list[tuple[str, TermKind]]:
    return [(one.term.name, one.term.kind) for one in scan(words.split())]


def test_the_longest_term_wins() -> None:
    assert found("North Korea is not Korea") == [("North Korea", TermKind.COUNTRY)]


def test_capitals_tell_countries_from_words() -> None:
    assert found("the us sent it to us and the US paid") == [("United States", TermKind.COUNTRY)]
    assert found("roast turkey in Turkey") == [("Turkey", TermKind.COUNTRY)]


def test_plurals_are_known() -> None:
    terms = [one.term for one in scan(["foreign", "ministries", "and", "gunmen"])]
    assert [(term.name, term.plural) for term in terms] == [
        ("foreign ministry", True),
        ("gunman", True),
    ]


@pytest.mark.parametrize("name", ["G7", "G-7", "Group of Seven"])
def test_spellings_of_a_body_are_one(name: str) -> None:
    term = term_of(name)
    assert term is not None
    assert (term.name, term.country) == ("Group of Seven", "IGO")


def test_different_bodies_on_one_line_stay_apart() -> None:
    left, right = term_of("Fox News"), term_of("ABC News")
    assert left is not None
    assert right is not None
    assert left.name != right.name


def test_odd_plurals() -> None:
    assert [plural_of(word) for word in ("attorney general", "spy", "child")] == [
        "attorneys general",
        "spies",
        "children",
    ]
