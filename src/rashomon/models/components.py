"""The pipeline's networks, run over the paragraphs of one report together.

What spaCy's own `pipe` gives, with less work: words that look alike are embedded once for both
networks of the model; and names are found with Python's lock held, since compiled spaCy 3.8 takes
and gives it back some ten times a word, which is two thirds of the time it takes to find names.
`test_components.py` holds the outcome against the whole pipeline's.
"""

from collections.abc import Sequence
from typing import Any


class Components:
    """The tagger, the dependency parser and the finder of names of one pipeline."""

    def __init__(self, pipeline: Any) -> None:
        from thinc.api import NumpyOps

        self._embedder, *self._readers, self._namer = (
            pipeline.get_pipe(name) for name in ("tok2vec", "tagger", "parser", "ner")
        )
        operations = NumpyOps(use_blis=False)
        for component in (self._embedder, *self._readers, self._namer):
            for node in component.model.walk():
                node.ops = operations
        # The last layer as spaCy's own loop has it, so that scores are the same to the last bit.
        self._scorer = self._namer.model.get_ref("upper")
        self._scorer.ops = NumpyOps()

    def annotate(self, docs: Sequence[Any]) -> None:
        """Set tags, heads, relations and names of documents, which are one batch."""
        told = [doc for doc in docs if len(doc)]
        if not told:
            return
        words = _Words(told, self._embedder.model)
        self._embedder.set_annotations(told, words.vectors(self._embedder.model))
        for component in self._readers:
            component.set_annotations(told, component.predict(told))
        self._namer.set_annotations(told, self._named(told, words))

    def _named(self, docs: list[Any], words: "_Words") -> list[Any]:
        """Return the states that the finder of names ends in, one a document."""
        from spacy.ml.parser_model import ParserStepModel

        encode, to_array, narrow = _chain(self._namer.model.layers[0])
        vectors = narrow.predict(to_array.predict(words.vectors(encode)))
        lower, upper = self._namer.model.layers[1:]
        steps = ParserStepModel(
            docs, [lambda *_, **__: (vectors, None), lower, upper], has_upper=True, train=False
        )
        states = self._namer.moves.init_batch(docs)
        going = [state for state in states if not state.is_final()]
        score = _scorer(lower.predict(vectors), lower, upper)
        while going:
            going = self._namer.transition_states(going, score(steps.get_token_ids(going)))
        steps.clear_memory()
        return list(states)


def _chain(model: Any) -> tuple[Any, Any, Any]:
    first, second, third = model.layers
    return first, second, third


def _scorer(features: Any, lower: Any, upper: Any) -> Any:
    """Return the function from token ids, a row a state, to the scores of every action.

    `features` is what each token adds to a state in each of its places, the padding's first.
    """
    import numpy

    count = features.shape[1]
    places = [
        numpy.ascontiguousarray(features[:, place].reshape(len(features), -1))
        for place in range(count)
    ]
    bias = lower.get_param("b").reshape(-1)

    def score(ids: Any) -> Any:
        rows = ids + 1
        total = places[0][rows[:, 0]]
        for place in range(1, count):
            total += places[place][rows[:, place]]
        total += bias
        return upper.predict(numpy.maximum(total[:, ::2], total[:, 1::2]))

    return score


class _Words:
    """The words of a batch: each kind once, and which kind stands where."""

    def __init__(self, docs: Sequence[Any], model: Any) -> None:
        import numpy

        features = model.layers[0].layers[0].predict(docs)
        rows = numpy.ascontiguousarray(numpy.concatenate(features))
        alike = rows.view([("", rows.dtype)] * rows.shape[1]).reshape(-1)
        _, first, self._kinds = numpy.unique(alike, return_index=True, return_inverse=True)
        self._rows = rows[first]
        self._ends = numpy.cumsum([len(each) for each in features])[:-1]

    def vectors(self, model: Any) -> Any:
        """Return what a network of embedding and encoding gives, an array a document."""
        import numpy

        embed, encode = model.layers
        kinds = self._rows
        for layer in embed.layers[2:4]:  # between cutting into rows and putting together again
            kinds = layer.predict(kinds)
        return encode.predict(numpy.split(kinds[self._kinds], self._ends))
