"""Profiles: what of a report counts, and how much."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from rashomon.group.profiles import UNKNOWN, outline, profiles
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import Part, ReadReport
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from support.copying import AGROUND, COUNCIL, FERRY, read

OPTIONS = GroupOptions()


def weight(one: ReadReport, word: str) -> float:
    made = profiles([outline(one, OPTIONS)], OPTIONS)
    keys, weights = made.terms.row(0)
    return float(weights[keys.tolist().index(made.vocabulary.index(word))])


def test_vectors_have_length_one() -> None:
    made = profiles([outline(read(text), OPTIONS) for text in (FERRY, COUNCIL)], OPTIONS)
    for number in (0, 1):
        assert np.sum(made.terms.row(number)[1] ** 2) == pytest.approx(1.0)


def test_words_of_a_row_ascend() -> None:
    made = profiles([outline(read(text), OPTIONS) for text in (FERRY, COUNCIL)], OPTIONS)
    for number in (0, 1):
        assert np.all(np.diff(made.terms.row(number)[0]) > 0)


def test_a_report_without_words_has_an_empty_row() -> None:
    made = profiles([outline(read(text), OPTIONS) for text in (FERRY, "")], OPTIONS)
    assert len(made.terms.row(1)[0]) == 0


def test_page_furniture_gives_no_terms() -> None:
    plain, furnished = read(FERRY), read(FERRY + "\nNewsletter", parts={8: Part.BOILERPLATE})
    assert outline(plain, OPTIONS).terms == outline(furnished, OPTIONS).terms


def test_the_lead_counts_more() -> None:
    body, lead = (read(AGROUND, parts={0: part}) for part in (Part.BODY, Part.LEAD))
    assert weight(lead, "strand") > weight(body, "strand")


def days_known(own: When) -> tuple[int, int]:
    """Return the days held for a report that claims 1 May 2031, its own words saying `own`."""
    claimed = read(FERRY, written=date(2031, 5, 1))
    said = replace(claimed, reading=replace(claimed.reading, written=own))
    made = profiles([outline(said, OPTIONS)], OPTIONS)
    return int(made.earliest[0]), int(made.latest[0])


def test_the_words_of_a_report_outweigh_the_date_its_page_claims() -> None:
    later = date(2031, 6, 2)
    assert days_known(When(later, None, Grain.RANGE)) == (later.toordinal(), UNKNOWN)


def test_the_date_a_page_claims_narrows_what_the_words_leave_open() -> None:
    claimed = date(2031, 5, 1).toordinal()
    assert days_known(When(date(2030, 4, 2), None, Grain.RANGE)) == (claimed, claimed)


def test_inserts_give_no_terms() -> None:
    one = read("Mayor Holm Sten HolmBoats sink MORE closed the pier.")
    insert = Span(one.report.id, 11, 36)
    without = replace(one, reading=replace(one.reading, inserts=(insert,)))
    assert {"sink", "more"} & set(outline(one, GroupOptions()).terms) == {"sink", "more"}
    assert not {"sink", "more"} & set(outline(without, GroupOptions()).terms)
