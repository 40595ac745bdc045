"""The page of two: parts with their numbers, the chart, and both ways round."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed, Missing
from rashomon.show.web.pages.pair import PairModel, pair_page, pair_part_page
from support import records

CODE = f"USA-{records.WORKERS.key}"


def model_of(desk: Desk, code: str) -> PairModel:
    model = pair_page(desk, code).model
    assert isinstance(model, PairModel)
    return model


def test_every_part_opens_to_as_many_events(desk: Desk) -> None:
    model = model_of(desk, CODE)
    assert model.total == 2
    for section in model.sections:
        found = pair_part_page(desk, CODE, section.name, {}).model
        assert len(found.acts) == found.paging.total == section.total


def test_a_commitment_says_until_when(desk: Desk) -> None:
    (part,) = [one for one in model_of(desk, CODE).sections if one.name == "commitments"]
    assert {(one.id, one.expires) for one in part.acts} == {
        (records.EVENT, "2023-06-01"), (records.MEETING, "2023-06-01"),
    }  # fmt: skip


def test_marks_of_the_chart_open_to_what_they_count(desk: Desk) -> None:
    model = model_of(desk, CODE)
    for panel in model.scores["panels"]:
        for month in panel["months"]:
            query = dict(pair.split("=") for pair in month["href"].partition("?")[2].split("&"))
            found = pair_part_page(desk, CODE, "drawn", query).model
            assert found.paging.total == month["events"]
    assert "<svg" in model.picture


def test_the_other_way_round_has_the_same_events(desk: Desk) -> None:
    model = model_of(desk, CODE)
    turned = model_of(desk, model.turned_href.removeprefix("/pair/"))
    assert (turned.total, turned.sides) == (model.total, model.sides[::-1])


@pytest.mark.parametrize("code", ["USA", "USA-USA", "USA-RUS", "<b>-USA", "-", "Q1-Q2"])
def test_two_with_nothing_in_common_have_no_page(desk: Desk, code: str) -> None:
    with pytest.raises(Missing):
        pair_page(desk, code)


@pytest.mark.parametrize("query", [{"period": "x"}, {"toward": "up"}, {"score": "nan"}])
def test_what_cannot_be_asked_is_refused(desk: Desk, query: dict[str, str]) -> None:
    with pytest.raises(Malformed):
        pair_part_page(desk, CODE, "all", query)
