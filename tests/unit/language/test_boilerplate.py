"""Page furniture is told from news."""

import pytest

from rashomon.language.boilerplate import is_boilerplate, is_caption


@pytest.mark.parametrize(
    "line",
    [
        "CLICK HERE TO GET THE LAKESIDE COURIER APP",
        "Sign up for our weekly newsletter",
        "This story has been updated with new details.",
        "Editor's note: an earlier version named the wrong port.",
        "Read more: Ferries stay in port",
        "Advertisement",
        "Follow the Courier on Twitter",
        "© 2020 Lakeside Courier. All rights reserved.",
    ],
)
def test_furniture_is_recognised(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister clicked his pen and left.",
        "More than forty boats were held in port.",
        "Watch officers saw the ferry at dawn.",
        "The story of the lake talks is one of patience.",
        "Follow-up talks on the lake will be held in May.",
    ],
)
def test_news_is_left_alone(line: str) -> None:
    assert not is_boilerplate(line)


def test_a_picture_credit_makes_a_caption() -> None:
    assert is_caption("The ferry in port on Monday. (Ana Ruiz/Reuters)")
    assert not is_caption("The ferry came to port on Monday.")
