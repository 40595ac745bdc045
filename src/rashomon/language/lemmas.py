"""Base forms of English words without a parse: irregular forms from a table, the rest by rule."""

import re
from functools import cache, lru_cache
from importlib.resources import files

_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([bdgklmnprtvz])\1$")
_KEEPS = re.compile(r"(?:ss|sh|[iou]us|ics|ois|as|is)$")


@cache
def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    path = files("rashomon.language") / "data" / "irregular_forms.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            base, *forms = line.split()
            table.update(dict.fromkeys((base, *forms), base))
    return table


@lru_cache(maxsize=1 << 17)
def lemma(word: str) -> str:
    """Return the base form of a case-folded word; the same base for all regular forms of a word.

    It need not be a word ("announc"): final e is dropped so that the rules need no dictionary.

    >>> lemma("announced") == lemma("announcing") == lemma("announces") == lemma("announce")
    True
    >>> lemma("met"), lemma("sanctions"), lemma("countries")
    ('meet', 'sanction', 'country')
    """
    word = word.removesuffix("'s").removesuffix("'")
    known = _irregular().get(word)
    if known is not None:
        return known
    if not word.isascii() or not word.isalpha() or len(word) < 4:
        return word
    base = _without_ending(word)
    return _irregular().get(base, base)


def _without_ending(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ings") and len(word) > 6:
        word = word[:-1]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and _VOWEL.search(stem):
            stem = _undoubled(stem)
            return stem.removesuffix("e") if ending == "ing" else stem
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not _KEEPS.search(word):
        word = word[:-1]
    return _undoubled(word).removesuffix("e") if len(word) > 4 else word


def _undoubled(stem: str) -> str:
    """Return a stem with a doubled last consonant made single; "ss" and "call" stay."""
    if not _DOUBLED.search(stem) or (len(stem) == 4 and stem.endswith("ll")):
        return stem
    return stem[:-1] if len(stem) > 3 else stem
