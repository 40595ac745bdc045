"""The receipts say what was read, with hashes, and what was refused."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.pages import receipts
from rashomon.show.web.pages.receipts import receipts_page


def test_every_input_is_listed_with_its_hash_and_every_refusal_with_its_reason(desk: Desk) -> None:
    page = receipts_page(desk, {})
    assert [row[1] for row in page.table().rows] == [
        "reports/first.txt", "reports/second.txt", "reports/third.txt",
    ]  # fmt: skip
    assert [one.detail for one in page.model.rejected] == ["not a zip file"]


def test_refusals_are_counted_where_they_are_too_many_to_list(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipts, "REFUSED", 0)
    page = receipts_page(desk, {})
    assert (page.model.rejected, page.model.rejected_count) == ((), 1)
    assert len(page.json()["rejected"]) == 1  # type: ignore[index] # an object


def test_weaknesses_and_figures_are_those_of_the_documents(desk: Desk) -> None:
    model = receipts_page(desk, {}).model
    assert {"Disagreements", "Languages"} <= {one.of for one in model.weaknesses}
    assert any("PolNeAR" in one.part for one in model.figures)
