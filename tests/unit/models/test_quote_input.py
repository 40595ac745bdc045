"""Clues as arrays: pieces, features and who governs whom."""

from importlib.resources import files

import pytest
from tokenizers import Tokenizer

from rashomon.language.tagging import Clues, Role
from rashomon.models.quote_input import FEATURES, LONGEST, ROWS, Reader, vocabulary


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    path = files("rashomon.models") / "weights" / "tokenizer.json"
    return Tokenizer.from_str(path.read_text(encoding="utf-8"))


def made(words: list[str], **changes: object) -> Clues:
    count = len(words)
    parts = {
        "words": tuple(words),
        "tags": ("NN",) * count,
        "deps": ("nsubj",) * count,
        "heads": (0,) * count,
        "chances": (0.0,) * count,
        "roles": (Role.NONE,) * count,
        "quoted": (False,) * count,
    }
    return Clues(**{**parts, **changes})  # type: ignore[arg-type] # changes are fields of Clues


def test_each_word_begins_at_its_first_piece(tokenizer: Tokenizer) -> None:
    arrays = Reader(tokenizer).read(made(["harbourmasters", "say"]))
    assert arrays.firsts[0] == 1
    assert len(arrays.pieces) > arrays.firsts[1] + 1 > 3


def test_a_word_is_not_padded(tokenizer: Tokenizer) -> None:
    tokenizer.enable_padding(length=128)
    assert len(Reader(tokenizer).read(made(["the", "mayor"])).pieces) == 4


def test_governors_are_the_first_pieces_of_the_words_above(tokenizer: Tokenizer) -> None:
    arrays = Reader(tokenizer).read(made(["harbourmasters", "say"], heads=(1, 1)))
    assert arrays.governors[1] == arrays.firsts[1]
    assert arrays.governors[0] == 0


def test_direct_speech_is_one_piece(tokenizer: Tokenizer) -> None:
    speech = made(["harbourmasters"], roles=(Role.SPEECH,))
    assert len(Reader(tokenizer).read(speech).pieces) == 3


def test_a_long_sentence_is_cut_at_a_word(tokenizer: Tokenizer) -> None:
    arrays = Reader(tokenizer).read(made(["harbour"] * 900, heads=(899,) * 900))
    assert len(arrays.pieces) <= LONGEST
    assert len(arrays.firsts) < 900
    assert arrays.governors.max() < LONGEST


def test_features_fit_their_tables(tokenizer: Tokenizer) -> None:
    odd = made(["a"], tags=("unheard-of",), deps=("unheard-of",), chances=(1.0,), quoted=(True,))
    arrays = Reader(tokenizer).read(odd)
    assert all(top < size for top, size in zip(arrays.features.max(0), FEATURES, strict=True))
    assert arrays.features[1].tolist() == [0, 0, FEATURES[2] - 1, 0, 1]


def test_rare_and_foreign_pieces_are_unknown(tokenizer: Tokenizer) -> None:
    rows = vocabulary(tokenizer)
    assert max(rows) == ROWS - 1
    assert rows[tokenizer.token_to_id("the")] > 0
    assert rows[tokenizer.token_to_id("я")] == 0
