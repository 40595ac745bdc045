"""Fixtures that load a model load it once a session."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.models.parser import SpacyParser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return SpacyParser()
