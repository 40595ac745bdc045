"""Status: what auxiliaries, governors and words beside an act make of it."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.plover import Status
from support.event_reading import events_of, told


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Norway wants to expel two diplomats.", "expel", Status.PROPOSED),
        ("Ann Example believes that prosecutors will sue Chile.", "sue", Status.HYPOTHETICAL),
        ("Ann Example thinks judges will try to ban the party.", "ban", Status.HYPOTHETICAL),
        ("Norway said that it will sue Chile.", "sue", Status.PLANNED),
        (
            "The bill sets no limit, allowing Norway to expel two diplomats.",
            "expel",
            Status.HYPOTHETICAL,
        ),
        ("The act authorized Norway to expel two diplomats.", "expel", Status.HYPOTHETICAL),
        ("Peru looks forward to meeting with Norway.", "meeting", Status.PLANNED),
        ("Norway posted a message ahead of its talks with Peru.", "talks", Status.PLANNED),
        ("Let Norway ratify the treaty.", "ratify", Status.DEMANDED),
        ("Norway and Peru have talks that are ongoing.", "talks", Status.ONGOING),
        ("Norway must expel two diplomats.", "expel", Status.DEMANDED),
        ("Norway could expel two diplomats.", "expel", Status.HYPOTHETICAL),
        (
            "If Norway were to expel two diplomats, Chile would protest.",
            "expel",
            Status.HYPOTHETICAL,
        ),
        ("The raid led Norway to expel two diplomats.", "expel", Status.HAPPENED),
        ("Norway announced sanctions on Belarus.", "sanctions", Status.HAPPENED),
        ("Norway announced talks with Belarus.", "talks", Status.PLANNED),
        ("Norwegian envoys flew to Peru to meet Chile.", "meet", Status.HAPPENED),
        ("Norway was honoured to host Peru's president.", "host", Status.HAPPENED),
        ("Norway was said to have expelled two diplomats.", "expelled", Status.ALLEGED),
        (
            "Talks will end if Chile declines and Norway expels two diplomats.",
            "expels",
            Status.HYPOTHETICAL,
        ),
        ("Senators repeated calls for the minister's resignation.", "resignation", Status.DEMANDED),
        ("Norway's alleged attack on Chile failed.", "attack", Status.ALLEGED),
        ("Norway called Chile's investigation a farce.", "investigation", Status.HAPPENED),
        ("Chile will leave, should Norway expel two diplomats.", "expel", Status.HYPOTHETICAL),
        ("Parliament voted to impeach Chile's president.", "impeach", Status.HAPPENED),
        ("Students showed up to protest in Oslo.", "protest", Status.HAPPENED),
        ("Ann Example was the first leader to visit Peru.", "visit", Status.HAPPENED),
        ("The law allows Norway to expel two diplomats.", "expel", Status.HYPOTHETICAL),
        ("Students have come forward to condemn Chile.", "condemn", Status.HAPPENED),
        ("Talks between Norway and Chile could wrap up soon.", "Talks", Status.ONGOING),
        ("Norway's last meeting with Chile was tense.", "meeting", Status.HAPPENED),
        ("Norway's next meeting with Chile was discussed.", "meeting", Status.PLANNED),
    ],
)
def test_status_follows_what_an_act_hangs_on(
    parser: Parser, text: str, trigger: str, status: Status
) -> None:
    report, found = events_of(parser, text)
    assert [one.status for one in found if report.cut(one.trigger) == trigger] == [status]


def test_what_a_protest_is_for_is_demanded(parser: Parser) -> None:
    report, found = events_of(parser, "Nurses demonstrated in Oslo for the release of Ann Example.")
    assert told(report, found)[-1] == ("release", "RETREAT", "demanded")
