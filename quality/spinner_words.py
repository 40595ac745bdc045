"""Word-level edits that re-wording machines make: each a function of one sentence, deterministic.

Two kinds of synonym: a pseudo-synonym is any other made-up word, for to an aligner that knows no
meanings every synonym is just a different word; the others are WordNet's, taken without regard to
sense as article spinners take them (`quality/rewrites/wordnet.tsv`). The phrases are our own.
Each choice hangs on a hash of the words, so that runs are alike.
"""

import hashlib
import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "rewrites" / "wordnet.tsv"
WORD = re.compile(r"[A-Za-z][a-z]+(?:['’][a-z]+)?")
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
_PHRASES = {
    "at least": "a minimum of", "more than": "upwards of", "as well as": "and also",
    "according to": "as reported by", "in order to": "so as to", "because of": "owing to",
    "due to": "on account of", "a number of": "several", "the number of": "how many",
    "carried out": "conducted", "called for": "demanded", "called on": "urged",
    "took place": "was held", "take place": "be held", "set up": "established",
    "said that": "pointed out that", "told reporters": "let the press know",
    "so far": "to date", "at the time": "back then", "last week": "a week ago",
    "last month": "a month ago", "last year": "a year ago", "on behalf of": "in the name of",
    "is expected to": "should", "are expected to": "should", "was expected to": "should",
    "will be": "is to be", "has been": "was", "have been": "were", "had been": "was",
    "in the wake of": "in the aftermath of", "as part of": "within", "in addition": "besides",
    "for the first time": "as never before", "in front of": "before", "police said": "police report",
    "officials said": "authorities report", "declined to comment": "gave no comment",
    "was killed": "lost his life", "were killed": "lost their lives", "were injured": "were hurt",
    "the united states": "America", "the us": "Washington", "the government": "the authorities",
    "prime minister": "premier", "secretary of state": "top diplomat", "civil war": "internal war",
    "human rights": "basic rights", "air strike": "bombing raid", "air strikes": "bombing raids",
    "security forces": "troops", "armed men": "gunmen", "the capital": "the main city",
    "in response to": "answering", "accused of": "said to be guilty of", "led to": "brought about",
    "part of": "a piece of", "end of": "close of", "killed": "slain", "people": "persons",
    "near": "close to", "including": "among them", "began": "started", "help": "assist",
    "died": "passed away", "attack": "assault", "attacks": "assaults", "fighting": "clashes",
    "children": "kids", "big": "large", "large": "sizeable", "found": "discovered",
    "police": "officers", "hospital": "clinic", "company": "firm", "companies": "firms",
    "country": "nation", "countries": "nations", "several": "various", "group": "band",
    "leader": "chief", "leaders": "chiefs", "meeting": "gathering", "believed": "thought",
    "announced": "made known", "statement": "communique", "show": "reveal", "showed": "revealed",
    "asked": "requested", "wanted": "wished", "early": "at the start of", "following": "after",
}  # fmt: skip
_PHRASE = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)


def part(*keys: object) -> float:
    """Return a number in [0, 1) that hangs on the keys alone."""
    digest = hashlib.blake2b("|".join(map(str, keys)).encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big") / (1 << 48)


def _pseudo(word: str) -> str:
    """Return the one other word that always stands for this one."""
    onset = _ONSETS[int(part("onset", word) * len(_ONSETS))]
    rime = _RIMES[int(part("rime", word) * len(_RIMES))]
    ending = next((e for e in ("ing", "ed", "ly", "s") if word.endswith(e)), "")
    return onset + rime + ("er" if len(word) > 7 else "") + ending


def pseudo_swapped(sentence: str, rate: float, salt: str) -> str:
    """Replace a part (`rate`) of the small content words by made-up ones; names, numbers stay."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word in _LINKS and part(salt, word) < rate:
            return _LINKS[word]
        if not word.islower() or word in _FUNCTION or part(salt, "keep", word) >= rate:
            return word
        return _pseudo(word)

    return WORD.sub(other, sentence)


@cache
def _wordnet() -> dict[str, list[tuple[str, int]]]:
    table: dict[str, list[tuple[str, int]]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            word, _, listed = line.split("\t")
            for item in listed.split():
                synonym, rank = item.split(":")
                table.setdefault(word, []).append((synonym.replace("_", " "), int(rank)))
    return table


def _known(word: str) -> tuple[str, str] | None:
    """Return the entry of an inflected word and the ending it bears."""
    for ending, bare in (("", word), ("s", word[:-1]), ("ed", word[:-2]), ("ed", word[:-1]),
                         ("ing", word[:-3]), ("ing", word[:-3] + "e"), ("s", word[:-2])):  # fmt: skip
        if len(bare) > 2 and (not ending or word.endswith(ending)) and bare in _wordnet():
            return bare, ending
    return None


def _inflected(word: str, ending: str) -> str:
    if not ending or " " in word:
        return word
    if ending in {"ed", "ing"} and word.endswith("e"):
        return word[:-1] + ending
    return word + ("es" if ending == "s" and word[-1] in "sxz" else ending)


def wordnet_swapped(sentence: str, rate: float, salt: str, senses: int = 5) -> str:
    """Replace a part (`rate`) of the words WordNet knows, by a synonym of the first `senses`."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        known = _known(word) if word.islower() and word not in _FUNCTION else None
        if known is None or part(salt, "keep", known[0]) >= rate:
            return word
        fit = [synonym for synonym, rank in _wordnet()[known[0]] if rank <= senses]
        if not fit:
            return word
        return _inflected(fit[int(part(salt, "which", known[0]) * len(fit))], known[1])

    return WORD.sub(other, sentence)


def phrased(sentence: str, rate: float, salt: str) -> str:
    """Replace a part (`rate`) of the phrases of our own table."""

    def other(match: re.Match[str]) -> str:
        found = match.group()
        if part(salt, found.casefold()) >= rate:
            return found
        new = _PHRASES[found.casefold()]
        return new[0].upper() + new[1:] if found[0].isupper() else new

    return _PHRASE.sub(other, sentence)
