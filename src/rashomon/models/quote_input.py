"""Clues of a sentence -> the arrays the quote tagger reads: shared by training and use."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from rashomon.language.tagging import Clues, Role

LONGEST = 160
"""Pieces kept of a sentence, the two marks at its ends included; 99.9 % have fewer."""
ROWS = 26_000
"""Rows of the tagger's table of pieces."""
LONGEST_WORD = 6
"""Pieces kept of a word."""
TAGS = (
    "? $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS "
    "PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX _SP ``"
).split()
DEPS = (
    "? ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj "
    "csubj csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass "
    "nummod oprd parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp"
).split()
CHANCES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8)
"""Bounds of the classes of a rule's chance; a chance is in the class of how many it exceeds."""
FEATURES = (len(TAGS), len(DEPS), len(CHANCES) + 1, len(Role), 2)
"""How many values each feature of a word has, in the order of the features' columns."""

_TAG = {name: number for number, name in enumerate(TAGS)}
_DEP = {name: number for number, name in enumerate(DEPS)}


@dataclass(frozen=True, slots=True)
class Arrays:
    """A sentence as int64 arrays: `pieces` (P,), `features` (P, 5), `governors` (P,), `firsts` (W,).

    `governors` gives for each piece the first piece of the word above its word; `firsts` for each
    word kept its first piece.
    """

    pieces: Any
    features: Any
    governors: Any
    firsts: Any


class Reader:
    """Cuts words into pieces by the tokenizer and numbers them by the rows the tagger keeps."""

    def __init__(self, tokenizer: Any) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self.vocabulary = vocabulary(tokenizer)
        self._opens, self._closes, self._speech = (
            self.vocabulary[tokenizer.token_to_id(mark)] for mark in ("[CLS]", "[SEP]", "[MASK]")
        )
        self._known: dict[str, tuple[int, ...]] = {}

    def read(self, clues: Clues) -> Arrays:
        """Return a sentence's arrays; words behind `LONGEST` pieces are left out."""
        import numpy

        pieces, words, firsts = [self._opens], [-1], []
        for word, text in enumerate(clues.words):
            speech = clues.roles[word] is Role.SPEECH
            own = (self._speech,) if speech else self._pieces(text)
            if len(pieces) + len(own) >= LONGEST:
                break
            firsts.append(len(pieces))
            pieces.extend(own)
            words.extend([word] * len(own))
        pieces.append(self._closes)
        words.append(-1)
        rows = [_features(clues, word) for word in range(len(firsts))]
        above = [head if head < len(firsts) else word for word, head in enumerate(clues.heads)]
        return Arrays(
            numpy.array(pieces, dtype=numpy.int64),
            numpy.array([rows[w] if w >= 0 else (0,) * 5 for w in words], dtype=numpy.int64),
            numpy.array(
                [firsts[above[w]] if w >= 0 else place for place, w in enumerate(words)],
                dtype=numpy.int64,
            ),
            numpy.array(firsts, dtype=numpy.int64),
        )

    def _pieces(self, word: str) -> tuple[int, ...]:
        found = self._known.get(word)
        if found is None:
            ids = self._tokenizer.encode(word[:60], add_special_tokens=False).ids[:LONGEST_WORD]
            found = tuple(self.vocabulary[one] for one in ids) or (0,)
            if len(self._known) < 50_000:
                self._known[word] = found
        return found


def vocabulary(tokenizer: Any) -> list[int]:
    """Return for each piece its row in the tagger's table; 0, the unknown piece, where it has none.

    Kept are the first `ROWS` pieces written in Latin letters, digits and signs; the tokenizer
    numbers pieces by how common they are.
    """
    names: dict[int, str] = {number: name for name, number in tokenizer.get_vocab().items()}
    rows, kept = [0] * len(names), 1
    for number in range(len(names)):
        name = names[number].removeprefix("##")
        if names[number].startswith("[unused") or names[number] == "[UNK]":
            continue
        if kept < ROWS and all(_is_kept(ord(sign)) for sign in name):
            rows[number], kept = kept, kept + 1
    return rows


def _is_kept(code: int) -> bool:
    return code < 0x250 or 0x2010 <= code <= 0x206F or chr(code) in "€™"


def _features(clues: Clues, word: int) -> tuple[int, ...]:
    return (
        _TAG.get(clues.tags[word], 0),
        _DEP.get(clues.deps[word], 0),
        bisect_left(CHANCES, clues.chances[word]),
        int(clues.roles[word]),
        int(clues.quoted[word]),
    )
