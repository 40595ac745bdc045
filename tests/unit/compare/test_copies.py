"""One pair in, a copy or nothing out."""

from datetime import date

import pytest

from rashomon.compare.copies import compare_pair, nearness, prepare
from rashomon.nouns.copies import ChangeKind, Copy, CopyKind, Direction
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import Credit, CreditKind, Part, ReadReport
from support.copying import AGROUND, COUNCIL, FERRY, read

OPTIONS = CompareOptions()
LINES = FERRY.split("\n")
RESPUN = """Ferry Marisol hit the bottom near Port Tamsin at dawn on Thursday carrying 212 travellers.
No person suffered grave wounds; still, eleven voyagers went to a medical post at the harbour.
Skipper Ilse Varga informed examiners the rudder gave out shortly ahead of the stranding.
A pair of tugs out of Brenholm arrived around nine and started draining the vessel.
Coastal police shut the northern channel for craft above forty metres till Saturday.
Technicians shall check the hull after low tide, according to the port authority's paper.
Constructed in 1998, the Marisol got through its most recent check at Odden in November.
People of the island, who need the ferry for groceries and post, may board a cargo boat."""


def copy_of(left: ReadReport, right: ReadReport) -> Copy:
    found = compare_pair(left, right, OPTIONS)
    assert found is not None
    return found


def test_same_text_of_two_outlets_is_a_verbatim_copy_covered_whole() -> None:
    copy = copy_of(read(FERRY, outlet="Tide"), read(FERRY, outlet="Buoy"))
    assert (copy.kind, copy.direction, copy.share) == (CopyKind.VERBATIM, Direction.UNKNOWN, 1.0)
    assert copy.source < copy.copy


def test_order_of_the_two_does_not_matter() -> None:
    one, other = read(FERRY, outlet="Tide"), read("\n".join(LINES[:5]), outlet="Buoy")
    assert compare_pair(one, other, OPTIONS) == compare_pair(other, one, OPTIONS)


def test_different_quotes_and_spaces_are_still_verbatim() -> None:
    text = FERRY.replace("the steering failed", 'the "steering" failed')
    other = text.replace('"steering"', "“steering”").replace("\n", "\n\n")
    assert copy_of(read(text, outlet="Tide"), read(other, outlet="Buoy")).kind is CopyKind.VERBATIM


def test_report_cut_from_a_longer_one_is_an_excerpt_and_comes_second() -> None:
    whole, part = read(FERRY, outlet="Tide"), read("\n".join(LINES[2:5]), outlet="Buoy")
    copy = copy_of(whole, part)
    assert (copy.kind, copy.direction) == (CopyKind.EXCERPT, Direction.INFERRED)
    assert (copy.copy, copy.source) == (part.report.id, whole.report.id)


def test_changed_words_are_listed_with_their_kind() -> None:
    text = (
        FERRY.replace("212 people", "221 people")
        .replace("Ilse Varga", "Ilse Vargo")
        .replace("until Saturday", "until Sunday")
        .replace("began to pump", "started to pump")
    )
    source = read(FERRY, outlet="Tide", written=date(2022, 3, 3))
    altered = read(text, outlet="Buoy", written=date(2022, 3, 4))
    copy = copy_of(source, altered)
    told = {(altered.report.cut(c.copy), source.report.cut(c.source), c.what) for c in copy.changed}
    assert copy.kind is CopyKind.EDITED
    assert {
        ("221", "212", ChangeKind.NUMBER),
        ("Vargo", "Varga", ChangeKind.NAME),
        ("Sunday", "Saturday", ChangeKind.DATE),
        ("started", "began", ChangeKind.WORD),
    } == told


def test_every_passage_cuts_the_same_words_of_a_verbatim_passage() -> None:
    one, other = read(FERRY, outlet="Tide"), read("\n".join(LINES[1:6]), outlet="Buoy")
    copy = copy_of(one, other)
    reports = {item.report.id: item.report for item in (one, other)}
    for passage in copy.passages:
        assert reports[copy.copy].cut(passage.copy) == reports[copy.source].cut(passage.source)


def test_reworded_report_is_found_by_its_order_of_details() -> None:
    copy = copy_of(read(FERRY, outlet="Tide"), read(RESPUN, outlet="Buoy"))
    assert copy.kind is CopyKind.REWRITTEN
    assert len(copy.passages) >= 6


@pytest.mark.parametrize("other", [AGROUND, COUNCIL])
def test_independent_reports_are_no_copies(other: str) -> None:
    assert compare_pair(read(FERRY), read(other), OPTIONS) is None


def test_shared_quotation_alone_is_no_copy() -> None:
    speech = (
        "“We will rebuild every pier that the storm has taken, and we will do it before the herring "
        "return, because a harbour without piers is a field without a gate and nobody here wants "
        "to live behind a field without a gate,” Mayor Tove Lind said."
    )
    one = f"{COUNCIL}\n{speech}"
    other = f"{AGROUND}\n{speech.replace('Mayor Tove Lind said', 'the mayor told a crowd')}"
    assert compare_pair(read(one), read(other), OPTIONS) is None


def test_shared_boilerplate_alone_is_no_copy() -> None:
    notice = (
        "Sign up for our morning letter to get the ten best stories of the day sent to you at six, "
        "with the weather, the tides and a word puzzle that our readers have solved since 1953."
    )
    one = read(f"{COUNCIL}\n{notice}", parts={6: Part.BOILERPLATE})
    other = read(f"{AGROUND}\n{notice}", parts={6: Part.BOILERPLATE})
    assert compare_pair(one, other, OPTIONS) is None


def test_stock_sentence_alone_is_no_copy() -> None:
    stock = "The company did not immediately respond to a request for comment."
    left, right = read(f"{COUNCIL}\n{stock}"), read(f"{AGROUND}\n{stock}")
    assert compare_pair(left, right, OPTIONS) is None


def test_two_outlets_that_credit_one_agency_share_its_wire() -> None:
    credit = Credit("Associated Press", CreditKind.WIRE, None)
    left, right = (read(FERRY, outlet=o, credit=credit) for o in ("Tide", "Buoy"))
    copy = copy_of(left, right)
    assert (copy.kind, copy.direction) == (CopyKind.SHARED_WIRE, Direction.UNKNOWN)
    assert copy.source < copy.copy


def test_copy_that_credits_the_other_outlet_comes_second_for_certain() -> None:
    credit = Credit("Associated Press", CreditKind.WIRE, None)
    wire = read(FERRY, outlet="Associated Press")
    paper = read(FERRY, outlet="Tide", credit=credit)
    copy = copy_of(wire, paper)
    assert (copy.copy, copy.direction) == (paper.report.id, Direction.KNOWN)
    assert any("Associated Press" in reason for reason in copy.reasons)


def test_earlier_date_is_the_source() -> None:
    early = read(FERRY, outlet="Tide", written=date(2022, 3, 3))
    late = read(FERRY, outlet="Buoy", written=date(2022, 3, 9))
    copy = copy_of(early, late)
    assert (copy.source, copy.direction) == (early.report.id, Direction.INFERRED)


def test_name_spelt_two_ways_betrays_the_copy() -> None:
    text = f"{FERRY}\nOwners praised Varga for a calm hand at the wheel that night."
    whole = read(text, outlet="Tide")
    garbled = read(text.replace("Ilse Varga", "Ilse Vurga"), outlet="Buoy")
    copy = copy_of(whole, garbled)
    assert (copy.copy, copy.direction) == (garbled.report.id, Direction.INFERRED)


@pytest.mark.parametrize("text", ["", "\x00", "”" * 50, "a " * 20_000, "\u202e\U0001f600" * 99])
def test_odd_texts_do_no_harm(text: str) -> None:
    if text:
        compare_pair(read(text, outlet="Tide"), read(text, outlet="Buoy"), OPTIONS)
    assert compare_pair(read(text), read(FERRY), OPTIONS) is None


def test_a_copy_shares_the_words_it_needs() -> None:
    one, other = (prepare(read(FERRY, outlet=name), OPTIONS) for name in ("Tide", "Buoy"))
    near = nearness(one, other, OPTIONS)
    assert near.words == near.of_words
    assert near.part > 1


def test_two_reports_of_other_words_come_to_nothing() -> None:
    one, other = prepare(read(FERRY), OPTIONS), prepare(read(COUNCIL), OPTIONS)
    near = nearness(one, other, OPTIONS)
    assert (near.words, near.rewrite, near.part) == (0, 0.0, 0.0)
    assert 0 < near.needed < near.of_words


def test_a_re_worded_text_is_near_by_the_order_of_its_details() -> None:
    one, other = prepare(read(FERRY), OPTIONS), prepare(read(RESPUN), OPTIONS)
    near = nearness(one, other, OPTIONS)
    assert near.part < 1
    assert near.rewrite > OPTIONS.rewrite_probability
