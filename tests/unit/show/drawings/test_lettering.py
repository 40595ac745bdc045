"""Lettering: what is cut fits, and no sign is cut in two."""

import pytest

from rashomon.show.drawings.lettering import fitted, named, width, wrapped


@pytest.mark.parametrize(
    "words", ["WWWWWWWWWWWWWWWW", "a name of many words", "東京港湾局東京港湾局"]
)
def test_what_is_cut_fits(words: str) -> None:
    cut = fitted(words, 70)
    assert cut.endswith("…")
    assert width(cut) <= 70


def test_what_fits_is_left_alone() -> None:
    assert fitted("Oslo", 70) == "Oslo"


def test_a_sign_of_several_code_points_is_whole_or_gone() -> None:
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
    for room in range(14, 120):
        cut = fitted(family * 3, room)
        assert cut.rstrip("…") == family * (len(cut.rstrip("…")) // len(family))


def test_letters_keep_their_accents() -> None:
    for room in range(14, 60):
        assert not fitted("e\u0301" * 9, room).rstrip("…").endswith("e")


def test_wrapped_words_keep_to_their_lines() -> None:
    lines = wrapped("some forty dock workers and one very old captain " * 20, 90, 2)
    assert len(lines) == 2
    assert all(width(line) <= 90 for line in lines)


def test_very_long_words_cost_little() -> None:
    assert len(fitted("x" * 1_000_000, 100)) < 40


def test_of_a_path_the_end_is_kept() -> None:
    cut = named("reports/of/a/very/deep/folder/harbour-times.txt", 140)
    assert cut == "…harbour-times.txt"
    assert width(cut) <= 140
    assert named("Harbour Times of the Northern Coast", 90).startswith("Harbour")
    assert named("a/b.txt", 90) == "a/b.txt"


def test_a_path_of_hostile_signs_fits() -> None:
    for sign in ("e\u0301", "\U0001f469\u200d\U0001f467", "\u202e", "WWW"):
        assert width(named(f"x/{sign * 300}", 80)) <= 80
