"""The event tables hold together: every type, mode, class and condition they name exists."""

import pytest

from rashomon.language.event_lexicon import (
    Frame,
    context_words,
    noun_frames,
    verb_frames,
    word_class,
)
from rashomon.nouns.plover import CONTEXTS, MODES
from rashomon.read.conditions import _LATER, _TESTS

FRAMES = [
    pytest.param(word, frame, id=f"{word}-{number}")
    for table in (verb_frames(), noun_frames())
    for word, frames in table.items()
    for number, frame in enumerate(frames)
]


def test_every_frame_names_modes_of_its_type_and_known_conditions() -> None:
    for word, frame in (param.values for param in FRAMES):
        assert isinstance(frame, Frame)
        assert all(mode in MODES[frame.types[0]] for mode in frame.modes), (word, frame)
        assert all(key in _TESTS or key in _LATER for key, _ in frame.needs), (word, frame)


def test_every_roles_word_is_one_the_reader_knows() -> None:
    known = {
        "so",
        "mutual",
        "visit",
        "host",
        "subject",
        "speaker",
        "through",
        "act",
        "alone",
        "done-to",
    }
    assert {frame.roles for _, frame in (param.values for param in FRAMES)} <= known


def test_all_contexts_of_the_codebook_have_words_in_its_order() -> None:
    assert tuple(name for name, _ in context_words()) == CONTEXTS


def test_a_class_is_a_set_of_lemmas() -> None:
    assert "ambassador" in word_class("diplomat")
