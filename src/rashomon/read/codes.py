"""The words of a noun phrase to country, PLOVER sectors and office, by the tables alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.language.lexicon import ROLES, Found, TermKind, scan
from rashomon.language.names import first_names
from rashomon.language.offices import Holder, offices_of
from rashomon.language.parses import Parse, Token
from rashomon.read.homonyms import settled
from rashomon.read.phrases import joined
from rashomon.read.qualifiers import qualified, without_state
from rashomon.read.sectors import STATES, role_of, sectors_of
from rashomon.read.towns import town_country


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
    head = head_of(parse, start, end) if head is None else head
    counted = _after_count(parse, head, end)
    if counted is None:
        return _code_words(parse, start, end, on, head)
    told = code_range(parse, counted, end, on)
    return told if told.sectors else _code_words(parse, start, end, on, head)


def _code_words(parse: Parse, start: int, end: int, on: date | None, head: int) -> Coding:
    tokens = parse.tokens[start:end]
    found = [Found(f.start + start, f.end + start, f.term) for f in scan(_cased(tokens))]
    found = settled(parse, found)
    found = [one for one in found if not (_only_touches(parse, one) or _part_of_name(parse, one))]
    core = core_end(parse, end, head)
    inner = [one for one in found if one.start < core]
    outer = [one for one in found if one.start >= core]
    known = _known_person(tokens[: core - start], on, head)
    role = role_of(inner, head)
    sectors, office = sectors_of(parse, inner, outer, role, head)
    topics = [one for one in inner if _is_topic(parse, one, role)]
    country = _country(
        parse,
        [one for one in inner if one not in topics],
        outer,
        head,
        role is not None and role.term.sectors == ("MIL",),
    )
    told = qualified(parse, (start, core, end), inner, role, sectors)
    sectors = sectors if told == ("ELI",) and _of_a_trade(role) else told
    sectors = without_state(country, sectors)
    words = Coding(country=country, sectors=sectors, office=office)
    if role is None and known.sectors:
        words = known.or_else(
            words
        )  # "the Ford campaign's rally with Ann Example" says less of her
    words = words.or_else(known)
    if words.country is None and not topics:
        named = role.start if role is not None else core
        town = town_country(parse, start, end, named, core)
        words = words.or_else(Coding(country=town or _SEATS.get(role.term.name if role else "")))
    placed = parse.tokens[head].entity in {"GPE", "LOC"} and not any(
        one.term.kind is TermKind.ORGANISATION for one in inner
    )
    if words.sectors or role is not None or not placed:
        return words
    return words.or_else(Coding(sectors=_of_place(parse, head) if words.country else ()))


_TRADES = frozenset({"JRN", "EDU", "MED", "LAB", "AGR"})


def _of_a_trade(role: Found | None) -> bool:
    """Say whether a role is one of a trade, which no one leaves for the elite: "a former reporter"."""
    return role is not None and not _TRADES.isdisjoint(role.term.sectors[:1])


_ON_TOPICS = frozenset({"special counsel", "special prosecutor", "analyst", "investigator"})


def _is_topic(parse: Parse, one: Found, role: Found | None) -> bool:
    """Say whether a country's own name says what someone deals with: "Arland special counsel"."""
    if role is None or role.term.name not in _ON_TOPICS or one.term.kind is not TermKind.COUNTRY:
        return False
    plain = parse.tokens[one.end].tag != "POS" and "." not in parse.tokens[one.start].text
    return plain and one.end <= role.start and not parse.tokens[one.start].text.isupper()


_SEATS = {"pope": "VAT", "pontiff": "VAT", "nuncio": "VAT", "dalai lama": "CHN"}
"""Offices that there is one of in the world, and where."""


def _of_place(parse: Parse, head: int) -> tuple[str, ...]:
    """Return whom a town or province stands for: who rules there if it acts, else who lives there."""
    return ("GOV",) if parse.tokens[head].dep == "nsubj" else ("CVL",)


def _cased(tokens: Sequence[Token]) -> list[str]:
    """Return the words, names of informal text that has no capitals given theirs."""
    informal = not any(token.text[:1].isupper() for token in tokens)
    return [
        token.text.title() if informal and token.pos == "PROPN" else token.text for token in tokens
    ]


_COUNTS_WORDS = """
hundred thousand dozen score ten million group number series majority crowd couple pair handful most
some many several part all one two three half lot mob wave bunch both boatload busload convoy
column procession stream delegation team crew network lorryload truckload member
"""
_COUNTS = frozenset(_COUNTS_WORDS.split())


def _after_count(parse: Parse, head: int, end: int) -> int | None:
    """Return where the counted thing of "dozens of activists", "a group of men" begins."""
    token = parse.tokens[head]
    counts = token.text.casefold() in _COUNTS or token.text.casefold().removesuffix("s") in _COUNTS
    if not counts or head + 2 >= end or parse.tokens[head + 1].text.casefold() != "of":
        return None
    return head + 2


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
TOUCHING = frozenset(_TOUCHING_WORDS.split())
"""Words that a dash ties a country to without making it the actor's own: "Iran-backed"."""


def _only_touches(parse: Parse, found: Found) -> bool:
    """Say whether a country only qualifies: "Iran-backed", "pro-Russian", "anti-American"."""
    if found.term.kind in ROLES:
        return False
    tokens = parse.tokens
    after = tokens[found.end : found.end + 2]
    if len(after) == 2 and after[0].text in {"-", "–"} and after[1].text.casefold() in TOUCHING:
        return True
    before = tokens[max(found.start - 2, 0) : found.start]
    prefixed = len(before) == 2 and before[1].text == "-"
    return prefixed and before[0].text.casefold() in {"pro", "anti", "non", "ex"}


def _part_of_name(parse: Parse, found: Found) -> bool:
    """Say whether a term is part of a person's name here: "Christian Example", "Ann Baker", "Bo Jordan"."""
    if found.end - found.start > 1:
        return False
    token = parse.tokens[found.start]
    after = parse.tokens[found.end : found.end + 1]
    last = _closes_person(parse, found.start)
    if found.term.kind not in ROLES:
        return last and found.term.kind in _PLACE_NAMES
    if last and found.term.kind is TermKind.OFFICE and not found.term.plural:
        return token.text[:1].isupper()
    if token.text == "Christian":
        return bool(after) and after[0].pos == "PROPN"
    inside = token.entity == "PERSON" and found.term.kind is not TermKind.OFFICE
    return (
        inside
        and not found.term.plural
        and token.text[:1].isupper()
        and not (after and after[0].entity == "PERSON")
    )


_PLACE_NAMES = frozenset({TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION, TermKind.NATION})


def _closes_person(parse: Parse, index: int) -> bool:
    """Say whether a token is the last of a person's name of several words that a given name opens."""
    token, before = parse.tokens[index], parse.tokens[max(0, index - 1) : index]
    after = parse.tokens[index + 1 : index + 2]
    inside = token.entity == "PERSON" and not token.entity_begins and bool(before)
    ends = not after or after[0].entity != "PERSON" or after[0].entity_begins
    return inside and ends and before[0].pos == "PROPN" and _opens(parse, index)


def _opens(parse: Parse, index: int) -> bool:
    """Say whether the name that ends at a token begins with a known given name."""
    while (
        index and parse.tokens[index].entity == "PERSON" and not parse.tokens[index].entity_begins
    ):
        index -= 1
    return parse.tokens[index].text.casefold() in first_names()


def _known_person(tokens: Sequence[Token], on: date | None, head: int) -> Coding:
    """Return what the office-holder table knows of the longest name among the words."""
    names = [t.text for t in tokens]
    for size in range(min(len(names), 5), 0, -1):
        for first in range(len(names) - size, -1, -1):
            if not names[first][:1].isupper():
                continue
            held = offices_of(joined(tokens[first : first + size]))
            if held and size == 1 and _someone_else(tokens, first, held):
                continue
            if held and tokens[first].index <= head < tokens[first].index + size:
                return held_on(held, on)
            if held:  # "the Biden administration": whose it is, not who it is
                return Coding(country=held_on(held, on).country)
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


def held_on(rows: Sequence[Holder], on: date | None) -> Coding:
    """Return what the offices of one person say of him or her on a day; `rows` are not empty."""
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


def _country(
    parse: Parse, inner: Sequence[Found], outer: Sequence[Found], head: int, military: bool
) -> str | None:
    """Return the country the words give: a modifier's, an organisation's, a complement's."""
    states = [
        one
        for one in inner
        if one.term.kind in STATES and one.start <= head and one.term.country is not None
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
        if near and near[-1] == "in" and one.term.kind in STATES and not military:
            return one.term.country
        if near:
            return None
    return None
