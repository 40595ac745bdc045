import pytest

from rashomon.language.symbols import write
from rashomon.language.time_scan import clock_value, scan


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[one.start : one.end], one.type.value, write(one.symbol))
        for one in scan(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "words", "kind", "symbol"),
    [
        ("They met on Feb. 5, 2011.", "Feb. 5, 2011", "DATE", "date 2011-02-05"),
        ("They met on 16 June 2021.", "16 June 2021", "DATE", "date 2021-06-16"),
        ("They met on 2021-06-16.", "2021-06-16", "DATE", "date 2021-06-16"),
        ("on Monday, Oct. 26: the vote", "Monday, Oct. 26", "DATE", "date XXXX-10-26|weekday=1"),
        ("on the 3rd of May", "the 3rd of May", "DATE", "date XXXX-05-03"),
        ("from June 14-16, 2021 on", "June 14-16, 2021", "DATE", "range 2021-06-14/2021-06-16"),
        ("it rained last November", "last November", "DATE", "named -1 XXXX-11"),
        ("in July last year", "July last year", "DATE", "inyear -1 XXXX-07"),
        ("earlier this year", "earlier this year", "DATE", "rel 0 year|mod=EARLIER"),
        ("in early June", "early June", "DATE", "date XXXX-06|mod=START"),
        ("in the mid-1990s", "the mid-1990s", "DATE", "date 199X|mod=MID"),
        ("three days ago", "three days ago", "DATE", "shift -P3D"),
        ("two weeks later", "two weeks later", "DATE", "refshift P2W"),
        ("the following year", "the following year", "DATE", "ref 1 year"),
        ("that weekend", "that weekend", "DATE", "ref 0 weekend"),
        ("the third quarter of 1990", "the third quarter of 1990", "DATE", "date 1990-Q3"),
        ("the week of March 6", "the week of March 6", "DATE", "weekof XXXX-03-06"),
        ("last Thanksgiving", "last Thanksgiving", "DATE", "named -1 XXXX-@thanksgiving"),
        ("Friday night", "Friday night", "TIME", "date XXXX-WXX-5|part=NI"),
        ("at 7:15 p.m. Monday", "7:15 p.m. Monday", "TIME", "date XXXX-WXX-1|part=T19:15"),
        ("the past two years", "the past two years", "DURATION", "dur P2Y -1"),
        ("for 2 1/2 years", "2 1/2 years", "DURATION", "dur P2Y6M"),
        ("every Monday", "every Monday", "SET", "set XXXX-WXX-1"),
        ("they now agree", "now", "DATE", "word PRESENT_REF"),
    ],
)
def test_one_expression_and_its_symbol(text: str, words: str, kind: str, symbol: str) -> None:
    assert found(text) == [(words, kind, symbol)]


@pytest.mark.parametrize(
    "text",
    [
        "a 54-year-old man",
        "$2021 million",
        "a second term",
        "three-quarters of it",
        "item 12/2021/7",
        "",
    ],
)
def test_what_only_looks_like_time_is_left(text: str) -> None:
    assert found(text) == []


def test_a_blank_line_ends_an_expression() -> None:
    assert [words for words, _, _ in found("last\n\nweek and last\nmonth")] == ["last\nmonth"]


@pytest.mark.parametrize(
    "text", ["the end of " * 4000, "twenty-" * 8000, "1/1/" * 9000, "'80" * 9000, "\x00" * 9000]
)
def test_hostile_text_ends(text: str) -> None:
    assert all(one.start < one.end for one in scan(text, 0, len(text)))


@pytest.mark.parametrize(
    ("words", "value"),
    [("7:15 p.m.", "T19:15"), ("12 a.m.", "T00:00"), ("noon", "T12:00"), ("14:30", "T14:30")],
)
def test_clock_times(words: str, value: str) -> None:
    assert clock_value(words) == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("April 24 and 25.", ["April 24", "25"]),
        ("April 24, 25 and 26 in Oslo", ["April 24", "25", "26"]),
        ("April 24, and 25 people", ["April 24"]),
        ("April 24, 2019", ["April 24, 2019"]),
    ],
)
def test_days_that_share_a_month_are_each_found(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in scan(text, 0, len(text))] == found
