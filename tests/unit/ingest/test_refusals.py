"""Whatever a reader of one file raises, its input is rejected and the rest goes on."""

from collections.abc import Iterator

import pytest

from rashomon.ingest.pages import Media, RawPage
from rashomon.ingest.refusals import Exhausted, Refused, guarded, name
from rashomon.nouns.rejected import Reason, Rejected

PAGE = RawPage(path="a.txt", media=Media.TEXT, body=b"Words.")


def breaking(fault: BaseException) -> Iterator[RawPage | Rejected]:
    yield PAGE
    raise fault


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Refused(Reason.BAD_JSON, "no object"), Reason.BAD_JSON),
        (RecursionError(), Reason.TOO_DEEP),
        (MemoryError(), Reason.TOO_LARGE),
        (ValueError("odd"), Reason.UNREADABLE),
        (AssertionError(), Reason.UNREADABLE),
    ],
)
def test_pages_before_a_fault_are_kept_and_the_fault_is_a_row(
    fault: BaseException, reason: Reason
) -> None:
    page, row = guarded("a.json", breaking(fault))
    assert page is PAGE
    assert isinstance(row, Rejected)
    assert (row.path, row.reason) == ("a.json", reason)


def test_what_ends_an_archive_goes_on_up() -> None:
    with pytest.raises(Exhausted):
        list(guarded("a.zip", breaking(Exhausted(Reason.TOO_LARGE, "unpacks to too much"))))


def test_an_interrupt_is_no_bad_input() -> None:
    with pytest.raises(KeyboardInterrupt):
        list(guarded("a.json", breaking(KeyboardInterrupt())))


def test_a_fault_s_message_is_not_repeated() -> None:
    _, row = guarded("a.json", breaking(OSError("/home/someone/secret")))
    assert isinstance(row, Rejected)
    assert row.detail == "damaged, or not what its name says (OSError)"
    assert name(KeyError("k")) == "KeyError"


def test_a_refusal_takes_the_path_it_is_told() -> None:
    refused = Refused(Reason.UNSAFE_PATH, "climbs out")
    assert refused.at("a.zip!../x") == Rejected("a.zip!../x", Reason.UNSAFE_PATH, "climbs out")
