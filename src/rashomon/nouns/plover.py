"""PLOVER's names, quads and scores (openeventdata/PLOVER manual of 2021-23, CC BY-SA 4.0)."""

from enum import StrEnum


class EventType(StrEnum):
    """The sixteen types, in the codebook's order."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """Where an event stands between idea and deed, and in whose voice it is told."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    DEMANDED = "demanded"
    DENIED = "denied"
    ALLEGED = "alleged"
    HYPOTHETICAL = "hypothetical"


QUAD = {
    EventType.AGREE: 1,
    EventType.CONSULT: 1,
    EventType.SUPPORT: 1,
    EventType.CONCEDE: 1,
    EventType.COOPERATE: 2,
    EventType.AID: 2,
    EventType.RETREAT: 2,
    EventType.REQUEST: 3,
    EventType.ACCUSE: 3,
    EventType.REJECT: 3,
    EventType.THREATEN: 3,
    EventType.PROTEST: 4,
    EventType.SANCTION: 4,
    EventType.MOBILIZE: 4,
    EventType.COERCE: 4,
    EventType.ASSAULT: 4,
}
"""1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""

TYPE_SCORE = {
    EventType.AGREE: 2.5,
    EventType.CONSULT: 2.5,
    EventType.SUPPORT: 5.0,
    EventType.CONCEDE: 4.5,
    EventType.COOPERATE: 9.5,
    EventType.AID: 10.0,
    EventType.RETREAT: 6.5,
    EventType.REQUEST: 0.0,
    EventType.ACCUSE: -3.0,
    EventType.REJECT: -2.0,
    EventType.THREATEN: -3.5,
    EventType.PROTEST: -5.0,
    EventType.SANCTION: -6.0,
    EventType.MOBILIZE: -5.5,
    EventType.COERCE: -7.0,
    EventType.ASSAULT: -9.0,
}

MODES: dict[EventType, dict[str, float | None]] = {
    EventType.AGREE: {},
    EventType.CONSULT: {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5},
    EventType.SUPPORT: {},
    EventType.CONCEDE: {},
    EventType.COOPERATE: {},
    EventType.AID: {},
    EventType.RETREAT: {
        "withdraw": 8,
        "release": 6.5,
        "disarm": 10,
        "ceasefire": 7.5,
        "access": 6.5,
        "resign": 4.5,
    },
    EventType.REQUEST: {"assist": 0.5, "change": -1, "yield": -1, "meet": 0},
    EventType.ACCUSE: {"disapprove": -2, "investigate": -3.5, "allege": -3.5},
    EventType.REJECT: {"assist": -1.5, "change": -2, "yield": -2, "meet": -2},
    EventType.THREATEN: {
        "restrict": -3,
        "arrest": -3.5,
        "relations": -3.5,
        "expel": -3.5,
        "territory": -4,
        "violence": -3.5,
    },
    EventType.PROTEST: {
        "demo": -5,
        "riot": -7,
        "strike": -5,
        "hunger": -4.5,
        "boycott": -4.5,
        "obstruct": -4.5,
        "vandalize": None,
    },
    EventType.SANCTION: {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6},
    EventType.MOBILIZE: {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6},
    EventType.COERCE: {
        "seize": -7,
        "restrict": -7,
        "censor": -6.5,
        "curfew": -6.5,
        "martial-law": -7.5,
        "arrest": -7,
        "deport": -7,
        "withhold": -7,
        "misinformation": -6.5,
        "cyber": -7,
    },
    EventType.ASSAULT: {
        "abduct": -8.5,
        "beat": -7.5,
        "torture": -8.5,
        "sexual": -8.5,
        "targeted": -9.5,
        "destroy": -8.5,
        "primitive": -8,
        "firearms": -9,
        "explosives": -9,
        "suicide-attack": -9.5,
        "aerial": -9.5,
        "drone": -9.5,
        "heavy-weapons": -9.5,
        "crowd-control": -7.5,
        "unconventional": -10,
    },
}
"""Each type's modes with the mode's own score; `None` where the manual prints none."""

TYPE_MODES = tuple((kind, mode) for kind in EventType for mode in MODES.get(kind, ()))
"""Every pair of a type and one of its modes, 67 of them, in the order of the types."""

CONTEXTS = (
    "military", "intelligence", "executive", "legislative", "election", "political_institutions",
    "pro_democracy", "pro_autocracy", "economic", "legal", "human_rights", "rights_freedoms",
    "repression", "human_security", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
    "territory", "health", "asylum", "migration", "disasters", "natural_resource", "environment",
    "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
    "illegal_drugs", "trafficking",
)  # fmt: skip

FUTURE_TO_AGREE = frozenset(
    {EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID}
)


def goldstein(event_type: EventType, modes: tuple[str, ...]) -> float:
    """Return PLOVER's score of a type, or of its first mode that has one; range [-10, 10].

    >>> goldstein(EventType.CONSULT, ("phone",))
    1.5
    """
    for mode in modes:
        score = MODES[event_type].get(mode)
        if score is not None:
            return float(score)
    return TYPE_SCORE[event_type]


def codebook_type(act: EventType, status: Status) -> EventType:
    """Return the type the codebook gives an act of this status.

    A future CONSULT, SUPPORT, COOPERATE or AID is AGREE; an announced RETREAT is CONCEDE.

    >>> codebook_type(EventType.CONSULT, Status.PLANNED)
    <EventType.AGREE: 'AGREE'>
    """
    if status in {Status.PLANNED, Status.PROPOSED}:
        if act in FUTURE_TO_AGREE:
            return EventType.AGREE
        if act is EventType.RETREAT:
            return EventType.CONCEDE
    return act
