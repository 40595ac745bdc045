"""Speech that follows its cue without a comma."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.shouts import shouted
from support.speech import scene_of


def crier(parser: Parser, text: str) -> str | None:
    scene = scene_of(parser, text)
    found = shouted(scene, scene.regions.all[0])
    return found and " ".join(scene.parse.tokens[n].text for n in found.source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A man yelled “Close the pier!” from the gate.", "A man"),
        ("The dockers chanted “No pier, no pay” at noon.", "The dockers"),
        ("Berg said “we are going to close the pier for good in spring.”", "Berg"),
        ("The dockers' chants of “No pier, no pay” rang out.", "The dockers '"),
    ],
)
def test_what_is_cried_out_or_long_is_speech(parser: Parser, text: str, source: str) -> None:
    assert crier(parser, text) == source


@pytest.mark.parametrize(
    "text",
    [
        "Berg said “some” dockers had left.",
        "Berg called him “a man who never closed a pier in his whole life.”",
        "He yelled “fire” in the hall.",
        "Berg said that the dockers chanted “No pier, no pay” at noon.",
        "There were chants of “No pier, no pay” at noon.",
        "“The pier leaks,” Berg said.",
    ],
)
def test_words_taken_over_are_not(parser: Parser, text: str) -> None:
    assert crier(parser, text) is None
