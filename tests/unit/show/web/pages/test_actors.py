"""The list of actors, narrowed by country, sector and name."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed
from rashomon.show.web.pages.actors import ActorsModel, actors_page


def model_of(desk: Desk, **query: str) -> ActorsModel:
    model = actors_page(desk, query).model
    assert isinstance(model, ActorsModel)
    return model


def test_each_actor_leads_to_its_page(desk: Desk) -> None:
    rows = model_of(desk).rows
    assert [line.name for line, _ in rows] == ["Ada Quill", "dock workers"]
    assert [href for _, href in rows] == [f"/actor/{line.key}" for line, _ in rows]


def test_a_country_is_chosen_and_taken_off(desk: Desk) -> None:
    (choice,) = model_of(desk).countries
    assert (choice.code, choice.actors, choice.href) == ("USA", 1, "/actors?country=USA")
    model = model_of(desk, country="USA")
    assert ([line.name for line, _ in model.rows], model.code) == (["Ada Quill"], "USA")
    assert model.countries[0].href == "/actors"


def test_a_name_is_looked_for_as_it_is(desk: Desk) -> None:
    assert [line.name for line, _ in model_of(desk, words="QUILL").rows] == ["Ada Quill"]
    assert model_of(desk, words="' OR 1=1 --").rows == ()


@pytest.mark.parametrize("query", [{"country": "usa"}, {"sector": "GOV; DROP"}, {"page": "0"}])
def test_what_cannot_be_asked_is_refused(desk: Desk, query: dict[str, str]) -> None:
    with pytest.raises(Malformed):
        actors_page(desk, query)
