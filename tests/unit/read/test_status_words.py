"""The tables of words that tell the status of an act."""

from rashomon.read.status_words import BESIDE, DEMANDS, DENIALS, HEDGES, MODALS, PLANS, REFUSALS


def test_no_word_both_plans_and_refuses_an_act() -> None:
    assert PLANS.isdisjoint(REFUSALS | DENIALS)
    assert DEMANDS.isdisjoint(REFUSALS | DENIALS)


def test_words_are_written_as_they_are_looked_up() -> None:
    for words in (BESIDE, MODALS, PLANS, HEDGES):
        assert all(one == one.casefold() for one in words)


def test_a_shortened_will_counts_with_either_apostrophe() -> None:
    assert MODALS["'ll"] is MODALS["’ll"] is MODALS["will"]
