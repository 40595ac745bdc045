"""Mastheads: title, bylines, credits, dateline and the date a page states."""

from datetime import date

from rashomon.nouns.readings import Byline, Credit, CreditKind, Masthead
from rashomon.nouns.reports import Report
from rashomon.read.layout import lay_out
from rashomon.read.masthead import read_masthead
from support.builders import make_report, span_of

BODY = "The envoys of two lake states met on Tuesday and agreed to meet again within the week.\n"


def masthead(report: Report) -> Masthead:
    return read_masthead(report, lay_out(report))


def test_a_date_line_states_the_date_and_keeps_its_words() -> None:
    report = make_report("Published: March 3, 2020\n" + BODY)
    found = masthead(report)
    assert found.stated_date == date(2020, 3, 3)
    assert found.stated_span == span_of(report, "March 3, 2020")


def test_a_date_beside_the_text_wins_and_has_no_span() -> None:
    found = masthead(make_report("March 3, 2020\n" + BODY, written=date(2021, 1, 1)))
    assert (found.stated_date, found.stated_span) == (date(2021, 1, 1), None)


def test_a_date_in_running_text_is_not_the_stated_date() -> None:
    text = "The treaty of March 3, 2020 was signed by both sides in the old customs house.\n"
    assert masthead(make_report(text + BODY)).stated_date is None


def test_a_dateline_gives_place_and_wire_credit() -> None:
    report = make_report("PORT ALDER (AP) — " + BODY + BODY)
    found = masthead(report)
    assert found.dateline == span_of(report, "PORT ALDER")
    assert found.credits == (Credit("Associated Press", CreditKind.WIRE, span_of(report, "AP")),)


def test_an_agency_no_table_knows_is_credited_by_its_dateline() -> None:
    report = make_report("PORT ALDER (Meridian Wire) - " + BODY + BODY)
    assert [credit.agency for credit in masthead(report).credits] == ["Meridian Wire"]


def test_a_shout_in_capitals_is_no_dateline() -> None:
    assert (
        masthead(make_report("LOOK: the lake at dawn, seen from the pier.\n" + BODY)).dateline
        is None
    )


def test_an_agency_that_helped_is_told_from_one_whose_text_it_is() -> None:
    helped = make_report(BODY + BODY + "The Associated Press contributed to this report.")
    wire = make_report(BODY + BODY + "Source: Reuters")
    assert [c.kind for c in masthead(helped).credits] == [CreditKind.CONTRIBUTED]
    assert [(c.agency, c.kind) for c in masthead(wire).credits] == [("Reuters", CreditKind.WIRE)]


def test_staff_of_another_outlet_credit_the_text_to_that_outlet() -> None:
    line = "Harbour Times’ Ana Ruiz and Tom Okoro contributed to this report."
    report = make_report(BODY + BODY + line)
    assert masthead(report).credits == (
        Credit("Harbour Times", CreditKind.OUTLET, span_of(report, "Harbour Times")),
    )
    assert masthead(make_report(BODY + BODY + line, outlet="Harbour Times")).credits == ()


def test_bylines_keep_their_words() -> None:
    report = make_report("Ferries stay in port again\nBy Ana Ruiz and Tom Okoro\n" + BODY)
    assert masthead(report).bylines == (
        Byline("Ana Ruiz", span_of(report, "Ana Ruiz")),
        Byline("Tom Okoro", span_of(report, "Tom Okoro")),
    )


def test_a_title_beside_the_text_is_found_in_it_when_it_stands_there() -> None:
    report = make_report("Ferries stay in port\n" + BODY, title="Ferries stay in port")
    assert masthead(report).title_span == span_of(report, "Ferries stay in port")
    assert masthead(make_report(BODY, title="Ferries stay in port")).title_span is None
