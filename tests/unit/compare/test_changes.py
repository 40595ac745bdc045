"""What a copy says in other words than its source, and of which kind the change is."""

import pytest

from rashomon.compare.changes import change_of, changes
from rashomon.compare.passages import Stretch, seeds_of, shared_stretches
from rashomon.compare.texts import Telling, telling
from rashomon.nouns.copies import ChangeKind
from rashomon.nouns.options import CompareOptions
from support.copying import read

OPENING = "The tug Orka towed two barges past the old lighthouse"


def stretch_of(copy: Telling, source: Telling) -> Stretch:
    options = CompareOptions()
    seeds = seeds_of(copy, options), seeds_of(source, options)
    (found,) = shared_stretches(copy, source, seeds, options)
    return found


def changed(copy: str, source: str) -> list[tuple[str, str, ChangeKind]]:
    ours, theirs = telling(read(copy)), telling(read(source, outlet="Other"))
    return [
        (ours.report.cut(c.copy), theirs.report.cut(c.source), c.what)
        for c in changes(ours, theirs, stretch_of(ours, theirs))
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "kind"),
    [
        ("Friday", "Thursday", ChangeKind.DATE),
        ("30", "13", ChangeKind.NUMBER),
        ("Tull", "Mora", ChangeKind.NAME),
        ("slowly", "quietly", ChangeKind.WORD),
    ],
)
def test_words_in_each_other_s_place_are_a_change_of_their_kind(
    ours: str, theirs: str, kind: ChangeKind
) -> None:
    closing = "when the tide had turned at the pier"
    pair = f"{OPENING} {ours} {closing}.", f"{OPENING} {theirs} {closing}."
    assert changed(*pair) == [(ours, theirs, kind)]


def test_words_only_added_stand_for_nothing() -> None:
    closing = "when the tide had turned at the pier."
    assert changed(f"{OPENING} again slowly {closing}", f"{OPENING} {closing}") == []


def test_a_word_of_speech_is_a_change_of_a_quote() -> None:
    ours = telling(read("“we never sail” he said"))
    theirs = telling(read("“we always sail” he said", outlet="Other"))
    assert change_of(ours, theirs, (1, 2), (1, 2)).what is ChangeKind.QUOTE


def test_a_day_changed_is_a_date_with_its_month() -> None:
    closing = "when the tide had turned at the pier"
    pair = f"{OPENING} on March 14 {closing}.", f"{OPENING} on March 15 {closing}."
    assert changed(*pair) == [("March 14", "March 15", ChangeKind.DATE)]
