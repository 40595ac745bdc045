import pytest

from rashomon.language.page_addresses import page_of


@pytest.mark.parametrize(
    "url", ["https://a.example/1", "http://a.example?id=7", "https://a.example:8080/x/"]
)
def test_an_address_with_a_path_names_a_page(url: str) -> None:
    assert page_of(url, None) is not None


@pytest.mark.parametrize(
    "url",
    [None, "", "https://a.example", "https://a.example/", "https://a.example/#x", "a/1", "x" * 99],
)
def test_a_front_page_names_none(url: str | None) -> None:
    assert page_of(url, "A") is None


def test_pages_of_two_outlets_are_two() -> None:
    assert page_of("https://a.example/1", "A") != page_of("https://a.example/1", "B")
