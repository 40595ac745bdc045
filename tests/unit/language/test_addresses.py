"""The days and months that addresses file pages under."""

from datetime import date

import pytest

from rashomon.language.addresses import day_in, month_in


@pytest.mark.parametrize(
    "url",
    [
        "https://post.example/2021/6/16/harbour.html",
        "https://post.example/2021/jun/16/harbour",
        "https://post.example/news/2021-06-16-harbour",
        "https://post.example/news/harbour-idus20210616",
    ],
)
def test_the_day_a_page_is_filed_under_is_read(url: str) -> None:
    assert day_in(url) == date(2021, 6, 16)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://post.example/2021/06/harbour",
        "/2021/13/40/",
        "/9/2021/06/163/x",
        "/120210616/",
        "/1890/06/16/",
    ],
)
def test_an_address_without_a_whole_day_gives_none(url: str | None) -> None:
    assert day_in(url) is None


def test_a_page_filed_under_a_month_is_of_that_month() -> None:
    assert month_in("https://post.example/2021/06/harbour") == (date(2021, 6, 1), date(2021, 6, 30))


@pytest.mark.parametrize("url", [None, "/2021/06/16/harbour", "/2021/harbour", "/2021/13/harbour"])
def test_an_address_without_a_month_alone_gives_none(url: str | None) -> None:
    assert month_in(url) is None
