"""A polygon in, the part of it inside a frame out (Sutherland and Hodgman 1974)."""

from collections.abc import Callable, Sequence

Point = tuple[float, float]

EDGE = 9.0  # pixels round the frame that are kept, so that a line along the cut is not seen


def clipped(points: Sequence[Point], width: float, height: float) -> list[Point]:
    """Return the part of a polygon inside a frame from (0, 0), a few pixels wider on every side.

    >>> clipped([(0, 0), (20, 0), (20, 60), (0, 60)], 40, 40)
    [(0.0, 49.0), (0, 0), (20, 0), (20.0, 49.0)]
    """
    sides: tuple[tuple[int, float, Callable[[float], bool]], ...] = (
        (0, -EDGE, lambda value: value >= -EDGE),
        (0, width + EDGE, lambda value: value <= width + EDGE),
        (1, -EDGE, lambda value: value >= -EDGE),
        (1, height + EDGE, lambda value: value <= height + EDGE),
    )
    kept = list(points)
    for axis, limit, inside in sides:
        kept = _cut(kept, axis, limit, inside)
    return kept


def _cut(
    points: Sequence[Point], axis: int, limit: float, inside: Callable[[float], bool]
) -> list[Point]:
    """Return the part of a polygon on one side of a line across an axis."""
    made: list[Point] = []
    for number, point in enumerate(points):
        before = points[number - 1]
        if inside(point[axis]) != inside(before[axis]):
            made.append(_crossing(before, point, axis, limit))
        if inside(point[axis]):
            made.append(point)
    return made


def _crossing(start: Point, end: Point, axis: int, limit: float) -> Point:
    part = (limit - start[axis]) / (end[axis] - start[axis])
    other = start[1 - axis] + part * (end[1 - axis] - start[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)
