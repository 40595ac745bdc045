"""The words of a noun phrase to country, PLOVER sectors and office, by the tables alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.language.gazetteer import find
from rashomon.language.lexicon import ROLES, Found, TermKind, scan
from rashomon.language.names import first_names
from rashomon.language.offices import Holder, offices_of
from rashomon.language.parses import Parse, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What words say of an actor; `office` is a title in the words ("foreign minister")."""

    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None
    wikidata: str | None = None

    @property
    def sector(self) -> str | None:
        """The primary sector."""
        return self.sectors[0] if self.sectors else None

    def or_else(self, other: "Coding") -> "Coding":
        """Return this coding, what it leaves open filled from another."""
        return Coding(
            country=self.country or other.country,
            sectors=self.sectors or other.sectors,
            office=self.office or other.office,
            wikidata=self.wikidata or other.wikidata,
        )


def is_nominal(parse: Parse, index: int) -> bool:
    """Say whether a token can head a noun phrase."""
    return parse.tokens[index].pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}


def head_of(parse: Parse, start: int, end: int) -> int:
    """Return the index of the token of `[start, end)` that governs the rest; the last if several."""
    outward = [
        t.index for t in parse.tokens[start:end] if not start <= t.head < end or t.head == t.index
    ]
    nominal = [i for i in outward if parse.tokens[i].pos in {"NOUN", "PROPN", "PRON"}]
    nominal = nominal or [i for i in outward if is_nominal(parse, i)]
    if nominal:
        return nominal[0] if parse.tokens[nominal[0]].dep != "compound" else nominal[-1]
    return outward[0] if outward else end - 1


def code_range(
    parse: Parse, start: int, end: int, on: date | None = None, *, head: int | None = None
) -> Coding:
    """Return what the words of a token range say of the actor they name; `head` is its noun."""
    tokens = parse.tokens[start:end]
    found = [Found(f.start + start, f.end + start, f.term) for f in scan([t.text for t in tokens])]
    found = [one for one in found if not (_only_touches(parse, one) or _first_name(parse, one))]
    head = head_of(parse, start, end) if head is None else head
    counted = _after_count(parse, head, end)
    if counted is not None:
        return code_range(parse, counted, end, on)
    core = core_end(parse, end, head)
    inner = [one for one in found if one.start < core]
    outer = [one for one in found if one.start >= core]
    known = _known_person(tokens[: core - start], on, head)
    role = _role(inner, head)
    sectors, office = _sectors(parse, inner, outer, role, head)
    country = _country(
        parse, inner, outer, head, role is not None and role.term.sectors == ("MIL",)
    )
    if office is not None and _former(parse, start, core):
        sectors = ("ELI",)
    words = Coding(country=country, sectors=sectors, office=office).or_else(known)
    if words.country is None:
        named = role.start if role is not None else core
        words = words.or_else(Coding(country=_town_country(parse, start, end, named, core)))
    return words


_COUNTS_WORDS = """
hundred thousand dozen score ten million group number series majority crowd couple pair handful most
some many several part all one two three half lot mob wave bunch both
"""
_COUNTS = frozenset(_COUNTS_WORDS.split())


def _after_count(parse: Parse, head: int, end: int) -> int | None:
    """Return where the counted thing of "dozens of activists", "a group of men" begins."""
    token = parse.tokens[head]
    counts = token.text.casefold() in _COUNTS or token.text.casefold().removesuffix("s") in _COUNTS
    if not counts or head + 2 >= end or parse.tokens[head + 1].text.casefold() != "of":
        return None
    return head + 2


_TOWN_SIZE = 100_000  # people: only such towns give their country to a phrase, and only if alone


def _town_country(parse: Parse, start: int, end: int, named: int, core: int) -> str | None:
    """Return the country of a large town or province in a phrase, if just one is so called.

    It counts after a preposition ("in Munich"), before the role at `named` ("Munich police"), or as
    the whole phrase up to `core`; elsewhere it may be part of a person's name.
    """
    for index in range(start, end):
        token = parse.tokens[index]
        led = index > start and parse.tokens[index - 1].text in {"in", "of", "from", "at"}
        if not token.text[:1].isupper():
            continue
        for size in (3, 2, 1):
            last = min(index + size, end)
            whole = last == core and start + (parse.tokens[start].pos == "DET") == index
            whole = whole and token.entity != "PERSON"  # there is a town called Bush
            if not (led or whole or (last <= named < core)):
                continue
            country = _large_town(_joined(parse.tokens[index:last]))
            if country is not None:
                return country
    return None


def _large_town(words: str) -> str | None:
    if words.casefold() in first_names():
        return None
    large = [
        spot.country
        for spot in find(words)
        if spot.population >= _TOWN_SIZE or spot.kind in {"state", "province"}
    ]
    return large[0] if len(set(large)) == 1 else None


def core_end(parse: Parse, end: int, head: int) -> int:
    """Return where the phrase's own words end and its complements begin."""
    for token in parse.tokens[head + 1 : end]:
        if token.pos in {"ADP", "VERB", "AUX", "SCONJ", "PUNCT"} or token.tag in {
            "WDT",
            "WP",
            "TO",
        }:
            if token.text in {"-", "'s", "’s"} or token.dep == "compound":
                continue
            return token.index
    return end


_TOUCHING_WORDS = """
backed led linked aligned supported funded trained occupied controlled held affiliated
sponsored speaking allied inspired born armed made brokered imposed annexed administered
friendly related owned style language
"""
_TOUCHING = frozenset(_TOUCHING_WORDS.split())


def _only_touches(parse: Parse, found: Found) -> bool:
    """Say whether a country only qualifies: "Iran-backed", "pro-Russian", "anti-American"."""
    if found.term.kind in ROLES:
        return False
    tokens = parse.tokens
    after = tokens[found.end : found.end + 2]
    if len(after) == 2 and after[0].text in {"-", "–"} and after[1].text.casefold() in _TOUCHING:
        return True
    before = tokens[max(found.start - 2, 0) : found.start]
    prefixed = len(before) == 2 and before[1].text == "-"
    return prefixed and before[0].text.casefold() in {"pro", "anti", "non", "ex"}


def _first_name(parse: Parse, found: Found) -> bool:
    """Say whether a role word is a first name here: "Christian Example"."""
    tokens = parse.tokens[found.start : found.end + 1]
    return len(tokens) == 2 and tokens[0].text == "Christian" and tokens[1].pos == "PROPN"


def _known_person(tokens: Sequence[Token], on: date | None, head: int) -> Coding:
    """Return what the office-holder table knows of the longest name among the words."""
    names = [t.text for t in tokens]
    for size in range(min(len(names), 5), 0, -1):
        for first in range(len(names) - size, -1, -1):
            if not names[first][:1].isupper():
                continue
            held = offices_of(_joined(tokens[first : first + size]))
            if held and size == 1 and _someone_else(tokens, first, held):
                continue
            if held and tokens[first].index <= head < tokens[first].index + size:
                return _held(held, on)
            if held:  # "the Biden administration": whose it is, not who it is
                return Coding(country=_held(held, on).country)
    return Coding()


def _someone_else(tokens: Sequence[Token], place: int, held: Sequence[Holder]) -> bool:
    """Say whether a bare surname the table knows is part of another person's name here.

    "Paul Example" is not John Paul, and "Maria Putin" is not Vladimir.
    """
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place].entity == "PERSON" and after is not None and after.entity == "PERSON":
        return not after.entity_begins
    before = tokens[place - 1].text if place else ""
    theirs = {word for one in held for name in one.names for word in name.split()}
    return before.casefold() in first_names() and before not in theirs


def _joined(tokens: Sequence[Token]) -> str:
    """Join tokens as the text joins them."""
    words = ""
    for place, token in enumerate(tokens):
        gap = place and token.start > tokens[place - 1].end
        words += (" " if gap else "") + token.text
    return words


def _held(rows: Sequence[Holder], on: date | None) -> Coding:
    country = rows[0].country if len({one.country for one in rows}) == 1 else None
    wikidata = rows[0].wikidata
    if on is None:
        sector = rows[0].sector
        return Coding(country=country or rows[0].country, sectors=(sector,), wikidata=wikidata)
    now = next((one for one in rows if one.holds(on)), None)
    if now is not None:
        return Coding(
            country=now.country, sectors=(now.sector,), office=now.office, wikidata=wikidata
        )
    over = all(one.end is not None and one.end < on for one in rows)
    return Coding(country=country, sectors=("ELI",) if over else (), wikidata=wikidata)


def _role(inner: Sequence[Found], head: int) -> Found | None:
    """Return the role the phrase is about: the one at its head, else the last one in it."""
    roles = [one for one in inner if one.term.kind in ROLES]
    for one in roles:
        if one.start <= head < one.end:
            return one
    before = [one for one in roles if one.start <= head]
    return before[-1] if before else None


def _speaks_for(parse: Parse, one: Found, head: int) -> bool:
    """Say whether an organisation's name lends its sector to the head: no other noun comes between."""
    between = parse.tokens[one.end : head]
    return one.term.kind is TermKind.ORGANISATION and all(t.pos != "NOUN" for t in between)


def _lent(
    parse: Parse, inner: Sequence[Found], outer: Sequence[Found], head: int
) -> tuple[str, ...]:
    """Return the sector of "Cuba's refusal" (a state's own) or "the affiliate of the rebels"."""
    owned = any(
        one.term.kind is TermKind.COUNTRY and parse.tokens[one.end].tag == "POS"
        for one in inner
        if one.end <= head
    )
    if owned and parse.tokens[head].pos == "NOUN":
        return ("GOV",)
    follows = parse.tokens[head + 1].text.casefold() if head + 1 < len(parse.tokens) else ""
    if follows == "of" and outer and parse.tokens[head].pos == "NOUN":
        between = [t.text for t in parse.tokens[head + 2 : outer[0].start]]
        return outer[0].term.sectors if not {",", "and"} & set(between) else ()
    return ()


_OPPOSED = ("OPP", "REB", "CRM", "PRM", "UAF")


def _sectors(
    parse: Parse, inner: Sequence[Found], outer: Sequence[Found], role: Found | None, head: int
) -> tuple[tuple[str, ...], str | None]:
    """Return the sectors the words give, primary first, and the office if they name one."""
    others = [one for one in inner if one is not role and one.term.sectors]
    if role is None:
        at_head = [one for one in inner if one.start <= head < one.end]
        chosen = at_head or [one for one in inner if _speaks_for(parse, one, head)][-1:]
        if not chosen:
            return _lent(parse, inner, outer, head), None
        return _of_name(parse, chosen[0], head), None
    person = role.term.kind in {TermKind.OFFICE, TermKind.PARTY} and not role.term.plural
    office = role.term.name if person and role.term.name not in _NO_OFFICE else None
    own = role.term.sectors
    beside = tuple(dict.fromkeys(s for one in reversed(others) for s in one.term.sectors))
    if role.term.kind is TermKind.PARTY:
        if not beside:
            beside = _of_complement(parse, outer, role)
        if role.term.name in {"force", "unit", "troop"}:
            beside = tuple(s for s in beside if s != "GOV") or ("MIL",)
        nation = any(one.term.kind in _STATES for one in inner)
        return (beside or _default(role.term.name, nation)), office
    opposed = tuple(s for s in beside if s in _OPPOSED)
    if opposed and own[:1] in {("MIL",), ("PTY",), ("LEG",), ("GOV",), ("CVL",)}:
        return (*opposed, *(s for s in own if s not in opposed)), office
    return own, office


_STATES = frozenset({TermKind.COUNTRY, TermKind.NATION, TermKind.CAPITAL, TermKind.REGION})
_NO_OFFICE_WORDS = """
source worker member employee staff counterpart colleague ally supporter figure
administration force troop unit side camp circle faction wing team personnel agent backer
insider group delegation committee commission council agency board body authority
organisation organization association network institute foundation coalition alliance bloc
movement community society center centre entity institution office bureau department
section service mission panel branch leadership campaign staffer loyalist proxy operative
watchdog secretariat hierarchy arm
"""
_NO_OFFICE = frozenset(_NO_OFFICE_WORDS.split())


def _default(role: str, nation: bool) -> tuple[str, ...]:
    """Return the sector of a role that stands alone, or beside a country only."""
    if role in {"official", "administration", "authority"}:
        return ("GOV",)
    if role == "officer":
        return ("COP",)
    if role == "commander":
        return ("MIL",)
    state = {"leader", "leadership", "delegation", "side", "envoy", "negotiator", "spokesman"}
    state |= {
        "spokeswoman",
        "spokesperson",
        "counterpart",
        "mission",
        "authority",
        "negotiating team",
    }
    return ("GOV",) if nation and role in state else ()


def _of_name(parse: Parse, found: Found, head: int) -> tuple[str, ...]:
    term = found.term
    if term.kind is TermKind.ORGANISATION:
        return term.sectors
    if term.kind in {TermKind.COUNTRY, TermKind.CAPITAL}:
        return ("GOV",)  # a country that acts is its government
    if term.kind is TermKind.NATION and term.plural and parse.tokens[head].tag in {"NNS", "NNPS"}:
        return ("CVL",)
    alone = term.kind is TermKind.NATION and not term.plural and term.country is not None
    return ("GOV",) if alone else ()  # "the French refused", "Russian" of a Russian act


def _of_complement(parse: Parse, outer: Sequence[Found], role: Found) -> tuple[str, ...]:
    """Return the sectors of "leader of HAMAS", "spokesman for the POLICE"."""
    near = []
    for one in outer:
        between = {t.text.casefold() for t in parse.tokens[role.end : one.start]}
        if between & {"of", "for", "at", "with", "from"} and not between & {",", "who", "that"}:
            near.append(one.term)
    for term in near:
        if term.sectors:
            return term.sectors
    nation = any(term.kind in _STATES for term in near)
    return _default(role.term.name, nation=True) if nation else ()


def _country(
    parse: Parse, inner: Sequence[Found], outer: Sequence[Found], head: int, military: bool
) -> str | None:
    """Return the country the words give: a modifier's, an organisation's, a complement's."""
    states = [
        one
        for one in inner
        if one.term.kind in _STATES and one.start <= head and one.term.country is not None
    ]
    if states:
        chosen = states[0]
        if len(states) > 1 and states[0].term.kind is TermKind.CAPITAL:
            chosen = states[-1]
        return chosen.term.country
    bodies = [one for one in inner if one.term.kind is TermKind.ORGANISATION and one.term.country]
    if bodies:
        return bodies[-1].term.country
    for one in outer:
        between = [t.text.casefold() for t in parse.tokens[head + 1 : one.start]]
        near = [
            w
            for w in between
            if w in {"of", "for", "in", "from", "at", "to", "against", "with", "by"}
        ]
        if near and near[-1] in {"of", "for", "from", "at"} and one.term.country:
            return one.term.country
        if near and near[-1] == "in" and one.term.kind in _STATES and not military:
            return one.term.country
        if near:
            return None
    return None


def _former(parse: Parse, start: int, end: int) -> bool:
    words = [t.text.casefold() for t in parse.tokens[start:end]]
    return any(word in {"former", "ex", "onetime", "ousted", "deposed", "late"} for word in words)
