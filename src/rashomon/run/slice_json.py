"""Groups of slices and ties over seams to JSON for the record, and back."""

import json
from collections.abc import Iterable
from dataclasses import astuple
from typing import Any

from rashomon.group.seams import Tie
from rashomon.group.slice_groups import Group, Sliced
from rashomon.group.slices import Slice
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId


def sliced_to_json(sliced: Sliced) -> str:
    """Return the groups of a slice as one line of JSON, the slice left out."""
    return _line([astuple(group) for group in sliced.groups])


def sliced_from_json(within: Slice, body: str) -> Sliced:
    """Return the slice whose groups `sliced_to_json` wrote.

    Raises:
        BrokenRecord: the text is not what it writes.
    """
    try:
        return Sliced(within, tuple(_group(fields) for fields in json.loads(body)))
    except (ValueError, TypeError) as fault:
        raise BrokenRecord(f"slice of {within.start}: is damaged ({fault})") from fault


def ties_to_json(ties: Iterable[Tie]) -> str:
    """Return the ties over a seam as one line of JSON."""
    return _line([astuple(tie) for tie in ties])


def ties_from_json(body: str) -> tuple[Tie, ...]:
    """Return the ties that `ties_to_json` wrote.

    Raises:
        BrokenRecord: the text is not what it writes.
    """
    try:
        return tuple(
            Tie(ReportId(left), ReportId(right), float(ratio), str(reason))
            for left, right, ratio, reason in json.loads(body)
        )
    except (ValueError, TypeError) as fault:
        raise BrokenRecord(f"seam: is damaged ({fault})") from fault


def _group(fields: list[Any]) -> Group:
    reports, reasons, within, first, last, early, late = fields
    return Group(
        reports=tuple(map(ReportId, reports)),
        reasons=tuple(reasons),
        within=float(within),
        first=int(first),
        last=int(last),
        early=tuple(map(ReportId, early)),
        late=tuple(map(ReportId, late)),
    )


def _line(shape: object) -> str:
    return json.dumps(shape, ensure_ascii=False, separators=(",", ":"))
