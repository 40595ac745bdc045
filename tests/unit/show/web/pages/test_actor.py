"""The page of an actor: every number is that of its list, and every list opens to words."""

import pytest

from rashomon.nouns.actors import actor_key
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Missing
from rashomon.show.web.pages.actor import ActorModel, actor_page
from support import records


def model_of(desk: Desk, code: str) -> ActorModel:
    model = actor_page(desk, code).model
    assert isinstance(model, ActorModel)
    return model


def test_a_person_shows_events_quotes_and_stories(desk: Desk) -> None:
    model = model_of(desk, records.MAYOR.key)
    assert model.head.name == "Ada Quill"
    assert {one.id for one in model.acts} == {records.EVENT, records.MEETING}
    assert [one.id for one in model.quotes] == [records.QUOTE]
    assert [one.story for one, _ in model.stories] == [records.STORY]
    assert model.head.codes == (("USA", "/actor/USA"), ("USAGOV", "/actor/USAGOV"))


def test_a_state_is_whoever_is_coded_so(desk: Desk) -> None:
    model = model_of(desk, "USA")
    assert (model.head.name, model.head.coded) == ("United States", True)
    assert [one.name for one, _ in model.head.names] == ["Ada Quill"]
    assert [href for _, href in model.head.names] == [f"/actor/{records.MAYOR.key}"]


def test_it_leads_to_those_it_shares_most_with(desk: Desk) -> None:
    (other,) = model_of(desk, "USA").others
    assert (other.name, other.href) == ("dock workers", f"/pair/USA-{records.WORKERS.key}")
    (state,) = model_of(desk, records.WORKERS.key).states
    assert (state.code, state.events) == ("USA", other.events)


def test_what_others_say_of_its_events_is_there(desk: Desk) -> None:
    assert [one.id for one in model_of(desk, records.WORKERS.key).about] == [records.QUOTE]


def test_an_office_comes_with_the_words_that_give_it(desk: Desk) -> None:
    (office,) = model_of(desk, actor_key("Ada Quill", None, None)).offices
    assert (office.office, office.by, office.reports) == ("mayor", "reports", 1)
    assert office.clipping is not None
    assert "Mayor Ada Quill" in office.clipping.words


@pytest.mark.parametrize("code", ["ZZZ", "USAMIL", "Q999", "actor-0000000000000000", "<b>", ""])
def test_whom_the_record_does_not_know_has_no_page(desk: Desk, code: str) -> None:
    with pytest.raises(Missing):
        actor_page(desk, code)
