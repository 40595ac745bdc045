import time

import pytest

from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.ingest.robots import robots_text, rules_of

TEXT = """\
User-agent: greedy
Disallow: /

User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Crawl-delay: 7
"""


@pytest.mark.parametrize(
    ("path", "may"),
    [("/", True), ("/private/x", False), ("/private/open/x", True), ("/a.pdf", False)],
)
def test_the_longest_rule_that_fits_decides(path: str, may: bool) -> None:
    assert rules_of(TEXT).allow(f"https://a.example{path}") is may


def test_rules_for_this_robot_come_before_those_for_all() -> None:
    rules = rules_of(TEXT + "\nUser-agent: Rashomon\nDisallow: /news\n")
    assert not rules.allow("https://a.example/news")
    assert rules.allow("https://a.example/private")


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("Crawl-delay: 7", 7), ("Crawl-delay: x", 0), ("Crawl-delay: -5", 0), ("", 0),
        ("Crawl-delay: 9999999", 86_400), ("Crawl-delay: 1e999", 0), ("Request-rate: 1/10", 10),
    ],
)  # fmt: skip
def test_how_slowly_is_told_in_seconds(line: str, seconds: float) -> None:
    assert rules_of(f"User-agent: *\n{line}\n").delay == seconds


def test_a_hostile_file_takes_no_time() -> None:
    text = "User-agent: *\n" + "Disallow: /" + "*a" * 40 + "b\n" + "Disallow: /x\n" * 20_000
    started = time.process_time()
    assert rules_of(text).allow("https://a.example/" + "a" * 3000)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("status", "text"), [(404, ""), (403, ""), (301, ""), (429, None), (503, None)]
)
def test_no_file_allows_and_no_word_forbids(status: int, text: str | None) -> None:
    assert robots_text(Answer(url="u", status=status)) == text


def test_a_file_is_taken_as_text_whatever_its_bytes() -> None:
    assert robots_text(Answer(url="u", status=200, body=b"\xef\xbb\xbfA: \xff")) == "A: \ufffd"


def test_a_site_that_does_not_answer_forbids() -> None:
    assert robots_text(Failure("u", Trouble.SLOW, "")) is None
    assert robots_text(Failure("u", Trouble.TYPE, "")) == ""
