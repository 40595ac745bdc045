"""What stages may ask of the models, and that what is shipped can answer."""

import inspect

import pytest

from rashomon.language.protocols import Parser, Tools, TypeClassifier
from rashomon.models.classifier import OnnxTypeClassifier
from rashomon.models.parser import SpacyParser
from support.event_reading import NoOpinion


@pytest.mark.parametrize(
    ("asked", "shipped", "name"),
    [
        (Parser, SpacyParser, "parse"),
        (TypeClassifier, OnnxTypeClassifier, "classify"),
        (TypeClassifier, OnnxTypeClassifier, "modes"),
    ],
)
def test_what_is_shipped_takes_what_is_asked(asked: type, shipped: type, name: str) -> None:
    wanted = inspect.signature(getattr(asked, name)).parameters
    given = inspect.signature(getattr(shipped, name)).parameters
    assert list(wanted) == list(given)


def test_tools_are_given_and_not_exchanged_later(parser: Parser) -> None:
    tools = Tools(parser=parser, classifier=NoOpinion())
    with pytest.raises(AttributeError):
        tools.parser = parser  # type: ignore[misc]  # what the test is about
