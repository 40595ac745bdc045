"""Times, counts and names as a person writes them."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.nouns.account import About
from rashomon.nouns.times import Grain, When
from rashomon.show.phrases import (
    main_place,
    marked,
    number_words,
    party_words,
    position_words,
    quantity_words,
    when_words,
)  # fmt: skip
from support import records

JUNE = date(2021, 6, 1)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(JUNE, JUNE, Grain.DAY), "2021-06-01"),
        (When(JUNE, date(2021, 6, 30), Grain.MONTH), "Jun 2021"),
        (When(date(2021, 1, 1), date(2021, 12, 31), Grain.YEAR), "2021"),
        (When(JUNE, date(2021, 6, 7), Grain.WEEK), "2021-06-01 to 2021-06-07 (week)"),
        (When(JUNE, date(2021, 6, 7), Grain.RANGE), "2021-06-01 to 2021-06-07"),
        (When(JUNE, None, Grain.RANGE), "since 2021-06-01"),
        (When(None, JUNE, Grain.RANGE), "until 2021-06-01"),
        (When(None, None, Grain.RANGE), "unknown"),
    ],
)
def test_a_time_shows_its_precision(when: When, words: str) -> None:
    assert when_words(when) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (40.0, 40.0, "40 dock workers"),
        (40.0, None, "at least 40 dock workers"),
        (None, 40.0, "at most 40 dock workers"),
        (40.0, 50.0, "40 to 50 dock workers"),
        (1000.0, 12_500.0, "1,000 to 12,500 dock workers"),
        (None, None, "an unknown number dock workers"),
    ],
)
def test_a_count_shows_its_ends(low: float | None, high: float | None, words: str) -> None:
    assert quantity_words(replace(records.FORTY, low=low, high=high)) == words


@pytest.mark.parametrize(
    ("about", "value", "words"),
    [
        (About.WHEN, "2023-05-02", "2023-05-02"),
        (About.REPORT_DATE, "2023-05-01/2023-05-07", "2023-05-01 to 2023-05-07"),
        (About.WHEN, "2023-05-01/..", "since 2023-05-01"),
        (About.WHEN, "../2023-05-02", "until 2023-05-02"),
        (About.WHEN, "2023-05-01/a day", "2023-05-01/a day"),
        (About.WHEN, "../..", "../.."),
        (About.WHERE, "2023-05-01/..", "2023-05-01/.."),
    ],
)
def test_only_a_time_is_worded_as_one(about: About, value: str, words: str) -> None:
    assert position_words(about, value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5e9, "5,000,000,000"),
        (1234567.25, "1,234,567.25"),
        (0.5, "0.5"),
        (0.0000001, "1e-07"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (-2000.0, "-2,000"),
    ],
)
def test_a_number_is_written_as_people_read_it(value: float, words: str) -> None:
    assert number_words(value) == words


def test_a_sum_of_money_is_in_its_currency() -> None:
    dollars = replace(records.FORTY, of="money", unit="USD", low=5e9, high=5e9)
    assert quantity_words(dollars) == "5,000,000,000 USD"
    assert quantity_words(replace(dollars, unit="money")) == "5,000,000,000 money"
    assert quantity_words(dollars, grouped=False) == "5000000000 USD"


def test_names_come_with_their_codes() -> None:
    words = party_words((records.MAYOR, records.WORKERS))
    assert words == "Ada Quill (USA GOV), dock workers (LAB)"


def test_the_main_place_is_unknown_on_a_tie() -> None:
    elsewhere = replace(records.event(), place=replace(records.PLACE, name="Elsewhere"))
    assert main_place([records.meeting(), elsewhere]) == "Port Ellery"
    assert main_place([records.event(), elsewhere]) is None
    assert main_place([]) is None


def test_of_a_cut_list_the_least_told_have_no_say() -> None:
    elsewhere = replace(records.event(), place=replace(records.PLACE, name="Elsewhere"))
    assert main_place([records.meeting(), elsewhere], cut=True) == "Port Ellery"
    assert main_place([elsewhere], cut=True) is None
    assert main_place([], cut=True) is None


def test_marked_words_stand_whole_in_a_cut_sentence() -> None:
    sentence = "word " * 200 + "TRIGGER" + " word" * 200
    shown = marked(sentence, 1000, 7, 100).plain
    assert "TRIGGER" in shown
    assert len(shown) < 260
