"""Statements from what a tagger hears; the taggers here say what each test needs."""

from collections.abc import Sequence

import pytest

from rashomon.language.protocols import Parser
from rashomon.language.tagging import Clues, Heard
from rashomon.read.quote_rules import rule
from rashomon.read.tagged import reported
from support.ruled import laid_out

TEXT = "Maria Vela doubts the new ferry will come."


class Sure:
    """Hears one cue word, with content and source words, each as sure as told."""

    def __init__(self, cue: str, content: set[str], source: set[str], chance: float) -> None:
        self.cue, self.content, self.source, self.chance = cue, content, source, chance

    def tag(self, clues: Clues) -> Sequence[Heard]:
        if self.cue not in clues.words:
            return []
        content = tuple(0.99 * (word in self.content) for word in clues.words)
        source = tuple(0.99 * (word in self.source) for word in clues.words)
        return [Heard(clues.words.index(self.cue), self.chance, content, source)]


def told(parser: Parser, text: str, tagger: Sure) -> list[tuple[str, str]]:
    parse, paragraphs, regions = laid_out(parser, text)
    ruled = rule(text, parse, paragraphs, regions)
    return [
        (
            text[one.content[0][0] : one.content[-1][1]],
            " ".join(parse.tokens[n].text for n in one.source),
        )
        for one in reported(text, parse, paragraphs, ruled, tagger=tagger)
    ]


def test_a_cue_heard_surely_is_a_statement(parser: Parser) -> None:
    tagger = Sure("doubts", {"the", "new", "ferry", "will", "come"}, {"Maria", "Vela"}, 0.95)
    assert told(parser, TEXT, tagger) == [("the new ferry will come", "Maria Vela")]


def test_a_cue_heard_faintly_is_none(parser: Parser) -> None:
    tagger = Sure("doubts", {"the", "new", "ferry", "will", "come"}, {"Maria", "Vela"}, 0.001)
    assert told(parser, TEXT, tagger) == []


def test_a_phrase_of_the_parse_is_taken_where_a_word_was_not_heard(parser: Parser) -> None:
    tagger = Sure("doubts", {"the", "new", "will", "come"}, {"Maria", "Vela"}, 0.95)
    assert told(parser, TEXT, tagger)[0][0] == "the new ferry will come"


def test_a_statement_may_have_no_source(parser: Parser) -> None:
    tagger = Sure("doubts", {"the", "new", "ferry", "will", "come"}, set(), 0.99)
    assert [source for _, source in told(parser, TEXT, tagger)] == [""]


def test_a_cue_inside_direct_speech_is_not_heard(parser: Parser) -> None:
    text = "“Tull doubts it will come,” said Maria Vela."
    tagger = Sure("doubts", {"it", "will", "come"}, {"Tull"}, 0.99)
    assert told(parser, text, tagger) == []


def test_a_deed_done_to_a_thing_is_no_statement(parser: Parser) -> None:
    tagger = Sure("sent", {"ten", "boxes"}, {"Maria", "Vela"}, 0.99)
    assert told(parser, "Maria Vela sent ten boxes to the port.", tagger) == []


def test_an_envoy_recalled_is_no_statement_and_a_day_recalled_is(parser: Parser) -> None:
    envoy = Sure("recalled", {"its", "ambassador"}, {"Aland"}, 0.99)
    assert told(parser, "Aland recalled its ambassador on Monday.", envoy) == []
    day = Sure("recalled", {"the", "long", "day"}, {"Vela"}, 0.99)
    assert len(told(parser, "Vela recalled the long day at sea.", day)) == 1


def test_a_word_missed_inside_a_content_is_filled_in(parser: Parser) -> None:
    heard = {"new", "ferry", "come", "in", "spring"}
    tagger = Sure("doubts", heard, {"Maria", "Vela"}, 0.99)
    ((content, source),) = told(
        parser, "Maria Vela doubts the new ferry will come in spring.", tagger
    )
    assert (content, source) == ("the new ferry will come in spring", "Maria Vela")


def test_who_stands_right_before_the_cue_is_the_source(parser: Parser) -> None:
    text = "The council closed the port, with Vela saying that it was old."
    tagger = Sure("saying", {"that", "it", "was", "old"}, {"The", "council"}, 0.99)
    assert told(parser, text, tagger) == [("that it was old", "Vela")]


def test_a_content_heard_in_part_ends_with_a_whole_phrase(parser: Parser) -> None:
    tagger = Sure("doubts", {"the", "new", "steam"}, {"Maria", "Vela"}, 0.99)
    ((content, _),) = told(parser, "Maria Vela doubts the new steam ferry.", tagger)
    assert content == "the new steam ferry"


@pytest.mark.parametrize("text", ["ties of Chile and Peru.", "a clear and lasting rift with Peru."])
def test_no_statement_breaks_off_behind_and_or_a_preposition(parser: Parser, text: str) -> None:
    words = text.removesuffix(".").split()
    heard = set(words[:-1])
    tagger = Sure("fears", heard, {"Maria", "Vela"}, 0.95)
    assert told(parser, f"Maria Vela fears for {text}", tagger)[0][0].endswith("Peru")
