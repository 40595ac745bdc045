"""Words that may refer: their range, head and terms."""

from rashomon.language.protocols import Parser
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.read.candidates import edge, find_terms, make_candidate
from support.who import parsed

TEXT = "The Danish foreign minister left. A lawyer from Oslo stayed."


def test_terms_lie_at_tokens_of_the_whole_parse(parser: Parser) -> None:
    _, parse = parsed(parser, TEXT)
    cut = [" ".join(t.text for t in parse.tokens[f.start : f.end]) for f in find_terms(parse)]
    assert cut == ["Danish", "foreign minister", "lawyer", "Oslo"]


def test_no_term_runs_over_the_end_of_a_sentence(parser: Parser) -> None:
    _, parse = parsed(parser, "He is foreign.\nMinister Vela left.")
    assert "foreign minister" not in {found.term.name for found in find_terms(parse)}


def test_a_candidate_has_the_report_s_words_and_the_head_of_its_range(parser: Parser) -> None:
    report, parse = parsed(parser, TEXT)
    made = make_candidate(report, parse, (0, 4), EntityKind.PERSON, MentionForm.NOMINAL)
    assert made.words == "The Danish foreign minister"
    assert parse.tokens[made.head].text == "minister"
    assert (made.term, made.definite) == (None, False)


def test_edges_are_the_ends_of_what_a_token_governs(parser: Parser) -> None:
    _, parse = parsed(parser, TEXT)
    minister = next(t.index for t in parse.tokens if t.text == "minister")
    assert (edge(parse, minister, 0), edge(parse, minister, -1)) == (0, minister)
    lawyer = next(t.index for t in parse.tokens if t.text == "lawyer")
    assert parse.tokens[edge(parse, lawyer, -1)].text == "Oslo"
