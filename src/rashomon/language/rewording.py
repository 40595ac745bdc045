"""Whether the signs in a reading, taken together, say that a machine re-worded the text."""

from rashomon.nouns.readings import Reading, ReadReport, ScarKind

ENOUGH_SIGNS = 3
"""Independent signs that it takes; chosen on ordinary news, of which fewer than 1 in 100 has them."""


def rewording_signs(reading: Reading) -> int:
    """Return how many independent signs of re-wording a reading holds.

    A garbled name counts once however often it comes, and two odd capitals or wordings as one sign,
    for either alone may be a slip of the keyboard.
    """
    kinds = [scar.kind for scar in reading.scars]
    names = {
        (scar.meant or scar.known or scar.span)
        for scar in reading.scars
        if scar.kind is ScarKind.GARBLED_NAME
    }
    broken = kinds.count(ScarKind.BROKEN_SENTENCE)
    odd = kinds.count(ScarKind.ODD_CAPITAL) + kinds.count(ScarKind.ODD_WORDING)
    return len(names) + broken + odd // 2


def looks_rewritten(reading: Reading) -> bool:
    """Say whether a lone report bears enough signs, a garbled name or broken sentence among them."""
    grave = {ScarKind.GARBLED_NAME, ScarKind.BROKEN_SENTENCE}
    return (
        any(scar.kind in grave for scar in reading.scars)
        and rewording_signs(reading) >= ENOUGH_SIGNS
    )


def garbled_names(read: ReadReport) -> tuple[str, ...]:
    """Return the words of a report that are names gone wrong, in order, each once."""
    spans = [scar.span for scar in read.reading.scars if scar.kind is ScarKind.GARBLED_NAME]
    return tuple(dict.fromkeys(read.report.cut(span) for span in sorted(spans)))
