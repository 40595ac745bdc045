"""Direct speech: which cue and source a quoted stretch belongs to."""

import re

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.direct import spoken
from rashomon.read.paragraphs import paragraphs
from rashomon.read.quotation_marks import Regions, quoted
from support.who import parsed

Speech = tuple[list[str], str, str]


def speeches(parser: Parser, text: str) -> list[Speech]:
    """Return stretches, cue words and source words of the direct speech of a text."""
    report, parse = parsed(parser, text)
    sentences = [
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    ]
    lines = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    found = spoken(text, parse, paragraphs(text, parse, sentences), Regions(quoted(text, lines)))
    return [
        (
            [text[s.start : s.end] for s in one.stretches],
            " ".join(t.text for t in parse.tokens[slice(*one.cue)]),
            " ".join(parse.tokens[n].text for n in one.source),
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("“The pier is closed,” Ada Berg said.", "said", "Ada Berg"),
        ("“The pier is closed,” said Ada Berg, the harbour master.", "said", "Ada Berg"),
        ("Ada Berg said: “The pier is closed.”", "said", "Ada Berg"),
        ("“The pier is closed,” according to Ada Berg.", "according to", "Ada Berg"),
        ("“Close the pier!” the new harbour master, Ada Berg, tweeted.", "tweeted", "the new"),
        ("In a letter, the master, Ada Berg, said: “The pier is closed.”", "said", "the master"),
    ],
)
def test_cue_and_source_stand_behind_or_before(
    parser: Parser, text: str, cue: str, source: str
) -> None:
    ((_, cue_words, source_words),) = speeches(parser, text)
    assert cue_words == cue
    assert source_words.startswith(source)


def test_a_stretch_after_the_cue_s_sentence_belongs_to_the_same_speech(parser: Parser) -> None:
    text = "“The pier is closed,” Ada Berg said. “Come back in spring.”"
    ((stretches, _, _),) = speeches(parser, text)
    assert stretches == ["“The pier is closed,”", "“Come back in spring.”"]


def test_a_word_taken_over_in_marks_is_no_speech(parser: Parser) -> None:
    assert speeches(parser, "Berg called the pier “unsafe” and left.") == []
    assert speeches(parser, "Ada Berg said “no” to the plan.") == []


def test_a_stretch_that_nobody_speaks_is_left_out(parser: Parser) -> None:
    assert speeches(parser, "“The pier is closed, and so is the road.”") == []


def test_two_speakers_are_kept_apart(parser: Parser) -> None:
    text = "“It is closed,” said Ada Berg.\n“It is open,” said Peter Tull."
    assert [source for _, _, source in speeches(parser, text)] == ["Ada Berg", "Peter Tull"]


@pytest.mark.parametrize(
    "text",
    [
        "The pier, Ada Berg said, “leaks at high tide” near the gate.",
        "Ada Berg: ‘No Way’ I Will Close the Pier",
    ],
)
def test_a_stretch_that_the_clause_runs_on_from_is_no_speech(parser: Parser, text: str) -> None:
    assert speeches(parser, text) == []


def test_a_signature_below_names_the_speaker(parser: Parser) -> None:
    ((_, _, source),) = speeches(parser, "“Come back in spring.”\n\n- Ada Berg.")
    assert source == "Ada Berg"


def test_what_is_cried_out_is_speech(parser: Parser) -> None:
    ((stretches, cue, source),) = speeches(parser, "A man yelled “Close the pier!” at noon.")
    assert (stretches, cue, source) == (["“Close the pier!”"], "yelled", "A man")
