"""Who did what to whom: actors and the events between them, the 25 with most events."""

from collections import Counter

from rashomon.nouns.account import Account, Event
from rashomon.nouns.plover import QUAD
from rashomon.show.drawings.network import NetworkData, Pair
from rashomon.show.web.clippings import Desk

MOST_ACTORS = 25
EVENTS_LISTED = 12  # of one edge


def network(desk: Desk, account: Account) -> NetworkData:
    """Return `actors` (at most 25) and `edges` between them, most events first.

    An actor: `name`, `country`, `sector`, `events` (count), `href`. An edge: `source`, `target` (names),
    `count`, `quads` (counts of verbal and material cooperation, verbal and material conflict),
    `types` (`type`, `count`; most first), `events` (`id`, `type`, `href`; at most 12). `left_out` counts actors beyond the 25.
    """
    seen: Counter[str] = Counter()
    codes: dict[str, tuple[str, str]] = {}
    keys: dict[str, str] = {}
    between: dict[tuple[str, str], list[Event]] = {}
    for event in sorted(account.events, key=lambda one: one.id):
        for actor in event.actors + event.recipients:
            seen[actor.name] += 1
            codes.setdefault(actor.name, (actor.country or "", actor.sector or ""))
            keys.setdefault(actor.name, actor.key)
        for source in dict.fromkeys(actor.name for actor in event.actors):
            for target in dict.fromkeys(actor.name for actor in event.recipients):
                between.setdefault((source, target), []).append(event)
    linked = {name for pair in between for name in pair}
    ranked = sorted((-count, name) for name, count in seen.items() if name in linked)
    kept = [name for _, name in ranked[:MOST_ACTORS]]
    edges = [
        _edge(desk, pair, events)
        for pair, events in sorted(between.items())
        if set(pair) <= set(kept)
    ]
    return {
        "actors": [
            {
                "name": name,
                "country": codes[name][0],
                "sector": codes[name][1],
                "count": seen[name],
                "href": desk.links.actor(keys[name]),
            }
            for name in kept
        ],
        "edges": sorted(edges, key=lambda one: -one["count"]),
        "left_out": max(0, len(ranked) - MOST_ACTORS),
    }


def _edge(desk: Desk, pair: tuple[str, str], events: list[Event]) -> Pair:
    quads = Counter(QUAD[event.type] for event in events)
    types = Counter(event.type.value for event in events)
    ranked = sorted(events, key=lambda one: (-len(one.origins), -len(one.reports), one.id))
    return {
        "source": pair[0],
        "target": pair[1],
        "count": len(events),
        "quads": [quads[quad] for quad in (1, 2, 3, 4)],
        "types": [
            {"type": name, "count": count}
            for name, count in sorted(types.items(), key=lambda one: (-one[1], one[0]))
        ],
        "events": [
            {
                "id": event.id,
                "type": event.type.value,
                "status": "" if event.status is None else event.status.value,
                "href": desk.links.thing(event.id),
            }
            for event in ranked[:EVENTS_LISTED]
        ],
    }
