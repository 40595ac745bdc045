"""The words of a noun phrase to PLOVER sectors, by the tables alone."""

from collections.abc import Sequence

from rashomon.language.lexicon import ROLES, Found, TermKind
from rashomon.language.parses import Parse

STATES = frozenset({TermKind.COUNTRY, TermKind.NATION, TermKind.CAPITAL, TermKind.REGION})
"""Kinds of terms that name a state, its people, its capital or a part of it."""

_OPPOSED = ("OPP", "REB", "CRM", "PRM", "UAF")
_YIELDING = frozenset({"MIL", "PTY", "LEG", "GOV", "CVL", "UAF", "EDU", "AGR"})
_ADJECTIVES = frozenset(
    {"local", "public", "national", "individual", "green", "liberal", "conservative", "native"}
)
"""Role words that say nothing of the sector when they are adjectives."""


def role_of(inner: Sequence[Found], head: int) -> Found | None:
    """Return the role the phrase is about: the one at its head, else the last one in it."""
    roles = [one for one in inner if one.term.kind in ROLES]
    for one in roles:
        if one.start <= head < one.end:
            return one
    before = [one for one in roles if one.start <= head]
    return before[-1] if before else None


def sectors_of(
    parse: Parse, inner: Sequence[Found], outer: Sequence[Found], role: Found | None, head: int
) -> tuple[tuple[str, ...], str | None]:
    """Return the sectors the words give, primary first, and the office if they name one."""
    if role is None:
        return _without_role(parse, inner, outer, head), None
    others = [
        one
        for one in inner
        if one is not role and one.term.sectors and not _plain_adjective(parse, one)
    ]
    person = role.term.kind in {TermKind.OFFICE, TermKind.PARTY} and not role.term.plural
    office = role.term.name if person and role.term.name not in _NO_OFFICE else None
    beside = tuple(dict.fromkeys(s for one in reversed(others) for s in one.term.sectors))
    if _titles_a_member(parse, role):
        return ("LEG",), "representative"
    if role.term.kind is TermKind.PARTY:
        return _shared(parse, inner, outer, role, beside), office
    own = role.term.sectors
    presided = _presided(others, role)
    if presided is not None:
        return presided, office
    if role.term.name == "party" and role.term.plural and len(inner) == 1 and _bare(parse, role):
        return (), office  # "the parties": of a case, of talks
    if own == ("CVL",) and role.term.name in _ANYONE and beside:
        return beside, office
    opposed = tuple(s for s in beside if s in _OPPOSED)
    opposed = opposed or (_fought_for(parse, outer, role) if own[:1] == ("UAF",) else ())
    if opposed and own and own[0] in _YIELDING:
        return (*opposed, *(s for s in own if s not in opposed)), office
    return own, office


_PRESIDING = frozenset({"president", "vice president", "acting president", "treasurer"})
_PRIVATE = frozenset({"BUS", "LAB", "EDU", "SOC", "JRN", "MED", "REL", "AGR"})


def _presided(others: Sequence[Found], role: Found) -> tuple[str, ...] | None:
    """Return the sectors of a president of no state: of the body named right before the title."""
    if role.term.name not in _PRESIDING:
        return None
    before = [one for one in others if one.end == role.start and one.term.kind not in STATES]
    sectors = before[-1].term.sectors if before else ()
    return sectors if sectors[:1] and sectors[0] in _PRIVATE else None


def _bare(parse: Parse, role: Found) -> bool:
    """Say whether nothing but an article stands before a role."""
    return all(parse.tokens[n].pos == "DET" for n in parse.children[role.start] if n < role.start)


def _titles_a_member(parse: Parse, role: Found) -> bool:
    """Say whether "Representative" stands before a name, as the title of a member of parliament."""
    after = parse.tokens[role.end : role.end + 1]
    titled = role.term.name == "representative" and parse.tokens[role.start].text[:1].isupper()
    return titled and bool(after) and after[0].pos == "PROPN"


_ANYONE = frozenset({"person", "man", "woman", "guy", "lad", "boy", "folk", "kid"})
"""Words for people that say less of them than what stands beside: "the navy boys"."""


def _plain_adjective(parse: Parse, one: Found) -> bool:
    return one.term.name in _ADJECTIVES and parse.tokens[one.end - 1].pos == "ADJ"


def _without_role(
    parse: Parse, inner: Sequence[Found], outer: Sequence[Found], head: int
) -> tuple[str, ...]:
    """Return the sectors of a phrase that holds no role: by its name, its matter or its owner."""
    at_head = [one for one in inner if one.start <= head < one.end]
    chosen = at_head or [one for one in inner if _speaks_for(parse, one, head)][-1:]
    if chosen:
        return _of_name(parse, chosen[0], head)
    word = parse.tokens[head].lemma.casefold()
    if word in _INHABITED:
        return ("CVL",)
    nation = any(one.term.kind in STATES for one in (*inner, *outer))
    if nation and word in _ARMS:
        return ("MIL",)
    if nation and word in _STATELY:
        return ("GOV",)
    return _lent(parse, inner, outer, head)


_INHABITED = frozenset(
    "village town city suburb hamlet favela slum neighbourhood neighborhood settlement quarter "
    "district province region market community bazaar apartment homestead shantytown township "
    "parish street valley peninsula island house home".split()
)
"""Places that stand for those who live there when something is done to them."""

_ARMS = frozenset(
    "position trench convoy jet plane gun rocket shell bomb aircraft helicopter ship vessel carrier "
    "battery base outpost loudspeaker launcher column destroyer".split()
)
"""Things that are a state's armed forces when a state's name stands before them."""

_STATELY = frozenset(
    {"state", "crown", "host", "customs", "number"}
)  # "his Chadian opposite number"


def _speaks_for(parse: Parse, one: Found, head: int) -> bool:
    """Say whether an organisation's name lends its sector to the head: no owner comes between."""
    between = parse.tokens[one.end : head]
    plain = one.term.kind is TermKind.ORGANISATION and all(t.tag != "POS" for t in between)
    return plain and (len(between) < 2 or all(t.pos != "NOUN" for t in between))


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
    if follows == "of" and parse.tokens[head].pos == "NOUN":
        for one in outer:
            between = {t.text for t in parse.tokens[head + 2 : one.start]}
            if {",", "and", "in", "from"} & between:
                return ()
            if one.term.sectors:
                return one.term.sectors
    return ()


def _shared(
    parse: Parse,
    inner: Sequence[Found],
    outer: Sequence[Found],
    role: Found,
    beside: tuple[str, ...],
) -> tuple[str, ...]:
    """Return the sectors of a role that shares them with its body: "spokesman for the police"."""
    beside = beside or _of_complement(parse, outer, role)
    if role.term.name in {"force", "unit", "troop"}:
        beside = tuple(s for s in beside if s != "GOV") or ("MIL",)
    nation = any(one.term.kind in STATES for one in inner)
    return beside or _default(role.term.name, nation)


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

_ALONE = {
    **dict.fromkeys(("official", "administration", "authority", "council"), ("GOV",)),
    **dict.fromkeys(("worker", "employee", "staffer"), ("LAB",)),
    **dict.fromkeys(("counsel", "general counsel"), ("CVL",)),
    **dict.fromkeys(("candidate", "nominee"), ("PTY",)),
    "officer": ("COP",),
    "commander": ("MIL",),
}
"""Sectors of roles that stand alone, or beside a country only."""

_OF_NATION = {"agent": ("SPY",), "operative": ("SPY",), "community": ("CVL",)}
"""Sectors of roles beside a country."""

_STATE_WORDS = """
leader leadership delegation side envoy negotiator spokesman spokeswoman spokesperson counterpart
mission authority agency commission council department service bureau chief delegate
colleague secretary director head
"""
_OF_STATE = frozenset(_STATE_WORDS.split()) | {"negotiating team"}


def _default(role: str, nation: bool) -> tuple[str, ...]:
    """Return the sector of a role that stands alone, or beside a country only."""
    if role in _ALONE:
        return _ALONE[role]
    if nation and role in _OF_NATION:
        return _OF_NATION[role]
    return ("GOV",) if nation and role in _OF_STATE else ()


def _of_name(parse: Parse, found: Found, head: int) -> tuple[str, ...]:
    term = found.term
    if term.kind is TermKind.ORGANISATION:
        return term.sectors
    if term.kind in {TermKind.COUNTRY, TermKind.CAPITAL}:
        return ("GOV",)  # a country that acts is its government
    if term.kind is TermKind.NATION and term.plural and parse.tokens[head].tag in {"NNS", "NNPS"}:
        return ("GOV",) if _the_state_is_meant(parse, found) else ("CVL",)
    alone = term.kind is TermKind.NATION and not term.plural and term.country is not None
    return ("GOV",) if alone else ()  # "the French refused", "Russian" of a Russian act


def _the_state_is_meant(parse: Parse, found: Found) -> bool:
    """Say whether "the Russians" acts, or is met with, as a state: nothing narrows who they are."""
    before = parse.tokens[found.start - 1] if found.start else None
    head = parse.tokens[found.end - 1]
    narrowed = any(child > head.index for child in parse.children[head.index])
    acting = head.dep in {"nsubj", "pobj", "dative", "conj"}
    return before is not None and before.text.casefold() == "the" and acting and not narrowed


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
    nation = any(term.kind in STATES for term in near)
    return _default(role.term.name, nation=True) if nation else ()


def _fought_for(parse: Parse, outer: Sequence[Found], role: Found) -> tuple[str, ...]:
    """Return the sector of those whom gunmen are of: "fighters of the Example Front"."""
    of = role.end < len(parse.tokens) and parse.tokens[role.end].text.casefold() in {"of", "from"}
    if not of or not outer or outer[0].start > role.end + 3:
        return ()
    return tuple(s for s in outer[0].term.sectors if s in _OPPOSED)
