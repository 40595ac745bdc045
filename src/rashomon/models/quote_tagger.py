"""The quote tagger behind `language.protocols.QuoteTagger`: two MiniLM layers, int8, on onnxruntime."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from rashomon.language.tagging import Clues, Heard
from rashomon.models.quote_input import Reader
from rashomon.models.weights_files import opened

LEAST_CHANCE = 0.1
"""A word less likely than this to be a cue is not heard."""
_DIGITS = 6


class OnnxQuoteTagger:
    """The model of `weights/quote_tagger.md`, one sentence a run and one thread.

    Sentences are never padded or batched together: dynamic quantisation scales a whole batch at
    once, so a batch would make a sentence's answers hang on its neighbours. Building it loads 15 MB.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._session, tokenizer = opened("quote_tagger", folder)
        self._reader = Reader(tokenizer)

    def tag(self, clues: Clues) -> Sequence[Heard]:
        """Return the likely cues of a sentence in text order."""
        import numpy

        arrays = self._reader.read(clues)
        if not len(arrays.firsts):
            return ()
        cues, arcs = self._session.run(
            None,
            {
                "pieces": arrays.pieces[None],
                "features": arrays.features[None],
                "governors": arrays.governors[None],
                "firsts": arrays.firsts[None],
            },
        )
        chances = _chances(cues[0])
        likely = numpy.nonzero(chances >= LEAST_CHANCE)[0].tolist()
        return [
            Heard(
                word,
                float(chances[word]),
                tuple(_chances(arcs[0, word, :, 0]).tolist()),
                tuple(_chances(arcs[0, word, :, 1]).tolist()),
            )
            for word in likely
        ]


def has_weights() -> bool:
    """Say whether the package has the tagger's weights: made from open data alone it has not."""
    return (files("rashomon.models") / "weights" / "quote_tagger.onnx").is_file()


def _chances(logits: Any) -> Any:
    """Return probabilities, rounded so that they do not hang on the last bits of the arithmetic."""
    import numpy

    return numpy.round(1.0 / (1.0 + numpy.exp(-logits.astype(numpy.float64))), _DIGITS)
