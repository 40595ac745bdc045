import pytest

from rashomon.language.acts import act_likeness
from rashomon.language.lemmas import lemma


@pytest.mark.parametrize(
    ("one", "other"), [("meeting", "summit"), ("expelled", "expulsion"), ("extend", "extension")]
)
def test_words_for_one_act_are_alike(one: str, other: str) -> None:
    assert act_likeness(lemma(one), lemma(other)) >= 0.7


@pytest.mark.parametrize(("one", "other"), [("meeting", "murder"), ("conflict", "contest")])
def test_words_for_other_acts_are_not(one: str, other: str) -> None:
    assert act_likeness(lemma(one), lemma(other)) == 0.0
