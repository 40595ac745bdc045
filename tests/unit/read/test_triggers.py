"""Words that may report an act, each with its frame."""

from rashomon.language.protocols import Parser
from rashomon.read.triggers import find_triggers
from support.who import parsed


def shown(parser: Parser, text: str) -> list[str]:
    _, parse = parsed(parser, text)
    return [
        " ".join(token.text for token in parse.tokens[one.first : one.last])
        for one in find_triggers(parse, 0, len(parse.tokens))
    ]


def test_a_particle_belongs_to_its_verb(parser: Parser) -> None:
    assert shown(parser, "Norway turned down the invitation.")[0] == "turned down"


def test_an_insult_is_shown_by_its_word(parser: Parser) -> None:
    assert shown(parser, "Ann Example called Bo Sample a liar.") == ["liar"]


def test_a_body_named_after_an_act_is_none(parser: Parser) -> None:
    assert shown(parser, "She works for the National Meeting Conference Board.") == []


def test_a_reader_finds_waivers_notices_and_walkouts(parser: Parser) -> None:
    text = "Norway informed Chile of the plan. Norway spared the bank and walked out of the talks."
    assert shown(parser, text)[:3] == ["informed", "spared", "walked out"]


def test_harm_to_oneself_training_and_guilty_pleas_are_none(parser: Parser) -> None:
    for text in (
        "The officer killed himself.",
        "The officers are trained to wait.",
        "Prosecutors won guilty pleas from three officials.",
        "The release of a video of the president shocked Chile.",
        "She turned down the radio.",
        "Mr March applauded at the start of the game.",
        "Officials mobilized voters.",
        "Ten officials were killed in an earthquake.",
    ):
        assert shown(parser, text) == []


def test_forces_in_readiness_and_words_of_judgement_are_acts(parser: Parser) -> None:
    for text, word in (
        ("Police officers stand guard outside the parliament.", "stand"),
        ("The Chilean army is on standby near the border.", "is"),
        ("Shots rang out in Lima.", "rang out"),
        ("Gunfire broke out in Lima.", "Gunfire"),
        ("Norway was appalled by the remarks of the envoy.", "appalled"),
        ("The governors were complimentary of the president.", "were"),
        ("Norway and Chile reached a compromise.", "reached"),
        ("The president announced the start of airstrikes in Peru.", "airstrikes"),
        ("Chile's minister said that Norway must pay.", "must pay"),
    ):
        assert word in shown(parser, text), text


def test_a_crowd_of_officers_that_charges_accuses_nobody(parser: Parser) -> None:
    _, parse = parsed(parser, "Police charge into the square with weapons drawn.")
    found = list(find_triggers(parse, 0, len(parse.tokens)))
    assert [one.frame.types[0].value for one in found] == ["MOBILIZE"]
