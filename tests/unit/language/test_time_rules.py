"""The small words that rules for time are built of."""

import pytest

from rashomon.language.symbols import Symbol
from rashomon.language.time_rules import MODS, RELATIVE, Rule, dated, day_of, rule, steps, year_of
from rashomon.nouns.times import TimexType


@pytest.mark.parametrize(
    ("words", "year"),
    [("1998", "1998"), ("nineteen ninety-eight", "1998"), (None, "XXXX"), ("", "XXXX")],
)
def test_a_year_is_four_digits_or_unknown(words: str | None, year: str) -> None:
    assert year_of(words) == year


@pytest.mark.parametrize(
    ("words", "count"), [("last", -1), ("The  previous", -1), ("this", 0), ("the following", 1)]
)
def test_words_say_how_far_to_go(words: str, count: int) -> None:
    assert steps(words) == count


def test_no_word_goes_further_than_one() -> None:
    assert set(RELATIVE.values()) == {-1, 0, 1}
    assert set(MODS.values()) == {"START", "MID", "END", "EARLIER", "LATER"}


def test_an_ordinal_is_its_number() -> None:
    assert [day_of(words) for words in ("16th", "3rd", "07")] == [16, 3, 7]


def test_a_rule_matches_at_a_place_and_never_half_a_word() -> None:
    book: list[Rule] = []
    rule(book, "fair", "fair day")(lambda _: dated("XXXX-08-01"))
    (made,) = book
    assert made.pattern.match("Fair Day!") is not None
    assert made.pattern.match("fair days") is None
    match = made.pattern.match("fair day")
    assert match is not None
    assert made.build(match) == (TimexType.DATE, Symbol(head="date", value="XXXX-08-01"))
