"""Machines that re-word a report, for measuring whether its copies are still found.

They are kept apart from what `rashomon.compare` is tuned with: it holds no synonyms, and none of
the tables here. A pseudo-synonym is any other word, for to an aligner that knows no meanings every
synonym is just a different word. Each choice hangs on a hash of the words, so runs are alike.
"""

import hashlib
import re
from collections.abc import Callable

_WORD = re.compile(r"[A-Za-z][a-z]+(?:['’][a-z]+)?")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“A-Z])")
_MONTH_DAY = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)"
    r" (\d{1,2})\b(?!\d)"
)
_SMALL = dict(
    zip(
        range(2, 13),
        "two three four five six seven eight nine ten eleven twelve".split(),
        strict=True,
    )
)
_FUNCTION = frozenset(
    "the a an of in on at to for from by with and or but as is are was were be been has have had it "
    "its he his she her they their we our you who which that this these those not no will would can "
    "could may said say says after before over under about into than then there when while if".split()
)
_LINKS = {
    "said": "stated", "says": "states", "but": "however", "after": "following", "about": "around",
    "because": "since", "also": "too", "while": "as", "over": "above", "before": "prior to",
    "will": "is going to", "would": "was going to", "could": "might", "many": "numerous",
}  # fmt: skip
_ONSETS = "bl br cl cr d dr f fl g gr h l m n p pl pr r s sc sh sl sp st t th tr v w".split()
_RIMES = (
    "ade ail ake ame and ant ash ate eal ear eed ell end ent ern est ice ide ill ind ine".split()
)


def _part(*keys: object) -> float:
    """Return a number in [0, 1) that hangs on the keys alone."""
    digest = hashlib.blake2b("|".join(map(str, keys)).encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big") / (1 << 48)


def _pseudo(word: str) -> str:
    """Return the one other word that always stands for this one."""
    onset = _ONSETS[int(_part("onset", word) * len(_ONSETS))]
    rime = _RIMES[int(_part("rime", word) * len(_RIMES))]
    ending = next((e for e in ("ing", "ed", "ly", "s") if word.endswith(e)), "")
    return onset + rime + ("er" if len(word) > 7 else "") + ending


def _reworded(sentence: str, rate: float, salt: str) -> str:
    """Replace a part (`rate`) of the small content words; names and numbers stay."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word in _LINKS and _part(salt, word) < rate:
            return _LINKS[word]
        if not word.islower() or word in _FUNCTION or _part(salt, "keep", word) >= rate:
            return word
        return _pseudo(word)

    return _WORD.sub(other, sentence)


def _moved(sentence: str) -> str:
    """Move an opening clause behind the rest: "On Friday, crews left." -> "Crews left on Friday"."""
    head, comma, rest = sentence.partition(", ")
    if not comma or len(head) > 60 or len(rest) < 30 or '"' in head or "“" in head:
        return sentence
    body, stop = (rest[:-1], rest[-1]) if rest[-1] in ".!?" else (rest, "")
    return f"{body[0].upper()}{body[1:]}, {head[0].lower()}{head[1:]}{stop}"


def _reformatted(sentence: str) -> str:
    dated = _MONTH_DAY.sub(r"\2 \1", sentence)
    dated = re.sub(r"\bpercent\b|\bper cent\b", "%", dated)
    return re.sub(
        r"(?<![\w.,$£€])([2-9]|1[0-2])(?![\w.,%])", lambda m: _SMALL[int(m.group())], dated
    )


def _sentences(text: str) -> list[list[str]]:
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    return [_SENTENCE.split(paragraph) for paragraph in paragraphs]


def _spun(text: str, change: Callable[[str], str], cut: float, salt: str) -> str:
    kept = (
        " ".join(change(s) for s in paragraph if _part(salt, "cut", s) >= cut)
        for paragraph in _sentences(text)
    )
    return "\n\n".join(paragraph for paragraph in kept if paragraph)


def light(text: str) -> str:
    """Re-word half of the content words; nothing else."""
    return _spun(text, lambda s: _reworded(s, 0.5, "light"), 0.0, "light")


def middle(text: str) -> str:
    """Re-word 65 % of the content words, move opening clauses, reformat dates, cut 15 %."""
    return _spun(text, lambda s: _reworded(_moved(_reformatted(s)), 0.65, "middle"), 0.15, "middle")


def heavy(text: str) -> str:
    """Re-word 85 % of the content words, move, reformat, cut 30 %, and drop first names."""

    def change(sentence: str) -> str:
        short = re.sub(r"\b[A-Z][a-z]+ (?=[A-Z][a-z]{3,}\b)", "", sentence)
        return _reworded(_moved(_reformatted(short or sentence)), 0.85, "heavy")

    return _spun(text, change, 0.3, "heavy")


SPINNERS: dict[str, Callable[[str], str]] = {"light": light, "middle": middle, "heavy": heavy}
