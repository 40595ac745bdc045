"""What one report shows by itself."""

from datetime import date

import pytest

from rashomon.nouns.account import FindingKind
from rashomon.nouns.readings import Masthead, Part, Scar, ScarKind
from rashomon.reconcile.findings import findings, language_finding, stated_date
from support.builders import make_report
from support.readings import Draft, draft

SOUND = "The port of Bergen was closed on Monday after a fire.\nIt will open again on Friday."


def kinds(made: Draft) -> set[FindingKind]:
    return {finding.kind for finding in findings(made.read())}


def test_a_report_with_date_and_author_shows_nothing() -> None:
    made = draft(SOUND, written=date(2020, 5, 4))
    made.masthead = Masthead(bylines=("Ida Lunde",))
    assert kinds(made) == set()


def test_a_report_without_either_says_so() -> None:
    assert kinds(draft(SOUND)) == {FindingKind.UNDATED, FindingKind.NO_BYLINE}


@pytest.mark.parametrize(
    ("ending", "cut_off"),
    [
        ("and that the fire brigade of the whole region had", True),
        ("and that the fire brigade had been slow …", True),
        ("and that the fire brigade had been slow.”", False),
        ("Read more", False),
    ],
)
def test_a_text_that_ends_in_mid_sentence_is_truncated(ending: str, *, cut_off: bool) -> None:
    made = draft(f"The port of Bergen was closed.\nOfficials said so {ending}")
    if ending == "Read more":
        made = draft(f"The port of Bergen was closed.\n{ending}")
    assert (FindingKind.TRUNCATED in kinds(made)) is cut_off


def test_a_garbled_name_is_shown_with_the_name_it_stands_for() -> None:
    made = draft("Ida Lunde spoke. Then Lunda left.")
    meant = made.span("Lunde")
    made.scars.append(Scar(kind=ScarKind.GARBLED_NAME, span=made.span("Lunda"), meant=meant))
    (found,) = [one for one in findings(made.read()) if one.kind is FindingKind.GARBLED_NAME]
    assert (found.detail, found.evidence) == ("“Lunda” stands where “Lunde” belongs", (meant,))


def test_furniture_of_the_page_is_pointed_at() -> None:
    made = draft(SOUND + "\nSign up for our newsletter")
    made.parts[2] = Part.BOILERPLATE
    (found,) = [one for one in findings(made.read()) if one.kind is FindingKind.BOILERPLATE]
    assert found.span == made.span("Sign up for our newsletter")


def test_the_dateline_goes_before_the_date_beside_the_text() -> None:
    made = draft(SOUND, written=date(2020, 5, 4))
    made.masthead = Masthead(stated_date=date(2019, 1, 1))
    assert stated_date(made.read()) == date(2019, 1, 1)


def test_a_language_not_read_is_named() -> None:
    assert language_finding(make_report("Hei.", language="no")).detail.endswith(": no")
