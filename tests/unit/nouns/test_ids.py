"""Ids are hashes of content: the same in every run, different for different fields."""

import re

from hypothesis import given
from hypothesis import strategies as st

from rashomon.nouns.ids import content_hash

FIELDS = st.lists(st.one_of(st.none(), st.text(max_size=12)), max_size=5)


@given(FIELDS)
def test_an_id_is_its_kind_and_sixteen_hex_digits(fields: list[str | None]) -> None:
    assert re.fullmatch(r"quote-[0-9a-f]{16}", content_hash("quote", *fields))


@given(FIELDS, FIELDS)
def test_only_equal_fields_share_an_id(left: list[str | None], right: list[str | None]) -> None:
    assert (content_hash("x", *left) == content_hash("x", *right)) is (left == right)


def test_moving_a_letter_to_the_next_field_makes_another_id() -> None:
    assert content_hash("x", "ab", "c") != content_hash("x", "a", "bc")


def test_what_is_missing_differs_from_what_is_empty() -> None:
    made = {content_hash("x", gap) for gap in (None, "", "\x00", "-")}
    assert len(made) == 4


def test_an_id_made_in_another_version_is_still_the_id() -> None:
    assert content_hash("report", "Lakeside Courier", None, "Words.") == "report-1b32d42e895d7cc9"


def test_broken_surrogates_have_an_id_too() -> None:
    assert content_hash("x", "\ud800") != content_hash("x", "\udfff")
