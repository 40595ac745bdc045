"""Items keep to ninjs 3.1's names and shapes (no additional ones), written from its schema."""

import json
from pathlib import Path

from rashomon.store.record import Record
from support import records

# ninjs-schema_3.1.json, IPTC, CC BY 4.0: the properties of an item and of its parts that we write.
ITEM = set(
    "uri type representationType profile version firstCreated versionCreated contentCreated"
    " embargoedUntil pubStatus urgency copyrightHolder copyrightNotice usageTerms edNote language"
    " descriptions bodies headlines people organisations places subjects events eventDetails"
    " plannedCoverage objects infoSources title by slugline located renditions associations altIds"
    " trustIndicators standard genres expires rightsInfo digitalSourceType".split()
)
TIMES = {"firstCreated", "versionCreated", "contentCreated"}
PARTS = {
    "headlines": {"role", "value"},
    "bodies": {"role", "contentType", "charCount", "wordCount", "value"},
    "people": {"name", "uri"},
    "organisations": {"name", "uri"},
    "places": {"name", "uri", "geoJSON"},
    "events": {"name", "uri"},
    "infoSources": {"name", "role"},
    "associations": {"name", "rel", "uri", "type", "infoSources"},
    "altIds": {"role", "value"},
}


def items(place: Path) -> dict[str, dict]:  # type: ignore[type-arg] # JSON
    rows = [json.loads(line) for line in place.read_text("utf-8").splitlines()]
    return {row["uri"]: row for row in rows}


def test_items_have_only_the_schemas_names(record: Record, hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    for made in (record, hostile):
        for item in items(write(made, "ninjs", full_text=True)).values():
            assert set(item) <= ITEM - TIMES
            assert item["type"] == "text"
            for name, known in PARTS.items():
                for part in item.get(name, ()):
                    assert set(part) <= known, name


def test_an_agency_is_an_info_source(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    item = items(write(record, "ninjs"))[f"urn:rashomon:{records.FIRST.id}"]
    assert item["infoSources"] == [{"name": "Ellery Wire", "role": "contributed"}]
    assert item["people"] == [{"name": "Ada Quill"}]
    assert item["places"][0]["geoJSON"] == {"type": "Point", "coordinates": [-68.25, 44.5]}


def test_a_copy_is_associated_with_its_source(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = items(write(copied, "ninjs"))
    (linked,) = [item for item in found.values() if "associations" in item]
    (association,) = linked["associations"]
    assert association["rel"] == "copy-of"
    assert association["uri"] in found
    assert association["infoSources"] == [{"name": "first Post", "role": "outlet"}]


def test_a_body_leaves_only_when_asked(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    name = f"urn:rashomon:{records.FIRST.id}"
    without, whole = (items(write(record, "ninjs", full_text=full))[name] for full in (False, True))
    assert "bodies" not in without
    assert without["representationType"] == "incomplete"
    assert whole["bodies"][0]["value"] == records.FIRST.text
    assert whole["bodies"][0]["charCount"] == len(records.FIRST.text)
