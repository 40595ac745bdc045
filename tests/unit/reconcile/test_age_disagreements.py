"""Ages of one person that differ."""

from rashomon.nouns.account import Disagreement
from rashomon.reconcile.age_disagreements import age_disagreements
from support.readings import draft
from support.tellings import setting


def differing(*texts: str, name: str = "Asha Mwita") -> list[Disagreement]:
    drafts = [draft(text, outlet=f"Paper {number}") for number, text in enumerate(texts)]
    for one in drafts:
        one.entity(name)
    return age_disagreements([one.read() for one in drafts], setting(*drafts))


def test_two_ages_of_one_person_differ() -> None:
    (found,) = differing("Asha Mwita, 41, spoke.", "The 43-year-old singer Asha Mwita spoke.")
    assert [one.value for one in found.positions] == ["41 years old", "43 years old"]


def test_the_same_age_does_not() -> None:
    assert not differing("Asha Mwita, 41, spoke.", "Asha Mwita (41) sang.")


def test_ages_a_generation_apart_are_of_two_persons() -> None:
    assert not differing("Asha Mwita, 41, spoke.", "Asha Mwita, 71, spoke too.")


def test_a_surname_alone_names_nobody() -> None:
    assert not differing("Mwita, 41, spoke.", "Mwita, 43, spoke too.", name="Mwita")


def test_a_number_that_begins_something_else_is_no_age() -> None:
    assert not differing("Asha Mwita, 41 people said, sang.", "Asha Mwita, 43, spoke.")
