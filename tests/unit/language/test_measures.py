"""Amounts as sentences word them."""

import pytest

from rashomon.language.measures import Measure, measures


def read(text: str) -> tuple[Measure, ...]:
    return measures(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "words", "value", "of"),
    [
        ("They took nine hunting rifles.", "nine hunting rifles", 9, "rifl"),
        ("It cost about £45,000 to mend.", "£45,000", 45_000, "money £"),
        ("a 32-second bow", "32-second", 32, "second"),
        ("some 2.5 million people fled", "some 2.5 million people", 2.5e6, "person"),
        ("40 per cent of the oil", "40 per cent", 40, "percent"),
        ("a magnitude-5.2 quake", "magnitude-5.2", 5.2, "magnitude"),
        ("a 6.1 magnitude quake", "6.1 magnitude", 6.1, "magnitude"),
        ("10 miles off", "10 miles", 16.09344, "length"),
        ("winds of 90km/h", "90km/h", 90, "speed"),
        ("winds of 60 miles per hour", "60 miles per hour", 96.56064, "speed"),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, words: str, value: float, of: str) -> None:
    (one,) = read(text)
    assert words.endswith(text[one.start : one.end]) or text[one.start : one.end].endswith(words)
    assert (one.value, one.of) == (pytest.approx(value), of)
    assert not one.part


@pytest.mark.parametrize(
    "text", ["in 2011 the boats", "the 43-year-old sailor", "on 12 May", "no boats at all"]
)
def test_years_ages_and_days_are_no_amounts(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "another two boats sank",
        "two other boats sank",
        "10 to 14 boats sank",
        "three of the 40 boats sank",
        "the last nine laps",
        "a few hundred yards off",
    ],
)
def test_an_amount_beside_others_or_in_a_range_is_a_part(text: str) -> None:
    assert any(one.part for one in read(text))


def test_bounds_leave_the_amount_open() -> None:
    more, fewer = read("more than nine boats and fewer than six cars")
    assert (more.low, more.high, fewer.low, fewer.high) == (9, None, None, 6)


def test_long_sentences_are_read_in_their_first_part_only() -> None:
    assert len(read("nine boats " * 10_000)) < 100


@pytest.mark.parametrize(
    "text", ["Some 300 fishermen rowed.", "More than 300 sailors rowed.", "300 washerwomen sang."]
)
def test_a_bound_and_a_plural_in_men_make_whole_counts(text: str) -> None:
    (one,) = read(text)
    assert (one.value, one.part) == (300, False)


def test_those_who_did_something_are_some_of_all() -> None:
    (one,) = read("Two gunmen who robbed a bank were caught.")
    assert one.part
