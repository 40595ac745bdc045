"""Codes are those of the table; an address that could be anything else is none."""

import pytest

from rashomon.show.exports.codes import country_codes, urn, web_address


def test_countries_have_other_codes() -> None:
    assert country_codes("DEU") == ("DE", "GM")
    assert country_codes("KOS") == ("XK", "KV")
    assert country_codes("NAM") == ("NA", "WA")


@pytest.mark.parametrize("code", [None, "IGO", "UNO", "EUR", "NGO", "XXX", "alpha3"])
def test_what_is_no_country_has_none(code: str | None) -> None:
    assert country_codes(code) is None


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "ftp://a.example", "http://", "https:///x",
     'http://a.example/"onclick="x', "http://a.example/a b", "http://a.example/\n", "//a.example"],
)  # fmt: skip
def test_what_is_no_web_address_is_none(url: str | None) -> None:
    assert web_address(url) is None


def test_a_web_address_stays() -> None:
    assert web_address("HTTPS://a.example/ü?q=1#x") == "HTTPS://a.example/ü?q=1#x"
    assert urn("event-1") == "urn:rashomon:event-1"
