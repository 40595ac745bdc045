"""Quotations with a name below them."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.signed import signed
from support.speech import scenes_of


def signer(parser: Parser, text: str) -> str | None:
    scene, *more = scenes_of(parser, text)
    (stretch, *_) = scene.regions.all
    found = signed(scene, stretch, more[0].paragraph if more else None)
    return found and " ".join(scene.parse.tokens[n].text for n in found.source)


@pytest.mark.parametrize(
    "text",
    [
        "“Come back in spring.” - Ada Berg",
        "“Come back in spring.” — Ada Berg, harbour master",
        "“Come back in spring.”\n\n- Ada Berg.",
    ],
)
def test_a_name_behind_a_dash_signs_the_quotation_above(parser: Parser, text: str) -> None:
    assert signer(parser, text) == "Ada Berg"


@pytest.mark.parametrize(
    "text",
    [
        "“Come back in spring.” — and they came back in spring",
        "“Come back in spring.”\n\nAda Berg closed the pier.",
        "“Come back in spring.”\n\n- Ada Berg closed the pier in the summer.",
        "They read “Come back in spring.”\n\n- Ada Berg.",
        "“Come back in spring.”",
    ],
)
def test_other_lines_sign_nothing(parser: Parser, text: str) -> None:
    assert signer(parser, text) is None
