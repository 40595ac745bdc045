"""Places against LGL (Lieberman et al. 2010): 588 local-news articles, 5,088 toponyms.

`toponym_f1`: exact spans, every gold toponym, adjectives too, as LGL marks them. `within_161_km`: of
the gold toponyms with coordinates whose exact span was found, the share put within 161 km (100
miles); one left unresolved counts as missed. `within_161_km_of_all`: the same over all gold ones
with coordinates, found or not. LGL is for tuning: thresholds were chosen on it.
"""

import math
import sys
from pathlib import Path

from defusedxml import ElementTree

from rashomon.models.parser import SpacyParser
from rashomon.nouns.readings import Masthead
from rashomon.nouns.reports import Report, report_id
from rashomon.read.entities import find_entities
from rashomon.read.places import find_places

Gold = dict[tuple[int, int], tuple[float, float] | None]
NEAR_KM = 161.0


def score(data: Path) -> dict[str, float]:
    """Return toponym precision, recall, F1 and the two shares within 161 km."""
    parser = SpacyParser()
    right = given = wanted = near = located = found_located = 0
    for text, gold in _articles(data / "geoparsing" / "lgl.xml"):
        places = _places(parser, text)
        given += len(places)
        wanted += len(gold)
        right += len(places.keys() & gold.keys())
        for span, spot in gold.items():
            located += spot is not None
            if spot is None or span not in places:
                continue
            found_located += 1
            near += distance_km(places[span], spot) <= NEAR_KM
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return {
        "toponym_precision": round(precision, 4),
        "toponym_recall": round(recall, 4),
        "toponym_f1": round(2 * precision * recall / max(precision + recall, 1e-9), 4),
        "within_161_km": round(near / max(found_located, 1), 4),
        "within_161_km_of_all": round(near / max(located, 1), 4),
    }


def _articles(path: Path) -> list[tuple[str, Gold]]:
    articles = []
    for article in ElementTree.parse(path).getroot().iter("article"):
        gold: Gold = {}
        for toponym in article.iter("toponym"):
            lat, lon = toponym.findtext("gaztag/lat"), toponym.findtext("gaztag/lon")
            span = (int(toponym.findtext("start")), int(toponym.findtext("end")))
            gold[span] = (float(lat), float(lon)) if lat and lon else None
        articles.append((article.findtext("text") or "", gold))
    return articles


Spot = tuple[float | None, float | None]


def make_report(text: str) -> Report:
    """Return a report of a bare text."""
    return Report(
        id=report_id(None, None, text),
        path="lgl",
        paths=("lgl",),
        url=None,
        outlet=None,
        title=None,
        authors=(),
        date=None,
        language="en",
        text=text,
        raw_sha256="",
        extractor="plain",
    )


def _places(parser: SpacyParser, text: str) -> dict[tuple[int, int], Spot]:
    report = make_report(text)
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    parse = parser.parse(text, paragraphs)
    entities = find_entities(report, parse, ())
    places = find_places(report, parse, entities, Masthead(), every=True)
    return {(p.spans[0].start, p.spans[0].end): (p.lat, p.lon) for p in places}


def distance_km(ours: Spot, theirs: tuple[float, float]) -> float:
    """Return the great-circle distance in kilometres; infinite when ours is unknown."""
    if ours[0] is None or ours[1] is None:
        return math.inf
    lat1, lon1, lat2, lon2 = map(math.radians, (ours[0], ours[1], *theirs))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(half))


if __name__ == "__main__":
    for name, value in score(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{name} {value:.4f}")
