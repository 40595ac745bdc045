import pytest

from rashomon.ingest.front_matter import split


def test_the_block_is_taken_off() -> None:
    parts = split(
        "---\ntitle: 'A: b'\nauthor: [Ann Lee, Bo Ek]\ndate: 2021-06-16\n---\n\n# H\n\nText.\n"
    )
    assert parts.text == "# H\n\nText.\n"
    assert parts.fields == {"title": "A: b", "authors": ["Ann Lee", "Bo Ek"], "date": "2021-06-16"}


def test_a_list_may_stand_below_its_key() -> None:
    assert split("---\nauthors:\n  - Ann Lee\n  - Bo Ek\n---\nText").fields == {
        "authors": ["Ann Lee", "Bo Ek"]
    }


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nWords between two rules.\n\n---\n\nMore.",
        "---\ntitle: never closed\n\nText.",
        "Text.\n---\ntitle: a\n---\n",
        "---",
        "",
        "---\n" + "a: b\n" * 500 + "---\n",
    ],
)
def test_what_is_no_front_matter_stays(text: str) -> None:
    assert split(text).text == text
    assert not split(text).fields
