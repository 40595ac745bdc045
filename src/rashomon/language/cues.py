"""Cue words: which words attribute statements, beliefs and plans, and how surely.

The counts are learnt (`data/cues.tsv`, made by `training/quote_cues.py`); the lists in
`data/quotation_words.txt` are ours and hold what direct speech needs and counts cannot say.
"""

from functools import cache
from importlib.resources import files

from rashomon.language.sources import words

_SMOOTHING = 3.0
"""Occurrences the construction's own rate weighs beside the cue's; chosen on PolNeAR train."""


def speech() -> frozenset[str]:
    """Return the lemmas of verbs that introduce or follow words in quotation marks."""
    return words("speech")


@cache
def dialogue() -> frozenset[str]:
    """Return the speech verbs that need no subject the parser has found beside a closing mark."""
    return words("speech") - words("not_dialogue")


def saying_nouns() -> frozenset[str]:
    """Return nouns of utterances: "a statement:" leads in what was said."""
    return words("saying_nouns")


def rate(lemma: str, frame: str) -> float:
    """Return how often the cue in this construction attributes something, in [0, 1].

    Smoothed towards the rate of rare cues in the construction; 0 for a construction never seen.
    """
    counts = _counts()
    good, seen = counts.get(("*", frame), (0, 8))
    base = good / max(seen, 8)
    own_good, own_seen = counts.get((lemma, frame), (0, 0))
    return (own_good + _SMOOTHING * base) / (own_seen + _SMOOTHING)


@cache
def _counts() -> dict[tuple[str, str], tuple[int, int]]:
    table: dict[tuple[str, str], tuple[int, int]] = {}
    text = files("rashomon.language").joinpath("data/cues.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            lemma, frame, good, seen = line.split("\t")
            table[lemma, frame] = (int(good), int(seen))
    return table
