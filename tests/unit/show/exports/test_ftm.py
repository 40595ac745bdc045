"""Every entity fits FollowTheMoney's model: schemata, properties, ranges, codes, no dangling id."""

import json
import re
from pathlib import Path

import pytest

from rashomon.store.record import Record
from support import records

MODEL = json.loads((Path(__file__).parents[3] / "support" / "ftm_schemata.json").read_text("utf-8"))
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def entities(place: Path) -> list[dict]:  # type: ignore[type-arg] # JSON
    return [json.loads(line) for line in place.read_text("utf-8").splitlines()]


def faults(found: list[dict]) -> list[str]:  # type: ignore[type-arg] # JSON
    """Check entities as the library does: a name for each thing that is not its."""
    schemata = {entity["id"]: entity["schema"] for entity in found}
    wrong = [] if len(schemata) == len(found) else ["an id twice"]
    for entity in found:
        known = MODEL["schemata"][entity["schema"]]["properties"]
        for name, values in entity["properties"].items():
            kind, wanted = known.get(name, ("no such property", None))
            wrong += [
                f"{entity['schema']}.{name}: {value!r} is no {wanted or kind}"
                for value in values
                if not (isinstance(value, str) and value and fits(value, kind, wanted, schemata))
            ]
    return wrong


def fits(value: str, kind: str, wanted: str | None, schemata: dict[str, str]) -> bool:
    if kind == "entity":
        return wanted in MODEL["schemata"].get(schemata.get(value, ""), {"is_a": []})["is_a"]
    if kind in {"country", "language"}:
        return value in MODEL["countries" if kind == "country" else "languages"]
    if kind == "url":
        return value.startswith(("http://", "https://"))
    return bool(DATE.fullmatch(value)) if kind == "date" else kind != "no such property"


def test_the_made_up_record_fits_the_model(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = entities(write(record, "ftm"))
    assert faults(found) == []
    assert {entity["schema"] for entity in found} == {
        "Article", "Event", "Person", "LegalEntity", "Mention", "Documentation", "Similar",
    }  # fmt: skip


def test_hostile_words_fit_the_model(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = entities(write(hostile, "ftm"))
    assert faults(found) == []
    assert "sourceUrl" not in next(e for e in found if e["schema"] == "Article")["properties"]


def test_a_copy_is_similar_to_its_source(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = entities(write(copied, "ftm"))
    (similar,) = [entity for entity in found if entity["schema"] == "Similar"]
    assert similar["properties"]["criteria"] == ["edited"]
    assert similar["properties"]["confidenceScore"] == ["0.5"]
    assert faults(found) == []


def test_a_text_leaves_only_when_asked(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    def bodies(found: list[dict]) -> list[str]:  # type: ignore[type-arg] # JSON
        return [text for one in found for text in one["properties"].get("bodyText", [])]

    assert bodies(entities(write(record, "ftm"))) == []
    assert records.FIRST.text in bodies(entities(write(record, "ftm", full_text=True)))


@pytest.mark.parametrize("made", ["record", "hostile", "copied"])
def test_the_library_takes_every_entity_and_gives_it_back(
    made: str,
    request: pytest.FixtureRequest,
    write,  # type: ignore[no-untyped-def] # a fixture
) -> None:
    """With `pip install -e '.[dev-ftm]'`; the schemata kept beside the tests stand in without."""
    library = pytest.importorskip("followthemoney")
    for entity in entities(write(request.getfixturevalue(made), "ftm", full_text=True)):
        library.model.get(entity["schema"]).validate(entity)
        read = library.model.get_proxy(entity, cleaned=False).to_dict()
        assert {**read, "properties": _sorted(read)} == {**entity, "properties": _sorted(entity)}


def _sorted(entity: dict) -> dict:  # type: ignore[type-arg] # JSON
    return {name: sorted(values) for name, values in entity["properties"].items()}


def test_namesakes_of_two_stories_stay_two(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    (mayor,) = [one for one in entities(write(record, "ftm")) if one["schema"] == "Person"]
    assert mayor["id"].startswith("party-")
    assert mayor["properties"]["name"] == ["Ada Quill"]
    assert mayor["properties"]["country"] == ["us"]
