"""The copy page: both texts side by side, changed words marked, and why it is a copy."""

from dataclasses import dataclass

from rashomon.nouns.copies import Copy
from rashomon.show.lines import Lines
from rashomon.show.web.clippings import Clipping, Desk, Source
from rashomon.show.web.page import Missing, Page, Table
from rashomon.show.web.sidebyside import Row, rows

COLUMNS = (
    "what",
    "copy_start",
    "copy_end",
    "copy_text",
    "source_start",
    "source_end",
    "source_text",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeModel:
    """Words of the copy that stand for other words of the source."""

    what: str
    copy: Clipping
    source: Clipping


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyModel:
    """What the copy page shows."""

    id: str
    copy: Source
    source: Source
    kind: str
    direction: str
    share: float
    reasons: tuple[str, ...]
    rows: tuple[Row, ...]
    changed: tuple[ChangeModel, ...]


def copy_page(desk: Desk, identity: str) -> Page:
    """Return the page of a copy.

    Raises:
        Missing: there is no such copy.
    """
    copy = desk.view.find(identity)
    if not isinstance(copy, Copy):
        raise Missing("copy")
    model = copy_model(desk, copy)
    return Page(
        template="copy.html",
        title=f"{model.copy.name} and {model.source.name}",
        model=model,
        json=lambda: Lines(desk.record).one(copy),
        table=lambda: _table(desk, copy),
        address=f"/copy/{identity}",
        here="record",
    )


def copy_model(desk: Desk, copy: Copy) -> CopyModel:
    """Return what the copy page shows."""
    ours, theirs = desk.view.report(copy.copy), desk.view.report(copy.source)
    return CopyModel(
        id=copy.id,
        copy=desk.source(copy.copy),
        source=desk.source(copy.source),
        kind=copy.kind.value,
        direction=copy.direction.value,
        share=copy.share,
        reasons=copy.reasons,
        rows=rows(copy, ours.text, theirs.text),
        changed=tuple(
            ChangeModel(
                what=one.what.value, copy=desk.around(one.copy), source=desk.around(one.source)
            )
            for one in copy.changed
        ),
    )


def _table(desk: Desk, copy: Copy) -> Table:
    pairs = [(one.kind.value, one.copy, one.source) for one in copy.passages]
    pairs += [(one.what.value, one.copy, one.source) for one in copy.changed]
    return Table(
        COLUMNS,
        (
            (what, ours.start, ours.end, desk.cut(ours), theirs.start, theirs.end, desk.cut(theirs))
            for what, ours, theirs in pairs
        ),
    )
