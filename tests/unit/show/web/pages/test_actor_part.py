"""All of one kind of an actor's page: as many as its number says."""

import pytest

from rashomon.nouns.actors import actor_key
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed, Missing
from rashomon.show.web.pages.actor import actor_page
from rashomon.show.web.pages.actor_part import actor_part_page
from support import records


@pytest.mark.parametrize("code", ["USA", records.MAYOR.key, records.WORKERS.key])
def test_every_number_opens_a_list_of_as_many(desk: Desk, code: str) -> None:
    for part, href, number in actor_page(desk, code).model.counts:
        model = actor_part_page(desk, code, part, {}).model
        assert href == f"/actor/{code}/{part}"
        assert len(model.acts) + len(model.quotes) + len(model.stories) == number
        assert model.paging.total == number


def test_an_office_opens_to_the_reports_that_give_it(desk: Desk) -> None:
    key = actor_key("Ada Quill", None, None)
    model = actor_part_page(desk, key, "office", {"office": "mayor"}).model
    assert [one.source.id for one in model.clippings] == [records.FIRST.id]
    with pytest.raises(Missing):
        actor_part_page(desk, key, "office", {"office": "<king>"})


def test_what_cannot_be_asked_is_refused(desk: Desk) -> None:
    with pytest.raises(Missing):
        actor_part_page(desk, "USA", "weather", {})
    with pytest.raises(Malformed):
        actor_part_page(desk, "USA", "acts", {"page": "-1"})
