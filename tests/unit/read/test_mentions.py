"""The words of a report that refer to somebody or something."""

from rashomon.language.protocols import Parser
from rashomon.nouns.actors import MentionForm
from rashomon.read.mentions import find_candidates
from support.who import parsed


def mentions(parser: Parser, text: str) -> dict[str, MentionForm]:
    report, parse = parsed(parser, text)
    return {one.words: one.form for one in find_candidates(report, parse)}


def test_names_roles_and_pronouns_are_told_apart(parser: Parser) -> None:
    found = mentions(parser, "Maria Vela met two fishermen, and she thanked the mayor.")
    assert found["Maria Vela"] is MentionForm.NAME
    assert found["she"] is MentionForm.PRONOUN
    assert found["the mayor"] is MentionForm.NOMINAL


def test_words_for_the_speaker_and_the_reader_are_no_mentions(parser: Parser) -> None:
    found = mentions(parser, "We saw that you left when they came.")
    assert [words for words, form in found.items() if form is MentionForm.PRONOUN] == ["they"]


def test_a_title_before_a_name_is_no_mention_of_its_own(parser: Parser) -> None:
    found = mentions(parser, "Foreign Minister Maria Vela left.")
    assert list(found) == ["Maria Vela"]


def test_mentions_stand_in_the_order_of_the_text(parser: Parser) -> None:
    report, parse = parsed(
        parser, "The Kremlin spokesman met Peter Tull. He gave police in Oslo a list."
    )
    places = [(one.start, one.end) for one in find_candidates(report, parse)]
    assert places == sorted(places)
    assert len(places) >= 4


def test_text_without_words_has_no_mentions(parser: Parser) -> None:
    for text in ("", "...", "🙂 🙂", "1 2 3"):
        assert mentions(parser, text) == {}
