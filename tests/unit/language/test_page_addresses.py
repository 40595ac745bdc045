import pytest

from rashomon.language.page_addresses import page_of, time_seen


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


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("https://a.example/1", ""),
        ("https://a.example/1#2021-06-16T10:00:00Z", "2021-06-16T10:00:00Z"),
        ("https://a.example/1#top", None),
        ("feed.xml#https://a.example/1", None),
    ],
)
def test_a_watch_names_versions_by_address_and_time(path: str, seen: str | None) -> None:
    assert time_seen(path, "https://a.example/1") == seen
    assert time_seen(path, None) is None
