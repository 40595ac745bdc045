"""Place names of a report, resolved on the map where the report makes it clear which they are."""

from collections.abc import Iterator, Sequence, Set

from rashomon.language.gazetteer import Spot, find, key, state_of
from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Entity, EntityKind, MentionForm
from rashomon.nouns.places import Place
from rashomon.nouns.readings import Masthead
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.place_lists import CITY_FIRST, listed
from rashomon.read.place_patterns import Toponym, spoken, state_end
from rashomon.read.toponyms import find_toponyms
from rashomon.read.whereabouts import Choice, settle


def find_places(
    report: Report,
    parse: Parse,
    entities: Sequence[Entity],
    masthead: Masthead,
    *,
    every: bool = False,
) -> tuple[Place, ...]:
    """Return one place a mention, sorted by span; what is unclear about it is `None`.

    Adjectives and demonyms ("Russian", "Danes") are no places. With `every`, names that tell of no
    scene are given too: places within names of bodies, and streets.
    """
    line = masthead.dateline
    dateline = (line.start, line.end) if line is not None else None
    found = find_toponyms(parse, *_people(parse, entities), dateline)
    toponyms = [one for one in found if (every or not one.loose) and not _is_of_people(one)]
    settled = settle(list(_choices(parse, toponyms).values()))
    places = []
    for one in toponyms:
        spot = settled.get(_called(parse, one))
        span = Span(report.id, parse.tokens[one.start].start, parse.tokens[one.end - 1].end)
        places.append(_place(span, report.cut(span), spot))
    covered = {index for one in found for index in range(one.start, one.end)}
    places += _in_compounds(report, parse, covered)
    return tuple(sorted(places, key=lambda place: place.spans))


def _is_of_people(one: Toponym) -> bool:
    term = term_of(one.words)
    return term is not None and term.kind is TermKind.NATION


def _in_compounds(report: Report, parse: Parse, covered: Set[int]) -> Iterator[Place]:
    """Yield the countries of "U.S.-led" and "U.S.-Mexico", which the parser leaves in one piece."""
    for token in parse.tokens:
        if token.index in covered or "-" not in token.text[1:-1]:
            continue
        start = token.start
        for part in token.text.split("-"):
            if part[:1].isupper() and is_table_place(part, TermKind.COUNTRY):
                span = Span(report.id, start, start + len(part))
                yield _place(span, part, find(part)[0])
            start += len(part) + 1


def _people(parse: Parse, entities: Sequence[Entity]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the token indexes of names of people, and of those only a single word makes people."""
    people: set[int] = set()
    doubtful: set[int] = set()
    starts = {token.start: token.index for token in parse.tokens}
    for entity in entities:
        if entity.kind is not EntityKind.PERSON:
            continue
        alone = " " not in entity.name and entity.office is None and entity.wikidata is None
        for mention in entity.mentions:
            index = starts.get(mention.span.start)
            if mention.form is not MentionForm.NAME or index is None:
                continue
            end = index
            while end < len(parse.tokens) and parse.tokens[end].start < mention.span.end:
                end += 1
            if is_table_place(spoken(parse, index, end)):
                continue  # "Norway" that the parser once took for a person
            people.update(range(index, end))
            doubtful.update(range(index, end) if alone else ())
    return frozenset(people), frozenset(doubtful)


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


def _choices(parse: Parse, toponyms: Sequence[Toponym]) -> dict[str, Choice]:
    """Return the candidates of every toponym, by what it is called and what is said of it."""
    contained: dict[str, str] = {}
    for one in toponyms:
        container = _container(parse, one)
        if container is not None:
            contained.setdefault(one.words, container)
    lists = listed(parse, toponyms)
    choices = {}
    for one in toponyms:
        choice = _choice(parse, one, contained.get(one.words))
        if not choice.sure and one.words in lists:
            choice = Choice(choice.words, (lists[one.words],), sure=True)
        choices[choice.words] = choice
    return choices


def _called(parse: Parse, one: Toponym) -> str:
    """Return the name under which mentions are settled together: with its container if it has one."""
    container = _container(parse, one)
    state = state_of(one.words)
    after = state is not None and _after_town(parse, one, state)
    return one.words + (f", {container}" if container else "") + (" (state)" if after else "")


def _choice(parse: Parse, one: Toponym, contained: str | None) -> Choice:
    called = _called(parse, one)
    spots = find(one.words)
    state = state_of(one.words)
    container = _container(parse, one) or contained
    if container is not None and (inside := _inside(spots, container)) is not None:
        return Choice(called, (inside,), sure=True)
    if state is not None and called.endswith(" (state)"):
        return Choice(called, (state,), sure=True)
    if state is not None and key(one.words) not in CITY_FIRST and spots[0].kind != "country":
        return Choice(called, (state,), sure=True)
    return Choice(called, spots)


def _container(parse: Parse, one: Toponym) -> str | None:
    """Return the state or country of "Paris, Texas" or "Helsinki, Finland".

    A country lies in no other, and what goes before a noun contains nothing ("In Peru, US envoys").
    """
    index = one.end + 1
    if index >= len(parse.tokens) or parse.tokens[one.end].text != ",":
        return None
    if parse.tokens[index].sentence != parse.tokens[one.start].sentence:
        return None
    end = state_end(parse, index)
    if end is not None:
        return spoken(parse, index, end)
    if is_table_place(one.words, TermKind.COUNTRY):
        return None
    for size in (3, 2, 1):
        behind = min(index + size, len(parse.tokens))
        words = spoken(parse, index, behind)
        if is_table_place(words, TermKind.COUNTRY) and not _qualifies(parse, behind):
            return words
    return None


def _qualifies(parse: Parse, index: int) -> bool:
    """Say whether the words before a token only qualify it: "US envoys"."""
    if (
        index >= len(parse.tokens)
        or parse.tokens[index].sentence != parse.tokens[index - 1].sentence
    ):
        return False
    last = parse.tokens[index - 1]
    return last.head >= index and last.dep in {"compound", "nmod", "amod", "poss"}


def is_table_place(words: str, *kinds: TermKind) -> bool:
    """Say whether a whole name is a country, capital or region of the tables, or one of `kinds`."""
    term = term_of(words)
    return term is not None and term.kind in (kinds or _TABLE_PLACES)


_TABLE_PLACES = (TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION)


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
