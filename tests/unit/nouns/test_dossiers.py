"""Codes of actors and pairs: what is one, what is none."""

import pytest

from rashomon.nouns.dossiers import pair_of, party_of

NAMED = "actor-0123456789abcdef"


def test_a_code_means_a_country_a_sector_of_it_or_one_actor() -> None:
    found = [party_of(code) for code in ("USA", "USAGOV", "Q42", NAMED)]
    assert [(one.country, one.sector, one.key) for one in found if one is not None] == [
        ("USA", None, None), ("USA", "GOV", None), (None, None, "Q42"), (None, None, NAMED),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "code",
    ["", "usa", "US", "USAX", "Q", "Q0", "Q42\n", "actor-x", f"{NAMED}0", "../USA", "USA' OR 1",
     "٣٣٣", "Q" + "1" * 60],
)  # fmt: skip
def test_what_is_no_code_means_nobody(code: str) -> None:
    assert party_of(code) is None
    assert pair_of(f"USA-{code}") is None


@pytest.mark.parametrize("other", ["RUS", "RUSGOV", "Q42", NAMED])
def test_a_pair_is_read_in_either_order(other: str) -> None:
    found = [pair_of(f"USA-{other}"), pair_of(f"{other}-USA")]
    assert [tuple(one.code for one in pair) for pair in found if pair is not None] == [
        ("USA", other), (other, "USA"),
    ]  # fmt: skip


def test_nobody_is_a_pair_alone() -> None:
    assert pair_of("USA-USA") is None
    assert pair_of("USA") is None
