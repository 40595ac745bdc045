"""An extract in, the ids of all it keeps out: what the line-by-line `jsonl` is filtered by."""

from collections.abc import Mapping

from rashomon.show.exports.extract import Extract

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
            "origins", "rejected",
        )
    }  # fmt: skip
    for bundle in extract.bundles():
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
