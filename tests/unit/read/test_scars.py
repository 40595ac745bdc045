"""Signs of re-wording: what is found, and what ordinary news must not set off."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.language.rewording import looks_rewritten
from rashomon.nouns.readings import TELLING, Reading, Scar, ScarKind
from rashomon.nouns.reports import Report
from rashomon.read.layout import lay_out
from rashomon.read.scars import find_scars
from rashomon.read.sentences import split
from support.builders import make_report

INTRODUCED = (
    "President Edvard Malinov will visit Lisbon in May.\n\n"
    "The chancellor met with Malinov in March. Malinov spoke for an hour, aides said.\n\n"
)


def scars_of(parser: Parser, text: str) -> tuple[Report, tuple[Scar, ...]]:
    report = make_report(text)
    blocks = lay_out(report)
    parse = parser.parse(text, [(b.start, b.end) for b in blocks if b.part in TELLING])
    sentences = split(report, blocks, parse)
    return report, find_scars(report, parse, sentences, ())


def words_of(parser: Parser, text: str, kind: ScarKind) -> list[str]:
    report, scars = scars_of(parser, text)
    return [report.cut(scar.span) for scar in scars if scar.kind is kind]


def test_unknown_name_in_the_slot_of_another_is_garbled(parser: Parser) -> None:
    text = INTRODUCED + "The meeting with Melun will be short, officials said."
    report, scars = scars_of(parser, text)
    garbled = [scar for scar in scars if scar.kind is ScarKind.GARBLED_NAME]
    assert [report.cut(scar.span) for scar in garbled] == ["Melun"]
    assert garbled[0].meant is not None
    assert report.cut(garbled[0].meant) == "Malinov"


def test_every_mention_of_a_garbled_name_is_a_scar(parser: Parser) -> None:
    text = INTRODUCED + "The meeting with Melun is set. The first meeting with Melun was long."
    assert words_of(parser, text, ScarKind.GARBLED_NAME) == ["Melun", "Melun"]


def test_introduced_name_is_not_garbled(parser: Parser) -> None:
    text = INTRODUCED + "Foreign Minister Ana Melun flew in. The meeting with Melun was short."
    assert words_of(parser, text, ScarKind.GARBLED_NAME) == []


def test_unlike_name_in_the_same_slot_is_not_garbled(parser: Parser) -> None:
    text = INTRODUCED + "The meeting with Otterby will be short, officials said."
    assert words_of(parser, text, ScarKind.GARBLED_NAME) == []


def test_long_name_one_letter_off_is_garbled_without_a_slot(parser: Parser) -> None:
    text = (
        "Governor Irena Castellvane signed the bill. Castellvane praised the council.\n\n"
        "Critics doubt that Castelvane will keep the promise, and Castellvane did not reply."
    )
    assert words_of(parser, text, ScarKind.GARBLED_NAME) == []  # a doubled letter is a variant
    changed = text.replace("Castelvane", "Castellvone")
    assert words_of(parser, changed, ScarKind.GARBLED_NAME) == ["Castellvone"]


def test_office_holder_a_letter_off_beside_the_office(parser: Parser) -> None:
    text = "On Monday, Secretary of State Antany Blinken arrived in Oslo for two days of talks."
    report, scars = scars_of(parser, text)
    assert [(report.cut(scar.span), scar.known) for scar in scars] == [
        ("Antany Blinken", "Antony Blinken")
    ]


def test_same_name_without_the_office_is_another_person(parser: Parser) -> None:
    text = "The bakery is run by Anthony Blinken, who learnt the trade in Leeds from an uncle."
    assert words_of(parser, text, ScarKind.GARBLED_NAME) == []


def test_short_form_and_romanisation_are_no_errors(parser: Parser) -> None:
    text = (
        "Treasury Secretary Steve Mnuchin spoke first. Russian Foreign Minister Sergey Lavrov "
        "and President Volodymyr Zelenskyy listened to the whole of the long address."
    )
    assert words_of(parser, text, ScarKind.GARBLED_NAME) == []


def test_sentence_begun_anew_inside_another_is_broken(parser: Parser) -> None:
    text = "The harbour will stay shut for a week, officials said He agreed with the crews."
    assert words_of(parser, text, ScarKind.BROKEN_SENTENCE) == [text]


def test_left_over_fragment_is_broken(parser: Parser) -> None:
    text = "The storm left a difficult start for the town. Crews working in the mountains."
    broken = words_of(parser, text, ScarKind.BROKEN_SENTENCE)
    assert broken == ["Crews working in the mountains."]


def test_capital_on_a_plain_word_is_odd(parser: Parser) -> None:
    text = "The council held a meeting Between the two towns and the county on Friday evening."
    assert words_of(parser, text, ScarKind.ODD_CAPITAL) == ["Between"]


@pytest.mark.parametrize(
    "text",
    [
        "The novel Gone With the Wind is read in schools, the board said on Tuesday.",
        "He moved to The Hague in 2004 and wrote for a paper there until the spring.",
        "“They said We are done,” a farmer told the crowd in the square on Sunday.",
        "",
        "\x00\x00 ”“ \" ' \u202e\U0001f600",
    ],
)
def test_ordinary_or_odd_text_has_no_scars(parser: Parser, text: str) -> None:
    assert scars_of(parser, text)[1] == ()


def test_several_signs_make_a_rewording_and_one_does_not(parser: Parser) -> None:
    one = INTRODUCED + "The meeting with Melun will be short, officials said."
    many = (
        one + " Aides said He agreed with the plan And openly praising the crews."
        " Teams waiting in Porto."
    )
    verdicts = []
    for text in (one, many):
        report, scars = scars_of(parser, text)
        verdicts.append(looks_rewritten(Reading(report=report.id, scars=scars)))
    assert verdicts == [False, True]
