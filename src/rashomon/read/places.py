"""Place names of a report, resolved on the map where the report makes it clear which they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from rashomon.language.gazetteer import Spot, find, state_of
from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Entity, EntityKind, MentionForm
from rashomon.nouns.places import Place
from rashomon.nouns.readings import Masthead
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.place_patterns import Toponym, spoken, state_end
from rashomon.read.toponyms import find_toponyms


def find_places(
    report: Report,
    parse: Parse,
    entities: Sequence[Entity],
    masthead: Masthead,
    *,
    every: bool = False,
) -> tuple[Place, ...]:
    """Return one place a mention, sorted by span; what is unclear about it is `None`.

    With `every`, words that name no spot of their own are given too: adjectives and demonyms
    ("Russian", "Danes", as their country), places within names of bodies, and streets.
    """
    people = _people(parse, entities)
    toponyms = [one for one in find_toponyms(parse, people) if every or not one.loose]
    ground = _ground(parse, toponyms)
    places = []
    for one in toponyms:
        spot = _resolve(parse, one, ground)
        span = Span(report.id, parse.tokens[one.start].start, parse.tokens[one.end - 1].end)
        places.append(_place(span, report.cut(span), spot))
    return tuple(sorted(places, key=lambda place: place.spans))


def _people(parse: Parse, entities: Sequence[Entity]) -> frozenset[int]:
    """Return the token indexes of names of people."""
    starts = {
        mention.span.start: mention.span.end
        for entity in entities
        if entity.kind is EntityKind.PERSON
        for mention in entity.mentions
        if mention.form is MentionForm.NAME
    }
    found = set()
    end = 0
    for token in parse.tokens:
        end = max(end, starts.get(token.start, 0))
        if token.start < end:
            found.add(token.index)
    return frozenset(found)


def _place(span: Span, words: str, spot: Spot | None) -> Place:
    if spot is None:
        return Place(name=words, spans=(span,))
    return Place(
        name=spot.name,
        spans=(span,),
        country=spot.country,
        admin1=spot.admin1 or None,
        lat=spot.lat,
        lon=spot.lon,
        geonames=spot.geonames,
    )


@dataclass(frozen=True, slots=True)
class Ground:
    """What the report says of where it plays: the votes of every name, and containers it states."""

    votes: dict[str, list[tuple[str, str, float]]]
    totals: dict[tuple[str, str], float]
    contained: dict[str, str]
    cells: dict[tuple[int, int], frozenset[str]]

    def weight(self, words: str, country: str, state: str) -> float:
        """Return how much names other than `words` speak for a country (state "") or a state."""
        spoken_for = self.totals.get((country, state), 0.0)
        own = (w for land, area, w in self.votes.get(words, ()) if (land, area) == (country, state))
        return spoken_for - sum(own)

    def neighbours(self, words: str, spot: Spot) -> int:
        """Return how many other names may lie within a degree or so of a town or county."""
        row, column = _cell(spot)
        around = [
            self.cells.get((row + up, column + right), frozenset())
            for up in (-1, 0, 1)
            for right in (-1, 0, 1)
        ]
        return len(frozenset().union(*around) - {words})


def _cell(spot: Spot) -> tuple[int, int]:
    return round(spot.lat), round(spot.lon)


def _cells(names: Sequence[str]) -> dict[tuple[int, int], frozenset[str]]:
    """Return, by cell of one degree, the names that a town or county in it bears."""
    cells: dict[tuple[int, int], set[str]] = {}
    for words in names:
        for spot in _candidates(words):
            if spot.kind in {"city", "county"}:
                cells.setdefault(_cell(spot), set()).add(words)
    return {cell: frozenset(held) for cell, held in cells.items()}


def _ground(parse: Parse, toponyms: Sequence[Toponym]) -> Ground:
    """Weigh the countries and states of a report by the names that can only, or could, be there."""
    votes: dict[str, list[tuple[str, str, float]]] = {}
    contained: dict[str, str] = {}
    for one in toponyms:
        container = _container(parse, one)
        if container is not None:
            contained.setdefault(one.words, container)
    for words in sorted({one.words for one in toponyms}):
        votes[words] = _votes(words, contained.get(words))
    totals: dict[tuple[str, str], float] = {}
    for cast in votes.values():
        for country, state, weight in cast:
            totals[country, state] = totals.get((country, state), 0.0) + weight
    return Ground(votes, totals, contained, _cells(sorted(votes)))


def _votes(words: str, container: str | None) -> list[tuple[str, str, float]]:
    """Return the (country, state, weight) a name speaks for; state "" for the country as such."""
    term = term_of(words)
    if term is not None and term.kind is TermKind.NATION:
        return [(term.country, "", 0.4)] if term.country else []
    spots = _candidates(words)
    if container is not None:
        inside = _inside(spots, container)
        if inside is not None:
            return [(inside.country or "", inside.admin1, 2.0), (inside.country or "", "", 1.0)]
    state = state_of(words)
    if spots and spots[0].kind == "country":
        spots = tuple(spot for spot in spots if spot.kind in {"country", "state"})
        share = 1.0 / len(spots)
        return [(s.country or "", s.name if s.kind == "state" else "", share) for s in spots]
    if state is not None and words not in _CITY_FIRST:
        return [(state.country or "", state.name, 3.0), (state.country or "", "", 1.0)]
    regions = sorted({(spot.country or "", spot.admin1) for spot in spots})
    lands = sorted({spot.country or "" for spot in spots})
    cast = [(land, state, 1.0 / len(regions) ** 0.5) for land, state in regions if state]
    return cast + [(land, "", 1.0 / len(lands)) for land in lands]


_CITY_FIRST = frozenset({"New York", "Washington"})
_MOST = 60  # candidates of one name at most: "San Antonio" has hundreds


def _candidates(words: str) -> tuple[Spot, ...]:
    return find(words)[:_MOST]


def _container(parse: Parse, one: Toponym) -> str | None:
    """Return the state or country of "Paris, Texas" or "Helsinki, Finland"."""
    index = one.end + 1
    if index >= len(parse.tokens) or parse.tokens[one.end].text != ",":
        return None
    if parse.tokens[index].sentence != parse.tokens[one.start].sentence:
        return None
    end = state_end(parse, index)
    if end is not None:
        return spoken(parse, index, end)
    for size in (3, 2, 1):
        words = spoken(parse, index, min(index + size, len(parse.tokens)))
        term = term_of(words)
        if term is not None and term.kind is TermKind.COUNTRY:
            return words
    return None


def _resolve(parse: Parse, one: Toponym, ground: Ground) -> Spot | None:
    """Return the place a name means here, `None` when the gazetteer has none of that name."""
    term = term_of(one.words)
    if term is not None and term.kind is TermKind.NATION:
        return next((spot for spot in find(term.name) if spot.kind != "city"), None)
    spots = _candidates(one.words)
    state = state_of(one.words)
    container = _container(parse, one) or ground.contained.get(one.words)
    if container is not None and (inside := _inside(spots, container)) is not None:
        return inside
    if state is not None and _after_town(parse, one, state):
        return state
    if state is not None and one.words not in _CITY_FIRST and spots[0].kind != "country":
        return state
    return max(spots, key=lambda spot: _weight(spot, one.words, ground), default=None)


def _after_town(parse: Parse, one: Toponym, state: Spot) -> bool:
    """Say whether a name stands after a comma and a town of that state ("Rochester, New York")."""
    if one.start < 2 or parse.tokens[one.start - 1].text != ",":
        return False
    towns = (spoken(parse, one.start - 1 - size, one.start - 1) for size in (1, 2))
    return any(spot.admin1 == state.name for town in towns for spot in find(town))


def _inside(spots: Sequence[Spot], container: str) -> Spot | None:
    """Return the candidate inside a state or country, the largest if several."""
    state = state_of(container)
    if state is not None:
        for spot in spots:
            if spot.country == state.country and spot.admin1 == state.name:
                return spot
    term = term_of(container)
    if term is not None and term.kind is TermKind.COUNTRY:
        return next((spot for spot in spots if spot.country == term.country), None)
    return None


def _weight(spot: Spot, words: str, ground: Ground) -> float:
    """Weigh a candidate: its size, and how much its state and country are spoken for."""
    size = log10(spot.population + 10.0)
    if spot.kind in {"country", "state", "area"}:
        size = _LARGE
    state = spot.name if spot.kind == "state" else spot.admin1
    near = ground.weight(words, spot.country or "", state) if state else 0.0
    land = ground.weight(words, spot.country or "", "")
    close = ground.neighbours(words, spot) if spot.kind in {"city", "county"} else 0
    told = _STATE * min(near, _STATE_MOST) + _LAND * min(land, _LAND_MOST)
    return size + told + _CLOSE * min(close, _CLOSE_MOST)


# Chosen on LGL (quality/places.py): a state spoken for by two sure names outweighs two digits of size.
_LARGE = 6.5
_STATE, _STATE_MOST = 1.2, 6.0
_LAND, _LAND_MOST = 0.8, 4.0
_CLOSE, _CLOSE_MOST = 0.5, 6
