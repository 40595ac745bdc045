"""Fixtures that load a model load it once a session."""

from collections.abc import Iterator

import pytest

from rashomon.language.protocols import Parser
from rashomon.models.parser import SpacyParser
from support.cluster import cluster


@pytest.fixture(scope="session")
def parser() -> Parser:
    return SpacyParser()


@pytest.fixture(scope="session")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a Dask scheduler with two workers of one thread; started when asked."""
    with cluster(2, folder=tmp_path_factory.mktemp("cluster")) as address:
        yield address
