"""The cue beside a stretch of speech."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.speech_cues import cue_before, cue_behind
from rashomon.read.spoken import Scene, Spoken
from support.speech import scene_of


def shown(scene: Scene, found: Spoken | None) -> tuple[str, str] | None:
    if found is None:
        return None
    tokens = scene.parse.tokens
    return tokens[found.head].text, " ".join(tokens[n].text for n in found.source)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The pier leaks,” Ada Berg pointed out.", ("pointed", "Ada Berg")),
        ("“The pier leaks,” she went on.", ("went", "she")),
        ("“The pier leaks.” Ada Berg said.", ("said", "Ada Berg")),
        ("“The pier leaks,” she went on to the gate.", None),
        ("“The pier leaks.” Ada Berg said it twice.", None),
        ("“The pier leaks.” Ada Berg left.", None),
    ],
)
def test_a_cue_behind_its_speech(
    parser: Parser, text: str, expected: tuple[str, str] | None
) -> None:
    scene = scene_of(parser, text)
    assert shown(scene, cue_behind(scene, scene.regions.all[0])) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("As Ada Berg put it, “The pier leaks.”", "Ada Berg"),
        ("Ada Berg: “The pier leaks.”", "Ada Berg"),
        ("Not all agree - Ada Berg: “The pier leaks.”", "Ada Berg"),
        ("When the pier shut, Ada Berg issued a statement: “It leaks.”", "Ada Berg"),
    ],
)
def test_a_cue_that_leads_its_speech_in(parser: Parser, text: str, source: str) -> None:
    scene = scene_of(parser, text)
    stretch = scene.regions.all[0]
    last = scene.paragraph.token_at(scene.parse, stretch.start)
    found = shown(scene, cue_before(scene, stretch, last))
    assert found is not None
    assert found[1] == source


def test_a_word_before_a_colon_that_names_nobody_speaks_nothing(parser: Parser) -> None:
    scene = scene_of(parser, "Plan: “The pier is to be shut.”")
    stretch = scene.regions.all[0]
    last = scene.paragraph.token_at(scene.parse, stretch.start)
    assert cue_before(scene, stretch, last) is None
