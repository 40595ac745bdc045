import pytest

from rashomon.reconcile.parties import Party, agreement, at_odds, same_party, same_person


def person(*keys: str, country: str | None = None, sector: str | None = "GOV") -> Party:
    return Party(
        keys=keys,
        named=True,
        person=True,
        state=False,
        country=country,
        sector=sector,
        wikidata=None,
    )


def body(*keys: str, country: str | None = None, named: bool = True) -> Party:
    return Party(
        keys=keys,
        named=named,
        person=False,
        state=country is not None,
        country=country,
        sector="GOV",
        wikidata=None,
    )


def test_a_surname_is_the_full_name() -> None:
    assert same_party(person("lunde"), person("ida", "lunde")) == 1.0


def test_two_first_names_are_two_people() -> None:
    assert same_party(person("ida", "lunde"), person("per", "lunde")) == -1.0


def test_another_country_is_another_party() -> None:
    assert same_party(body("ministry", country="NOR"), body("ministry", country="SWE")) == -1.0


def test_a_palace_acts_for_its_country() -> None:
    assert same_party(body("palace", country="NOR"), body("norway", country="NOR")) >= 0.6


def test_two_bodies_of_many_states_are_not_one() -> None:
    assert same_party(body("group", "7", country="IGO"), body("nato", country="IGO")) < 0


def test_several_nameless_ones_are_no_person() -> None:
    assert same_party(body("officials", named=False), person("lunde")) < 0


def test_who_is_silent_agrees_with_anyone() -> None:
    assert agreement((), (person("lunde"),)) == 0.0


def test_a_pair_with_another_partner_is_at_odds() -> None:
    assert at_odds((person("lunde"), person("aas")), (person("lunde"), person("berg")))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (("j.", "roe"), ("jane", "roe"), True),
        (("jane", "roe"), ("jane", "doe"), False),
        ((), ("roe",), False),
    ],
)
def test_person_names(left: tuple[str, ...], right: tuple[str, ...], same: bool) -> None:
    assert same_person(left, right) is same
