"""When and where an act was: only what its own clause ties to it."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of


def test_a_year_inside_a_noun_phrase_dates_that_noun_alone(parser: Parser) -> None:
    _, found = events_of(parser, "Norway sanctioned Belarus over the 2020 election.")
    assert [one.time for one in found] == [None]


def test_until_gives_the_end_and_not_the_day(parser: Parser) -> None:
    report, found = events_of(parser, "Norway and Chile extended the treaty until May 5, 2026.")
    assert [(one.time, one.expires and report.cut(one.expires)) for one in found] == [
        (None, "May 5, 2026")
    ]


def test_a_meeting_on_a_journey_has_the_day_of_the_journey(parser: Parser) -> None:
    report, found = events_of(
        parser,
        "President Ann Example is set to leave for her trip in early June, seeking to reassure "
        "allies at the summit in Oslo.",
    )
    times = {report.cut(one.trigger): one.time and report.cut(one.time) for one in found}
    assert times["summit"] == "early June"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway's envoy met the Peruvian president in Lima.", "Lima"),
        ("Gunmen killed three soldiers in Mosul.", "Mosul"),
    ],
)
def test_a_meeting_and_violence_are_where_those_met_and_hurt_are(
    parser: Parser, text: str, place: str
) -> None:
    _, found = events_of(parser, text)
    assert [one.place and one.place.name for one in found] == [place]
