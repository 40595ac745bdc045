"""The collection is valid GeoJSON, and no event is put where nobody put it."""

import geojson

from rashomon.store.record import Record


def test_points_are_valid_and_lon_comes_first(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = geojson.loads(write(record, "geojson").read_text("utf-8"))
    assert isinstance(found, geojson.FeatureCollection)
    assert found.is_valid
    assert {tuple(each.geometry.coordinates) for each in found.features} == {(-68.25, 44.5)}


def test_an_event_without_coordinates_is_left_out(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    found = geojson.loads(write(hostile, "geojson").read_text("utf-8"))
    assert found.features == []
