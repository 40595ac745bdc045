"""Where events happened, places aggregated; a place without coordinates is listed, never pinned."""

from rashomon.nouns.account import Account, Event
from rashomon.nouns.places import Place
from rashomon.show.drawings.places import PlacesData, Spot
from rashomon.show.drawings.world import is_country
from rashomon.show.web.clippings import Desk


def places(desk: Desk, account: Account) -> PlacesData:
    """Return `places` with coordinates and `unknown` ones without, those with most events first.

    A place: `name`, `country`, `admin1`, `lat`, `lon`, `precision` country·region·spot, `events` (`id`, `type`,
    `href`), `href` (the words that name it). `nowhere` counts events without a place.
    """
    found: dict[tuple[str, str, str], list[tuple[Place, Event]]] = {}
    for event in account.events:
        if event.place is not None:
            place = event.place
            key = (str(place.geonames or ""), place.name, place.country or "")
            found.setdefault(key, []).append((place, event))
    rows = [_place(desk, together) for _, together in sorted(found.items())]
    rows.sort(key=lambda row: (-row["count"], row["name"]))
    return {
        "places": [row for row in rows if row["lat"] is not None],
        "unknown": [row for row in rows if row["lat"] is None],
        "nowhere": sum(event.place is None for event in account.events),
    }


def _place(desk: Desk, together: list[tuple[Place, Event]]) -> Spot:
    place = together[0][0]
    spans = sorted({span for each, _ in together for span in each.spans})
    return {
        "name": place.name,
        "country": place.country or "",
        "admin1": place.admin1 or "",
        "lat": place.lat,
        "lon": place.lon,
        "precision": precision(place),
        "count": len(together),
        "href": desk.links.report(spans[0].report, spans) if spans else "",
        "events": [
            {"id": event.id, "type": event.type.value, "href": desk.links.thing(event.id)}
            for _, event in together
        ],
    }


def precision(place: Place) -> str:
    """Return how wide a named place is: a country by its GeoNames id, a region by lying in none.

    A place that is no country and of which no region is known counts as wide as one.
    """
    if is_country(place.country, place.geonames):
        return "country"
    return "region" if place.admin1 is None else "spot"
