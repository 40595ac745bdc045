"""The spaCy parser gives tokens in the report's own offsets, the same whatever stands beside."""

from rashomon.language.protocols import Parser

TEXT = "Ignored line.\n  Mora met Tull. They left 🚢 Odden.\n\nIt rained on Tuesday."
RANGES = [(16, 51), (53, len(TEXT))]


def test_tokens_cut_their_own_words(parser: Parser) -> None:
    parse = parser.parse(TEXT, RANGES)
    assert all(TEXT[token.start : token.end] == token.text for token in parse.tokens)
    assert parse.tokens[0].text == "Mora"


def test_sentences_cover_the_tokens_and_stay_in_their_paragraph(parser: Parser) -> None:
    parse = parser.parse(TEXT, RANGES)
    assert [end for _, end in parse.sentences[:-1]] == [start for start, _ in parse.sentences[1:]]
    assert (parse.sentences[0][0], parse.sentences[-1][1]) == (0, len(parse.tokens))
    for start, end in parse.sentences:
        assert len({parse.tokens[i].start > 52 for i in range(start, end)}) == 1


def test_heads_lie_in_the_sentence_and_children_are_their_inverse(parser: Parser) -> None:
    parse = parser.parse(TEXT, RANGES)
    for token in parse.tokens:
        assert parse.tokens[token.head].sentence == token.sentence
        assert (token.index in parse.children[token.head]) is (token.head != token.index)


def test_a_paragraph_parses_alike_alone(parser: Parser) -> None:
    both, alone = parser.parse(TEXT, RANGES), parser.parse(TEXT, RANGES[1:])
    told = [(t.text, t.start, t.tag, t.dep, t.entity) for t in both.tokens if t.start >= 53]
    assert told == [(t.text, t.start, t.tag, t.dep, t.entity) for t in alone.tokens]


def test_no_paragraphs_and_odd_ones_parse(parser: Parser) -> None:
    assert parser.parse(TEXT, []).tokens == ()
    odd = "\x00\u202e🙂 \ufeff" * 20
    parse = parser.parse(odd, [(0, len(odd))])
    assert all(odd[token.start : token.end] == token.text for token in parse.tokens)
