"""A PLOVER type and its modes in, the CAMEO code GDELT's columns ask for out.

PLOVER's types are CAMEO's roots, merged and renamed (PLOVER manual, "Differences from CAMEO");
codes are those of the CAMEO codebook 1.1b3 (P. Schrodt, 2012). Where no mode fits one of its
subcodes the code is the root's "not specified below". Sectors are CAMEO's roles with two renamed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from rashomon.nouns.plover import EventType


class Cameo(NamedTuple):
    """A CAMEO code at its three depths: ("0871", "087", "08")."""

    code: str
    base: str
    root: str


ROOTS = {
    EventType.AGREE: "03",
    EventType.CONSULT: "04",
    EventType.SUPPORT: "05",
    EventType.COOPERATE: "06",
    EventType.AID: "07",
    EventType.CONCEDE: "08",
    EventType.RETREAT: "08",
    EventType.REQUEST: "10",
    EventType.ACCUSE: "11",
    EventType.REJECT: "12",
    EventType.THREATEN: "13",
    EventType.PROTEST: "14",
    EventType.MOBILIZE: "15",
    EventType.SANCTION: "16",
    EventType.COERCE: "17",
    EventType.ASSAULT: "18",
}

_MODES = {
    (EventType.CONSULT, "phone"): "041",
    (EventType.CONSULT, "visit"): "042",
    (EventType.ACCUSE, "investigate"): "090",
    (EventType.PROTEST, "demo"): "141",
    (EventType.PROTEST, "hunger"): "142",
    (EventType.PROTEST, "strike"): "143",
    (EventType.PROTEST, "boycott"): "143",
    (EventType.PROTEST, "obstruct"): "144",
    (EventType.PROTEST, "riot"): "145",
    (EventType.COERCE, "seize"): "171",
    (EventType.COERCE, "curfew"): "1723",
    (EventType.COERCE, "martial-law"): "1724",
    (EventType.COERCE, "arrest"): "173",
    (EventType.COERCE, "deport"): "174",
    (EventType.COERCE, "cyber"): "176",
    (EventType.ASSAULT, "abduct"): "181",
    (EventType.ASSAULT, "sexual"): "1821",
    (EventType.ASSAULT, "torture"): "1822",
    (EventType.ASSAULT, "explosives"): "183",
    (EventType.ASSAULT, "suicide-attack"): "1831",
    (EventType.ASSAULT, "firearms"): "193",
    (EventType.ASSAULT, "heavy-weapons"): "194",
    (EventType.ASSAULT, "aerial"): "195",
    (EventType.ASSAULT, "drone"): "195",
}

ROLES = {
    **{
        same: same
        for same in (
            "COP", "GOV", "JUD", "MIL", "OPP", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "LAB", "LEG", "REF",
        )
    },
    "JRN": "MED",
    "MED": "HLH",
}  # fmt: skip
"""PLOVER sectors that are roles of CAMEO; the others have no like there."""

ORGANISED = {"IGO": "IGO", "NGO": "NGO", "MNC": "MNC"}
"""PLOVER "countries" that are CAMEO roles; UNO is a known group there."""


def cameo(event_type: EventType, modes: Iterable[str]) -> Cameo:
    """Return the code of a type, told more precisely by the first mode that CAMEO knows.

    >>> cameo(EventType.ASSAULT, ("suicide-attack",))
    Cameo(code='1831', base='183', root='18')
    """
    code = next(
        (_MODES[event_type, mode] for mode in modes if (event_type, mode) in _MODES),
        ROOTS[event_type] + "0",
    )
    return Cameo(code, code[:3], code[:2])
