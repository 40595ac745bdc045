"""Lines of copies sort by id: pages list them so."""

from rashomon.nouns.excerpts import CopyLine
from rashomon.nouns.ids import ReportId


def test_copies_sort_by_id() -> None:
    one, other = (
        CopyLine(name, ReportId("b"), ReportId("a"), "edited", "known", 0.5, 0)
        for name in ("copy-1", "copy-2")
    )
    assert sorted([other, one]) == [one, other]
