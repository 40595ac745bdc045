"""A noun for a meeting: who its clause shows taking part, and whether it was held."""

from rashomon.language.protocols import Parser
from rashomon.nouns.plover import Status
from support.event_reading import events_of

TEXT = (
    "Norway and Chile agreed to return their envoys and to open talks after a summit at which "
    "President Ann Example pressed President Bo Sample over fish."
)


def test_those_of_the_clause_behind_a_summit_took_part(parser: Parser) -> None:
    report, found = events_of(parser, TEXT)
    (summit,) = [one for one in found if report.cut(one.trigger) == "summit"]
    assert [actor.name for actor in summit.actors] == ["Ann Example", "Bo Sample"]


def test_a_summit_told_in_the_past_is_no_plan(parser: Parser) -> None:
    report, found = events_of(parser, TEXT)
    (summit,) = [one for one in found if report.cut(one.trigger) == "summit"]
    assert summit.status is not Status.PLANNED


def test_those_told_something_at_a_meeting_were_at_it(parser: Parser) -> None:
    report, found = events_of(parser, "Senators warned Minister Ann Example at a lunch meeting.")
    (meeting,) = [one for one in found if report.cut(one.trigger) == "meeting"]
    assert [actor.name for actor in meeting.actors] == ["Senators", "Ann Example"]
