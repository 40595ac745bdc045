"""Who speaks beside a cue of direct speech."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.speech_sources import before, behind, clipped, leading
from rashomon.read.spoken import Scene
from support.speech import scene_of


def words(scene: Scene, tokens: tuple[int, ...]) -> str:
    return " ".join(scene.parse.tokens[n].text for n in tokens)


def place(scene: Scene, word: str) -> int:
    return next(token.index for token in scene.parse.tokens if token.text == word)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It is shut,” said Ada Berg, who added that the pier leaks.", "Ada Berg"),
        ("“It is shut,” said Berg, speaking to reporters.", "Berg"),
        ("“It is shut,” said an aide, who spoke on condition of anonymity.", "an aide"),
        ("“It is shut,” said Ada Berg, who runs the pier.", "Ada Berg , who runs the pier"),
    ],
)
def test_what_a_source_says_besides_is_no_part_of_it(
    parser: Parser, text: str, source: str
) -> None:
    scene = scene_of(parser, text)
    verb = place(scene, "said")
    assert words(scene, behind(scene, verb, (verb, scene.paragraph.last - 1))) == source


def test_a_title_in_marks_does_not_end_a_source(parser: Parser) -> None:
    scene = scene_of(parser, "“It is shut,” said Ada Berg, author of “The Leaking Pier.”")
    verb = place(scene, "said")
    found = words(scene, behind(scene, verb, (verb, scene.paragraph.last)))
    assert "The Leaking Pier" in found


def test_a_participle_behind_a_comma_is_said_by_who_said_the_rest(parser: Parser) -> None:
    scene = scene_of(parser, "Berg said that Ivan Tull had lied, adding, “He knew it.”")
    assert words(scene, before(scene, place(scene, "adding"), 0)) == "Berg"


def test_a_cue_joined_to_what_a_pronoun_does_is_said_by_the_name(parser: Parser) -> None:
    scene = scene_of(parser, "Berg said she welcomed the plan and added, “It is late.”")
    assert words(scene, before(scene, place(scene, "added"), 0)) == "Berg"


def test_an_apposition_up_to_the_cue_belongs_to_the_source(parser: Parser) -> None:
    scene = scene_of(parser, "Ada Berg, the harbour master who rebuilt it, tweeted a picture.")
    found = words(scene, leading(scene.parse, 0, place(scene, "tweeted")))
    assert found == "Ada Berg , the harbour master who rebuilt it"


def test_nouns_parted_by_a_hyphen_belong_to_the_source(parser: Parser) -> None:
    scene = scene_of(parser, "“It is shut,” Harbour Post co-Editor Ada Berg said.")
    first = scene.paragraph.token_at(scene.parse, scene.regions.all[0].end)
    verb = place(scene, "said")
    found = words(scene, behind(scene, verb, (first, verb + 1)))
    assert found == "Harbour Post co - Editor Ada Berg"


def test_an_age_is_not_taken_for_an_apposition(parser: Parser) -> None:
    scene = scene_of(parser, "Berg, 58, tweeted a picture.")
    assert words(scene, leading(scene.parse, 0, place(scene, "tweeted"))) == "Berg"


def test_nothing_is_clipped_to_nothing(parser: Parser) -> None:
    scene = scene_of(parser, "Berg spoke.")
    assert clipped(scene.parse, ()) == ()
    assert clipped(scene.parse, (0,)) == (0,)
