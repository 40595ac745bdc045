"""Marking the actors of a clause, and keeping them in reach of a bounded model."""

import pytest

from rashomon.models.marking import LONGEST, cut_pieces, mark


class Letters:
    """A stand-in tokenizer: a piece a word, one more at either end."""

    def encode(self, text: str) -> "Letters":
        self.offsets = [(0, 0)]
        start = 0
        for word in text.split(" "):
            self.offsets.append((start, start + len(word)))
            start += len(word) + 1
        self.offsets.append((0, 0))
        self.ids = list(range(len(self.offsets)))
        return self


def cut(text: str, span: tuple[int, int] | None) -> str | None:
    return None if span is None else text[slice(*span)]


def test_either_actor_stands_between_its_own_signs() -> None:
    text, source, target = mark("Tull was sued by Mora.", (17, 21), (0, 4))
    assert text == "# Tull # was sued by @ Mora @."
    assert (cut(text, source), cut(text, target)) == ("@ Mora @", "# Tull #")


def test_without_actors_nothing_is_marked() -> None:
    assert mark("It rained.", None, None) == ("It rained.", None, None)


def test_an_actor_inside_the_other_is_not_marked() -> None:
    text, source, target = mark("Mora's aide left.", (0, 11), (0, 4))
    assert (cut(text, source), target) == ("@ Mora's aide @", None)


@pytest.mark.parametrize("place", [0, 4_000, 9_990])
def test_a_long_text_is_cut_round_the_actor(place: int) -> None:
    text = "a" * place + "Mora" + "b" * (10_000 - place)
    marked, source, _ = mark(text, (place, place + 4), None)
    assert cut(marked, source) == "@ Mora @"
    assert len(marked) < 800


def test_too_many_pieces_are_cut_and_keep_the_last() -> None:
    marked = cut_pieces(Letters(), "x " * 300, None, None)
    assert len(marked.pieces) == LONGEST
    assert marked.pieces[-1] == 302
    assert marked.source == marked.target == (0, LONGEST)


def test_pieces_of_an_actor_hold_its_signs() -> None:
    marked = cut_pieces(Letters(), "Tull sued Mora", (0, 4), (10, 14))
    assert (marked.source, marked.target) == ((1, 4), (5, 8))
