"""Annotations are W3C's, and both selectors of each cut the same words out of the report."""

import json
from pathlib import Path

from rashomon.store.record import Record
from support import exports, records


def page(place: Path) -> dict:  # type: ignore[type-arg] # JSON
    return json.loads(place.read_text("utf-8"))


def test_selectors_cut_the_same_words(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    texts = {f"urn:rashomon:{each.id}": each.text for each in (records.FIRST, records.SECOND)}
    items = page(write(record, "annotations"))["items"]
    assert len(items) > 10
    for item in items:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["scope"]]
        start, end = position["start"], position["end"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_the_page_has_what_the_model_asks_for(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = page(write(record, "annotations"))
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationPage"
    ids = [item["id"] for item in found["items"]]
    assert len(set(ids)) == len(ids)
    assert {item["type"] for item in found["items"]} == {"Annotation"}
    sources = {item["target"]["source"] for item in found["items"]}
    assert sources == {"https://post.example/1", f"urn:rashomon:{records.SECOND.id}"}


def test_long_words_have_their_place_alone_unless_asked(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    def quoted(place: Path) -> list[dict]:  # type: ignore[type-arg] # JSON
        items = page(place)["items"]
        return next(
            item["target"]["selector"]
            for item in items
            if item["id"].startswith("urn:rashomon:quote-h")
        )

    (position,) = quoted(write(hostile, "annotations"))
    exact, same = quoted(write(hostile, "annotations", full_text=True))
    assert same == position
    assert exact["exact"] == exports.HOSTILE.text[position["start"] : position["end"]]
