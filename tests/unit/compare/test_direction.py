"""Clues in, a direction out."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.compare.direction import Clue, clues_of, judge, outlets_match
from rashomon.compare.texts import telling
from rashomon.nouns.copies import Change, ChangeKind, Direction
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from support.copying import FERRY, read


def clue(second: int, weight: int, *, certain: bool = False) -> Clue:
    return Clue(second, weight, certain, f"reason {second} {weight} {certain}")


@pytest.mark.parametrize(
    ("clues", "second", "direction"),
    [
        ([], None, Direction.UNKNOWN),
        ([clue(1, 1)], 1, Direction.INFERRED),
        ([clue(0, 3), clue(1, 1)], 0, Direction.INFERRED),
        ([clue(0, 2), clue(1, 1)], None, Direction.UNKNOWN),
        ([clue(0, 3, certain=True), clue(1, 3)], 0, Direction.KNOWN),
        ([clue(0, 3, certain=True), clue(1, 3, certain=True)], None, Direction.UNKNOWN),
    ],
)
def test_clues_are_weighed(clues: list[Clue], second: int | None, direction: Direction) -> None:
    verdict = judge(clues)
    assert (verdict.second, verdict.direction) == (second, direction)
    assert len(verdict.reasons) == len(clues)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("AP", "The Associated Press", True),
        ("Harbour News", "harbour news online", True),
        ("Harbour News", "Harbourside", False),
        ("", "Tide", False),
    ],
)
def test_names_of_one_outlet(one: str, other: str, same: bool) -> None:
    assert outlets_match(one, other) is same


def clues_between(ours: ReadReport, theirs: ReadReport, *changed: Change) -> list[Clue]:
    return list(clues_of(telling(ours), telling(theirs), changed))


def test_a_report_that_names_the_other_s_outlet_as_its_source_comes_second() -> None:
    ours = read(FERRY + "\nTide Daily reported the grounding first.", outlet="Buoy")
    (found,) = clues_between(ours, read(FERRY, outlet="Tide Daily"))
    assert (found.second, found.certain) == (0, False)
    assert "Tide Daily reported" in found.reason


def test_a_report_re_dated_long_after_its_own_words_comes_second() -> None:
    own = When(date(2021, 5, 25), date(2021, 5, 25), Grain.DAY)
    ours = read(FERRY, outlet="Buoy", written=date(2024, 3, 29))
    ours = replace(ours, reading=replace(ours.reading, written=own))
    found = clues_between(ours, read(FERRY, outlet="Tide"))
    assert [clue.second for clue in found] == [0]
    assert "2024-03-29" in found[0].reason


def test_much_rarer_words_come_second() -> None:
    usual = "the man said that people want work money food water house school today again"
    odd = "the wight averred that denizens crave toil lucre viands brine abode lyceum anon afresh"
    (found,) = clues_between(read(usual), read(odd, outlet="Buoy"))
    assert found.second == 1
    assert clues_between(read(usual), read(usual.replace("man", "woman"), outlet="Buoy")) == []


def garbled(ours: str, theirs: str) -> list[Clue]:
    left, right = read(ours, outlet="Tide"), read(theirs, outlet="Buoy")
    names = [
        Span(r.report.id, r.report.text.rindex(" ") + 1, len(r.report.text)) for r in (left, right)
    ]
    return clues_between(left, right, Change(names[0], names[1], ChangeKind.NAME))


def test_the_side_that_has_both_spellings_has_lost_its_way() -> None:
    assert [c.second for c in garbled("Varanda met Varenda", "Someone met Varanda")] == [0]


def test_a_name_that_is_known_was_there_before_one_that_is_not() -> None:
    assert [c.second for c in garbled("They saw Merkul", "They saw Merkel")] == [0]
    assert garbled("They saw Vraskelt", "They saw Vraskelm") == []


def test_names_unlike_each_other_are_no_garbling() -> None:
    assert garbled("They saw Premier", "They saw Minister") == []


def test_a_watch_knows_which_version_of_a_page_came_second() -> None:
    url = "https://post.example/1"
    times = ("", "#2021-06-16T10:00:00Z", "#2021-06-17T09:00:00Z")
    versions = []
    for time in times:
        source = read(FERRY, outlet="A Post")
        source = replace(source, report=replace(source.report, url=url, path=url + time))
        versions.append(telling(source))
    (found,) = clues_of(versions[2], versions[1], ())
    assert (found.second, found.certain) == (0, True)
    assert found.reason == "a later version of the same page, first seen 2021-06-17T09:00:00Z"
    (found,) = clues_of(versions[0], versions[1], ())
    assert found.second == 1
    assert clues_of(versions[0], versions[0], ()) == ()
