"""Words are cut with their marks, their report and a link that leads to them."""

from rashomon.nouns.spans import Span
from rashomon.show.web.clippings import Desk, first_line, shown_range
from support import records
from support.builders import span_of


def test_a_sentence_is_cut_with_its_marks(desk: Desk) -> None:
    clipping = desk.clip(records.MET.sentence, (span_of(records.FIRST, "met"),))
    assert [piece.text for piece in clipping.pieces if piece.marked] == ["met"]
    assert clipping.words == records.FIRST.cut(records.MET.sentence)


def test_words_are_shown_in_the_sentence_that_holds_them(desk: Desk) -> None:
    clipping = desk.around(span_of(records.FIRST, "Port Ellery"))
    assert clipping.words == records.FIRST.cut(records.MET.sentence)


def test_its_link_marks_the_words(desk: Desk) -> None:
    span = span_of(records.FIRST, "met")
    assert f"mark={span.start}-{span.end}" in desk.clip(records.MET.sentence, (span,)).href


def test_a_copy_says_of_what(desk: Desk) -> None:
    assert desk.source(records.SECOND.id).copy_words == "copy of Ellery Post"
    assert desk.source(records.FIRST.id).copy_words is None


def test_a_long_sentence_is_shown_round_its_marks() -> None:
    sentence = Span(records.FIRST.id, 0, 5000)
    start, end = shown_range(sentence, [Span(records.FIRST.id, 3000, 3005)])
    assert start < 3000 < end
    assert end - start == 600


def test_a_report_without_words_has_a_name() -> None:
    assert first_line("\n \n") == "(no words)"
