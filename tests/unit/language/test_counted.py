"""Nouns that count the same."""

from rashomon.language.counted import counted_as, counts_people


def test_nouns_of_one_family_count_the_same() -> None:
    assert counted_as("Troops") == counted_as("soldier")


def test_other_nouns_count_themselves() -> None:
    assert counted_as("protesters") != counted_as("protests")
    assert counted_as("lorries") == counted_as("lorry")


def test_sorts_of_people_are_known_from_people_and_from_things() -> None:
    assert [counts_people(noun) for noun in ("gunmen", "people", "barges")] == [True, False, False]
