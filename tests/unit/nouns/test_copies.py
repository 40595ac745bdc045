"""The words of CONTRACT.md for copies, and the order of what they hold."""

from enum import StrEnum

import pytest

from rashomon.nouns.copies import Change, ChangeKind, CopyKind, Direction, Passage
from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from support.records import copy


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (CopyKind, "verbatim edited excerpt rewritten shared-wire"),
        (Direction, "known inferred unknown"),
        (ChangeKind, "name date number quote word"),
    ],
)
def test_words_are_the_contract_s(kinds: type[StrEnum], words: str) -> None:
    assert [kind.value for kind in kinds] == words.split()


def span(start: int, end: int) -> Span:
    return Span(ReportId("r"), start, end)


def test_passages_and_changes_sort_by_the_copy_s_text() -> None:
    early, late = span(0, 4), span(9, 12)
    passages = [Passage(late, early, CopyKind.EDITED), Passage(early, late, CopyKind.VERBATIM)]
    changed = [Change(late, early, ChangeKind.DATE), Change(early, late, ChangeKind.WORD)]
    assert [passage.copy for passage in sorted(passages)] == [early, late]
    assert [change.copy for change in sorted(changed)] == [early, late]


def test_equal_copies_are_one_in_a_set() -> None:
    assert len({copy(), copy()}) == 1
