"""Noun phrases to actors: country and PLOVER sectors from the words of the phrase and the tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.language.lexicon import ROLES, Found, TermKind, scan
from rashomon.language.offices import Holder, offices_of
from rashomon.language.parses import Parse, Token
from rashomon.nouns.actors import Actor, Entity, MentionForm
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span


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


def code_phrase(
    report: Report, parse: Parse, span: Span, entities: Sequence[Entity] = ()
) -> tuple[Actor, ...]:
    """Return the actors a noun phrase names, one a conjunct, in text order.

    The words of the phrase come first, then what the entities of the report (which may be empty)
    and the tables of names know. What nothing tells is `None`. Never empty.
    """
    tokens = [t for t in parse.tokens if t.start < span.end and span.start < t.end]
    if not tokens:
        return (Actor(name=_trimmed(report.cut(span)), spans=(span,)),)
    start, end = tokens[0].index, tokens[-1].index + 1
    pieces = conjuncts(parse, start, end)
    shared = _shared_country(parse, pieces)
    actors = []
    for first, last in pieces:
        piece = span
        if len(pieces) > 1:
            piece = Span(report.id, parse.tokens[first].start, parse.tokens[last - 1].end)
        coding = code_range(parse, first, last, on=report.date)
        coding = coding.or_else(Coding(country=shared))
        bare = name_range(parse, first, last)
        words = report.text[parse.tokens[bare[0]].start : parse.tokens[bare[1] - 1].end]
        actors.append(_actor(piece, _trimmed(words), coding, entities))
    return tuple(actors)


def _actor(span: Span, name: str, coding: Coding, entities: Sequence[Entity]) -> Actor:
    """Return the actor of one conjunct, completed by the entity its words mention."""
    entity = entity_of(span, name, entities)
    if entity is not None:
        name = entity.name
        known = Coding(country=entity.country, sectors=entity.sectors, wikidata=entity.wikidata)
        coding = coding.or_else(known)
    return Actor(
        name=name,
        spans=(span,),
        country=coding.country,
        sector=coding.sector,
        sectors=coding.sectors,
        wikidata=coding.wikidata,
    )


def entity_of(span: Span, name: str, entities: Sequence[Entity]) -> Entity | None:
    """Return the entity a phrase refers to: mentioned by all of it, or by the bare name at its end."""
    inside: tuple[int, Entity] | None = None
    for entity in entities:
        for mention in entity.mentions:
            if mention.span == span:
                return entity
            if not span.contains(mention.span) or mention.form is MentionForm.PRONOUN:
                continue
            size = len(mention.span)
            if abs(size - len(name)) <= 4 and (inside is None or size > inside[0]):
                inside = (size, entity)
    return inside[1] if inside is not None else None


def name_range(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """Return the range of the bare name in a phrase with a title, else the phrase itself.

    "US Secretary of State Ann Example" gives the last two words.
    """
    head = head_of(parse, start, end)
    if parse.tokens[head].pos != "PROPN":
        return start, end
    core = core_end(parse, end, head)
    found = scan([t.text for t in parse.tokens[start:core]])
    titles = [f for f in found if f.term.kind in _TITLES and f.end + start <= head]
    if not titles or any(f.start + start <= head < f.end + start for f in found):
        return start, end
    first = titles[-1].end + start
    return (first, core) if parse.tokens[first].text[:1].isupper() else (start, end)


_TITLES = frozenset({TermKind.OFFICE, TermKind.PARTY, TermKind.PERSON})


def _trimmed(words: str) -> str:
    """Cut articles, quotation marks and a possessive ending off a phrase."""
    words = " ".join(words.split()).strip(' "“”‘,;:()[]')
    for ending in ("'s", "’s", "’", "'"):
        words = words.removesuffix(ending)
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in _ARTICLES else words


_ARTICLES = frozenset({"the", "a", "an"})


def conjuncts(parse: Parse, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the token ranges of the conjuncts of a phrase, in text order; itself when it has one."""
    head = head_of(parse, start, end)
    heads, queue = [head], [head]
    while queue:
        for child in parse.children[queue.pop()]:
            if (
                start <= child < end
                and parse.tokens[child].dep == "conj"
                and _nominal(parse, child)
            ):
                heads.append(child)
                queue.append(child)
    if len(heads) == 1:
        return ((start, end),)
    heads.sort()
    ranges = []
    for place, word in enumerate(heads):
        own = [i for i in parse.subtree(word) if start <= i < end]
        floor = start if place == 0 else heads[place - 1] + 1
        ceiling = heads[place + 1] if place + 1 < len(heads) else end
        first = start if place == 0 else max(floor, min(own))
        inside = [i for i in own if first <= i < ceiling]
        last = max([word, *_before_joint(parse, inside, word)]) + 1
        ranges.append((first, last))
    return tuple(ranges)


def _before_joint(parse: Parse, inside: Sequence[int], word: int) -> list[int]:
    """Return the tokens after a conjunct's head that belong to it: up to its comma or "and"."""
    kept = []
    for index in inside:
        if index <= word:
            continue
        token = parse.tokens[index]
        if token.dep in {"cc", "punct"} and token.head == word:
            break
        kept.append(index)
    return kept


def _nominal(parse: Parse, index: int) -> bool:
    return parse.tokens[index].pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}


def _shared_country(parse: Parse, pieces: Sequence[tuple[int, int]]) -> str | None:
    """Return the country of "Russian companies and ships" for the conjuncts that name none."""
    if len(pieces) < 2:
        return None
    first, last = pieces[0]
    words = [t.text for t in parse.tokens[first:last]]
    nations = [one for one in scan(words) if one.term.kind is TermKind.NATION]
    bare = all(
        parse.tokens[a].pos != "DET" and parse.tokens[a].pos != "PROPN" for a, _ in pieces[1:]
    )
    return nations[0].term.country if len(nations) == 1 and bare else None


def head_of(parse: Parse, start: int, end: int) -> int:
    """Return the index of the token of `[start, end)` that governs the rest; the last if several."""
    outward = [
        t.index for t in parse.tokens[start:end] if not start <= t.head < end or t.head == t.index
    ]
    nominal = [i for i in outward if parse.tokens[i].pos in {"NOUN", "PROPN", "PRON"}]
    nominal = nominal or [i for i in outward if _nominal(parse, i)]
    if nominal:
        return nominal[0] if parse.tokens[nominal[0]].dep != "compound" else nominal[-1]
    return outward[0] if outward else end - 1


def code_range(
    parse: Parse, start: int, end: int, on: date | None = None, *, head: int | None = None
) -> Coding:
    """Return what the words of a token range say of the actor they name; `head` is its noun."""
    tokens = parse.tokens[start:end]
    found = [Found(f.start + start, f.end + start, f.term) for f in scan([t.text for t in tokens])]
    found = [one for one in found if not _only_touches(parse, one)]
    head = head_of(parse, start, end) if head is None else head
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
    words = Coding(country=country, sectors=sectors, office=office)
    return words.or_else(known)


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


def _known_person(tokens: Sequence[Token], on: date | None, head: int) -> Coding:
    """Return what the office-holder table knows of the longest name among the words."""
    names = [t.text for t in tokens]
    for size in range(min(len(names), 5), 0, -1):
        for first in range(len(names) - size, -1, -1):
            if not names[first][:1].isupper():
                continue
            held = offices_of(_joined(tokens[first : first + size]))
            if held and tokens[first].index <= head < tokens[first].index + size:
                return _held(held, on)
            if held:  # "the Biden administration": whose it is, not who it is
                return Coding(country=_held(held, on).country)
    return Coding()


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
            return (), None
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
    if role in {"official", "administration"}:
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
    return ()


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
