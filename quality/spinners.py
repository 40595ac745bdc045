"""Machines that re-word a report, for measuring whether its copies are still found.

`TUNED` are those that thresholds and weights were chosen with; `SCORED` are other kinds, kept apart.
`rashomon.compare` holds none of their tables.
"""

from collections.abc import Callable

from quality.handwritten import events
from quality.spinner_forms import (
    garbled,
    in_figures,
    listed,
    merged,
    moved,
    reformatted,
    reordered,
    sentences,
    spun,
    turned,
    without_first_names,
)
from quality.spinner_words import part, phrased, pseudo_swapped, wordnet_swapped


def light(text: str) -> str:
    """Re-word half of the content words; nothing else."""
    return spun(text, lambda s: pseudo_swapped(s, 0.5, "light"), 0.0, "light")


def middle(text: str) -> str:
    """Re-word 65 % of the content words, move opening clauses, reformat dates, cut 15 %."""
    return spun(
        text, lambda s: pseudo_swapped(moved(reformatted(s)), 0.65, "middle"), 0.15, "middle"
    )


def heavy(text: str) -> str:
    """Re-word 85 % of the content words, move, reformat, cut 30 %, and drop first names."""

    def change(sentence: str) -> str:
        short = without_first_names(sentence)
        return pseudo_swapped(moved(reformatted(short or sentence)), 0.85, "heavy")

    return spun(text, change, 0.3, "heavy")


def _flat(text: str, salt: str, cut: float) -> list[str]:
    return [s for paragraph in sentences(text) for s in paragraph if part(salt, "cut", s) >= cut]


def shuffled(text: str) -> str:
    """Re-word half, shift each sentence by up to three places."""
    found = reordered(_flat(text, "shuffled", 0.1), 3, "shuffled")
    return "\n\n".join(pseudo_swapped(s, 0.5, "shuffled") for s in found)


def halved(text: str) -> str:
    """Put the second half first, re-word 40 %, cut a fifth."""
    found = _flat(text, "halved", 0.2)
    found = found[len(found) // 2 :] + found[: len(found) // 2]
    return "\n\n".join(pseudo_swapped(s, 0.4, "halved") for s in found)


def digest(text: str) -> str:
    """Keep 45 % of the sentences, re-word half."""
    return spun(text, lambda s: pseudo_swapped(turned(s), 0.5, "digest"), 0.55, "digest")


def misnamed(text: str) -> str:
    """Re-word 60 %, misspell half of the names, cut 15 %, put an own dateline."""
    body = spun(
        text,
        lambda s: garbled(pseudo_swapped(s, 0.6, "misnamed"), 0.5, "misnamed"),
        0.15,
        "misnamed",
    )
    return f"GENEVA, May 3 (Newsdesk) - {body}"


def _foreign(scored: bool) -> list[str]:
    """Return sentences of invented reports, to stand for what a copyist adds of his own."""
    texts = [text for e in events() if e.scored is scored for text in (e.source, *e.independent)]
    return [s for text in texts for paragraph in sentences(text) for s in paragraph]


def _padded(found: list[str], scored: bool, salt: str, every: int) -> str:
    foreign = _foreign(scored)
    at = int(part(salt, *found[:2]) * len(foreign))
    pool = (foreign[at:] + foreign[:at])[: len(found) // every]
    lines: list[str] = []
    for number, sentence in enumerate(found):
        lines.append(sentence)
        if number % every == every - 1 and pool:
            lines.append(pool.pop(0))
    return "\n\n".join(lines)


def padded(text: str) -> str:
    """Re-word 60 %, cut a quarter, put in a sentence of another story after every second."""
    found = [pseudo_swapped(s, 0.6, "padded") for s in _flat(text, "padded", 0.25)]
    return _padded(found, False, "padded", 2)


def wordnet_mild(text: str) -> str:
    """WordNet synonyms of the first sense for two words of five."""
    return spun(text, lambda s: wordnet_swapped(s, 0.4, "mild", 1), 0.0, "mild")


def wordnet_strong(text: str) -> str:
    """WordNet synonyms of any sense for all words that have one, clauses turned, 15 % cut."""
    return spun(text, lambda s: wordnet_swapped(turned(s), 1.0, "strong"), 0.15, "strong")


def phrases(text: str) -> str:
    """Our phrase table, clauses turned, numbers as figures, 10 % cut."""
    return spun(text, lambda s: phrased(in_figures(turned(s)), 0.9, "phrases"), 0.1, "phrases")


def points(text: str) -> str:
    """A list of points under a new headline: a third cut, phrases and 40 % of words changed."""
    found = [
        wordnet_swapped(phrased(in_figures(s), 0.8, "points"), 0.4, "points")
        for s in _flat(text, "points", 0.35)
    ]
    return "What you need to know\n\n" + listed(found)


def joined(text: str) -> str:
    """Sentences joined and split, half of the words changed, phrases too."""
    found = merged(_flat(text, "joined", 0.1), 0.6, "joined")
    return "\n\n".join(wordnet_swapped(phrased(s, 0.8, "joined"), 0.5, "joined") for s in found)


def turned_round(text: str) -> str:
    """Each sentence shifted by up to four places, clauses turned, 60 % of the words changed."""
    found = reordered(_flat(text, "round", 0.15), 4, "round")
    return "\n\n".join(wordnet_swapped(turned(s), 0.6, "round") for s in found)


def redated(text: str) -> str:
    """Names misspelt (two of three), a new dateline, 60 % of the words changed, a fifth cut."""
    body = spun(
        text,
        lambda s: garbled(wordnet_swapped(reformatted(s), 0.6, "redated"), 0.65, "redated"),
        0.2,
        "redated",
    )
    return f"LISBON, Sept. 9 (Daily Mirror of News) - {body}"


def blended(text: str) -> str:
    """A third cut, clauses turned, 60 % of words changed, a foreign sentence after every second."""
    found = [wordnet_swapped(turned(s), 0.6, "blended") for s in _flat(text, "blended", 0.35)]
    return _padded(found, True, "blended", 2)


def everything(text: str) -> str:
    """All at once: joined, shifted by two, turned, phrases, all WordNet words, names, 30 % cut."""
    found = reordered(merged(_flat(text, "all", 0.3), 0.4, "all"), 2, "all")
    changed = (wordnet_swapped(phrased(turned(s), 0.9, "all"), 0.9, "all") for s in found)
    return "\n\n".join(garbled(without_first_names(s) or s, 0.3, "all") for s in changed)


TUNED: dict[str, Callable[[str], str]] = {
    "light": light, "middle": middle, "heavy": heavy, "shuffled": shuffled, "halved": halved,
    "digest": digest, "misnamed": misnamed, "padded": padded,
}  # fmt: skip
SCORED: dict[str, Callable[[str], str]] = {
    "wordnet_mild": wordnet_mild, "wordnet_strong": wordnet_strong, "phrases": phrases,
    "points": points, "joined": joined, "turned_round": turned_round, "redated": redated,
    "blended": blended,    "everything": everything,
}  # fmt: skip
