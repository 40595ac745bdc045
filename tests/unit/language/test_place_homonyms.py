"""Names of towns that are also words or surnames."""

from rashomon.language.place_homonyms import is_surname, is_word


def test_an_ordinary_word_is_told_from_a_name() -> None:
    assert is_word("Research")
    assert not is_word("Oslo")


def test_every_word_of_a_name_must_be_one() -> None:
    assert is_word("Paradise Hills") == is_word("Hills")
    assert not is_word("Paradise Oslo")


def test_surnames_are_told_from_towns() -> None:
    assert is_surname("Jackson")
    assert not is_surname("Jacksonville")


def test_countries_and_nothing_at_all_are_neither() -> None:
    assert not any(is_word(name) or is_surname(name) for name in ("U.S.", "Chad", ""))
