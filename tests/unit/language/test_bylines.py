"""Lines that say who wrote a story, where and when."""

from datetime import date

import pytest

from rashomon.language.bylines import byline_names, dateline, is_credit, is_date_line, stated_date


@pytest.mark.parametrize(
    "line",
    [
        "March 3, 2020",
        "3 March 2020",
        "Updated: Tuesday, March 3, 2020 10:15 a.m. EST",
        "2020-03-03",
    ],
)
def test_a_line_that_is_only_a_date_is_one(line: str) -> None:
    assert is_date_line(line)
    assert stated_date(line) is not None


def test_a_sentence_with_a_date_is_not_a_date_line() -> None:
    assert not is_date_line("The treaty began on March 3, 2020, in the old port.")


def test_a_day_no_month_has_is_no_date() -> None:
    assert stated_date("February 30, 2020") is None
    assert stated_date("Sept. 30, 2020") == (date(2020, 9, 30), 0, 14)


def test_a_byline_is_not_a_sentence_that_starts_with_by() -> None:
    assert byline_names("By noon the ferry was gone.") == ()
    assert byline_names("By Ana Ruiz, Harbour Wire") == (("Ana Ruiz", 3, 11),)


def test_reported_help_is_a_credit_and_a_quotation_is_not() -> None:
    assert is_credit("Tom Okoro contributed reporting.")
    assert not is_credit('"He contributed to the report," the envoy said.')
    assert not is_credit("Evidence compiled by the envoy shows that the boats were held.")


def test_a_place_in_brackets_is_no_agency() -> None:
    found = dateline("PORT ALDER (Florida) -- The envoys met.")
    assert found is not None
    assert found.agency is None
