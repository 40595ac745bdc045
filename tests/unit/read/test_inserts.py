"""What is left out of the parse: teasers behind names, labels of galleries; offsets stay the text's."""

from itertools import pairwise

from rashomon.language.protocols import Parser
from rashomon.read.inserts import find_inserts, parse_around

TEASED = (
    "Speaker Ann Harlow Ann Jane HarlowSenate votes on roads Mayor Sten Holm resigns MORE (D-Ohio) "
    "met Peru's president."
)
GALLERY = (
    "Boats leave. Hide Caption 1 of 9 Photos: Harbour strike A crane stands still. "
    "Hide Caption 2 of 9 Photos: Harbour strike Workers talk."
)


def test_teasers_behind_a_name_are_found_with_what_repeats_the_name() -> None:
    (one,) = find_inserts(TEASED)
    assert TEASED[: one.start] == "Speaker Ann Harlow "
    assert TEASED[one.end :].startswith("(D-Ohio) met")


def test_plain_text_has_no_inserts() -> None:
    assert find_inserts("McAdam wanted MORE of it. YouTube sold MORE.") == ()


def test_a_gallery_label_goes_with_its_title_and_parts_sentences() -> None:
    left = [GALLERY[one.start : one.end] for one in find_inserts(GALLERY)]
    assert left[0].startswith("Hide Caption 1 of 9 Photos: Harbour strike")
    assert all(one.parts for one in find_inserts(GALLERY))


def test_every_token_is_cut_at_its_own_place_in_the_text(parser: Parser) -> None:
    for text in (TEASED, GALLERY):
        parse = parse_around(parser, text, [(0, len(text))], find_inserts(text))
        assert all(text[token.start : token.end] == token.text for token in parse.tokens)


def test_a_sentence_runs_on_over_teasers_and_not_over_labels(parser: Parser) -> None:
    teased = parse_around(parser, TEASED, [(0, len(TEASED))], find_inserts(TEASED))
    assert len(teased.sentences) == 1
    gallery = parse_around(parser, GALLERY, [(0, len(GALLERY))], find_inserts(GALLERY))
    assert len(gallery.sentences) == 3


def test_captions_that_begin_alike_keep_their_first_words() -> None:
    gallery = (
        "Photos: Photos: Harbour strike Photos: Photos: Harbour strike Boats leave. "
        "Hide Caption 1 of 9 Photos: Photos: Harbour strike A crane stands. "
        "Hide Caption 2 of 9 Photos: Photos: Harbour strike A ship waits. "
        "Hide Caption 3 of 9 Photos: Photos: Harbour strike Workers talk."
    )
    found = find_inserts(gallery)
    rest = [gallery[a.end : b.start] for a, b in pairwise(found)]
    assert rest == ["Boats leave. ", "A crane stands. ", "A ship waits. "]
