"""What a sentence tells: the same key for a number however written, for a name however spelt."""

import pytest

from rashomon.compare.details import Bag, is_fact, sentence_bags
from rashomon.compare.texts import telling
from support.copying import FERRY, read


def bag(line: str) -> Bag:
    return sentence_bags(telling(read(f"{line} lighthouse lantern brittle guarded.")))[0]


def test_a_sentence_of_few_telling_words_has_an_empty_bag() -> None:
    short, long = sentence_bags(telling(read("He was there.\n" + FERRY.split("\n")[3])))
    assert not short
    assert {"tug", "~brnhlm"} <= set(long)


def test_quoted_words_weigh_less() -> None:
    line = "the brittle lighthouse keeper guarded seventeen lanterns"
    plain, quoted = (
        sentence_bags(telling(read(text)))[0] for text in (f"Once {line}", f"Once “{line}”")
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
    first, second = sentence_bags(telling(read(lines)))
    assert [key for key in first if key[0] == "~"] == [key for key in second if key[0] == "~"]
    assert not any(key == "~brtl" for key in second)


def test_signs_that_only_look_like_numbers_stand_as_they_are() -> None:
    assert [key for key in bag("Some ² and ٣ things") if is_fact(key)] == ["²", "٣"]
