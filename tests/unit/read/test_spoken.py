"""Which words of a paragraph are the writer's own."""

from rashomon.language.protocols import Parser
from support.speech import scene_of


def test_a_short_title_carries_a_phrase_on(parser: Parser) -> None:
    scene = scene_of(parser, "It was Ada Berg, author of “The Leaking Pier,” who spoke.")
    (stretch,) = scene.regions.all
    assert scene.is_title(stretch)
    assert scene.told(scene.paragraph.token_at(scene.parse, stretch.start + 1))


def test_speech_is_no_title(parser: Parser) -> None:
    for text in ("Ada Berg said, “The pier leaks.”", "“The pier leaks,” said Ada Berg."):
        scene = scene_of(parser, text)
        (stretch,) = scene.regions.all
        assert not scene.is_title(stretch)


def test_words_taken_over_in_lower_case_are_no_title(parser: Parser) -> None:
    scene = scene_of(parser, "She spoke of “the leaking pier” again.")
    assert not scene.is_title(scene.regions.all[0])
