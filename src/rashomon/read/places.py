"""Place names of a report, resolved on the map where the report makes it clear which they are."""

from collections import Counter
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
from rashomon.read.toponyms import Toponym, find_toponyms


def find_places(
    report: Report,
    parse: Parse,
    entities: Sequence[Entity],
    masthead: Masthead,
    *,
    nations: bool = False,
) -> tuple[Place, ...]:
    """Return one place a mention, sorted by span; what is unclear about it is `None`.

    With `nations`, adjectives and demonyms ("Russian", "Danes") are given too, as their country.
    """
    people = _people(parse, entities)
    toponyms = [one for one in find_toponyms(parse, people) if nations or not one.nation]
    ground = _ground(parse, toponyms, report, masthead)
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
    """What the report says of where it plays: how much each country and state is spoken for."""

    countries: dict[str, float]
    states: dict[tuple[str, str], float]
    contained: dict[str, str]


def _ground(
    parse: Parse, toponyms: Sequence[Toponym], report: Report, masthead: Masthead
) -> Ground:
    """Weigh the countries and states of a report by the names that can only, or could, be there."""
    countries: Counter[str] = Counter()
    states: Counter[tuple[str, str]] = Counter()
    contained: dict[str, str] = {}
    del report, masthead
    names = Counter(one.words for one in toponyms if not one.nation)
    for one in toponyms:
        container = _container(parse, one)
        if container is not None:
            contained.setdefault(one.words, container)
    for words in sorted(names):
        spots = _candidates(words)
        state = state_of(words)
        if state is not None and not spots[:1] == () and words not in _CITY_FIRST:
            states[state.country or "", state.name] += 3.0
            countries[state.country or ""] += 1.0
            continue
        if spots and spots[0].kind == "country":
            countries[spots[0].country or ""] += 1.0
            continue
        regions = sorted({(spot.country or "", spot.admin1) for spot in spots})
        for region in regions:
            states[region] += 1.0 / len(regions) ** 0.5
        lands = sorted({spot.country or "" for spot in spots})
        for land in lands:
            countries[land] += 1.0 / len(lands)
    for one in toponyms:
        if one.nation and (term := term_of(one.words)) is not None and term.country:
            countries[term.country] += 0.3
    return Ground(dict(countries), dict(states), contained)


_CITY_FIRST = frozenset({"New York", "Washington"})
_MOST = 60  # candidates of one name at most: "San Antonio" has hundreds


def _candidates(words: str) -> tuple[Spot, ...]:
    return find(words)[:_MOST]


def _container(parse: Parse, one: Toponym) -> str | None:
    """Return the state or country of "Paris, Texas" or "Helsinki, Finland"."""
    tokens = parse.tokens[one.end : one.end + 4]
    if (
        len(tokens) < 2
        or tokens[0].text != ","
        or tokens[1].sentence != parse.tokens[one.start].sentence
    ):
        return None
    for size in (3, 2, 1):
        words = " ".join(token.text for token in tokens[1 : 1 + size])
        if len(tokens) > size and (state_of(words) is not None or _is_country(words)):
            return words
    return None


def _is_country(words: str) -> bool:
    term = term_of(words)
    return term is not None and term.kind is TermKind.COUNTRY


def _resolve(parse: Parse, one: Toponym, ground: Ground) -> Spot | None:
    """Return the place a name means here, `None` when no candidate stands out."""
    if one.nation:
        term = term_of(one.words)
        return next(iter(find(term.name)), None) if term is not None else None
    spots = _candidates(one.words)
    if not spots:
        return None
    container = _container(parse, one) or ground.contained.get(one.words)
    if container is not None:
        inside = _inside(spots, container)
        if inside is not None:
            return inside
    state = state_of(one.words)
    if state is not None and _follows_town(parse, one):
        return state
    if state is not None and one.words not in _CITY_FIRST and spots[0].kind != "country":
        return state
    return max(spots, key=lambda spot: _weight(spot, ground))


def _follows_town(parse: Parse, one: Toponym) -> bool:
    return one.start >= 2 and parse.tokens[one.start - 1].text == ","


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


def _weight(spot: Spot, ground: Ground) -> float:
    """Weigh a candidate: its size, and how much its state and country are spoken for."""
    size = log10(spot.population + 10.0)
    if spot.kind in {"country", "state", "area"}:
        size = 6.5
    state = spot.name if spot.kind == "state" else spot.admin1
    near = ground.states.get((spot.country or "", state), 0.0)
    land = ground.countries.get(spot.country or "", 0.0)
    return size + 1.2 * min(near, 6.0) + 0.8 * min(land, 4.0)
