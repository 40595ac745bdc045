"""Outlines to JSON for the record, and back."""

import json
from datetime import date

from rashomon.group.profiles import Outline
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId


def to_json(outline: Outline) -> str:
    """Return an outline as one line of JSON, its report left out."""
    days = [None if day is None else day.isoformat() for day in (outline.earliest, outline.latest)]
    shape = [dict(outline.terms), dict(outline.names), *days]
    return json.dumps(shape, ensure_ascii=False, separators=(",", ":"))


def from_json(report: ReportId, body: str) -> Outline:
    """Return the outline that `to_json` wrote.

    Raises:
        BrokenRecord: the text is not what `to_json` writes.
    """
    try:
        terms, names, *days = json.loads(body)
        earliest, latest = (None if day is None else date.fromisoformat(day) for day in days)
        return Outline(
            report=report,
            terms={str(key): float(count) for key, count in terms.items()},
            names={str(key): float(count) for key, count in names.items()},
            earliest=earliest,
            latest=latest,
        )
    except (ValueError, TypeError, AttributeError) as fault:
        raise BrokenRecord(f"outline of {report}: is damaged ({fault})") from fault
