"""What a name tells of a person, and lines in capitals."""

import pytest

from rashomon.language.names import HONORIFICS, Gender, first_names, gender_of, is_shouted


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Maria Vela", Gender.SHE), ("Peter Tull", Gender.HE), ("Vela", None), ("Xq Vela", None)],
)
def test_only_a_first_name_before_another_tells(name: str, gender: Gender | None) -> None:
    assert gender_of(name) is gender


def test_an_empty_name_tells_nothing() -> None:
    assert gender_of("") is None
    assert gender_of("   ") is None


def test_courtesy_tells_what_it_can() -> None:
    assert HONORIFICS["ms."] is Gender.SHE
    assert HONORIFICS["mr"] is Gender.HE
    assert HONORIFICS["dr."] is None


def test_no_first_name_is_listed_under_two_genders() -> None:
    from rashomon.language.tables import rows

    listed = [name for _, names in rows("first_names.tsv") for name in names.casefold().split()]
    assert len(set(listed)) == len(first_names())
    genders: dict[str, set[str]] = {}
    for gender, names in rows("first_names.tsv"):
        for name in names.casefold().split():
            genders.setdefault(name, set()).add(gender)
    assert [name for name, found in genders.items() if len(found) > 1] == []


@pytest.mark.parametrize(
    ("line", "shouted"),
    [
        ("FERRY OWNERS DEMAND A SAY", True),
        ("Ferry owners demand A SAY", False),
        ("NATO", False),
        ("U.S.", False),
        ("", False),
        ("12 34", False),
    ],
)
def test_a_line_is_shouted_when_no_letter_is_small(line: str, shouted: bool) -> None:
    assert is_shouted(line) is shouted
