"""Known changes put into a report: names misspelt or replaced, numbers, days and quotes altered.

Each alteration returns the text and what it changed as (kind, words of the copy, words before).
"""

import re
from collections.abc import Callable

from quality.spinner_forms import misspelt
from quality.spinner_words import part

Changed = tuple[str, str, str]
Change = Callable[[re.Match[str]], str]

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}(?![\w-])")
_NUMBER = re.compile(r"(?<![\w.,$£€/:-])\d{2,4}(?![\w.,/:%-]|\.\d)")
_DAY = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b(?!\d)")
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})\b")
_QUOTE = re.compile(r"[\"“]([^\"“”\n]{40,300})[\"”]")
_OTHERS = ("Halvorsen", "Quintero", "Abernathy", "Lindqvist", "Tarasenko", "Okonjo", "Marchetti")


def altered(text: str, salt: str) -> tuple[str, list[Changed]]:
    """Return a text with a third of its names, numbers, days and quotes altered, and how."""
    done: list[Changed] = []
    names = sorted(set(_NAME.findall(text)) - set(_MONTHS) - set(_DAYS))
    chosen = [name for name in names if part(salt, name) < 1 / 3][:4]
    for place, name in enumerate(chosen):
        other = misspelt(name, salt) if place % 3 < 2 else _OTHERS[len(name) % len(_OTHERS)]
        if other != name and other not in text:
            done.append(("name", other, name))
            text = re.sub(rf"\b{name}\b", other, text)
    for kind, pattern, change in (
        ("date", _DAY, _other_day), ("date", _WEEKDAY, _other_weekday), ("number", _NUMBER, _more),
        ("quote", _QUOTE, _other_quote),
    ):  # fmt: skip
        text, more = _each(text, pattern, kind, change, salt)
        done += more
    return text, done


def _each(
    text: str, pattern: re.Pattern[str], kind: str, change: Change, salt: str
) -> tuple[str, list[Changed]]:
    done: list[Changed] = []

    def other(match: re.Match[str]) -> str:
        new = change(match)
        if new == match.group() or part(salt, kind, match.start()) >= 1 / 3 or len(done) == 3:
            return match.group()
        done.append((kind, new, match.group()))
        return new

    return pattern.sub(other, text), done


def _other_day(match: re.Match[str]) -> str:
    return f"{match[1]} {int(match[2]) % 28 + 1}"


def _other_weekday(match: re.Match[str]) -> str:
    return _DAYS[(_DAYS.index(match[1]) + 2) % 7]


def _more(match: re.Match[str]) -> str:
    number = int(match.group())
    around = match.string[max(0, match.start() - 10) : match.end() + 10]
    if 1900 <= number <= 2030 or any(month in around for month in _MONTHS):
        return match.group()
    return str(number + 3)


def _other_quote(match: re.Match[str]) -> str:
    words = match[1].split(" ")
    places = [n for n, word in enumerate(words) if word.isalpha() and word.islower()][2:5:2]
    for n in places:
        words[n] = "surely"
    return match.group().replace(match[1], " ".join(words))
