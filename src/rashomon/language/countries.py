"""Countries: PLOVER code to names, adjectives, capitals and rough centre, and back."""

from dataclasses import dataclass
from functools import cache

from rashomon.language.tables import rows, values


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country; `code` is ISO 3166-1 alpha-3 (KOS for Kosovo), `lat`/`lon` its rough centre."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]
    lat: float
    lon: float
    geonames: int | None

    @property
    def name(self) -> str:
        """The usual English name."""
        return self.names[0]


@cache
def countries() -> dict[str, Country]:
    """Return every country by its code."""
    return {
        code: Country(
            code=code,
            names=values(names),
            adjectives=values(adjectives),
            capitals=values(capitals),
            lat=float(lat),
            lon=float(lon),
            geonames=int(geonames) if geonames else None,
        )
        for code, names, adjectives, capitals, lat, lon, geonames in rows("countries.tsv")
    }


@cache
def code_of_name() -> dict[str, str]:
    """Return country codes by name, spelt as in text ("U.S.", "Britain")."""
    return {name: code for code, country in countries().items() for name in country.names}


@cache
def code_of_adjective() -> dict[str, str]:
    """Return country codes by adjective or demonym ("Russian", "Danes")."""
    return {word: code for code, country in countries().items() for word in country.adjectives}


@cache
def code_of_capital() -> dict[str, str]:
    """Return country codes by capital: the word by which news calls a government."""
    return {city: code for code, country in countries().items() for city in country.capitals}


BEYOND_STATES = {
    "IGO": "intergovernmental organisations",
    "UNO": "United Nations",
    "EUR": "European Union",
    "NGO": "non-governmental organisations",
    "ISM": "international social movements",
    "IMG": "international militarized groups",
    "MNC": "multinational corporations",
}
"""What PLOVER's codes stand for that take the place of a country's (manual of 2021-23)."""
