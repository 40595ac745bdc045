"""What several commands share: workers, options, standard input."""

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options
from rashomon.show.cli.parameters import cores, options_of, standard_input


def test_without_a_file_options_are_the_defaults() -> None:
    assert options_of(None) == Options()


def test_a_missing_options_file_is_wrong_usage() -> None:
    with pytest.raises(UsageError):
        options_of("nowhere.toml")


def test_there_is_a_core() -> None:
    assert cores() >= 1


def test_standard_input_is_read_only_when_asked_for() -> None:
    assert standard_input(("a.txt",)) is None
