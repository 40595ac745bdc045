"""The copy page shows both texts, what was changed and why it is a copy."""

import pytest

from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Missing
from rashomon.show.web.pages.copy import copy_page


def test_it_shows_what_was_changed(desk: Desk) -> None:
    model = copy_page(desk, "copy-1").model
    assert [one.what for one in model.changed] == ["date"]
    assert model.reasons == ("3 words in a row are shared",)


def test_an_id_of_another_kind_is_no_copy(desk: Desk) -> None:
    with pytest.raises(Missing):
        copy_page(desk, "event-1")
