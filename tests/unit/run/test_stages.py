"""The table of stages is whole: each need is given before it is needed."""

from rashomon.nouns.reports import Report
from rashomon.run.stages import STAGES, Shape, Stage, faults


def test_the_stages_fit_together() -> None:
    assert faults(STAGES) == ()


def test_a_need_that_nobody_gives_is_told() -> None:
    lost = Stage("lost", (Report,), "nothing", print, Shape.EACH)
    (fault,) = faults((lost, *STAGES))
    assert "lost needs" in fault


def test_a_gift_given_twice_is_told() -> None:
    assert "again" in " ".join(faults((*STAGES, STAGES[0])))
