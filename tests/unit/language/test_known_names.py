"""Known names, and names that may be another gone wrong."""

from rashomon.language.known_names import is_known_name, letter_off, sounds_alike


def test_first_names_office_holders_towns_and_usual_words_are_known() -> None:
    assert all(is_known_name(name) for name in ("Maria", "Putin", "Rotterdam", "Water"))


def test_a_name_in_no_table_is_not_known() -> None:
    assert not is_known_name("Tervatno")


def test_one_letter_off_needs_a_long_name() -> None:
    assert letter_off("Halvorsen", "Halversen")
    assert not letter_off("Dorn", "Born")


def test_a_plural_is_no_letter_off() -> None:
    assert not letter_off("Halvorsen", "Halvorsens")


def test_names_that_begin_alike_and_differ_by_a_consonant_sound_alike() -> None:
    assert sounds_alike("Marinov", "Morenof")
    assert not sounds_alike("Marinov", "Barinov")
