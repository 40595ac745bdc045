"""What a later version of a page has otherwise: cut, added, changed."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.revisions import revisions
from rashomon.nouns.readings import Part, Reading, ReadReport, Sentence
from support.builders import make_report, span_of

ONE = "The dockers stopped work.\nForty ships wait.\nThe board called it unlawful.\nTalks go on."


def lined(text: str) -> ReadReport:
    report = make_report(text, url="https://a.test/1")
    return ReadReport(report, Reading(report=report.id))


def told(before: str, after: str) -> list[tuple[str | None, str | None]]:
    was, now = lined(before), lined(after)
    return [
        (one.was and was.report.cut(one.was), one.now and now.report.cut(one.now))
        for one in revisions(was, now)
    ]


def test_a_changed_sentence_stands_beside_the_one_it_was() -> None:
    after = ONE.replace("Forty", "Sixty")
    assert told(ONE, after) == [("Forty ships wait.", "Sixty ships wait.")]


def test_what_was_cut_and_added_stands_alone() -> None:
    after = ONE.replace("Forty ships wait.\n", "") + "\nA court will hear both sides."
    assert told(ONE, after) == [
        ("Forty ships wait.", None),
        (None, "A court will hear both sides."),
    ]


def test_white_space_is_no_revision() -> None:
    assert told(ONE, ONE.replace(" ", "  ")) == []


def test_sentences_of_the_reading_are_compared() -> None:
    was, now = (make_report(text) for text in ("It began. It ended.", "It began. It went on."))
    reads = []
    for report, last in ((was, "It ended."), (now, "It went on.")):
        spans = [span_of(report, words) for words in ("It began.", last)]
        sentences = tuple(Sentence(span, Part.BODY) for span in spans)
        reads.append(ReadReport(report, Reading(report=report.id, sentences=sentences)))
    (one,) = revisions(*reads)
    assert (one.was, one.now) == (span_of(was, "It ended."), span_of(now, "It went on."))


def test_repeated_sentences_take_no_time() -> None:
    started = time.process_time()
    assert revisions(lined("Yes.\nNo.\n" * 10_000), lined("No.\nYes.\nNo.\n" * 7_000))
    assert time.process_time() - started < 3


LINES = st.lists(st.sampled_from("abcde"), max_size=12)


@given(LINES, LINES)
def test_the_revisions_turn_one_version_into_the_other(before: list[str], after: list[str]) -> None:
    was, now = lined("\n".join(before)), lined("\n".join(after))
    found = revisions(was, now)
    cut = {n for one in found if one.was for n in range(one.was.start, one.was.end)}
    added = {n for one in found if one.now for n in range(one.now.start, one.now.end)}
    stayed = [char for n, char in enumerate(was.report.text) if n not in cut and char != "\n"]
    kept = [char for n, char in enumerate(now.report.text) if n not in added and char != "\n"]
    assert stayed == kept
    spans = [one.now.start for one in found if one.now]
    assert all(one < other for one, other in pairwise(spans))
