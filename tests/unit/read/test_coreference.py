"""Which mentions of a text are of one chain."""

from rashomon.language.protocols import Parser
from rashomon.read.coreference import link
from rashomon.read.mentions import find_candidates
from support.who import parsed


def chains(parser: Parser, text: str) -> list[list[str]]:
    report, parse = parsed(parser, text)
    linked = link(parse, find_candidates(report, parse), None)
    return [[one.words for one in chain.mentions] for chain in linked]


def test_a_surname_and_a_pronoun_join_the_full_name(parser: Parser) -> None:
    found = chains(parser, "Maria Vela arrived. Vela waved. Later she left.")
    assert ["Maria Vela", "Vela", "she"] in found


def test_a_title_goes_back_to_who_bears_it(parser: Parser) -> None:
    found = chains(parser, "Mayor Maria Vela opened the bridge. The mayor cut a ribbon.")
    assert any({"Maria Vela", "The mayor"} <= set(chain) for chain in found)


def test_a_title_of_two_people_joins_neither(parser: Parser) -> None:
    text = (
        "Senator Maria Vela met Senator Peter Tull. They talked until midnight. "
        "A crowd waited outside. It rained. It was cold. The senator left early."
    )
    names = [chain for chain in chains(parser, text) if {"Maria Vela", "Peter Tull"} & set(chain)]
    assert len(names) == 2
    assert not any("The senator" in chain for chain in names)


def test_two_arguments_of_one_verb_are_two(parser: Parser) -> None:
    found = chains(parser, "Mayor Maria Vela is popular. Vela thanked the mayor.")
    assert not any({"Vela", "the mayor"} <= set(chain) for chain in found)


def test_chains_and_mentions_stand_in_the_order_of_the_text(parser: Parser) -> None:
    report, parse = parsed(parser, "Peter Tull met Maria Vela. Vela told Tull that he was late.")
    linked = link(parse, find_candidates(report, parse), None)
    firsts = [chain.mentions[0].start for chain in linked]
    assert firsts == sorted(firsts)
    for chain in linked:
        assert [m.start for m in chain.mentions] == sorted(m.start for m in chain.mentions)


def with_role(parser: Parser, text: str, words: str) -> list[str]:
    """Return the mentions of the chain that a role so written belongs to."""
    return next(chain for chain in chains(parser, text) if words in chain)


def test_the_head_of_state_of_a_sentence_on_another_state_is_not_ours(parser: Parser) -> None:
    text = (
        "President Barack Obama spoke. The day was long. The press left. The hall was empty. "
        "Iraq's Nouri al-Maliki sued the president."
    )
    assert "Barack Obama" not in with_role(parser, text, "the president")


def test_a_new_office_holder_is_not_the_one_named_before(parser: Parser) -> None:
    text = "President Maria Vela left. The new president stayed."
    assert "Maria Vela" not in with_role(parser, text, "The new president")


def test_the_government_is_not_several(parser: Parser) -> None:
    text = "Foreign governments protested. Norway asked the government for help."
    assert "Foreign governments" not in with_role(parser, text, "the government")


def test_governor_and_gov_are_one_title(parser: Parser) -> None:
    text = "Gov. Maria Vela left. Later the governor returned."
    assert "Maria Vela" in with_role(parser, text, "the governor")
