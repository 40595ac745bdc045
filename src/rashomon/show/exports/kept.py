"""An extract in, the ids of all it keeps out: what the line-by-line `jsonl` is filtered by."""

from collections.abc import Iterator, Mapping

from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.rulings import Bearing, ids_of

Kept = Mapping[str, set[str]]


def kept(extract: Extract) -> Kept | None:
    """Return, by file of the `jsonl` export, the ids that leave; `None` when everything does.

    Holds ids alone: about 100 bytes each.
    """
    if extract.selection.is_everything:
        return None
    ids: dict[str, set[str]] = {
        name: set()
        for name in (
            "stories", "reports", "events", "quotes", "disagreements", "findings", "copies",
            "origins", "rejected", "rulings",
        )
    }  # fmt: skip
    bearing = Bearing(extract.record)
    for bundle in extract.bundles():
        ids["rulings"].update(_decided(bearing, bundle))
        if bundle.story is not None:
            ids["stories"].add(bundle.story)
        ids["reports"].update(bundle.reports)
        for name, nouns in (
            ("events", bundle.events),
            ("quotes", bundle.quotes),
            ("disagreements", bundle.disagreements),
            ("findings", bundle.findings),
            ("copies", bundle.copies),
            ("origins", bundle.origins),
        ):
            ids[name].update(noun.id for noun in nouns)
    return ids


def _decided(bearing: Bearing, bundle: Bundle) -> Iterator[str]:
    """Yield the rulings in force that bear on what leaves."""
    for report in bundle.reports:
        yield from ids_of(bearing.on_report(report))
    for noun in (*bundle.events, *bundle.quotes):
        yield from ids_of(bearing.on(noun))
