"""Quotes: content, form, cue, source and speaker of invented reports."""

import re
from collections.abc import Sequence

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.actors import Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.readings import Part, Quote, QuoteForm, Sentence, SourceKind
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, TimexType
from rashomon.read.quotes import find_quotes
from support.builders import make_report, span_of


def quotes_of(
    parser: Parser,
    text: str,
    *,
    entities: Sequence[Entity] = (),
    times: Sequence[TimeExpression] = (),
    part: Part = Part.BODY,
) -> tuple[Report, tuple[Quote, ...]]:
    report = make_report(text)
    parse = parser.parse(text, [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)])
    sentences = [
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), part)
        for a, b in parse.sentences
    ]
    return report, find_quotes(report, parse, sentences, entities, times)


def only(parser: Parser, text: str) -> tuple[list[str], str, str, Quote]:
    """Return content, cue and source words of the one quote of a text, and the quote."""
    report, (quote,) = quotes_of(parser, text)
    assert quote.cue is not None
    assert quote.source is not None
    content = [report.cut(span) for span in quote.content]
    return content, report.cut(quote.cue), report.cut(quote.source), quote


def test_a_direct_quotation_is_read_with_cue_and_source(parser: Parser) -> None:
    content, cue, source, quote = only(parser, '"The dam is safe today," Ada Berg said.')
    assert (content, cue, source) == (['"The dam is safe today,"'], "said", "Ada Berg")
    assert quote.form is QuoteForm.DIRECT
    assert (quote.speaker, quote.source_kind) == ("Ada Berg", SourceKind.PERSON)


def test_a_cue_in_the_middle_gives_one_quote_with_two_spans(parser: Parser) -> None:
    content, _, source, _ = only(parser, "“The dam is safe,” said Ada Berg. “We checked it.”")
    assert content == ["“The dam is safe,”", "“We checked it.”"]
    assert source == "Ada Berg"


def test_a_quotation_over_paragraphs_is_one_quote(parser: Parser) -> None:
    text = "“The dam is safe,” Ada Berg said. “We checked it.\n\n“We will check it again.”"
    content, _, _, _ = only(parser, text)
    assert content[-1] == "“We will check it again.”"


def test_a_quoted_paragraph_without_source_belongs_to_the_last_speaker(parser: Parser) -> None:
    text = '"The dam is safe," Ada Berg said.\n\n"We will check it again."'
    content, _, _, quote = only(parser, text)
    assert content == ['"The dam is safe,"', '"We will check it again."']
    assert quote.speaker == "Ada Berg"


def test_a_colon_leads_in_what_is_said(parser: Parser) -> None:
    content, _, source, _ = only(parser, 'Ada Berg told the council: "The dam is safe."')
    assert (content, source) == (['"The dam is safe."'], "Ada Berg")


def test_reported_speech_is_indirect(parser: Parser) -> None:
    content, cue, source, quote = only(parser, "Ada Berg said that the dam was safe.")
    assert (content, cue, source) == (["that the dam was safe"], "said", "Ada Berg")
    assert quote.form is QuoteForm.INDIRECT


def test_words_taken_over_into_reported_speech_make_it_mixed(parser: Parser) -> None:
    content, _, _, quote = only(parser, 'Ada Berg said the dam was "as safe as ever" on Monday.')
    assert content[0].startswith('the dam was "as safe as ever"')
    assert quote.form is QuoteForm.MIXED


def test_a_quotation_that_ends_a_clause_takes_the_whole_clause(parser: Parser) -> None:
    text = 'The mayor knew of the "very small cracks," said his spokesman, Jon Lund.'
    content, _, source, quote = only(parser, text)
    assert content == ['The mayor knew of the "very small cracks,"']
    assert source == "his spokesman, Jon Lund"
    assert quote.form is QuoteForm.MIXED


def test_according_to_is_a_cue(parser: Parser) -> None:
    content, cue, source, quote = only(
        parser, "The dam was closed in March, according to the Interior Ministry."
    )
    assert content == ["The dam was closed in March"]
    assert (cue, source) == ("according to", "the Interior Ministry")
    assert quote.source_kind is SourceKind.ORGANISATION


def test_hopes_count_as_attributed(parser: Parser) -> None:
    content, cue, _, _ = only(parser, "Berg hopes to reopen the dam.")
    assert (content, cue) == (["to reopen the dam"], "hopes")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Officials said the dam was safe.", SourceKind.ANONYMOUS),
        ("A source familiar with the plan said the dam was safe.", SourceKind.ANONYMOUS),
        ("People briefed on the plan said the dam was safe.", SourceKind.ANONYMOUS),
        ("The report said the dam was safe.", SourceKind.DOCUMENT),
        ("A ministry spokesman said the dam was safe.", SourceKind.OFFICE),
        ("The company said the dam was safe.", SourceKind.ORGANISATION),
    ],
)
def test_the_kind_of_source_is_read_from_its_words(
    parser: Parser, text: str, kind: SourceKind
) -> None:
    _, _, _, quote = only(parser, text)
    assert quote.source_kind is kind


def test_an_anonymous_source_has_no_speaker(parser: Parser) -> None:
    _, _, _, quote = only(parser, "Officials said the dam was safe.")
    assert quote.speaker is None


def test_a_pronoun_takes_the_name_and_country_of_its_chain(parser: Parser) -> None:
    text = "Ada Berg saw the dam. It was dry. She said the dam was safe."
    report = make_report(text)
    berg = Entity(
        number=0,
        kind=EntityKind.PERSON,
        name="Ada Berg",
        mentions=(
            Mention(span_of(report, "Ada Berg"), MentionForm.NAME),
            Mention(span_of(report, "She"), MentionForm.PRONOUN),
        ),
        country="NOR",
    )
    _, (quote,) = quotes_of(parser, text, entities=[berg])
    assert (quote.speaker, quote.entity, quote.speaker_country) == ("Ada Berg", 0, "NOR")


def test_an_unresolved_pronoun_names_nobody(parser: Parser) -> None:
    _, _, _, quote = only(parser, "She said the dam was safe.")
    assert (quote.speaker, quote.source_kind) == (None, SourceKind.UNKNOWN)


def test_the_one_spoken_to_is_kept(parser: Parser) -> None:
    _, _, _, quote = only(parser, "Ada Berg told reporters that the dam was safe.")
    assert quote.addressee == "reporters"


def test_the_time_of_speaking_is_kept_and_that_of_the_content_is_not(parser: Parser) -> None:
    text = '"The dam will open Friday," Ada Berg said Tuesday.'
    report = make_report(text)
    days = [
        TimeExpression(span_of(report, day), TimexType.DATE, day) for day in ("Friday", "Tuesday")
    ]
    _, (quote,) = quotes_of(parser, text, times=days)
    assert quote.time == days[1].span


def test_scare_quotes_are_no_quotation(parser: Parser) -> None:
    assert quotes_of(parser, 'The old "tower" burned on the hill above the town.')[1] == ()


@pytest.mark.parametrize("part", [Part.CROSSHEAD, Part.CREDIT, Part.BOILERPLATE])
def test_parts_that_do_not_tell_give_no_quote(parser: Parser, part: Part) -> None:
    assert quotes_of(parser, "Officials said the dam was safe.", part=part)[1] == ()


def test_no_cue_lies_in_the_content_of_another_quote(parser: Parser) -> None:
    text = "Ada Berg said that Jon Lund told her he believed the dam was safe."
    assert len(quotes_of(parser, text)[1]) == 1


def test_a_dateline_is_no_part_of_the_source(parser: Parser) -> None:
    text = "OSLO, Norway (NNA) — Mayor Ada Berg said that the dam was safe."
    report, (quote,) = quotes_of(parser, text)
    assert quote.source is not None
    assert report.cut(quote.source) == "Mayor Ada Berg"


@pytest.mark.parametrize(
    "text",
    [
        "",
        '"',
        "” said ”",
        '"a" "b" "c" said',
        "according to",
        "\x00said\x00",
        '," he said.',
        "“א” ✓",
    ],
)
def test_odd_text_never_raises(parser: Parser, text: str) -> None:
    report, found = quotes_of(parser, text)
    assert all(report.cut(span) for quote in found for span in quote.content)
