"""Edits of form that re-writers make: numbers, dates, names, clauses, order, joins and lists."""

import re
from collections.abc import Callable, Sequence

from quality.spinner_words import part

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“A-Z])")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_MONTH_DAY = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b(?!\d)")
_SMALL = dict(
    zip(
        range(2, 13),
        "two three four five six seven eight nine ten eleven twelve".split(),
        strict=True,
    )
)
_DIGITS = {word: str(number) for number, word in _SMALL.items()}
_SPOKEN = re.compile(r"^([\"“][^\"“”]{20,}?),?([\"”]),? (.{4,80}? (?:said|says|told [\w ]+))\.$")
_SAID = re.compile(r"^([^\"“”]{30,}), ([^,\"“”]{4,60}) said\.$")
_NAMED = re.compile(r"\b[A-Z][a-z]{4,}\b")
_VOWELS = "aeiou"


def moved(sentence: str) -> str:
    """Move an opening clause behind the rest: "On Friday, crews left." -> "Crews left on Friday"."""
    head, comma, rest = sentence.partition(", ")
    if not comma or len(head) > 60 or len(rest) < 30 or '"' in head or "“" in head:
        return sentence
    body, stop = (rest[:-1], rest[-1]) if rest[-1] in ".!?" else (rest, "")
    return f"{body[0].upper()}{body[1:]}, {head[0].lower()}{head[1:]}{stop}"


def turned(sentence: str) -> str:
    """Put the speaker of a sentence first, and last a clause that followed a comma."""
    spoken = _SPOKEN.match(sentence)
    if spoken:
        return f"{spoken[3][0].upper()}{spoken[3][1:]}: {spoken[1]}.{spoken[2]}"
    said = _SAID.match(sentence)
    if said:
        return f"According to {said[2]}, {said[1][0].lower()}{said[1][1:]}."
    head, comma, tail = sentence.rpartition(", ")
    if comma and len(head) > 30 and 20 < len(tail) < 90 and '"' not in tail and "”" not in tail:
        return f"{tail[0].upper()}{tail[1:].rstrip('.')}, {head[0].lower()}{head[1:]}."
    return moved(sentence)


def reformatted(sentence: str) -> str:
    """Write dates day first, percent as a sign, and the numbers from 2 to 12 as words."""
    dated = _MONTH_DAY.sub(r"\2 \1", sentence)
    dated = re.sub(r"\bpercent\b|\bper cent\b", "%", dated)
    return re.sub(
        r"(?<![\w.,$£€])([2-9]|1[0-2])(?![\w.,%])", lambda m: _SMALL[int(m.group())], dated
    )


def in_figures(sentence: str) -> str:
    """Write number words as figures, thousands without commas, dates as 2014-style figures."""
    dated = _MONTH_DAY.sub(lambda m: f"{m[2]}/{_MONTHS.index(m[1]) + 1}", sentence)
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", dated)
    words = re.compile(r"\b(" + "|".join(_DIGITS) + r")\b")
    return words.sub(lambda m: _DIGITS[m.group()], plain)


def without_first_names(sentence: str) -> str:
    """Drop the first of two capitalised words in a row."""
    return re.sub(r"\b[A-Z][a-z]+ (?=[A-Z][a-z]{3,}\b)", "", sentence)


def garbled(sentence: str, rate: float, salt: str) -> str:
    """Misspell a part (`rate`) of the words with capitals, each one way throughout."""

    def other(match: re.Match[str]) -> str:
        name = match.group()
        if (
            part(salt, name) >= rate
            or match.start() == 0
            or name in _MONTHS
            or name.endswith("day")
        ):
            return name
        return misspelt(name, salt)

    return _NAMED.sub(other, sentence)


def misspelt(name: str, salt: str) -> str:
    """Return a name with one letter changed, doubled, dropped or swapped with the next."""
    at = 2 + int(part(salt, "at", name) * (len(name) - 3))
    way = int(part(salt, "way", name) * 4)
    if way == 0 and name[at] in _VOWELS:
        return name[:at] + _VOWELS[(_VOWELS.index(name[at]) + 1) % 5] + name[at + 1 :]
    if way == 1:
        return name[:at] + name[at] + name[at:]
    if way == 2 and at + 1 < len(name) and name[at] != name[at + 1]:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + name[at + 1 :]


def sentences(text: str) -> list[list[str]]:
    """Return the sentences of each paragraph."""
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    return [_SENTENCE.split(paragraph) for paragraph in paragraphs]


def spun(text: str, change: Callable[[str], str], cut: float, salt: str) -> str:
    """Change each sentence and drop a part (`cut`) of them; paragraphs stay."""
    kept = (
        " ".join(change(s) for s in paragraph if part(salt, "cut", s) >= cut)
        for paragraph in sentences(text)
    )
    return "\n\n".join(paragraph for paragraph in kept if paragraph)


def merged(found: Sequence[str], rate: float, salt: str) -> list[str]:
    """Join a part (`rate`) of neighbouring short sentences by "while", split long ones at ", and"."""
    result: list[str] = []
    for sentence in found:
        clean = '"' not in sentence and "“" not in sentence
        before = result[-1] if result else ""
        if clean and 20 < len(before) < 140 and before[-1] == "." and part(salt, sentence) < rate:
            result[-1] = f"{before[:-1]}, while {sentence[0].lower()}{sentence[1:]}"
        elif clean and len(sentence) > 150 and ", and " in sentence:
            head, _, tail = sentence.partition(", and ")
            result += [head + ".", tail[0].upper() + tail[1:]]
        else:
            result.append(sentence)
    return result


def reordered(found: Sequence[str], near: int, salt: str) -> list[str]:
    """Shift each sentence by up to `near` places."""
    keyed = sorted((n + part(salt, s) * (near + 1), n) for n, s in enumerate(found))
    return [found[n] for _, n in keyed]


def listed(found: Sequence[str]) -> str:
    """Return sentences as numbered points, "X said" and the like taken from their ends."""
    bare = (re.sub(r",? [\w ]{3,40} (?:said|says)\.$", ".", sentence) for sentence in found)
    return "\n".join(f"{n}. {sentence}" for n, sentence in enumerate(bare, 1))
