"""`Place`: a spot on the map that words in a report name."""

from dataclasses import dataclass

from rashomon.nouns.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A resolved place name.

    `country` is ISO 3166 alpha-3 (KOS for Kosovo), `lat`/`lon` WGS 84 degrees, `geonames` a
    GeoNames id. Each is `None` when unknown; `spans` are the words that name it.
    """

    name: str
    spans: tuple[Span, ...]
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
