"""A heading is names and codes in a fixed order, on one short line."""

from dataclasses import replace

from rashomon.show.exports.headings import HEADING, heading
from support import records


def test_who_did_what_to_whom() -> None:
    assert heading(records.event()) == (
        "Ada Quill (USA GOV): REJECT yield happened: dock workers (LAB)"
    )


def test_what_is_not_known_is_not_named() -> None:
    bare = replace(records.event(), actors=(), recipients=(), modes=(), status=None)
    assert heading(bare) == "REJECT status differs"


def test_it_is_short() -> None:
    crowd = replace(records.event(), actors=(records.MAYOR,) * 100)
    assert len(heading(crowd)) <= HEADING
