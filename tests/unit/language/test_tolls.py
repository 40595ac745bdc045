"""Counts of the dead, the hurt, the missing, the held and the moved."""

import pytest

from rashomon.language.tolls import Toll, tolls


def read(text: str) -> tuple[Toll, ...]:
    return tolls(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "words", "state", "of"),
    [
        ("Ten sailors were killed.", "Ten sailors", "dead", "sailor"),
        ("Ten people, including two boys, were hurt.", "Ten people", "hurt", "person"),
        ("It killed at least 44 people there.", "at least 44 people", "dead", "person"),
        ("The wreck left 12 people dead.", "12 people", "dead", "person"),
        ("The death toll in the town rose to 548.", "548", "dead", "person"),
        ("The mayor put the number of dead at 25.", "25", "dead", "person"),
        ("13 monitors of the union had been seized.", "13 monitors", "held", "observer"),
        ("A boat with 298 people aboard sank.", "298 people", "aboard", "person"),
        ("They evacuated 8,755 people.", "8,755 people", "moved", "person"),
        ("70 people are in relief camps.", "70 people", "moved", "person"),
        (
            "70 people in Bor, which is north of Juba, were relocated.",
            "70 people",
            "moved",
            "person",
        ),
        ("70 people – most of them clerks – were killed.", "70 people", "dead", "person"),
        ("The storm claimed 44 lives there.", "44", "dead", "person"),
        ("Nine Norwegians were hurt.", "Nine Norwegians", "hurt", "person"),
    ],
)
def test_a_count_is_read_with_its_noun_and_state(
    text: str, words: str, state: str, of: str
) -> None:
    (one,) = read(text)
    assert (text[one.start : one.end], one.state, one.of) == (words, state, of)


@pytest.mark.parametrize(
    "text",
    [
        "Another eight people were killed.",
        "One of its soldiers has died.",
        "He was killed in 2010.",
        "They were killed 3 days ago.",
        "The new death toll came after two more bodies were found.",
        "Twelve votes were missing.",
    ],
)
def test_parts_and_other_numbers_are_no_tolls(text: str) -> None:
    assert not [one for one in read(text) if one.of != "vote"]


def test_bounds_follow_the_words() -> None:
    assert [(one.low, one.high) for one in read("More than 9 men died, and 4 men were hurt.")] == [
        (9.0, None),
        (4.0, 4.0),
    ]


@pytest.mark.parametrize(
    ("text", "words", "low", "state"),
    [
        (
            "Thieves took rings worth more than $160 million.",
            "more than $160 million",
            160e6,
            "worth",
        ),
        ("They left with £2.5m worth of diamonds.", "£2.5m", 2.5e6, "worth"),
        ("The storm did $10bn in damage.", "$10bn", 10e9, "lost"),
    ],
)
def test_sums_are_counts_of_money(text: str, words: str, low: float, state: str) -> None:
    (one,) = read(text)
    assert (text[one.start : one.end], one.low, one.state) == (words, low, state)


def test_names_before_the_noun_are_kept() -> None:
    (one,) = read("Two Danish sailors were killed.")
    assert one.names == {"danish"}


@pytest.mark.parametrize("text", ["ten people " * 900, "death toll " * 900, "at least " * 900])
def test_long_texts_are_read_in_their_first_part_only(text: str) -> None:
    assert all(one.end <= 1000 for one in read(text))
