"""What cannot be written as UTF-8 is refused or shown by its code."""

from dataclasses import replace

import pytest

from rashomon.nouns.rejected import Reason, Rejected
from rashomon.run.admission import sound
from support.builders import make_report


def test_a_sound_report_is_left_as_it_is() -> None:
    report = make_report("Words \U0001f600.")
    assert sound(report) is report


@pytest.mark.parametrize(
    "report",
    [
        make_report("half \ud800 a pair"),
        make_report("words", title="\udfff"),
        make_report("words", outlet="\ud800"),
        replace(make_report("words"), authors=("\ud800",)),
    ],
)
def test_half_a_surrogate_pair_is_refused(report: object) -> None:
    refused = sound(report)  # type: ignore[arg-type]
    assert isinstance(refused, Rejected)
    assert refused.reason is Reason.BAD_ENCODING


def test_paths_of_bytes_are_shown_by_their_codes() -> None:
    report = make_report("words", path="a/\udcff.txt")
    assert sound(report) == replace(report, path="a/\\udcff.txt", paths=("a/\\udcff.txt",))
    refused = Rejected("\udcff", Reason.EMPTY, "no bytes in \udcff")
    assert sound(refused) == Rejected("\\udcff", Reason.EMPTY, "no bytes in \\udcff")
