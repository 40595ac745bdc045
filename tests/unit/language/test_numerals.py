import pytest

from rashomon.language.numerals import number, ordinal, year_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-five", 25.0),
        ("two hundred and five", 205.0),
        ("1,200", 1200.0),
        ("2 1/2", 2.5),
        ("a dozen", 12.0),
        ("three thousand", 3000.0),
        ("an", 1.0),
        ("several", None),
        ("", None),
        ("5 1/0", None),
    ],
)
def test_number_reads_figures_and_words(words: str, value: float | None) -> None:
    assert number(words) == value


@pytest.mark.parametrize(("words", "value"), [("16th", 16), ("Third", 3), ("16", None)])
def test_ordinal_needs_its_ending(words: str, value: int | None) -> None:
    assert ordinal(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nineteen ninety-seven", 1997),
        ("two thousand", 2000),
        ("two thousand and five", 2005),
        ("twenty nineteen", 2019),
        ("nineteen", None),
        ("", None),
    ],
)
def test_years_are_read_from_words(words: str, value: int | None) -> None:
    assert year_words(words) == value
