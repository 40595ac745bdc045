"""Profiles of reports, and which pairs of them are worth a look."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.group.candidates import Profile, candidate_pairs, days_between, profiles
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import Part
from rashomon.nouns.times import Grain, When
from support.copying import AGROUND, COUNCIL, FERRY, read

OPTIONS = GroupOptions()


def profile(name: str, *terms: str, day: date | None = None) -> Profile:
    weights = dict.fromkeys(terms, 1.0)
    return Profile(report=ReportId(name), terms=weights, names={}, earliest=day, latest=day)


def test_vectors_have_length_one() -> None:
    for made in profiles([read(FERRY), read(COUNCIL)], OPTIONS):
        assert sum(weight * weight for weight in made.terms.values()) == pytest.approx(1.0)


def test_page_furniture_gives_no_terms() -> None:
    plain, furnished = (read(FERRY), read(FERRY + "\nNewsletter", parts={8: Part.BOILERPLATE}))
    assert profiles([plain], OPTIONS)[0].terms == profiles([furnished], OPTIONS)[0].terms


def test_the_lead_counts_more() -> None:
    body, lead = (
        profiles([read(AGROUND, parts={0: part})], OPTIONS)[0] for part in (Part.BODY, Part.LEAD)
    )
    assert lead.terms["strand"] > body.terms["strand"]


def test_the_words_of_a_report_outweigh_the_date_its_page_claims() -> None:
    claimed = read(FERRY, written=date(2031, 5, 1))
    own = When(date(2030, 4, 2), None, Grain.RANGE)
    said = replace(claimed, reading=replace(claimed.reading, written=own))
    first, second = profiles([claimed, said], OPTIONS)
    assert (first.earliest, first.latest) == (date(2031, 5, 1), date(2031, 5, 1))
    assert (second.earliest, second.latest) == (date(2030, 4, 2), None)


def test_only_reports_that_share_a_term_are_paired() -> None:
    found = [profile("a", "quay", "tug"), profile("b", "mill"), profile("c", "tug", "mill")]
    assert candidate_pairs(found, OPTIONS) == ((0, 2), (1, 2))


def test_a_term_of_many_reports_pairs_each_with_its_neighbours_in_time() -> None:
    days = [profile(str(n), "storm", day=date(2031, 1, 1 + n)) for n in range(20)]
    pairs = candidate_pairs(days, replace(OPTIONS, longest_posting=2))
    assert {second - first for first, second in pairs} == {1, 2}


def test_open_ends_and_unknown_days() -> None:
    first, second = profile("a", day=date(2031, 1, 1)), profile("b", day=date(2031, 1, 9))
    assert days_between(first, second) == days_between(second, first) == 8
    assert days_between(replace(first, latest=None), second) == 0
    assert days_between(first, profile("c")) is None
