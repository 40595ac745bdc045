"""How like two spellings are."""

import pytest

from rashomon.language.spelling import edits, romanised, skeleton


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("varga", "varga", 0), ("varga", "vagra", 1), ("varga", "vargas", 1), ("", "abc", 3)],
)
def test_edits(one: str, other: str, count: int) -> None:
    assert edits(one, other) == edits(other, one) == count


def test_skeleton_keeps_first_letter_and_consonants() -> None:
    assert skeleton("Otterba") == "otrb"


def test_romanisations_of_a_name_are_one() -> None:
    assert romanised("Aleksei") == romanised("Alexey")
    assert romanised("Anthony") != romanised("Antony")
