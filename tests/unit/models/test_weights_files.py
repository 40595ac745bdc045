"""Opening the shipped models."""

from pathlib import Path

import pytest

from rashomon.models.weights_files import opened


def test_the_shipped_model_reads_the_pieces_of_its_tokenizer() -> None:
    session, tokenizer = opened("event_type")
    assert "pieces" in {one.name for one in session.get_inputs()}
    assert tokenizer.encode("treaty").tokens == ["[CLS]", "treaty", "[SEP]", *["[PAD]"] * 125]


def test_a_folder_without_the_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        opened("event_type", tmp_path)
