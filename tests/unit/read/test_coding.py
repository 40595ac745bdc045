"""Noun phrases to actors with country and PLOVER sectors."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.coding import code_phrase
from support.builders import make_report, span_of
from support.who import actors_of, entities_of, parsed

CASES = [
    ("the U.S.", "USA", "GOV"),
    ("the Biden administration", "USA", "GOV"),
    ("eleven mid-level and senior Kenyan officials", "KEN", "GOV"),
    ("US Secretary of State Ann Example", "USA", "GOV"),
    ("protesters in Caracas", "VEN", "CVL"),
    ("the Supreme Court", None, "JUD"),
    ("Hamas leader Omar Example", "PSE", "REB"),
    ("the leader of Hezbollah", "LBN", "REB"),
    ("government forces", None, "MIL"),
    ("a spokesman for the Turkish army", "TUR", "MIL"),
    ("Kenyan diplomats working in Washington", "KEN", "GOV"),
    ("the White House press secretary", "USA", "GOV"),
    ("dozens of activists", None, "SOC"),
    ("an Austrian bank", "AUT", "BUS"),
    ("the Kremlin", "RUS", "GOV"),
    ("the Pentagon", "USA", "MIL"),
    ("opposition lawmakers", None, "OPP"),
    ("Brazilians", "BRA", "CVL"),
    ("NATO", "IGO", "MIL"),
    ("a court in Munich", "DEU", "JUD"),
    ("authorities in Wyoming", "USA", "GOV"),
    ("the Daily Example newspaper", None, "JRN"),
]


@pytest.mark.parametrize(("phrase", "country", "sector"), CASES)
def test_a_phrase_gives_country_and_sector(
    parser: Parser, phrase: str, country: str | None, sector: str
) -> None:
    actor = actors_of(parser, f"On Friday {phrase} met the others.", phrase)[0]
    assert (actor.country, actor.sector) == (country, sector)


@pytest.mark.parametrize(
    "phrase", ["Iranian-backed fighters", "pro-Russian separatists", "anti-American marchers"]
)
def test_a_country_that_only_qualifies_is_not_theirs(parser: Parser, phrase: str) -> None:
    assert actors_of(parser, f"On Friday {phrase} met.", phrase)[0].country is None


def test_a_former_office_holder_is_elite_not_government(parser: Parser) -> None:
    (actor,) = actors_of(
        parser, "Former Finance Minister Ada Berg spoke.", "Former Finance Minister Ada Berg"
    )
    assert (actor.name, actor.sector) == ("Ada Berg", "ELI")


def test_conjuncts_are_several_actors_with_their_own_words(parser: Parser) -> None:
    text = "Talks between Norway, Chile and the Red Cross failed."
    report, parse = parsed(parser, text)
    actors = code_phrase(report, parse, span_of(report, "Norway, Chile and the Red Cross"))
    assert [(a.name, a.country) for a in actors] == [
        ("Norway", "NOR"),
        ("Chile", "CHL"),
        ("Red Cross", "NGO"),
    ]
    assert [report.cut(a.spans[0]) for a in actors] == ["Norway", "Chile", "the Red Cross"]


def test_conjuncts_share_the_adjective_before_them(parser: Parser) -> None:
    actors = actors_of(parser, "It fined Danish banks and ships.", "Danish banks and ships")
    assert [a.country for a in actors] == ["DNK", "DNK"]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("The ministers of Chile and Peru", ["ministers of Chile", "ministers of Peru"]),
        ("French and German envoys", ["French envoys", "German envoys"]),
    ],
)
def test_people_of_several_countries_are_an_actor_each(
    parser: Parser, phrase: str, names: list[str]
) -> None:
    actors = actors_of(parser, f"{phrase} met on Friday.", phrase)
    assert [actor.name for actor in actors] == names
    assert len({actor.country for actor in actors} - {None}) == 2


def test_words_nothing_tells_stay_unknown(parser: Parser) -> None:
    (actor,) = actors_of(parser, "The vote pleased the rest.", "The vote")
    assert (actor.country, actor.sector) == (None, None)


def test_the_report_completes_a_bare_surname(parser: Parser) -> None:
    text = "Norwegian Foreign Minister Ada Berg left. Later Berg returned."
    report, parse = parsed(parser, text)
    _, entities = entities_of(parser, text)
    (actor,) = code_phrase(report, parse, span_of(report, "Berg", 1), entities)
    assert (actor.name, actor.country, actor.sector) == ("Ada Berg", "NOR", "GOV")


@pytest.mark.parametrize("text", ["\u0000", "“", "🙂🙂", "a", "),(", "  x"])
def test_odd_words_give_an_actor_all_the_same(parser: Parser, text: str) -> None:
    report = make_report(text)
    parse = parser.parse(text, [(0, len(text))])
    span = span_of(report, text.strip())
    assert len(code_phrase(report, parse, span)) == 1
