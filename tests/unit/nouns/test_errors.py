"""The errors a caller may catch."""

import pytest

from rashomon.nouns.errors import BrokenRecord, NothingRead, RashomonError, UsageError


@pytest.mark.parametrize("kind", [UsageError, NothingRead, BrokenRecord])
def test_every_error_is_caught_as_the_one_of_rashomon(kind: type[RashomonError]) -> None:
    with pytest.raises(RashomonError, match="which and why"):
        raise kind("which and why")


@pytest.mark.parametrize("kind", [UsageError, NothingRead, BrokenRecord])
def test_no_error_is_caught_as_another(kind: type[RashomonError]) -> None:
    others = {UsageError, NothingRead, BrokenRecord} - {kind}
    assert not any(issubclass(kind, other) for other in others)
