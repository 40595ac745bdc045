"""Laws of spans: they behave as the sets of code points they stand for."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span, covered, merged


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 30))
    length = draw(st.integers(1, 12))
    return Span(ReportId(draw(st.sampled_from("ab"))), start, start + length)


def points(*given: Span) -> set[tuple[str, int]]:
    return {(span.report, at) for span in given for at in range(span.start, span.end)}


@given(spans(), spans())
def test_overlap_is_to_share_a_code_point(left: Span, right: Span) -> None:
    assert left.overlaps(right) is bool(points(left) & points(right))
    assert left.overlaps(right) is right.overlaps(left)


@given(spans(), spans())
def test_to_contain_is_to_hold_every_code_point(left: Span, right: Span) -> None:
    assert left.contains(right) is (points(left) >= points(right))
    assert (left.contains(right) and right.contains(left)) is (left == right)


@given(spans())
def test_a_span_is_as_long_as_its_code_points(span: Span) -> None:
    assert len(span) == len(points(span)) == covered([span])


@given(st.lists(spans(), max_size=8))
def test_merging_keeps_every_code_point_and_adds_none(given_spans: list[Span]) -> None:
    joined = merged(given_spans)
    assert points(*joined) == points(*given_spans)
    assert covered(given_spans) == len(points(*given_spans))


@given(st.lists(spans(), max_size=8))
def test_merged_spans_are_sorted_and_apart(given_spans: list[Span]) -> None:
    joined = merged(given_spans)
    assert list(joined) == sorted(joined)
    for left, right in pairwise(joined):
        assert left.report != right.report or left.end < right.start


@given(
    st.lists(spans(), max_size=8).flatmap(
        lambda found: st.permutations(found).map(lambda m: (found, m))
    )
)
def test_merging_is_one_whatever_the_order_and_done_once(
    orders: tuple[list[Span], list[Span]],
) -> None:
    one, other = orders
    assert merged(one) == merged(other) == merged(merged(one))
