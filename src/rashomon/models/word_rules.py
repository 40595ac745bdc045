"""Part of speech and lemma by the model's own rules, worked out once for words that are alike.

spaCy matches 179 patterns against every token and takes a fifth of its time for it. What the
patterns and the lemmatizer give hangs on a token's form and tag, for some on its relation, and for
the patterns of two tokens on the next one; so each combination is put to them once. The constants
are those of the model's version 3.8.0; `test_word_rules.py` holds the outcome against the whole
pipeline's.
"""

from collections.abc import Sequence
from typing import Any

Word = tuple[int, int, int]
"""spaCy's hashes of the form, the tag and the relation of a token."""

Ruled = tuple[str, str, str, str]
"""Part of speech, tag, relation and lemma."""

_OPENERS = frozenset(("ai", "gon", "got", "let", "c'm", "y", "y'"))
_OPENING_RELATION = "expl"
"""Words and relation that the patterns of two tokens begin with."""

_RELATED_WORDS = frozenset("but i you it do does did 'd have has had".split())
_RELATED_TAGS = ("IN", "DT", "WDT", "_SP", "")
_RELATED = ("aux", "auxpass", _OPENING_RELATION, "")
"""Words, tags and relations for which some pattern asks for the relation."""

_KEPT = 100_000  # combinations remembered, some 400 bytes each; then all are forgotten


class WordRules:
    """The attribute ruler and the lemmatizer of one pipeline, behind a memory of what they gave."""

    NAMES = ("attribute_ruler", "lemmatizer")

    def __init__(self, pipeline: Any) -> None:
        self._vocab = pipeline.vocab
        self._rules = [pipeline.get_pipe(name) for name in self.NAMES]
        strings = self._vocab.strings
        self._tags = frozenset(strings.add(tag) if tag else 0 for tag in _RELATED_TAGS)
        self._relations = frozenset(strings.add(name) if name else 0 for name in _RELATED)
        self._opening = strings.add(_OPENING_RELATION)
        self._known: dict[Word, Ruled] = {}
        self._alone: dict[tuple[int, int], Ruled] = {}
        self._forms: dict[int, tuple[bool, bool]] = {}
        # The lemmatizer looks forms up in lists of up to 57,528 words; in sets it finds the same.
        index = pipeline.get_pipe("lemmatizer").lookups.get_table("lemma_index")
        for part in list(index):
            index[part] = frozenset(index[part])

    def rule(self, words: Sequence[Word]) -> list[Ruled]:
        """Return what the rules give for the tokens of one document, in their order."""
        if len(self._known) + len(self._alone) > _KEPT:
            self._known.clear()
            self._alone.clear()
            self._forms.clear()
        ruled: list[Ruled] = []
        run: list[Word] = []  # words each of which a pattern of two tokens may begin with
        for word in words:
            form, _, relation = word
            opens, related = self._forms.get(form) or self._form(form)
            if opens or relation == self._opening:
                run.append(word)
            elif run:
                ruled += self._put([*run, word])
                run = []
            else:
                ruled.append(self._of_one(word, related))
        return ruled + self._put(run) if run else ruled

    def _form(self, form: int) -> tuple[bool, bool]:
        lower = self._vocab.strings[form].lower()
        found = (lower in _OPENERS, lower in _RELATED_WORDS or lower.isspace())
        self._forms[form] = found
        return found

    def _of_one(self, word: Word, related: bool) -> Ruled:
        form, tag, relation = word
        if related or tag in self._tags or relation in self._relations:
            found = self._known.get(word)
            if found is None:
                found = self._known[word] = self._put([word])[0]
            return found
        alike = self._alone.get((form, tag))
        if alike is None:
            alike = self._alone[form, tag] = self._put([word])[0]
        pos, final_tag, _, lemma = alike
        return pos, final_tag, self._vocab.strings[relation], lemma

    def _put(self, words: Sequence[Word]) -> list[Ruled]:
        from spacy.tokens import Doc

        doc = Doc(self._vocab, words=[self._vocab.strings[form] for form, _, _ in words])
        for token, (_, tag, relation) in zip(doc, words, strict=True):
            token.tag, token.dep = tag, relation
        for rule in self._rules:
            doc = rule(doc)
        return [(token.pos_, token.tag_, token.dep_, token.lemma_) for token in doc]
