"""Our own sentences hold what the issue promises: enough a type and a mode, marked and coded right."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from training.labelled import OWN_SENTENCES, own_lines, unmark

from rashomon.nouns.plover import MODES, EventType, Status

CHECK_SET = Path("quality/records")
SUPRANATIONAL = {"KOS", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}
SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()
)
LEAST_A_TYPE = 60
LEAST_A_MODE = 10


@pytest.fixture(scope="module")
def lines() -> list[dict[str, object]]:
    return own_lines()


def test_every_type_has_sixty_sentences(lines: list[dict[str, object]]) -> None:
    counted = Counter(line["type"] for line in lines)
    assert {
        kind.value: counted[kind.value] for kind in EventType if counted[kind.value] < LEAST_A_TYPE
    } == {}


def test_every_mode_has_ten_sentences(lines: list[dict[str, object]]) -> None:
    counted = Counter((line["type"], mode) for line in lines for mode in line["modes"])
    few = {
        (kind.value, mode): counted[kind.value, mode]
        for kind in EventType
        for mode in MODES[kind]
        if counted[kind.value, mode] < LEAST_A_MODE
    }
    assert few == {}


def test_types_modes_and_statuses_are_those_of_the_ontology(lines: list[dict[str, object]]) -> None:
    for line in lines:
        kind = EventType(line["type"])
        assert set(line["modes"]) <= set(MODES[kind]), line["marked"]
        assert EventType(line.get("act", kind))
        assert Status(line.get("status", "happened"))


def test_markers_are_balanced_and_cut_phrases(lines: list[dict[str, object]]) -> None:
    for line in lines:
        marked = str(line["marked"])
        assert re.findall(r"</?[st]>", marked) in (
            ["<s>", "</s>"],
            ["<s>", "</s>", "<t>", "</t>"],
            ["<t>", "</t>", "<s>", "</s>"],
            ["<t>", "</t>"],
        ), marked
        text, source, target = unmark(marked)
        assert "<" not in text, marked
        assert source or target, marked


def test_actors_are_coded_with_known_sectors_and_countries(lines: list[dict[str, object]]) -> None:
    for line in lines:
        for side in ("source", "target"):
            for country, sector in line.get(side, ()):
                assert (
                    country is None or country in SUPRANATIONAL or re.fullmatch("[A-Z]{3}", country)
                )
                assert sector is None or sector in SECTORS, line["marked"]


def test_no_sentence_is_told_twice(lines: list[dict[str, object]]) -> None:
    told = Counter(unmark(str(line["marked"]))[0].casefold() for line in lines)
    assert [text for text, times in told.items() if times > 2] == []


def test_nothing_of_the_check_set_is_learnt(lines: list[dict[str, object]]) -> None:
    learnt = {unmark(str(line["marked"]))[0].casefold() for line in lines}
    checks = [
        unmark(json.loads(line)["marked"])[0].casefold()
        for path in sorted(CHECK_SET.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    assert learnt.isdisjoint(checks)
    assert OWN_SENTENCES.name != CHECK_SET.name
