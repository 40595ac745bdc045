"""Which words of a report name places: the tables' and the parser's names, and those they missed."""

from collections.abc import Iterable

from rashomon.language.gazetteer import Spot, find, state_of
from rashomon.language.lexicon import TermKind, scan
from rashomon.language.parses import Parse
from rashomon.language.place_homonyms import is_surname, is_word
from rashomon.read import place_patterns
from rashomon.read.place_evidence import is_hyphened, is_mere_word, is_unknown_place, storms
from rashomon.read.place_patterns import Toponym, goes_on, is_capital, spoken, toponym


def find_toponyms(
    parse: Parse,
    people: frozenset[int],
    doubtful: frozenset[int],
    dateline: tuple[int, int] | None = None,
) -> tuple[Toponym, ...]:
    """Return the place names of a parse in text order, none overlapping.

    `people` are the token indexes of names of people; the `doubtful` among them are single words
    that only the parser calls so, and give way to a place of that name elsewhere in the report.
    `dateline` is the range of code points that the masthead gives for one.
    """
    found: dict[int, Toponym] = {}
    taken: set[int] = set(storms(parse))
    bodies = _bodies(parse)
    rounds: tuple[Iterable[Toponym], ...] = (
        place_patterns.datelines(parse, dateline),
        place_patterns.lists(parse),
        place_patterns.before_states(parse),
        place_patterns.streets(parse),
        place_patterns.of_kind(parse),
        _sound(parse, place_patterns.expected(parse, surely=True)),
        _of_tables(parse, bodies),
        _sound(parse, _of_parser(parse)),
        _sound(parse, place_patterns.expected(parse, surely=False)),
        _famous(parse),
    )
    for number, toponyms in enumerate(rounds):
        if number == 6:
            taken |= people  # what the text itself says is a place outweighs the parser's "person"
        _add(found, taken, toponyms)
    _add(
        found,
        taken,
        _in_bodies(parse, [(a, b) for a, b, kind in bodies if kind == "ORG"], found.values()),
    )
    taken -= doubtful - {i for one in found.values() for i in range(one.start, one.end)}
    _add(found, taken, _again(parse, list(found.values()), people))
    return tuple(found[start] for start in sorted(found))


def _add(found: dict[int, Toponym], taken: set[int], toponyms: Iterable[Toponym]) -> None:
    for one in toponyms:
        if taken.isdisjoint(range(one.start, one.end)):
            found[one.start] = one
            taken.update(range(one.start, one.end))


_PAPERS_WORDS = """
times post herald journal tribune gazette chronicle register observer press news star sun examiner
dispatch courier mail telegraph echo mirror express guardian independent globe inquirer review
constitution bulletin sentinel enquirer reporter record argus standard today daily
"""
_PAPERS = frozenset(_PAPERS_WORDS.split())


def _in_bodies(
    parse: Parse, ranges: Iterable[tuple[int, int]], found: Iterable[Toponym]
) -> list[Toponym]:
    """Return places in names of bodies that the report or the world knows; papers have none."""
    seen = {one.words for one in found if not one.loose}
    states = {spot.admin1 or spot.name for words in seen for spot in _only(words)}
    bodies = [(a, b) for a, b in ranges if parse.tokens[b - 1].text.casefold() not in _PAPERS]
    return [
        one
        for one in place_patterns.inside_bodies(parse, bodies)
        if not _is_homonym(one.words)
        and (one.words in seen or _is_large(one.words) or _is_near(one.words, states))
    ]


def _only(words: str) -> tuple[Spot, ...]:
    """Return the state that a name is, or the one place of that name."""
    state = state_of(words)
    spots = (state,) if state is not None else find(words)
    return spots if len(spots) == 1 else ()


def _is_large(words: str) -> bool:
    spots = find(words)[:1]
    units = {"country", "state", "area", "province"}
    return any(spot.kind in units or spot.population >= _WELL_KNOWN for spot in spots)


def _is_near(words: str, states: set[str]) -> bool:
    return any(spot.admin1 in states for spot in find(words))


def _sound(parse: Parse, toponyms: Iterable[Toponym]) -> list[Toponym]:
    """Leave out mere words, surnames and halves of hyphened names."""
    return [
        one
        for one in toponyms
        if not is_mere_word(parse, one.start, one.end)
        and not is_hyphened(parse, one.start, one.end)
    ]


def _bodies(parse: Parse) -> list[tuple[int, int, str]]:
    """Return the parser's names of organisations, works and events, without what follows them."""
    kinds = {"ORG", "WORK_OF_ART", "PRODUCT", "LAW", "EVENT"}
    return [name for name in parse.names() if name[2] in kinds and name[1] - name[0] > 1]


_PLACES = frozenset({TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION})


def _of_tables(parse: Parse, bodies: list[tuple[int, int, str]]) -> list[Toponym]:
    """Return countries, capitals, regions and their adjectives."""
    inside = {index for start, end, _ in bodies for index in range(start, end)}
    found = []
    for start, end in parse.sentences:
        for one in scan([t.text for t in parse.tokens[start:end]]):
            nation = one.term.kind is TermKind.NATION
            if one.term.kind not in _PLACES and not nation:
                continue
            first, last = _trimmed(parse, start + one.start, start + one.end)
            if not nation:
                first, last = _longest(parse, first, last)
            if first >= last or (nation and not is_capital(parse.tokens[first])):
                continue
            found.append(toponym(parse, first, last, loose=nation or first in inside))
    return found


def _longest(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Return the longer name a table's word is part of, if the gazetteer knows it ("Kansas City")."""
    sentence = parse.tokens[first].sentence
    for start, end in ((first, last + 1), (first - 1, last)):
        if start < 0 or end > len(parse.tokens):
            continue
        tokens = parse.tokens[start:end]
        if all(is_capital(t) and t.sentence == sentence for t in tokens) and find(
            spoken(parse, start, end)
        ):
            return start, end
    return first, last


def _of_parser(parse: Parse) -> list[Toponym]:
    """Return what the parser calls a place: what the gazetteer knows of it, or all of it."""
    found = []
    for start, end, label in parse.names():
        if label not in {"GPE", "LOC", "FAC"}:
            continue
        first, last = _trimmed(parse, start, end)
        if first >= last or not parse.tokens[first].text[:1].isalpha():
            continue
        if place_patterns.is_never_place(spoken(parse, first, last)):
            continue
        known = next((e for e in range(last, first, -1) if find(spoken(parse, first, e))), None)
        if known is not None and (known == last or label == "GPE"):
            found.append(toponym(parse, first, known))
        elif is_unknown_place(parse, first, last, label):
            found.append(toponym(parse, first, last))
    return found


_WELL_KNOWN = 100_000  # people: cities known well enough to be named without a word of place


def _famous(parse: Parse) -> list[Toponym]:
    """Return single names of large cities that the parser took for nothing or for a body."""
    alone = {start for start, end, _ in parse.names() if end - start == 1}
    found = []
    for token in parse.tokens:
        unnamed = not token.entity or (token.entity in {"ORG", "PERSON"} and token.index in alone)
        if token.pos != "PROPN" or not unnamed or len(token.text) < 4 or not is_capital(token):
            continue
        if token.text.isupper() or _in_name(parse, token.index, token.index + 1):
            continue
        if is_mere_word(parse, token.index, token.index + 1):
            continue
        if is_hyphened(parse, token.index, token.index + 1):
            continue
        spots = () if place_patterns.is_never_place(token.text) else find(token.text)
        if spots and (spots[0].population >= _WELL_KNOWN or spots[0].kind in {"country", "area"}):
            found.append(toponym(parse, token.index, token.index + 1))
    return found


def _trimmed(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """Cut articles, possessives, compass words and small words off a name."""
    tokens = parse.tokens
    while start < end and (
        tokens[start].text.casefold() in _EDGES or not is_capital(tokens[start])
    ):
        start += 1
    for index in range(start, end):
        if tokens[index].text == ",":
            end = index
            break
    while end > start and not (is_capital(tokens[end - 1]) or tokens[end - 1].text[-1:].isdigit()):
        end -= 1
    while end - start > 1 and tokens[start].text.casefold() in _COMPASS:
        if find(spoken(parse, start, end)) or not find(spoken(parse, start + 1, end)):
            break
        start += 1
    return start, end


_EDGES = frozenset({"the", "a", "downtown", "in", "of"})
_COMPASS_WORDS = """
downtown greater mid northern southern eastern western central historic old upper lower inner outer
north south east west northeast northwest southeast southwest
"""
_COMPASS = frozenset(_COMPASS_WORDS.split())


def _again(parse: Parse, found: list[Toponym], people: frozenset[int]) -> list[Toponym]:
    """Return other mentions of names already found, and known names listed beside one."""
    spelt = {tuple(one.words.casefold().split()) for one in found if not one.loose}
    starts = {words[0]: words for words in sorted(spelt)}
    ends = {one.end for one in found}
    begins = {one.start for one in found}
    again = []
    for token in parse.tokens:
        if not is_capital(token):
            continue
        words = starts.get(token.text.casefold())
        end = token.index + (len(words) if words else 1)
        same = words is not None and spoken(parse, token.index, end).casefold() == " ".join(words)
        alone = not _in_name(parse, token.index, end)
        if same and alone:
            again.append(toponym(parse, token.index, end))
        elif alone and _listed(parse, token.index, begins, ends) and token.index not in people:
            name = token.pos == "PROPN" and len(token.text) > 3
            never = place_patterns.is_never_place(token.text) or _is_homonym(token.text)
            never = never or token.entity == "PERSON"
            if name and not never and find(token.text):
                again.append(toponym(parse, token.index, token.index + 1))
    return again


def _is_homonym(words: str) -> bool:
    return is_word(words) or is_surname(words)


def _in_name(parse: Parse, start: int, end: int) -> bool:
    """Say whether capitalised neighbours make the words part of a longer name."""
    before = parse.tokens[start - 1] if start else None
    joined = (
        before is not None
        and before.sentence == parse.tokens[start].sentence
        and is_capital(before)
        and before.pos == "PROPN"
    )
    return joined or goes_on(parse, parse.tokens[end - 1])


def _listed(parse: Parse, index: int, begins: set[int], ends: set[int]) -> bool:
    """Say whether a word stands beside a place name, joined by a comma or "and"."""
    tokens = parse.tokens
    joints = {",", "and", "or"}
    after = index + 2 in begins and index + 1 < len(tokens) and tokens[index + 1].text in joints
    before = index - 1 in ends and tokens[index - 1].text in joints
    return after or before
