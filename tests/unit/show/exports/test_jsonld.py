"""The document is JSON-LD that a processor reads as schema.org, and rates nothing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pyld import jsonld
from rdflib import RDF, SDO, Graph, Literal, Namespace, URIRef
from rdflib.compare import to_isomorphic

from rashomon.store.record import Record
from rashomon.store.writer import Read
from support import records
from support.builders import span_of

SCHEMA = Namespace("https://schema.org/")

# rdflib warns of what its own parsers use.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning"),
]


def graph(place: Path) -> Graph:
    return Graph().parse(data=place.read_text("utf-8"), format="json-ld")


def test_a_processor_reads_articles_quotations_and_claims(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = graph(write(record, "jsonld"))
    counts = {
        kind: len(set(found.subjects(RDF.type, SCHEMA[kind])))
        for kind in ("NewsArticle", "Quotation", "Claim", "Event")
    }
    assert counts == {"NewsArticle": 3, "Quotation": 1, "Claim": 2, "Event": 2}
    claim = URIRef(f"urn:rashomon:{records.EVENT}")
    article = URIRef(f"urn:rashomon:{records.FIRST.id}")
    assert set(found.objects(claim, SCHEMA.appearance)) == {article}
    assert set(found.objects(claim, SCHEMA.firstAppearance)) == {article}
    quote = URIRef(f"urn:rashomon:{records.QUOTE}")
    (speaker,) = found.objects(quote, SCHEMA.spokenByCharacter)
    assert (speaker, SCHEMA.name, Literal("Ada Quill")) in found


def test_the_first_appearance_is_left_out_where_it_is_not_known(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = graph(write(record, "jsonld"))
    meeting = URIRef(f"urn:rashomon:{records.MEETING}")
    assert len(set(found.objects(meeting, SCHEMA.appearance))) == 2
    assert set(found.objects(meeting, SCHEMA.firstAppearance)) == set()


def test_the_earliest_by_its_date_is_the_first(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = graph(write(copied, "jsonld"))
    (first,) = found.objects(URIRef("urn:rashomon:event-c"), SCHEMA.firstAppearance)
    (headline,) = found.objects(first, SCHEMA.publisher)
    assert (headline, SCHEMA.name, Literal("first Post")) in found
    (based,) = found.subject_objects(SCHEMA.isBasedOn)
    assert based[1] == first


def test_a_dateline_is_given_in_its_own_words(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    reading = records.reading_of_first()
    words = replace(reading.masthead, dateline=span_of(records.FIRST, "Harbour"))
    record.writer.save_readings([Read(reading=replace(reading, masthead=words), reader="test")])
    found = graph(write(record, "jsonld"))
    lines = set(found.subject_objects(SCHEMA.dateline))
    assert lines == {(URIRef(f"urn:rashomon:{records.FIRST.id}"), Literal("Harbour"))}


def test_nothing_is_rated(record: Record, copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    for made in (record, copied):
        text = write(made, "jsonld").read_text("utf-8")
        assert "Rating" not in text
        assert "ClaimReview" not in text


def test_no_script_is_a_link(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    text = write(hostile, "jsonld").read_text("utf-8")
    assert "javascript:" not in text
    assert json.loads(text)["@graph"][0]["headline"] == '-2+3 "<b> next line'


def test_another_processor_reads_the_same(record: Record, copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    for made in (record, copied):
        place = write(made, "jsonld")
        document = json.loads(place.read_text("utf-8"))
        quads = jsonld.to_rdf(document, {"format": "application/n-quads"})
        assert to_isomorphic(Graph().parse(data=quads, format="nquads")) == to_isomorphic(
            graph(place)
        )


def test_every_word_is_one_of_schema_org(record: Record, copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    for made in (record, copied):
        for _, predicate, kind in graph(write(made, "jsonld")):
            word = kind if predicate == RDF.type else predicate
            assert word.removeprefix(SCHEMA) in SDO, word
