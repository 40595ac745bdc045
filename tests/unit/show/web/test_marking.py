"""Overlapping marks become segments that give the text back, whole."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.show.web.marking import Mark, paragraphs

ORDER = ("a", "b", "c")


def test_crossing_marks_are_cut_where_either_begins_or_ends() -> None:
    (line,) = paragraphs("0123456789", [Mark(0, 6, "a"), Mark(4, 9, "b")], ORDER)
    assert [(one.text, one.layers) for one in line] == [
        ("0123", ("a",)), ("45", ("a", "b")), ("678", ("b",)), ("9", ()),
    ]  # fmt: skip


def test_a_segment_knows_which_marks_begin_in_it() -> None:
    (line,) = paragraphs("0123", [Mark(0, 4, "a"), Mark(2, 4, "b")], ORDER)
    assert [one.opens for one in line] == [("a",), ("b",)]


def test_the_link_is_that_of_the_first_layer() -> None:
    marks = [Mark(0, 2, "b", "/b", "two"), Mark(0, 2, "a", "/a", "one")]
    ((segment,),) = paragraphs("ab", marks, ORDER)
    assert (segment.href, segment.label) == ("/a", "one · two")


def test_a_mark_over_a_line_end_goes_on_in_the_next_paragraph() -> None:
    first, second = paragraphs("ab\n\ncd", [Mark(1, 5, "a")], ORDER)
    assert [one.text for one in (*first, *second) if one.layers] == ["b", "c"]
    assert second[0].start == 4


ranges = st.tuples(st.integers(-2, 40), st.integers(-2, 40), st.sampled_from("abcd"))


@given(st.text(alphabet="xy \n\r\u2028", max_size=30), st.lists(ranges, max_size=12))
def test_the_segments_are_the_text(text: str, given_ranges: list[tuple[int, int, str]]) -> None:
    made = paragraphs(text, [Mark(start, end, layer) for start, end, layer in given_ranges], ORDER)
    for one in (segment for line in made for segment in line):
        assert one.text == text[one.start : one.start + len(one.text)] != ""
    told = "\n".join("".join(segment.text for segment in line) for line in made)
    assert told.split() == text.split()
