"""The receipts page: versions, options, inputs with hashes, what was refused and why, weaknesses."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from rashomon.nouns.listings import Counts, Input
from rashomon.nouns.rejected import Rejected
from rashomon.show.web.clippings import Desk
from rashomon.show.web.measured import Figure, Weakness, figures, weaknesses
from rashomon.show.web.page import Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

INPUTS = 100  # a page
REFUSED = 200  # refusals, and reports lost, that are listed
COLUMNS = ("report", "path", "outlet", "language", "sha256", "extractor")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsModel:
    """What the receipts page shows."""

    counts: Counts
    settled: bool
    versions: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    stages: tuple[Mapping[str, object], ...]
    lost: tuple[str, ...]
    rejected: tuple[Rejected, ...]
    rejected_count: int
    inputs: tuple[tuple[Input, str], ...]
    paging: Paging
    weaknesses: tuple[Weakness, ...]
    figures: tuple[Figure, ...]


def receipts_page(desk: Desk, query: Mapping[str, str]) -> Page:
    """Return how the record was made.

    Raises:
        Malformed: the page asked for cannot be.
    """
    run, view, rejected = desk.view.run(), desk.view, desk.view.rejected()
    counts = desk.record.catalogue.counts()
    offset = (page_number(query) - 1) * INPUTS
    given = desk.record.catalogue.inputs(INPUTS, offset)
    inputs = tuple((one, desk.links.report(one.report)) for one in given)
    model = ReceiptsModel(
        counts=counts,
        settled=view.noted("derived_from") is not None,
        versions=tuple(_pairs(run.get("versions"))),
        options=tuple(
            (stage, tuple(_pairs(values))) for stage, values in _sections(run.get("options"))
        ),
        stages=tuple(_rows(run.get("stages"))),
        lost=tuple(_texts(run.get("lost")))[:REFUSED],
        rejected=rejected[:REFUSED],
        rejected_count=len(rejected),
        inputs=inputs,
        paging=paging("/receipts", query, counts.reports, INPUTS),
        weaknesses=weaknesses(),
        figures=figures(),
    )
    return Page(
        template="receipts.html",
        title="Receipts",
        model=model,
        json=lambda: {
            "run": run,
            "rejected": [
                {"path": one.path, "reason": one.reason.value, "detail": one.detail}
                for one in rejected
            ],
            "weaknesses": {one.of: one.words for one in model.weaknesses},
            "figures": [asdict(one) for one in model.figures],
            "inputs": [dict(zip(COLUMNS, _cells(one), strict=True)) for one in given],
        },
        table=lambda: Table(COLUMNS, map(_cells, given)),
        address="/receipts" + (f"?page={page_number(query)}" if "page" in query else ""),
        here="receipts",
    )


def _cells(one: Input) -> tuple[str, ...]:
    return (one.report, one.path, one.outlet or "", one.language, one.sha256, one.extractor)


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from ((str(name), str(one)) for name, one in sorted(value.items()))


def _sections(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from ((str(name), one) for name, one in sorted(value.items()))


def _rows(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from map(str, value)
