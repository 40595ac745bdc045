"""The options that pick part of a record, the same for `show` and `export`."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

from rashomon.nouns.account import FindingKind
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.nouns.plover import EventType
from rashomon.show.selection import Selection

Command = Callable[..., Any]

_DAY = click.DateTime(formats=["%Y-%m-%d"])


def filters(command: Command) -> Command:
    """Take the filters; the command gets them as keywords for `selection`."""
    for option in reversed(
        (
            _option("--since", "Events on or after this day.", type=_DAY, metavar="YYYY-MM-DD"),
            _option("--until", "Events on or before this day.", type=_DAY, metavar="YYYY-MM-DD"),
            _option("--actor", "Events in which NAME acts or is acted on.", many="NAME"),
            _option("--country", "Events of or in a country, as USA, CHE.", many="CODE"),
            _option("--outlet", "Events that OUTLET tells.", many="OUTLET"),
            _option(
                "--type",
                "Events of a PLOVER type.",
                many="TYPE",
                type=click.Choice([one.value for one in EventType], case_sensitive=False),
            ),
            _option(
                "--finding",
                "What reports with such a finding tell.",
                many="KIND",
                type=click.Choice([one.value for one in FindingKind]),
            ),
            _option("--story", "One story.", many="ID"),
        )
    ):
        command = option(command)
    return command


def selection(given: dict[str, Any]) -> Selection:
    """Return the filters given; of several values of one option any will do, all options must.

    Raises:
        UsageError: no event can fit, or a country has no such code.
    """
    since, until = _day(given["since"]), _day(given["until"])
    if since is not None and until is not None and since > until:
        raise UsageError(f"--since {since} is after --until {until}: no event can fit")
    return Selection(
        since=since,
        until=until,
        actors=tuple(given["actor"]),
        countries=tuple(map(_country, given["country"])),
        outlets=tuple(given["outlet"]),
        types=tuple(map(EventType, given["type"])),
        findings=tuple(map(FindingKind, given["finding"])),
        stories=tuple(map(StoryId, given["story"])),
    )


def _option(name: str, words: str, many: str | None = None, **more: Any) -> Callable[..., Any]:
    if many is not None:
        more |= {"multiple": True, "metavar": many}
    return click.option(name, help=words, **more)


def _country(code: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{3}", code):
        raise UsageError(f"--country {code}: give the three letters of ISO 3166, as USA or CHE")
    return code.upper()


def _day(given: datetime | None) -> date | None:
    return None if given is None else given.date()
