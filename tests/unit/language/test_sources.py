"""The word lists of quotations."""

import pytest

from rashomon.language import sources


@pytest.mark.parametrize(
    ("words", "member"),
    [
        (sources.anonymous(), "official"),
        (sources.offices(), "spokesman"),
        (sources.bodies(), "ministry"),
        (sources.documents(), "report"),
        (sources.vague(), "some"),
        (sources.withheld(), "familiar"),
        (sources.addressed(), "tell"),
        (sources.spoken_to(), "explain"),
        (sources.hearers(), "audience"),
    ],
)
def test_each_list_is_there_in_lower_case(words: frozenset[str], member: str) -> None:
    assert member in words
    assert all(word == word.lower() for word in words)


def test_a_list_that_is_not_there_is_empty() -> None:
    assert sources.words("no such list") == frozenset()
