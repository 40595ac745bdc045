"""Two texts stand side by side; nothing of either is lost, what differs is marked."""

from dataclasses import replace

from rashomon.nouns.copies import Change, ChangeKind, CopyKind, Passage
from rashomon.show.web.sidebyside import differing, rows
from support import records
from support.builders import make_report, span_of

OURS = make_report("Own lead. The mayor met some 40 men on Monday. Own end.", outlet="A")
THEIRS = make_report("The mayor met 40 men on Tuesday. Left out. Their end.", outlet="B")
COPY = replace(
    records.copy(),
    copy=OURS.id,
    source=THEIRS.id,
    passages=(
        Passage(
            span_of(OURS, "The mayor met some 40 men on Monday."),
            span_of(THEIRS, "The mayor met 40 men on Tuesday."),
            CopyKind.EDITED,
        ),
    ),
    changed=(Change(span_of(OURS, "Monday"), span_of(THEIRS, "Tuesday"), ChangeKind.DATE),),
)


def test_what_differs_is_marked_and_named() -> None:
    passage = rows(COPY, OURS.text, THEIRS.text)[1]
    assert [(one.text, one.kind, one.what) for one in passage.left if one.kind] == [
        ("some", "only", ""), ("Monday", "changed", "date"),
    ]  # fmt: skip
    assert [one.text for one in passage.right if one.kind] == ["Tuesday"]


def test_what_only_one_has_stands_alone() -> None:
    first, _, last = rows(COPY, OURS.text, THEIRS.text)
    assert (first.left[0].text, first.right) == ("Own lead.", ())
    assert (last.left[0].text, last.right[0].text) == ("Own end.", "Left out. Their end.")


def test_no_word_of_either_text_is_lost() -> None:
    made = rows(COPY, OURS.text, THEIRS.text)
    for side, text in (("left", OURS.text), ("right", THEIRS.text)):
        told = " ".join("".join(one.text for one in getattr(row, side)) for row in made)
        assert told.split() == text.split()


def test_case_and_spacing_are_no_difference() -> None:
    assert differing("THE  mayor", "The mayor") == ({}, {})


def test_a_full_stop_stays_with_its_sentence() -> None:
    passages = (
        Passage(span_of(OURS, "Own lead"), span_of(THEIRS, "The mayor met"), CopyKind.EDITED),
        Passage(span_of(OURS, "Own end"), span_of(THEIRS, "Their end"), CopyKind.EDITED),
    )
    made = rows(replace(COPY, passages=passages, changed=()), OURS.text, THEIRS.text)
    assert made[0].left[-1].text.strip() == "."
    assert made[-1].right[-1].text == "."


def test_like_words_between_passages_stand_in_one_row() -> None:
    ours = make_report("One two three. It was a cold day there. Four five six.", outlet="C")
    theirs = make_report("One two three. It was a hot day there. Four five six.", outlet="D")
    passages = tuple(
        Passage(span_of(ours, words), span_of(theirs, words), CopyKind.VERBATIM)
        for words in ("One two three", "Four five six")
    )
    copy = replace(COPY, copy=ours.id, source=theirs.id, passages=passages, changed=())
    (between,) = [row for row in rows(copy, ours.text, theirs.text) if row.kind == "between"]
    assert [one.text for one in between.left if one.kind] == ["cold"]
