"""The fullest name of each person of a story."""

from rashomon.nouns.actors import EntityKind
from rashomon.nouns.readings import Scar, ScarKind
from rashomon.reconcile.names import Names, name_keys
from support.readings import Draft, draft


def people(*names: str) -> Draft:
    made = draft("; ".join(names) + ".")
    for name in names:
        made.entity(name)
    return made


def test_a_surname_becomes_the_full_name_another_report_gives() -> None:
    names = Names([people("Lunde").read(), people("President Ida Lunde").read()])
    assert names.fullest("Lunde") == "President Ida Lunde"


def test_a_surname_that_two_people_share_stays_as_it_is() -> None:
    names = Names([people("Lunde", "Ida Lunde", "Per Lunde").read()])
    assert names.fullest("Lunde") == "Lunde"


def test_a_name_nobody_bears_stays_as_it_is() -> None:
    assert Names([people("Ida Lunde").read()]).fullest("Aasen") == "Aasen"


def test_the_names_of_bodies_are_not_people() -> None:
    made = draft("Norway met Norway Lunde.")
    made.entity("Norway", kind=EntityKind.PLACE)
    assert Names([made.read()]).fullest("Norway") == "Norway"


def test_a_garbled_spelling_is_no_name() -> None:
    made = people("Ida Lundegaard")
    made.scars.append(Scar(kind=ScarKind.GARBLED_NAME, span=made.span("Lundegaard"), meant=None))
    assert Names([made.read()]).fullest("Lundegaard") == "Lundegaard"


def test_titles_are_no_part_of_a_name() -> None:
    assert name_keys("Prime Minister Ida Lunde") == ("ida", "lunde")
