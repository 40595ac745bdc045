"""What a re-worded sentence says otherwise than the one it answers to."""

import pytest

from rashomon.compare.altered import changed_facts, spelt_alike
from rashomon.compare.texts import telling
from rashomon.nouns.copies import ChangeKind
from support.copying import read

Stated = list[tuple[str, str, str]]


def facts(copy: str, source: str) -> Stated:
    ours, theirs = telling(read(copy)), telling(read(source, outlet="Other"))
    found = changed_facts(ours, theirs, (0, len(ours.words)), (0, len(theirs.words)))
    return [(c.what.value, ours.report.cut(c.copy), theirs.report.cut(c.source)) for c in found]


def test_a_name_a_letter_off_is_found_in_a_re_worded_sentence() -> None:
    found = facts("Later on Marisel ran aground", "That night the Marisol was stranded")
    assert found == [("name", "Marisel", "Marisol")]


def test_a_name_that_is_like_no_other_stands_for_none() -> None:
    assert facts("Later on Mandrake ran aground", "That night the Marisol was stranded") == []


def test_another_name_between_the_same_words_stands_for_it() -> None:
    found = facts("A meeting with Pita since May", "The talks with Varga since May")
    assert found == [("name", "Pita", "Varga")]


def test_a_name_that_the_other_report_has_elsewhere_stands_for_none_in_its_place() -> None:
    source = "The talks with Varga since May, and Pita"
    assert facts("A meeting with Pita since May", source) == []


@pytest.mark.parametrize(
    ("name", "meant", "alike"),
    [
        ("vretos", "vrettos", True),
        ("bellwether", "bellweather", True),
        ("kenyan", "kenya", False),
        ("iraqi", "iraq", False),
        ("varga", "varga", False),
        ("varga", "marga", False),
        ("", "varga", False),
    ],
)
def test_a_misspelling_is_no_derived_form(name: str, meant: str, alike: bool) -> None:
    assert spelt_alike(name, meant) is alike
    assert spelt_alike(meant, name) is alike


@pytest.mark.parametrize(
    ("copy", "source", "expected"),
    [
        ("Some 40 men went home", "They sent 50 men away", [("number", "40", "50")]),
        ("Some 40 men and 3 boys went", "They sent 50 men away", [("number", "40", "50")]),
        ("It cost 40 in all", "They paid 45 for it", [("number", "40", "45")]),
        ("It took 19 of them", "They paid 210,000 for it", []),
        ("About 38,000 men", "Some thirty-eight thousand men", []),
        ("A sum of $4.6m went", "They paid 4.6 million dollars", []),
    ],
)
def test_numbers_of_the_same_things_are_compared(copy: str, source: str, expected: Stated) -> None:
    assert facts(copy, source) == expected


@pytest.mark.parametrize(
    ("copy", "source", "expected"),
    [
        ("They left on 9 May", "On May 8 they went", [("date", "9 May", "May 8")]),
        ("They left on 9 May", "On May 9 they went", []),
        ("It fell on Aug. 3", "On August 3 it broke", []),
        ("It fell on Friday", "On Monday it broke", [("date", "Friday", "Monday")]),
        ("It fell on Friday", "On May 8 it broke", []),
    ],
)
def test_days_are_compared_with_days(copy: str, source: str, expected: Stated) -> None:
    assert facts(copy, source) == expected


def test_one_quotation_in_other_words_is_a_changed_quote() -> None:
    ours, theirs = "we heard four huge bangs then", "we heard four loud bangs and then"
    assert facts(f"“{ours}” he said", f"He told us “{theirs}”") == [("quote", ours, theirs)]


def test_quotations_that_are_the_same_or_share_nothing_are_no_change() -> None:
    same = "“we heard four huge bangs” he said"
    assert facts(same, same) == []
    assert facts(same, "“nobody came until dawn broke” he said") == []


def test_a_sentence_of_a_thousand_names_is_compared_in_bounded_time() -> None:
    ours, theirs = (" ".join(f"Na{sign * 3}me" for _ in range(500)) for sign in "ab")
    assert len(facts(ours, theirs)) <= 40


def test_kinds_are_those_of_the_record() -> None:
    assert {"name", "number", "date", "quote"} <= {kind.value for kind in ChangeKind}
