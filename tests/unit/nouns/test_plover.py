"""PLOVER's sheet, written out again by hand, against the tables."""

import pytest

from rashomon.nouns.plover import (
    CONTEXTS,
    MODES,
    QUAD,
    TYPE_SCORE,
    EventType,
    Status,
    codebook_type,
    goldstein,
)

TYPES = {
    "AGREE": (1, 2.5, ""),
    "CONSULT": (1, 2.5, "visit 4, third-party 1, multilateral 4, phone 1.5"),
    "SUPPORT": (1, 5, ""),
    "CONCEDE": (1, 4.5, ""),
    "COOPERATE": (2, 9.5, ""),
    "AID": (2, 10, ""),
    "RETREAT": (
        2,
        6.5,
        "withdraw 8, release 6.5, disarm 10, ceasefire 7.5, access 6.5, resign 4.5",
    ),
    "REQUEST": (3, 0, "assist .5, change -1, yield -1, meet 0"),
    "ACCUSE": (3, -3, "disapprove -2, investigate -3.5, allege -3.5"),
    "REJECT": (3, -2, "assist -1.5, change -2, yield -2, meet -2"),
    "THREATEN": (
        3,
        -3.5,
        "restrict -3, arrest -3.5, relations -3.5, expel -3.5, territory -4, violence -3.5",
    ),
    "PROTEST": (
        4,
        -5,
        "demo -5, riot -7, strike -5, hunger -4.5, boycott -4.5, obstruct -4.5, vandalize none",
    ),
    "SANCTION": (4, -6, "convict -6, expel -5.5, withdraw -6, discontinue -6"),
    "MOBILIZE": (4, -5.5, "troops -6.5, weapons -6.5, police -5.5, militia -6"),
    "COERCE": (
        4,
        -7,
        (
            "seize -7, restrict -7, censor -6.5, curfew -6.5, martial-law -7.5, arrest -7, "
            "deport -7, withhold -7, misinformation -6.5, cyber -7"
        ),
    ),
    "ASSAULT": (
        4,
        -9,
        (
            "abduct -8.5, beat -7.5, torture -8.5, sexual -8.5, targeted -9.5, destroy -8.5, "
            "primitive -8, firearms -9, explosives -9, suicide-attack -9.5, aerial -9.5, "
            "drone -9.5, heavy-weapons -9.5, crowd-control -7.5, unconventional -10"
        ),
    ),
}
STATUSES = "happened ongoing planned proposed demanded denied alleged hypothetical"
UNDONE = [Status.PLANNED, Status.PROPOSED]
DONE = [status for status in Status if status not in UNDONE]


def modes_of(cell: str) -> dict[str, float | None]:
    pairs = [entry.split(" ") for entry in cell.split(", ") if entry]
    return {mode: None if score == "none" else float(score) for mode, score in pairs}


def test_the_sixteen_types_stand_in_the_sheet_s_order() -> None:
    assert [kind.value for kind in EventType] == list(TYPES)


@pytest.mark.parametrize("name", list(TYPES))
def test_quad_score_and_modes_are_the_sheet_s(name: str) -> None:
    kind, (quad, score, cell) = EventType(name), TYPES[name]
    assert (QUAD[kind], TYPE_SCORE[kind], MODES[kind]) == (quad, score, modes_of(cell))


def test_statuses_are_the_contract_s() -> None:
    assert [status.value for status in Status] == STATUSES.split()


def test_there_are_34_contexts_and_none_twice() -> None:
    assert len(CONTEXTS) == len(set(CONTEXTS)) == 34
    assert {"military", "lgbt", "cbrn", "illegal_drugs", "rights_freedoms"} <= set(CONTEXTS)


@pytest.mark.parametrize("status", UNDONE)
def test_a_meeting_or_help_to_come_is_an_agreement(status: Status) -> None:
    moved = {kind for kind in EventType if codebook_type(kind, status) is not kind}
    assert moved == {
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.COOPERATE,
        EventType.AID,
        EventType.RETREAT,
    }
    assert codebook_type(EventType.AID, status) is EventType.AGREE
    assert codebook_type(EventType.RETREAT, status) is EventType.CONCEDE


@pytest.mark.parametrize("status", DONE)
def test_an_act_of_any_other_status_keeps_its_type(status: Status) -> None:
    assert [codebook_type(kind, status) for kind in EventType] == list(EventType)


def test_a_mode_without_a_score_leaves_the_type_s() -> None:
    assert goldstein(EventType.PROTEST, ("vandalize",)) == -5.0
    assert goldstein(EventType.PROTEST, ("vandalize", "riot")) == -7.0
    assert goldstein(EventType.REQUEST, ("meet",)) == 0.0
