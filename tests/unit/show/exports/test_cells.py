"""A cell is one line, no formula, and reads alike with quotes and without."""

import pytest

from rashomon.show.exports.cells import cell, joined, plain_text, tab_cell, text_cell


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r\n=1", " =1", "＝1", "\ufeff=1"]
)
def test_a_formula_is_defused(words: str) -> None:
    assert not cell(words).startswith(("=", "+", "-", "@", "＝", "\t", "\r", " ", "\ufeff"))


def test_words_stay_as_they_are() -> None:
    assert cell("Żółw “said” 1+1=2") == "Żółw “said” 1+1=2"


def test_controls_are_shown_as_their_code() -> None:
    assert cell("a\x1b[2Jb\x00") == r"a\x1b[2Jb\x00"


def test_a_tabbed_cell_has_no_quote() -> None:
    assert tab_cell('"a"\tb\n"c') == "'a' b 'c"


def test_a_text_keeps_its_length() -> None:
    text = "one\r\n\ttwo\x00\x0bthree"
    assert len(text_cell(text)) == len(text)
    assert text_cell(text) == plain_text(text) == "one \n\ttwo\ufffd\ufffdthree"


@pytest.mark.parametrize("text", ["\n=1", "=1", "\ufeff=1", "\t1", "\r1", "\x00 @A1"])
def test_a_text_is_no_formula(text: str) -> None:
    assert text_cell(text) == "'" + plain_text(text)


def test_values_are_told_apart() -> None:
    assert joined(("a;b", "c")) == "a,b; c"
