"""Words for one thing that mean different things."""

from rashomon.language.wordings import wordings


def meanings(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.matter) for one in wordings(text, 0, len(text))]


def test_words_of_the_table_are_found_in_any_form() -> None:
    assert meanings("Guarantees were given, then talks were suspended.") == [
        ("Guarantees", "promise"),
        ("suspended", "halt"),
    ]


def test_two_words_can_be_one_entry() -> None:
    assert meanings("They shot down the plane.") == [("shot down", "crash")]


def test_words_of_one_meaning_are_told_alike() -> None:
    one, other = wordings("a truce, a ceasefire", 0, 20)
    assert (one.matter, one.meaning) == (other.matter, other.meaning)


def test_only_the_stretch_asked_for_is_read() -> None:
    assert not wordings("A coup, they said.", 8, 18)
