"""Nouns that count the same."""

from rashomon.language.counted import counted_as


def test_nouns_of_one_family_count_the_same() -> None:
    assert counted_as("Troops") == counted_as("soldier")


def test_other_nouns_count_themselves() -> None:
    assert counted_as("protesters") != counted_as("protests")
    assert counted_as("lorries") == counted_as("lorry")
