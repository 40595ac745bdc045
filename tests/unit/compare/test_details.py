"""What a sentence tells: the same key for a number however written, for a name however spelt."""

import pytest

from rashomon.compare.details import Bag, details_of, is_fact, numbers_in
from rashomon.compare.texts import telling
from support.copying import FERRY, read


def bag(line: str) -> Bag:
    return details_of(telling(read(f"{line} lighthouse lantern brittle guarded."))).bags[0]


def test_a_sentence_of_few_telling_words_has_an_empty_bag() -> None:
    short, long = details_of(telling(read("He was there.\n" + FERRY.split("\n")[3]))).bags
    assert not short
    assert {"tug", "~brnhlm"} <= set(long)


def test_quoted_words_weigh_less() -> None:
    line = "the brittle lighthouse keeper guarded seventeen lanterns"
    plain, quoted = (
        details_of(telling(read(text))).bags[0] for text in (f"Once {line}", f"Once “{line}”")
    )
    assert quoted["keeper"] == pytest.approx(0.4 * plain["keeper"])


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("38,000", "38000"),
        ("thirty-eight thousand", "38000"),
        ("38 thousand", "38000"),
        ("2.4 million", "2400000"),
        ("one hundred and fifty", "150"),
        ("twenty one", "21"),
        ("five dozen", "60"),
        ("a dozen", "12"),
        ("$4.6m", "4600000"),
        ("£3bn", "3000000000"),
        ("320 000", "320000"),
        ("the tenth of", "10"),
        ("9", "9"),
    ],
)
def test_a_number_has_one_key_however_it_is_written(words: str, key: str) -> None:
    facts = [found for found in bag(f"About {words} sailors") if is_fact(found)]
    assert facts == [key]


@pytest.mark.parametrize("number", ["one", "zero", "1"])
def test_one_and_nought_tell_nothing(number: str) -> None:
    assert not any(is_fact(key) for key in bag(f"Only {number} sailors"))


def test_a_misspelt_name_keeps_its_key() -> None:
    right, wrong = bag("We saw Vrettos with"), bag("We saw Vretos with")
    assert {key for key in right if key[0] == "~"} == {key for key in wrong if key[0] == "~"}


def test_a_name_is_one_at_the_start_of_a_sentence_where_it_stands_inside_another() -> None:
    lines = (
        "Kestrelmann left brittle lighthouse lanterns.\nBrittle lighthouse lanterns Kestrelmann."
    )
    first, second = details_of(telling(read(lines))).bags
    assert [key for key in first if key[0] == "~"] == [key for key in second if key[0] == "~"]
    assert not any(key == "~brtl" for key in second)


def test_signs_that_only_look_like_numbers_stand_as_they_are() -> None:
    assert [key for key in bag("Some ² and ٣ things") if is_fact(key)] == ["²", "٣"]


def test_a_letter_after_a_figure_is_a_scale_only_in_a_sum_of_money() -> None:
    assert [key for key in bag("The crack is 2.4m long") if is_fact(key)] == ["2.4"]


def test_numbers_are_given_with_their_words() -> None:
    told = telling(read("Some forty two thousand men and 7 boats"))
    assert list(numbers_in(told, 0, len(told.words))) == [(1, 4, "42000"), (6, 7, "7")]


def test_a_sentence_is_spoken_when_most_of_it_is_quoted() -> None:
    lines = (
        "Captain Varga told “it was windy”.\n“The brittle lighthouse lantern broke,” said Varga."
    )
    assert details_of(telling(read(lines))).spoken == (False, True)


def test_facts_are_the_names_and_numbers_of_all_sentences() -> None:
    facts = details_of(telling(read(FERRY))).facts
    assert {"1998", "212", "~mrsl"} <= set(facts)
    assert all(is_fact(key) for key in facts)
