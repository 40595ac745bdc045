"""Templates escape what they show, and fail on a name that is not there."""

import pytest
from jinja2 import UndefinedError

from rashomon.show.web.templating import count_words, environment, number


def test_text_is_escaped() -> None:
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


def test_an_unknown_name_is_a_fault() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def test_counts_read_as_people_write_them() -> None:
    assert count_words(1, "copy") == "1 copy"
    assert count_words(2000, "story") == "2,000 stories"
    assert number(1234567) == "1,234,567"
