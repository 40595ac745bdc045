"""Words with their places, and shingles."""

import pytest

from rashomon.language.tokens import shingles, words


def test_spans_cut_the_words() -> None:
    text = "The U.S. sent 1,200 crates, Olsen’s aide said."
    found = words(text)
    cuts = [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
    assert cuts == ["The", "U.S.", "sent", "1,200", "crates", "Olsen’s", "aide", "said"]


def test_keys_fold_what_typography_changes() -> None:
    assert words("US it’s 1,200").keys == words("U.S. IT'S 1200").keys


def test_ranges_bound_the_words() -> None:
    assert words("one two three", [(4, 7)]).keys == ("two",)


def test_shingles_are_one_a_run_and_tell_order() -> None:
    there = shingles(["a", "b", "c"], 2).tolist()
    back = shingles(["c", "b", "a"], 2).tolist()
    assert len(there) == 2
    assert set(there).isdisjoint(back)


@pytest.mark.parametrize("keys", [[], ["a"]])
def test_too_few_words_give_no_shingles(keys: list[str]) -> None:
    assert shingles(keys, 2).tolist() == []
