"""Names to chains: which names of a report are forms of one name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rashomon.language.lexicon import TermKind, scan
from rashomon.language.names import HONORIFICS, Gender, gender_of
from rashomon.language.offices import offices_of, surname
from rashomon.language.parses import Parse
from rashomon.nouns.actors import EntityKind
from rashomon.read.candidates import Candidate, edge
from rashomon.read.chains import Chain
from rashomon.read.codes import Coding, code_range
from rashomon.read.surnames import bearer_of, is_other_chief


@dataclass(slots=True)
class _Index:
    """The chains so far, by every form a later name may take."""

    chains: list[Chain] = field(default_factory=list)
    by_key: dict[str, list[Chain]] = field(default_factory=dict)
    by_last: dict[str, list[Chain]] = field(default_factory=dict)
    by_first: dict[str, list[Chain]] = field(default_factory=dict)
    by_initials: dict[str, list[Chain]] = field(default_factory=dict)
    shared: list[tuple[Chain, list[Chain]]] = field(default_factory=list)

    def add(self, chain: Chain) -> None:
        """Take in a new chain."""
        self.chains.append(chain)
        self.by_key.setdefault(chain.key, []).append(chain)
        if chain.kind is EntityKind.PERSON:
            words = chain.key.split()
            for last in {words[-1], surname(chain.name).casefold()}:
                self.by_last.setdefault(last, []).append(chain)
            self.by_first.setdefault(words[0], []).append(chain)
        if chain.kind is EntityKind.ORGANISATION:
            initials = "".join(word[0] for word in chain.name.split() if word[0].isupper())
            self.by_initials.setdefault(initials, []).append(chain)


def link_names(
    parse: Parse, names: Iterable[Candidate], on: date | None
) -> tuple[list[Chain], dict[int, Chain]]:
    """Return the chains of a report's names, and the chain of each by its first token.

    Longer names come first, so that "Smith" finds "Ann Smith" wherever it stands. A short form that
    fits two people is a chain of its own where nothing says which is meant; it is told of then no
    more than what holds of both.
    """
    index = _Index()
    by_start: dict[int, Chain] = {}
    for one in sorted(names, key=lambda name: (-len(name.words.split()), name.start)):
        chain = _chain_of(parse, one, index)
        by_start[one.start] = chain
        _take(parse, chain, one, on)
    for chain, bearers in index.shared:
        _keep_common(chain, bearers)
    return index.chains, by_start


def _keep_common(chain: Chain, bearers: Sequence[Chain]) -> None:
    """Leave a chain that may be of several people no more than what holds of each."""
    first = min((_first(one) for one in bearers), key=len).rstrip(".")
    if all(_first(one).startswith(first) for one in bearers):
        return  # "Ken Example" and "Kenneth Example" are one man
    countries = {one.coding.country for one in bearers} - {None}
    chain.coding = Coding(country=countries.pop() if len(countries) == 1 else None)
    chain.titles.clear()


def _chain_of(parse: Parse, one: Candidate, index: _Index) -> Chain:
    """Return the chain a name belongs to, a new one taken into the index if there is none."""
    key = _key(one)
    same = [c for c in index.by_key.get(key, ()) if c.kind is one.kind or one.term is None]
    bearers = _bearers(one, index)
    office = code_range(parse, one.context, one.end, head=one.head).office if bearers else None
    if len(bearers) > 1:
        meant = bearer_of(parse, one, bearers, office, _honorific(parse, one))
        if meant is not None:
            return meant
    if not same and one.kind is EntityKind.PERSON:
        same = [c for c in _same_person(one.words, index) if not is_other_chief(c, office)]
    if not same and one.kind is EntityKind.ORGANISATION and one.words.isupper():
        same = index.by_initials.get(one.words, []) if 2 <= len(one.words) <= 6 else []
    if len(same) == 1 or (same and one.kind is not EntityKind.PERSON):
        return same[0]
    chain = Chain(kind=one.kind, name=name_of(one), key=key)
    index.add(chain)
    if len(bearers) > 1 and not offices_of(name_in_small(one.words)):
        index.shared.append((chain, bearers))
    return chain


def _bearers(one: Candidate, index: _Index) -> list[Chain]:
    """Return the people named in full whose surname a single word is."""
    if one.kind is not EntityKind.PERSON or len(one.words.split()) > 1:
        return []
    found = _same_person(one.words, index)
    return [chain for chain in found if " " in chain.name and chain.kind is EntityKind.PERSON]


def _key(one: Candidate) -> str:
    if one.term is not None:
        place = one.term.kind in {TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION}
        return ("place:" if place else f"{one.term.kind}:") + one.term.name
    return one.words.casefold().replace("’", "'")


def name_of(one: Candidate) -> str:
    """Return the name as the report writes it, in small letters if it is set in capitals."""
    words = " ".join(one.words.split())
    return name_in_small(words)


def _same_person(words: str, index: _Index) -> list[Chain]:
    """Return the people of whom a name is a shorter form: "Smith", "J. Smith", "SMITH"."""
    short = words.casefold().replace("’", "'")
    parts = short.split()
    found = []
    for chain in index.by_last.get(parts[-1], []) or index.by_last.get(short, []):
        full = chain.key.split()
        ends = full[-len(parts) :] == parts and len(full) > len(parts)
        family = surname(chain.name).casefold() == short
        initials = len(parts) > 1 and parts[-1] == full[-1] and parts[0][0] == full[0][0]
        if ends or family or (initials and (len(parts[0].strip(".")) == 1 or len(full[0]) < 3)):
            found.append(chain)
    if found and len(parts) == 1 and _is_another(words, found):
        return []
    if found or len(parts) != 1:
        return found
    return list(index.by_first.get(short, ()))


def _is_another(last: str, found: list[Chain]) -> bool:
    """Say whether a bare surname means the office-holder who is known by it, not one of his kin."""
    known = {name for one in offices_of(name_in_small(last)) for name in one.names}
    firsts = {name.split()[0] for name in known}
    return bool(known) and all(
        chain.name not in known and len(chain.name.split()) > 1 and _first(chain) not in firsts
        for chain in found
    )


def _first(chain: Chain) -> str:
    return chain.name.split()[0]


def name_in_small(words: str) -> str:
    """Return a name, in small letters if it is set in capitals."""
    return words.title() if words.isupper() and len(words) > 4 else words


def _take(parse: Parse, chain: Chain, one: Candidate, on: date | None) -> None:
    """Add a name to its chain, with what its title and apposition tell."""
    chain.mentions.append(one)
    if one.kind is EntityKind.PLACE or one.kind is EntityKind.GROUP:
        told = Coding(country=one.term.country if one.term else None)
        if one.kind is EntityKind.GROUP and one.term is not None and one.term.plural:
            told = Coding(country=told.country, sectors=("CVL",))
        chain.coding = chain.coding.or_else(told)
        return
    if one.kind is EntityKind.OTHER:
        return
    told = code_range(parse, one.context, one.end, on, head=one.head)
    if one.kind is not EntityKind.PERSON:
        told = replace(told, wikidata=None)  # "Friends of Ann Example" is not Ann Example
    if one.kind is EntityKind.PERSON:
        for first, last in appositions(parse, one):
            told = told.or_else(code_range(parse, first, last, on))
        if told.office and told.country is None:
            told = told.or_else(Coding(country=_of_state(parse, one)))
        chain.gender = chain.gender or _gender(parse, one)
    if told.office:
        chain.titles.add(told.office)
    chain.coding = chain.coding.or_else(told)


_STATES = frozenset({TermKind.COUNTRY, TermKind.REGION})


def _of_state(parse: Parse, one: Candidate) -> str | None:
    """Return the country of "President Ann Example of Arland": the state right behind a titled name."""
    words = [token.text for token in parse.tokens[one.end : one.end + 6]]
    if words[:1] != ["of"]:
        return None
    first = 2 if words[1:2] == ["the"] else 1
    return next(
        (f.term.country for f in scan(words[first:]) if f.start == 0 and f.term.kind in _STATES),
        None,
    )


_LONGEST = 40  # tokens of an apposition that are read


def appositions(parse: Parse, one: Candidate) -> list[tuple[int, int]]:
    """Return the token ranges that stand in apposition to a name, on either side."""
    ranges = [
        (max(edge(parse, child, 0), one.end), min(edge(parse, child, -1) + 1, child + _LONGEST))
        for child in parse.children[one.head]
        if parse.tokens[child].dep == "appos"
        and child >= one.end
        and _is_set_off(parse, one, child)
    ]
    governor = parse.tokens[one.head].head
    if parse.tokens[one.head].dep == "appos" and governor < one.context:
        ranges.append((max(edge(parse, governor, 0), governor - _LONGEST), governor + 1))
    return ranges


_MARKS = frozenset({",", "(", "-", "–", "—", ":", "--"})
_OWN = frozenset({"det", "poss"})


def _is_set_off(parse: Parse, one: Candidate, child: int) -> bool:
    """Say whether an apposition stands behind a mark and is no other person or next member of a list.

    "X, the counsel and his chief" are three; "X's Arland scandal" is no apposition.
    """
    first = max(edge(parse, child, 0), one.end)
    if parse.tokens[first - 1].text not in _MARKS or parse.tokens[child].entity == "PERSON":
        return False
    beside = [n for n in parse.children[child] if parse.tokens[n].dep == "conj"]
    return not any(_has_own(parse, child) and _has_own(parse, n) for n in beside)


def _has_own(parse: Parse, index: int) -> bool:
    """Say whether a noun has "the" or an owner of its own."""
    return any(
        parse.tokens[n].dep in _OWN and parse.tokens[n].text.casefold() not in {"a", "an"}
        for n in parse.children[index]
    )


def _honorific(parse: Parse, one: Candidate) -> Gender | None:
    before = parse.tokens[one.start - 1].text.casefold() if one.start else ""
    return HONORIFICS.get(before)


def _gender(parse: Parse, one: Candidate) -> Gender | None:
    """Return the gender a name tells: by honorific, first name, or whom the tables know."""
    told = _honorific(parse, one)
    if told is not None:
        return told
    for token in parse.tokens[one.context : one.start]:
        if token.text.casefold().endswith(("woman", "actress", "queen")):
            return Gender.SHE
        if token.text.casefold() in {"spokesman", "congressman", "businessman"}:
            return Gender.HE
    told = gender_of(one.words)
    held = offices_of(one.words)
    return told or (gender_of(held[0].name) if held else None)
