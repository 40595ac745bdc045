"""PLOVER types on PLV_train and on our own broadcast-style sentences, by cross-validation.

The five folds are grouped by sentence. The classifier's answer for a row is that of a model that
saw no row of its sentence: `training/event_type.oof.json` holds them, written by the run of
`training.event_type` that made the shipped weights. Where the file was made from other rows or
other code, the folds are trained again (needs the extra `train`; about 20 minutes). Everything round
the classifier (parser, tables, `code_sentence`) is run as shipped.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from training.calibration import calibration_error
from training.event_type import OUT_OF_FOLD, fingerprint, out_of_fold_rows
from training.labelled import Example, read_own, read_plv
from training.scores import gold_root, macro_f1, own_scores, quad_of, root_of, root_parts

from rashomon.language.protocols import Parser, Tools
from rashomon.models.parser import SpacyParser
from rashomon.nouns.reports import Report, report_id
from rashomon.read.sentence_events import code_sentence

DATA = Path("../shared/data")
Range = tuple[int, int]


class _Recorded:
    """A `TypeClassifier` that knows one row's out-of-fold answer and gives it for every clause."""

    def __init__(self, answer: tuple[float, ...]) -> None:
        self._answer = answer

    def classify(
        self, clauses: Sequence[tuple[str, Range | None, Range | None]]
    ) -> Sequence[tuple[float, ...]]:
        return [self._answer for _ in clauses]

    def modes(
        self, clauses: Sequence[tuple[str, Range | None, Range | None]]
    ) -> Sequence[tuple[float, ...]]:
        return [(0.0,) * 67 for _ in clauses]


def score(data: Path = DATA) -> dict[str, float]:
    """Return the figures of `rashomon code` with actors given.

    Macro-F1 over PLV's roots and quads, accuracy, the calibration error of `score` (mean gap of told
    and true over ten bins); and for own broadcast sentences macro-F1 over types and conflict or not.
    """
    public, own = read_plv(data), read_own()
    rows, own_rows = _rows(data)
    parser = SpacyParser()
    coded = [_coded(parser, *pair) for pair in zip(public, rows, strict=True)]
    gold, told = [gold_root(example) for example in public], [root_of(row) for row in coded]
    right = [a == b for a, b in zip(gold, told, strict=True)]
    sure = [root_parts(row)[name] for row, name in zip(coded, told, strict=True)]
    spoken = [
        (example, _coded(parser, example, row))
        for example, row in zip(own, own_rows, strict=True)
        if example.style == "broadcast"
    ]
    scores = own_scores([example for example, _ in spoken], [row for _, row in spoken])
    figures = {
        "root_macro_f1": macro_f1(gold, told),
        "quad_macro_f1": macro_f1([quad_of(g) for g in gold], [quad_of(t) for t in told]),
        "accuracy": sum(right) / len(right),
        "calibration_error_rate": calibration_error(sure, right),
        "broadcast_type_f1": scores["broadcast_type"],
        "broadcast_conflict_f1": scores["broadcast_conflict"],
    }
    return {name: round(value, 4) for name, value in figures.items()}


def _coded(parser: Parser, example: Example, row: Sequence[float]) -> tuple[float, ...]:
    """Return the probabilities that `rashomon code` gives a row, tables and all."""
    tools = Tools(parser, _Recorded(tuple(row)))
    coded = code_sentence(_report(example), tools, example.source, example.target)
    return coded.events[0].probabilities


def _rows(data: Path) -> tuple[list[list[float]], list[list[float]]]:
    if OUT_OF_FOLD.is_file():
        kept = json.loads(OUT_OF_FOLD.read_text(encoding="utf-8"))
        if kept["made_from"] == fingerprint(data):
            return kept["rows"], kept["own"]
    return out_of_fold_rows(data)


def _report(example: Example) -> Report:
    return Report(
        id=report_id(None, None, example.text),
        path="-",
        paths=("-",),
        url=None,
        outlet=None,
        title=None,
        authors=(),
        date=None,
        language="en",
        text=example.text,
        raw_sha256="",
        extractor="plain",
    )


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=DATA)
    print(json.dumps(score(arguments.parse_args().data), indent=2))
