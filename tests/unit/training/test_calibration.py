"""Temperature and calibration error, on answers whose right values can be worked out by hand."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from training.calibration import bins, calibration_error, draw, softmax, temperature


def test_a_temperature_above_one_tempers_the_overconfident() -> None:
    # Told at odds of e**4 to 1, right three times in four: the fitting odds are 3 to 1.
    logits = [[4.0, 0.0]] * 4
    allowed = [[True, False]] * 3 + [[False, True]]
    by = temperature(logits, allowed)
    assert softmax([4.0, 0.0], by)[0] == pytest.approx(0.75, abs=0.01)


def test_a_row_may_allow_two_types() -> None:
    assert temperature([[2.0, 2.0, 0.0]] * 3, [[True, True, False]] * 3) < 0.5


def test_error_is_the_gap_between_told_and_right() -> None:
    assert calibration_error([0.9] * 10, [True] * 9 + [False]) == pytest.approx(0.0)
    assert calibration_error([0.9] * 10, [True] * 5 + [False] * 5) == pytest.approx(0.4)


def test_certainty_has_a_bin() -> None:
    (one,) = bins([1.0, 0.95], [True, False])
    assert (one.count, one.right) == (2, 0.5)


def test_the_plot_is_well_formed(tmp_path: Path) -> None:
    to = tmp_path / "plot.svg"
    draw([("one", "#06c", bins([0.2, 0.8, 0.85], [False, True, True]))], to)
    circles = [e for e in ElementTree.parse(to).iter() if e.tag.endswith("circle")]
    assert len(circles) == 2
