"""Entities and their chains, on invented people and on offices the tables know."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.actors import EntityKind
from rashomon.read.entities import find_entities
from support.who import chain, entities_of, entity, parsed


def test_a_surname_joins_the_full_name(parser: Parser) -> None:
    text = "Norwegian envoy Ada Berg arrived on Monday. Berg met reporters."
    assert chain(parser, text, "Ada Berg") == ["Ada Berg", "Berg"]


def test_a_title_gives_office_country_and_sector_and_is_no_part_of_the_name(
    parser: Parser,
) -> None:
    found = entity(parser, "Norwegian Foreign Minister Ada Berg arrived.", "Ada Berg")
    assert (found.office, found.country, found.sector) == ("foreign minister", "NOR", "GOV")


def test_an_apposition_gives_office_and_country(parser: Parser) -> None:
    text = "Ada Berg, the foreign minister of Norway, arrived on Monday."
    found = entity(parser, text, "Ada Berg")
    assert (found.office, found.country) == ("foreign minister", "NOR")


def test_a_role_in_apposition_joins_the_name(parser: Parser) -> None:
    text = "The plan failed, said his spokesman, Ivan Berg."
    assert chain(parser, text, "Ivan Berg") == ["his spokesman", "Ivan Berg"]


def test_a_definite_role_goes_back_to_the_one_who_bears_it(parser: Parser) -> None:
    text = (
        "Norwegian President Ada Berg met Chilean Foreign Minister Luis Soto. The president left."
    )
    assert chain(parser, text, "Ada Berg")[-1] == "The president"


def test_the_leader_of_a_country_is_its_president(parser: Parser) -> None:
    text = (
        "Norwegian President Ada Berg met Chilean President Luis Soto on Monday. "
        "Reporters waited for the Chilean leader."
    )
    assert chain(parser, text, "Luis Soto")[-1] == "the Chilean leader"


def test_a_role_two_people_bear_joins_neither(parser: Parser) -> None:
    text = (
        "Ada Berg and Luis Soto are both in town. Norwegian President Ada Berg met "
        "Chilean President Luis Soto. It rained. It snowed. It cleared. The president left."
    )
    _, entities = entities_of(parser, text)
    assert "The president" in [one.name for one in entities]


def test_a_role_is_never_the_other_argument_of_its_verb(parser: Parser) -> None:
    text = "Norwegian President Ada Berg flew in. The president met Berg."
    assert chain(parser, text, "Ada Berg") == ["Ada Berg", "Berg"]


def test_an_indefinite_role_begins_a_chain_and_the_definite_goes_on(parser: Parser) -> None:
    text = "A source spoke to the paper. The source knew the plan. A source denied it."
    report, entities = entities_of(parser, text)
    chains = [[report.cut(m.span) for m in one.mentions] for one in entities]
    assert ["A source", "The source"] in chains
    assert ["A source"] in chains


def test_he_is_the_subject_of_the_clause_around(parser: Parser) -> None:
    text = "Ada Berg told Luis Soto that she would come. John Marsh met Luis Soto in his office."
    assert chain(parser, text, "Ada Berg") == ["Ada Berg", "she"]
    assert chain(parser, text, "John Marsh") == ["John Marsh", "his"]


def test_a_pronoun_of_the_other_gender_is_not_joined(parser: Parser) -> None:
    text = "Maria Berg arrived in the rain. He was late."
    assert chain(parser, text, "Maria Berg") == ["Maria Berg"]


def test_a_pronoun_that_could_be_either_joins_neither(parser: Parser) -> None:
    text = "The talks with John Marsh and Luis Soto failed. He was late."
    assert chain(parser, text, "John Marsh") == ["John Marsh"]
    assert chain(parser, text, "Luis Soto") == ["Luis Soto"]


def test_a_name_and_its_possessed_is_the_name(parser: Parser) -> None:
    text = "Police searched the homes of John Marsh and his wife."
    assert chain(parser, text, "John Marsh") == ["John Marsh", "his"]


def test_an_acronym_joins_its_full_name(parser: Parser) -> None:
    text = "The Northern Relief Council met on Monday in Oslo. The NRC will meet again."
    names = [one.name for one in entities_of(parser, text)[1]]
    assert "NRC" not in names


def test_two_names_of_one_country_are_one_chain(parser: Parser) -> None:
    text = "Britain signed. The U.K. had waited, and the United Kingdom paid."
    assert chain(parser, text, "United Kingdom") == ["Britain", "U.K.", "United Kingdom"]


def test_a_building_that_stands_for_a_government_is_an_organisation(parser: Parser) -> None:
    found = entity(parser, "The Kremlin said nothing.", "Kremlin")
    assert (found.kind, found.country, found.sector) == (EntityKind.ORGANISATION, "RUS", "GOV")


def test_names_in_lines_set_in_capitals_join_their_chain(parser: Parser) -> None:
    text = "Norwegian President Ada Berg flew in.\nBERG MEETS ENVOYS IN OSLO\nShe left again."
    assert "BERG" in chain(parser, text, "Ada Berg")


def test_a_joined_pair_is_two_people(parser: Parser) -> None:
    text = "The Berg-Soto summit begins. Ada Berg arrived. Luis Soto came later."
    assert chain(parser, text, "Ada Berg")[0] == "Berg"
    assert chain(parser, text, "Luis Soto")[0] == "Soto"


def test_two_people_of_a_headline_are_not_one_name(parser: Parser) -> None:
    text = "Hillary Clinton Slams Donald Trump\n\nIt was a long day in the north of the state."
    names = [one.name for one in entities_of(parser, text)[1]]
    assert "Hillary Clinton Slams Donald Trump" not in names


def test_a_first_name_that_is_also_a_town_gives_no_country(parser: Parser) -> None:
    assert entity(parser, "The singer Mary Berg smiled.", "Mary Berg").country is None


def test_a_person_no_word_and_no_table_knows_stays_unknown(parser: Parser) -> None:
    found = entity(parser, "Ada Berg smiled at the crowd.", "Ada Berg")
    assert (found.country, found.sector, found.office) == (None, None, None)


def test_entities_are_numbered_by_first_mention(parser: Parser) -> None:
    _, entities = entities_of(parser, "Norway wrote to Chile. Peru answered Norway.")
    assert [one.number for one in entities] == list(range(len(entities)))
    starts = [one.mentions[0].span.start for one in entities]
    assert starts == sorted(starts)


@pytest.mark.parametrize("text", ["", "\u0000", "“ ‘ ’", "🙂" * 50, "HE HE HE", "the the 's"])
def test_odd_texts_are_read_without_fault(parser: Parser, text: str) -> None:
    report, entities = entities_of(parser, text)
    assert all(report.cut(m.span) for one in entities for m in one.mentions)


def test_a_user_s_table_says_who_holds_an_office_on_the_day(parser: Parser) -> None:
    rows = (
        "Ada Berg\tNOR\tforeign minister\tGOV\t2018-01-01\t2019-12-31",
        "Ada Berg\tNOR\tsenator\tLEG\t2021-01-01\t",
    )
    report, parse = parsed(parser, "Ada Berg left the hall.")
    told = [
        find_entities(replace(report, date=date(year, 5, 1)), parse, (), rows)[0].sector
        for year in (2018, 2021)
    ]
    assert told == ["GOV", "LEG"]


def test_the_president_is_the_one_of_the_day(parser: Parser) -> None:
    report, parse = parsed(parser, "Donald Trump left. Joe Biden stayed.")
    told = [
        [one.office for one in find_entities(replace(report, date=date(year, 6, 1)), parse, ())]
        for year in (2018, 2022)
    ]
    assert told == [["president", None], [None, "president"]]


@pytest.mark.parametrize(
    ("name", "known"),
    [("Vladimir V. Putin", True), ("Maria Putin", False), ("Joseph R. Biden", True)],
)
def test_a_namesake_of_someone_listed_is_not_them(parser: Parser, name: str, known: bool) -> None:
    _, entities = entities_of(parser, f"The officials waited for {name} on Friday.")
    assert [one.wikidata is not None for one in entities if one.name == name] == [known]
