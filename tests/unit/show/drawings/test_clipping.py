"""Clipping: what is inside stays, nothing outside is left, a shape all round fills the frame."""

from rashomon.show.drawings.clipping import EDGE, clipped

SQUARE = [(10.0, 10.0), (30.0, 10.0), (30.0, 30.0), (10.0, 30.0)]


def test_what_is_inside_stays() -> None:
    assert clipped(SQUARE, 40, 40) == SQUARE


def test_what_is_outside_goes() -> None:
    assert clipped([(x + 900, y) for x, y in SQUARE], 40, 40) == []
    assert clipped([], 40, 40) == []


def test_a_shape_all_round_fills_the_frame_and_no_more() -> None:
    round_it = [(-500.0, -500.0), (500.0, -500.0), (500.0, 500.0), (-500.0, 500.0)]
    ends = {-EDGE, 40 + EDGE}
    assert {x for x, _ in clipped(round_it, 40, 40)} == ends
    assert {y for _, y in clipped(round_it, 40, 40)} == ends


def test_a_shape_past_a_corner_leaves_nothing_in_the_frame() -> None:
    corner = [(-100.0, -20.0), (-20.0, -100.0), (-100.0, -100.0)]
    assert clipped(corner, 40, 40) == []
