"""Why an input was not read, in the words of CONTRACT.md."""

from rashomon.nouns.rejected import Reason, Rejected

REASONS = (
    "empty unreadable unsupported too_large too_deep timeout bad_encoding bad_json no_text "
    "unsafe_path duplicate_id missing"
)


def test_reasons_are_the_contract_s() -> None:
    assert [reason.value for reason in Reason] == REASONS.split()


def test_rejected_inputs_sort_by_path() -> None:
    late = Rejected("b.txt", Reason.EMPTY, "no bytes")
    early = Rejected("a.zip!x.txt", Reason.UNSAFE_PATH, "climbs")
    assert sorted([late, early]) == [early, late]


def test_the_same_rejection_twice_is_one() -> None:
    assert len({Rejected("a", Reason.MISSING, "d"), Rejected("a", Reason.MISSING, "d")}) == 1
