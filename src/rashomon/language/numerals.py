"""Number words and figures to numbers: "twenty-five", "2 1/2", "1,200", "nineteen ninety-seven"."""

import re

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh",
            "twenty-eighth",
            "twenty-ninth",
            "thirtieth",
            "thirty-first",
        ],
        start=1,
    )
}
VAGUE = ("several", "few", "many", "some", "numerous", "various")

_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[- ](?:{_ONE}))?|(?:{_ONE}))"
WORDS = (
    rf"(?:(?:a[ -])?(?:{_SMALL}[ -])?(?:hundred|thousand|million|dozen)(?:[ -](?:and[ -])?{_SMALL})?"
    rf"|{_SMALL})"
)
"""Regular expression (no groups, for use with IGNORECASE) of a cardinal in words."""

FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,6})(?:\.\d{1,4}|[ -]\d/\d|½)?"
"""Regular expression (no groups) of a cardinal in figures."""

_ANY = re.compile(rf"(?<!\w)(?:\d|{_ONE}|{_TEN}|hundred|thousand|million|dozen)", re.IGNORECASE)


def may_count(text: str, start: int, end: int) -> bool:
    """Say whether a stretch may hold a cardinal of `FIGURES` or `WORDS`; where not, it holds none."""
    return _ANY.search(text, start, end) is not None


_FRACTION = re.compile(r"(\d+)[ -](\d)/(\d)")


def number(words: str) -> float | None:
    """Return the number that figures or number words say, `None` when they say none.

    >>> number("two hundred and five"), number("2 1/2"), number("several")
    (205.0, 2.5, None)
    """
    text = " ".join(words.lower().split()).replace(",", "")
    fraction = _FRACTION.fullmatch(text)
    if fraction and fraction[3] != "0":
        return int(fraction[1]) + int(fraction[2]) / int(fraction[3])
    text = text.removesuffix("½") + (".5" if text.endswith("½") else "")
    if re.fullmatch(r"\d{1,15}(?:\.\d{1,6})?", text, re.ASCII):
        return float(text)
    return _spelled(text.replace("-", " ").split())


def _spelled(words: list[str]) -> float | None:
    total, current, seen = 0, 0, False
    for word in words:
        if word in ("a", "an", "and", "of"):
            continue
        if word in ("couple", "dozen"):
            current = max(current, 1) * (2 if word == "couple" else 12)
        elif word in ONES or word in TENS:
            current += ONES.get(word, TENS.get(word, 0))
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in SCALES:
            total, current = total + max(current, 1) * SCALES[word], 0
        else:
            return None
        seen = True
    if seen:
        return float(total + current)
    return 1.0 if words in (["a"], ["an"]) else None


_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.ASCII)


def ordinal(words: str) -> int | None:
    """Return the number of an ordinal ("16th", "third"), `None` when it is none."""
    text = words.lower()
    if text in ORDINALS:
        return ORDINALS[text]
    found = _ORDINAL.fullmatch(text) if text[:1].isdigit() else None
    return int(found[1]) if found else None


_YEAR_TENS = rf"(?:{_TEN})(?:[- ](?:{_ONE}))?|(?:oh[- ])?(?:{_ONE})|hundred"
YEAR_WORDS = rf"(?:(?:eighteen|nineteen|twenty)[- ](?:{_YEAR_TENS})|two[- ]thousand(?:[- ](?:and[- ])?{_SMALL})?)"
"""Regular expression (no groups) of a year in words."""


def year_words(words: str) -> int | None:
    """Return the year said in words ("nineteen ninety-seven", "two thousand"), else `None`."""
    parts = words.lower().replace("-", " ").split()
    if not parts:
        return None
    if parts[:2] == ["two", "thousand"]:
        value = _spelled(parts)
        return None if value is None else int(value)
    century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}.get(parts[0])
    rest = _spelled([part for part in parts[1:] if part != "oh"])
    if century is None or rest is None:
        return None
    return century if parts[1:] == ["hundred"] else century + int(rest)
