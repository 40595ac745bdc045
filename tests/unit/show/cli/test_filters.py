"""Filters given on the command line become a selection."""

from datetime import date

import click
import pytest
from click.testing import CliRunner

from rashomon.nouns.account import FindingKind
from rashomon.nouns.errors import UsageError
from rashomon.nouns.plover import EventType
from rashomon.show.cli.filters import filters, selection
from rashomon.show.selection import Selection


def parsed(*arguments: str) -> tuple[int, list[Selection]]:
    seen: list[Selection] = []

    @click.command()
    @filters
    def command(**given: object) -> None:
        seen.append(selection(given))

    return CliRunner().invoke(command, arguments).exit_code, seen


def test_no_filter_is_everything() -> None:
    assert parsed() == (0, [Selection()])


def test_every_filter_is_taken() -> None:
    given = (
        "--since 2021-01-01 --until 2021-12-31 --actor Quill --country usa --country CHE"
        " --outlet Post --type reject --finding recycled --story story-1"
    ).split()
    assert parsed(*given) == (
        0,
        [
            Selection(
                since=date(2021, 1, 1),
                until=date(2021, 12, 31),
                actors=("Quill",),
                countries=("USA", "CHE"),
                types=(EventType.REJECT,),
                outlets=("Post",),
                findings=(FindingKind.RECYCLED,),
                stories=("story-1",),
            )
        ],
    )


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (("--since", "2021-06-02", "--until", "2021-06-01"), "after"),
        (("--country", "US"), "three letters"),
    ],
)
def test_what_no_event_can_fit_is_wrong_usage(wrong: tuple[str, ...], words: str) -> None:
    @click.command()
    @filters
    def command(**given: object) -> None:
        selection(given)

    fault = CliRunner().invoke(command, wrong).exception
    assert isinstance(fault, UsageError)
    assert words in str(fault)


def test_what_is_no_day_type_or_finding_is_wrong_usage() -> None:
    for wrong in (("--since", "June"), ("--type", "WAR"), ("--finding", "odd")):
        assert parsed(*wrong)[0] == 2
