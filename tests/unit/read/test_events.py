"""What the reader of events promises, on texts written for these tests about invented people."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import LinkKind, Part
from support.event_reading import events_of, names, told


def test_one_sentence_with_two_acts_gives_two_events(parser: Parser) -> None:
    _, found = events_of(parser, "Latvia sanctioned 14 banks and expelled six diplomats.")
    assert [(one.type, one.modes) for one in found] == [
        (EventType.SANCTION, ()),
        (EventType.SANCTION, ("expel",)),
    ]
    assert [names(one.actors) for one in found] == [["Latvia"], ["Latvia"]]


def test_counts_are_quantities_of_their_own_event(parser: Parser) -> None:
    _, found = events_of(parser, "Latvia sanctioned 14 banks and expelled six diplomats.")
    assert [(q.low, q.high, q.unit) for one in found for q in one.quantities] == [
        (14.0, 14.0, "bank"),
        (6.0, 6.0, "diplomat"),
    ]


def test_more_than_a_dozen_has_no_upper_bound(parser: Parser) -> None:
    _, found = events_of(parser, "Police arrested more than a dozen protesters in Riga.")
    assert [(q.low, q.high) for one in found for q in one.quantities] == [(12.0, None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway expelled two diplomats.", Status.HAPPENED),
        ("Norway will expel two diplomats.", Status.PLANNED),
        ("Norway is set to expel two diplomats.", Status.PLANNED),
        ("Norway said it would expel two diplomats.", Status.PLANNED),
        ("If Norway expelled two diplomats, the talks would end.", Status.HYPOTHETICAL),
        ("Norway is expelling two diplomats.", Status.ONGOING),
        ("Norway allegedly expelled two diplomats.", Status.ALLEGED),
    ],
)
def test_status_follows_the_clause(parser: Parser, text: str, status: Status) -> None:
    report, found = events_of(parser, text)
    assert [one.status for one in found if report.cut(one.trigger).startswith("expel")] == [status]


def test_a_planned_meeting_is_agree_in_the_codebook(parser: Parser) -> None:
    _, found = events_of(parser, "Norway will meet Sweden in Oslo next week.")
    assert [(one.type, one.plover) for one in found] == [(EventType.CONSULT, EventType.AGREE)]


def test_a_passive_has_its_agent_as_actor(parser: Parser) -> None:
    _, found = events_of(parser, "Two reporters were arrested by Belarus on Monday.")
    assert [(names(one.actors), names(one.recipients)) for one in found] == [
        (["Belarus"], ["Two reporters"])
    ]


def test_a_meeting_has_everyone_among_its_actors(parser: Parser) -> None:
    _, found = events_of(parser, "Norway met with Sweden and Finland in Oslo.")
    assert [(names(one.actors), one.recipients) for one in found] == [
        (["Norway", "Sweden", "Finland"], ())
    ]


def test_a_noun_with_a_light_verb_is_one_event(parser: Parser) -> None:
    report, found = events_of(parser, "Canada imposed a raft of new sanctions on Belarus.")
    assert told(report, found) == [("sanctions", "SANCTION", "happened")]
    assert (names(found[0].actors), names(found[0].recipients)) == (["Canada"], ["Belarus"])


def test_the_recalled_envoy_is_not_the_one_acted_on(parser: Parser) -> None:
    _, found = events_of(parser, "Chile recalled its ambassador to Peru.")
    assert [(one.modes, names(one.recipients)) for one in found] == [(("withdraw",), ["Peru"])]


def test_paying_a_price_is_a_threat_by_whoever_says_so(parser: Parser) -> None:
    _, found = events_of(
        parser, "Foreign Minister Ilze Brandt warned that Belarus would pay a price."
    )
    assert [(one.type, names(one.actors), names(one.recipients)) for one in found] == [
        (EventType.THREATEN, ["Ilze Brandt"], ["Belarus"])
    ]


def test_a_denial_is_an_event_linked_to_what_it_denies(parser: Parser) -> None:
    _, found = events_of(parser, "Belarus denied any involvement in the hack of the ministry.")
    denial, *denied = found
    assert (denial.type, denial.status) == (EventType.REJECT, Status.HAPPENED)
    assert {one.status for one in denied} == {Status.DENIED}
    assert {link.kind for link in denial.links} == {LinkKind.DENIAL_OF}
    assert {link.to for link in denial.links} == {one.trigger for one in denied}


def test_what_a_speaker_says_others_did_is_alleged(parser: Parser) -> None:
    _, found = events_of(parser, "Officials said Belarus had jailed three reporters.")
    assert [(one.status, one.said_by is not None) for one in found] == [(Status.ALLEGED, True)]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Officials spoke of the ministry's inquiry into Belarus.", "inquiry", Status.HAPPENED),
        ("Officials spoke of the army's attack on Belarus.", "attack", Status.ALLEGED),
    ],
)
def test_an_inquiry_a_statement_only_names_is_no_allegation_but_a_deed_is(
    parser: Parser, text: str, trigger: str, status: Status
) -> None:
    report, found = events_of(parser, text)
    assert [one.status for one in found if report.cut(one.trigger) == trigger] == [status]


def test_who_regrets_an_act_does_not_allege_it(parser: Parser) -> None:
    _, found = events_of(parser, "The union regrets that Belarus jailed three reporters.")
    assert [(one.status, one.said_by is not None) for one in found] == [(Status.HAPPENED, True)]


def test_the_day_of_saying_is_not_the_day_of_the_act(parser: Parser) -> None:
    _, found = events_of(parser, "The ministry announced Tuesday that Norway will meet Sweden.")
    assert [one.time for one in found if one.type is EventType.CONSULT] == [None]


def test_a_rule_taking_effect_dates_the_act_before_it(parser: Parser) -> None:
    report, found = events_of(
        parser,
        "Canada barred its banks from buying bonds of Belarus. The limits take effect June 3.",
    )
    assert [report.cut(one.effective) for one in found if one.effective] == ["June 3"]


def test_the_meeting_recalls_who_meets(parser: Parser) -> None:
    report, found = events_of(
        parser, "Norway will meet Sweden in Oslo. The meeting will take place on June 3."
    )
    assert names(found[1].actors) == ["Norway", "Sweden"]
    assert found[1].time is not None
    assert report.cut(found[1].time) == "June 3"


@pytest.mark.parametrize(
    "text",
    [
        "She added that the weather had been kind.",
        "Analysts were surprised by the tone of the letter.",
        "The malware copies files from infected computers at night.",
        "The flood killed 12 soldiers of Norway.",
        "The Norwegian minister declined comment.",
        "The Norwegian candidate appealed to moderate voters.",
        "The storm slammed into Norway.",
        "A spokesman declined to comment on the venue.",
        "The company faces higher costs this year.",
    ],
)
def test_no_event_without_a_political_act(parser: Parser, text: str) -> None:
    assert events_of(parser, text)[1] == ()


@pytest.mark.parametrize("part", [Part.CREDIT, Part.BOILERPLATE, Part.CROSSHEAD, Part.BYLINE])
def test_parts_that_do_not_tell_give_no_event(parser: Parser, part: Part) -> None:
    assert events_of(parser, "Norway expelled two diplomats.", part)[1] == ()


def test_a_clause_that_starts_afresh_in_mid_sentence_gives_none(parser: Parser) -> None:
    report, found = events_of(
        parser, "Norway met with Sweden on Monday, aides said He expelled two envoys of the island."
    )
    assert "expelled" not in [report.cut(one.trigger) for one in found]


def test_a_threat_takes_its_mode_from_what_is_threatened(parser: Parser) -> None:
    report, found = events_of(parser, "Norway threatened to expel two diplomats of Belarus.")
    assert [(report.cut(one.trigger), one.modes) for one in found] == [("threatened", ("expel",))]


def test_refusing_to_meet_is_reject_meet_and_no_meeting(parser: Parser) -> None:
    _, found = events_of(parser, "Norway refused to meet the envoy of Belarus.")
    assert [(one.type, one.modes) for one in found] == [(EventType.REJECT, ("meet",))]


def test_every_span_lies_in_the_report_and_probabilities_are_sixteen(parser: Parser) -> None:
    report, found = events_of(
        parser, "Norway met Sweden in Oslo on May 3, 2021, and signed a treaty with Finland."
    )
    for one in found:
        assert report.cut(one.trigger)
        assert one.sentence.contains(one.trigger)
        assert len(one.probabilities) == 16
        assert all(report.cut(span) for actor in one.actors for span in actor.spans)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x00 met",
        "“““ he met " * 50,
        "met " * 3000,
        "\u202eقال الوزير met 🙂 " * 20,
        '"\n"\n"met"',
    ],
)
def test_odd_text_never_raises(parser: Parser, text: str) -> None:
    events_of(parser, text)


def test_what_a_speaker_names_as_known_is_not_their_allegation(parser: Parser) -> None:
    text = "Ann Example said that Chile's investigation of Peru had upset her office."
    report, found = events_of(parser, text)
    assert [one.status.value for one in found if report.cut(one.trigger) == "investigation"] == [
        "happened"
    ]


def test_who_is_known_by_an_act_is_not_alleged_to_have_done_it(parser: Parser) -> None:
    _, found = events_of(parser, "Leaders worry about justice for the officer who shot Bo Sample.")
    assert [(one.type, one.status) for one in found] == [(EventType.ASSAULT, Status.HAPPENED)]


def test_what_a_witness_testifies_is_alleged(parser: Parser) -> None:
    text = "A lawyer testified that Governor Ann Example directed the police to pay him."
    _, found = events_of(parser, text)
    assert [(one.type, one.status) for one in found] == [(EventType.REQUEST, Status.ALLEGED)]
