"""Outlines of made reports: some words of a topic, some of their own; no logic to test."""

from datetime import date

from rashomon.group.profiles import Outline
from rashomon.nouns.copies import Copy, CopyKind, Direction
from rashomon.nouns.ids import CopyId, ReportId


def told(topic: str, number: int, day: date | None) -> Outline:
    """Return report `number`, which has 10 or 11 of the 12 words of its topic and 20 of its own."""
    left_out = {number % 12, number * 5 // 3 % 12}
    shared = [f"{topic}{word}" for word in range(12) if word not in left_out]
    own = [f"own{number}word{word}" for word in range(20)]
    return Outline(
        report=ReportId(f"report-{number:04}"),
        terms=dict.fromkeys([*shared, *own], 1.0),
        names={},
        earliest=day,
        latest=day,
    )


def copied(copy: int, source: int) -> Copy:
    """Return that one report is a copy of another, by number."""
    return Copy(
        id=CopyId(f"copy-{copy:04}-{source:04}"),
        copy=ReportId(f"report-{copy:04}"),
        source=ReportId(f"report-{source:04}"),
        kind=CopyKind.EDITED,
        direction=Direction.UNKNOWN,
        share=0.5,
        passages=(),
    )
