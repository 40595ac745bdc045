"""`Parse`: tokens, sentences, dependencies and names of one stretch of text, library-free."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `start` and `end` are code points in the *report's* text, half-open.

    `index` is its place in `Parse.tokens`; `head` the index of its governor (its own for a root);
    `sentence` the number of its sentence in `Parse.sentences`. `pos`, `tag` and `dep` are Universal
    POS, Penn tags and spaCy's ClearNLP labels; `entity` an OntoNotes label or "".
    """

    index: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    entity_begins: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Parse:
    """The parse of one report: every token of every parsed paragraph, in order.

    `sentences` are half-open ranges of token indexes; no sentence crosses a paragraph.
    """

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    children: tuple[tuple[int, ...], ...]

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the indexes of a token and all it governs, in text order."""
        children = self.children
        if not children[index]:
            return (index,)
        found, queue = [index], list(children[index])
        while queue:
            child = queue.pop()
            found.append(child)
            queue.extend(children[child])
        found.sort()
        return tuple(found)

    def names(self) -> tuple[tuple[int, int, str], ...]:
        """Return the parser's named entities as (first token, one past last token, label)."""
        found: list[tuple[int, int, str]] = []
        for token in self.tokens:
            if not token.entity:
                continue
            if token.entity_begins or not found or found[-1][1] != token.index:
                found.append((token.index, token.index + 1, token.entity))
            else:
                found[-1] = (found[-1][0], token.index + 1, found[-1][2])
        return tuple(found)
