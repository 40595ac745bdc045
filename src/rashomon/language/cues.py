"""Cue words: which words attribute statements, beliefs and plans, and how surely.

The counts are learnt (`data/cues.tsv`, made by `training/quote_cues.py`); the lists in
`data/quotation_words.txt` are ours and hold what direct speech needs and counts cannot say.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from rashomon.language.lemmas import lemma
from rashomon.language.sources import words

_SMOOTHING = 2.0
"""Occurrences the construction's own rate weighs beside the cue's; chosen on PolNeAR train."""


def speech() -> frozenset[str]:
    """Return the lemmas of verbs that introduce or follow words in quotation marks."""
    return words("speech")


def introduces(lemma: str, behind: str) -> bool:
    """Say whether a verb introduces words in quotation marks, alone or with the word behind it.

    >>> introduces("say", ""), introduces("put", "it"), introduces("put", "down")
    (True, True, False)
    """
    return lemma in speech() or f"{lemma}-{behind}" in words("phrasal")


@cache
def dialogue() -> frozenset[str]:
    """Return the speech verbs that need no subject the parser has found beside a closing mark."""
    return words("speech") - words("not_dialogue")


def answers() -> frozenset[str]:
    """Return lemmas of verbs whose "to" phrase is what is answered, never what is said."""
    return words("answers")


def cries() -> frozenset[str]:
    """Return lemmas of verbs of crying out: what they govern in quotation marks is speech."""
    return words("cries")


def outcries() -> frozenset[str]:
    """Return nouns of what is cried out: "chants of"."""
    return words("outcries")


def saying_nouns() -> frozenset[str]:
    """Return nouns of utterances: "a statement:" leads in what was said."""
    return words("saying_nouns")


def states(cue: str) -> bool:
    """Say whether the words of a cue tell of something stated, not of a deed or a wish.

    "wanted", "lashed", "did not say" and "refused to say" attribute, but nobody vouches for
    anything by them.

    >>> states("also noted"), states("according to"), states("wanted"), states("declined to say")
    (True, True, False, False)
    """
    if _UNSAID.search(cue):
        return False
    found = re.findall(r"[^\W\d_]+", cue.casefold())
    bases = [lemma(word) for word in found]
    return not found or any(not _stating().isdisjoint((base, base + "e")) for base in bases)


_UNSAID = re.compile(r"\b(?:not|never|declin\w+|refus\w+|fail(?:s|ed|ing)?)\b|n['’]t\b", re.I)
"""Words of a cue by which something was left unsaid."""


@cache
def _stating() -> frozenset[str]:
    listed = words("states") | words("speech")
    return listed | frozenset(lemma(word) for word in listed)  # which drops a final e of long words


def deeds() -> frozenset[str]:
    """Return lemmas of verbs that, with a mere thing or person as object, tell what was done."""
    return words("deeds")


CIRCUMSTANCES = {
    "to-infinitive": 0.45,  # "a plan to praise it"
    "noun-participle": 0.3,  # "a speech praising it": the noun is seldom the source
    "active-no-source": 0.05,
    "source-relative-that": 0.3,
    "source-it": 0.6,
    "question": 0.5,
    "two-words": 0.6,  # content of one or two tokens
    "will": 0.5,
    "would": 1.7,
    "negated": 1.3,
}
"""How a circumstance multiplies the odds that a cue attributes; measured on PolNeAR train."""


def likelihood(lemma: str, frame: str, circumstances: Iterable[str]) -> float:
    """Return how likely the cue attributes something here: `rate` under the circumstances."""
    known = min(max(rate(lemma, frame), 0.001), 0.999)
    odds = known / (1 - known)
    for circumstance in circumstances:
        odds *= CIRCUMSTANCES[circumstance]
    return odds / (1 + odds)


def rate(lemma: str, frame: str) -> float:
    """Return how often the cue in this construction attributes something, in [0, 1].

    Smoothed towards the rate of rare cues in the construction; 0 for a construction never seen.
    """
    counts = _counts()
    good, seen = counts.get(("*", frame), (0, 8))
    base = good / max(seen, 8)
    own_good, own_seen = counts.get((lemma, frame), (0, 0))
    return (own_good + _SMOOTHING * base) / (own_seen + _SMOOTHING)


Counts = dict[tuple[str, str], tuple[int, int]]
"""(lemma, construction) -> (attributions, occurrences)."""


@cache
def _counts() -> Counts:
    path = files("rashomon.language").joinpath("data/cues.tsv")
    return parse_counts(path.read_text(encoding="utf-8"))


def parse_counts(text: str) -> Counts:
    """Return the counts that the lines of a table hold; comments and empty lines left out."""
    found: Counts = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            lemma, frame, good, seen = line.split("\t")
            found[lemma, frame] = (int(good), int(seen))
    return found
