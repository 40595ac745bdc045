"""Links that the text itself states."""

from rashomon.language.protocols import Parser
from support.event_reading import events_of


def links(parser: Parser, text: str) -> list[tuple[str, str, str]]:
    report, found = events_of(parser, text)
    return [
        (report.cut(one.trigger), to.kind.value, report.cut(to.to))
        for one in found
        for to in one.links
    ]


def test_a_denial_points_at_what_is_denied(parser: Parser) -> None:
    text = "Chile denied that its troops had shelled the village."
    assert links(parser, text) == [("denied", "denial-of", "shelled")]


def test_rejecting_a_charge_denies_its_content(parser: Parser) -> None:
    text = "Chile rejected the charge that it had sanctioned Peru."
    assert ("rejected", "denial-of", "sanctioned") in links(parser, text)


def test_what_was_discussed_during_a_call_is_part_of_it(parser: Parser) -> None:
    text = "During the call with Peru, Chile also met with Norway."
    assert ("met", "part-of", "call") in links(parser, text)


def test_a_meeting_proposed_in_a_talk_is_with_the_other_side(parser: Parser) -> None:
    _, found = events_of(parser, "Chile proposed a summit during a phone call with Peru.")
    proposed = [one for one in found if one.status.value == "proposed"]
    assert [{actor.name for actor in one.actors} for one in proposed] == [{"Chile", "Peru"}]


def test_who_backs_the_denier_is_not_denied(parser: Parser) -> None:
    text = "The ministers of Chile, criticized by Peru, denied the reports."
    report, found = events_of(parser, text)
    assert ("criticized", "happened") in {
        (report.cut(one.trigger), one.status.value) for one in found
    }
