"""Modes that the trigger does not tell, and only when the classifier is sure."""

from rashomon.nouns.plover import TYPE_MODES, EventType
from rashomon.read.modes import likely_modes


def _answer(kind: EventType, mode: str, share: float) -> tuple[float, ...]:
    return tuple(share if pair == (kind, mode) else 0.01 for pair in TYPE_MODES)


def test_a_sure_mode_of_the_type_is_told() -> None:
    assert likely_modes(EventType.PROTEST, _answer(EventType.PROTEST, "strike", 0.9)) == ("strike",)


def test_a_doubtful_mode_is_left_open() -> None:
    assert likely_modes(EventType.PROTEST, _answer(EventType.PROTEST, "strike", 0.3)) == ()


def test_a_mode_of_another_type_is_not_told() -> None:
    answer = _answer(EventType.ASSAULT, "drone", 0.9)
    assert likely_modes(EventType.PROTEST, answer) == ()
    assert likely_modes(EventType.AID, answer) == ()
