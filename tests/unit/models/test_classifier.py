"""The shipped classifier answers as the float model did, whatever else is asked beside it."""

import json
from importlib.resources import files

import pytest

from rashomon.models.classifier import OnnxTypeClassifier
from rashomon.models.marking import mark
from rashomon.nouns.plover import TYPE_MODES, EventType

Clause = tuple[str, tuple[int, int] | None, tuple[int, int] | None]


@pytest.fixture(scope="module")
def classifier() -> OnnxTypeClassifier:
    return OnnxTypeClassifier()


def rows() -> list[tuple[Clause, list[float]]]:
    path = files("rashomon.models") / "weights" / "event_type.parity.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (
            (
                line["text"],
                tuple(line["source"]) if line["source"] else None,
                tuple(line["target"]) if line["target"] else None,
            ),
            line["float"],
        )
        for line in lines
    ]


def test_quantised_answers_stay_near_the_float_ones(classifier: OnnxTypeClassifier) -> None:
    asked, expected = zip(*rows(), strict=True)
    gaps = [
        max(abs(a - b) for a, b in zip(told, floats, strict=True))
        for told, floats in zip(classifier.classify(asked), expected, strict=True)
    ]
    assert sum(gaps) / len(gaps) < 0.03
    assert max(gaps) < 0.35


def test_an_answer_does_not_hang_on_its_neighbours(classifier: OnnxTypeClassifier) -> None:
    asked = [clause for clause, _ in rows()[:6]]
    together = list(classifier.classify(asked))
    assert together == [classifier.classify([clause])[0] for clause in asked]
    assert together == list(classifier.classify(asked[::-1]))[::-1]


def test_sixteen_probabilities_sum_to_one(classifier: OnnxTypeClassifier) -> None:
    for told in classifier.classify([("Aland sued Borland.", (0, 5), None), ("", None, None)]):
        assert len(told) == 16
        assert sum(told) == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize(
    "clause",
    [
        ("x " * 50_000, (99_000, 99_001), (10, 11)),
        ("\x00🙂\u202e", (0, 1), (1, 2)),
        ("abc", (0, 3), (1, 2)),
    ],
)
def test_odd_clauses_are_answered(classifier: OnnxTypeClassifier, clause: Clause) -> None:
    assert len(classifier.classify([clause])[0]) == 16


def test_markers_keep_the_actors_in_reach() -> None:
    text, source, target = mark("Aland sued Borland.", (0, 5), (11, 18))
    assert source is not None
    assert target is not None
    assert text[slice(*source)] == "@ Aland @"
    assert text[slice(*target)] == "# Borland #"


def test_a_strike_is_a_protest_in_that_mode(classifier: OnnxTypeClassifier) -> None:
    text = "Dockers in Aland went on strike against the port authority."
    clause = (text, (0, 7), (text.index("the port"), len(text) - 1))
    told = dict(zip(EventType, classifier.classify([clause])[0], strict=True))
    modes = dict(zip(TYPE_MODES, classifier.modes([clause])[0], strict=True))
    assert max(told, key=lambda kind: told[kind]) is EventType.PROTEST
    assert modes[EventType.PROTEST, "strike"] > 0.4


def test_modes_of_a_type_leave_room_for_none(classifier: OnnxTypeClassifier) -> None:
    (answer,) = classifier.modes([("Aland sued Borland.", (0, 5), (11, 18))])
    for kind in EventType:
        assert sum(p for (of, _), p in zip(TYPE_MODES, answer, strict=True) if of is kind) < 1.0001
