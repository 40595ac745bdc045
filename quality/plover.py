"""PLOVER types on PLV_train: macro-F1 over its 15 roots and over the 4 quads, by cross-validation.

The five folds are grouped by sentence. The classifier's answer for a row is that of a model that
saw no row of its sentence: `training/event_type.oof.json` holds them, written by the run of
`training.event_type` that made the shipped weights. Where the file was made from other rows or
other code, the folds are trained again (needs the extra `train`; about 6 minutes). Everything round the
classifier (parser, tables, `code_sentence`) is run as shipped.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from training.event_type import OUT_OF_FOLD, fingerprint, gold_root, out_of_fold_rows
from training.labelled import YIELD, Example, read_plv
from training.scores import macro_f1, quad_of

from rashomon.language.protocols import Tools
from rashomon.models.parser import SpacyParser
from rashomon.nouns.plover import EventType
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


def score(data: Path = DATA) -> dict[str, float]:
    """Return `root_macro_f1`, `quad_macro_f1` and `accuracy` of `rashomon code` with actors given."""
    examples = read_plv(data)
    parser = SpacyParser()
    told = []
    for example, row in zip(examples, _rows(data), strict=True):
        coded = code_sentence(
            _report(example), Tools(parser, _Recorded(tuple(row))), example.source, example.target
        )
        told.append(_root(coded.events[0].plover))
    gold = [gold_root(example) for example in examples]
    return {
        "root_macro_f1": round(macro_f1(gold, told), 4),
        "quad_macro_f1": round(macro_f1([quad_of(g) for g in gold], [quad_of(t) for t in told]), 4),
        "accuracy": round(sum(a == b for a, b in zip(gold, told, strict=True)) / len(gold), 4),
    }


def _rows(data: Path) -> list[list[float]]:
    if OUT_OF_FOLD.is_file():
        kept = json.loads(OUT_OF_FOLD.read_text(encoding="utf-8"))
        if kept["made_from"] == fingerprint(data):
            rows: list[list[float]] = kept["rows"]
            return rows
    return out_of_fold_rows(data)


def _root(kind: EventType) -> str:
    return "YIELD" if kind in YIELD else kind.value


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
