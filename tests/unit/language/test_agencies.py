"""Agencies by name and abbreviation."""

from rashomon.language.agencies import agency_in, agency_named


def test_every_form_leads_to_the_full_name() -> None:
    assert agency_named("AP") == agency_named("the Associated Press") == "Associated Press"
    assert agency_named("Lakeside Courier") is None


def test_short_forms_count_in_capitals_only() -> None:
    assert agency_named("ap") is None
    assert agency_in("an ape in a map") == ()


def test_agencies_in_a_line_come_in_order_with_their_range() -> None:
    assert agency_in("AFP and Reuters") == (("Agence France-Presse", 0, 3), ("Reuters", 8, 15))
