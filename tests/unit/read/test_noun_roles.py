"""Who does the act that a noun names, and whom it is done to."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of, names


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Norway's seizure of the ship angered Chile.", ["Norway"], None),
        ("The poisoning of Ivan Example by Peru drew notice.", ["Peru"], ["Ivan Example"]),
        ("The killing of the general by Chile drew notice.", ["Chile"], ["general"]),
        ("Chile's attack on judges drew notice.", ["Chile"], ["judges"]),
    ],
)
def test_owner_and_agent_do_the_act(
    parser: Parser, text: str, actors: list[str], recipients: list[str] | None
) -> None:
    _, found = events_of(parser, text)
    assert names(found[0].actors) == actors
    assert recipients is None or names(found[0].recipients) == recipients


def test_a_bombing_at_a_place_hits_no_place(parser: Parser) -> None:
    _, found = events_of(parser, "The bombings at the Lima Marathon killed three people.")
    assert all("Lima Marathon" not in names(one.recipients) for one in found)


def test_the_town_before_an_attack_is_where_it_was(parser: Parser) -> None:
    _, found = events_of(parser, "The Exampleton attack killed three soldiers.")
    assert all("Exampleton" not in names(one.recipients) for one in found)


def test_the_country_before_a_crime_is_where_it_was(parser: Parser) -> None:
    _, crime = events_of(parser, "A U.S. mass shooting killed three teachers.")
    _, strike = events_of(parser, "A U.S. airstrike killed three teachers.")
    assert all("United States" not in names((*one.actors, *one.recipients)) for one in crime)
    assert any("United States" in names(one.actors) for one in strike)


def test_who_has_an_invitation_is_invited(parser: Parser) -> None:
    _, found = events_of(parser, "Senator Bo Sample has an open invitation to the talks.")
    invited = [one for one in found if one.type.value == "CONSULT"][:1]
    assert [(names(one.actors), names(one.recipients)) for one in invited] == [([], ["Bo Sample"])]
