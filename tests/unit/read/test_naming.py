"""Which names of a text are forms of one name."""

import pytest

from rashomon.language.names import Gender
from rashomon.language.protocols import Parser
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.read.candidates import Candidate, find_terms
from rashomon.read.chains import Chain
from rashomon.read.named import find_names
from rashomon.read.naming import link_names, name_of
from support.who import parsed


def chains(parser: Parser, text: str) -> list[Chain]:
    report, parse = parsed(parser, text)
    return link_names(parse, find_names(report, parse, find_terms(parse), set()), None)[0]


def words(found: list[Chain]) -> list[list[str]]:
    return [sorted(one.words for one in chain.mentions) for chain in found]


def test_a_surname_finds_the_full_name_wherever_it_stands(parser: Parser) -> None:
    found = words(chains(parser, "Vela spoke first. Then Maria Vela left."))
    assert ["Maria Vela", "Vela"] in found


def test_a_surname_of_two_people_is_a_chain_of_its_own(parser: Parser) -> None:
    found = words(chains(parser, "Maria Tull met her brother Peter Tull. Tull left early."))
    assert ["Maria Tull"] in found
    assert ["Peter Tull"] in found
    assert ["Tull"] in found


def test_a_title_and_a_first_name_tell_of_the_person(parser: Parser) -> None:
    found = chains(parser, "Danish Foreign Minister Maria Vela left.")
    vela = next(chain for chain in found if chain.name == "Maria Vela")
    assert (vela.gender, vela.titles, vela.coding.country) == (
        Gender.SHE,
        {"foreign minister"},
        "DNK",
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [("MARIA  VELA", "Maria Vela"), ("NATO", "NATO"), ("Maria\nVela", "Maria Vela")],
)
def test_a_name_is_shown_in_small_letters_on_one_line(written: str, name: str) -> None:
    one = Candidate(
        start=0,
        end=2,
        context=0,
        head=1,
        form=MentionForm.NAME,
        kind=EntityKind.PERSON,
        words=written,
    )
    assert name_of(one) == name


def test_a_known_office_holder_is_not_taken_for_his_kin(parser: Parser) -> None:
    found = words(chains(parser, "Ivanka Trump met students. Trump left later."))
    assert ["Ivanka Trump"] in found
    assert ["Trump"] in found


def test_the_next_member_of_a_list_is_no_apposition(parser: Parser) -> None:
    found = chains(parser, "They charged Vela, the prime minister and his aide.")
    vela = next(chain for chain in found if chain.name == "Vela")
    assert "prime minister" not in vela.titles


def test_another_person_is_no_apposition(parser: Parser) -> None:
    found = chains(parser, "According to Vela, President Barack Obama knew of it.")
    vela = next(chain for chain in found if chain.name == "Vela")
    assert vela.coding.sectors == ()
