"""The table of countries: codes, names and centres that can be looked up either way."""

import re

import pytest

from rashomon.language.countries import (
    code_of_adjective,
    code_of_capital,
    code_of_name,
    countries,
)


def test_codes_are_three_capitals_and_centres_lie_on_the_globe() -> None:
    for code, country in countries().items():
        assert re.fullmatch("[A-Z]{3}", code)
        assert -90 <= country.lat <= 90
        assert -180 <= country.lon <= 180


def test_nearly_every_country_of_the_world_is_there() -> None:
    assert len(countries()) > 190
    assert "KOS" in countries()


@pytest.mark.parametrize(
    ("word", "code"), [("U.S.", "USA"), ("Britain", "GBR"), ("Russia", "RUS"), ("Kosovo", "KOS")]
)
def test_names_as_news_spells_them_are_known(word: str, code: str) -> None:
    assert code_of_name()[word] == code


def test_adjectives_and_demonyms_lead_to_the_country() -> None:
    assert {code_of_adjective()[word] for word in ("Russian", "Russians")} == {"RUS"}
    assert code_of_adjective()["Danes"] == "DNK"


def test_capitals_lead_to_the_country() -> None:
    assert code_of_capital()["Moscow"] == "RUS"


@pytest.mark.parametrize("column", ["names", "adjectives"])
def test_no_word_names_two_countries(column: str) -> None:
    words = [word for country in countries().values() for word in getattr(country, column)]
    assert sorted(words) == sorted(set(words))


def test_the_first_name_is_the_usual_one() -> None:
    assert countries()["RUS"].name == "Russia"
