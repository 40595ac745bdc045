"""Who is told to hold an office tells when a report was written: "President Clinton said Tuesday".

Nobody is called by an office before it is theirs, so any mention with the title sets a first day;
"former" sets that after which a term is over. That an office told is still held is likely: of the
newest US president named, it held in 273 of 285 articles it was tried on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from rashomon.language.intervals import add_days
from rashomon.language.offices import Holder, holders, surname
from rashomon.language.writing_day import LAST, Clue, Days, days_between, joined
from rashomon.nouns.spans import Span

_OFFICES = {
    "president": "president",
    "vice president": "vice president",
    "president-elect": "president-elect",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "chancellor": "chancellor",
    "foreign minister": "foreign minister",
    "foreign secretary": "foreign secretary",
    "defense minister": "defense minister",
    "secretary of state": "secretary of state",
    "secretary of defense": "secretary of defense",
    "defense secretary": "secretary of defense",
    "treasury secretary": "treasury secretary",
    "attorney general": "attorney general",
    "homeland security secretary": "homeland security secretary",
    "national security adviser": "national security adviser",
    "national security advisor": "national security adviser",
    "chief of staff": "chief of staff",
    "press secretary": "White House press secretary",
    "house speaker": "House speaker",
    "speaker": "House speaker",
    "cia director": "CIA director",
    "fbi director": "FBI director",
    "secretary-general": "secretary-general",
    "secretary general": "secretary-general",
    "pope": "pope",
    "senator": "senator",
    "sen.": "senator",
}
"""Titles as the news gives them before a name, and the offices of the table."""

_TITLE = "|".join(re.escape(title) for title in sorted(_OFFICES, key=len, reverse=True))
_NAMED = re.compile(
    rf"\b(?P<title>(?i:{_TITLE}))\s(?P<name>[A-Z][\w'’-]{{1,20}}(?:\s[A-Z][\w.'’-]{{0,20}}){{0,3}})"
)
_RUN_BY = re.compile(
    r"\b(?P<name>[A-Z][a-z]{1,20})(?:['’]s)?\s(?:administration|White\sHouse)\b(?!\s(?:could|would|will|may|might)\b)"
)
"""The president by whose name an administration goes."""
_FORMER = re.compile(
    r"\b(?P<former>(?i:former|ex|then|late|past|one-time|onetime|incoming|acting|next|future))"
    r"[\s-](?:[A-Z][\w.-]{1,20}\s){0,3}$",
)
_OTHER = re.compile(r"\b(?:vice|deputy|assistant|under|acting|first|vice-|deputy-)\s?$", re.I)
_ACTS_NOW = re.compile(r"(?:['’]s)?\s(?:says|is|has|will|plans|wants|hopes|isn['’]t|hasn['’]t)\b")
_ACTED = re.compile(
    r"(?:,[^,\n]{1,60},)?\s(?:said|told|met|spoke|held|gave|made|took|[a-z]{2,12}ed)\b"
)
_THESE_DAYS = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|this\s(?:week|morning|month|afternoon)|last\s(?:week|month|night)|next\s(?:week|month))\b",
    re.IGNORECASE,
)
_Key = tuple[str, str]
"""Office and name."""
_MOST_NAMES = 200
LATE = 4
"""Years after the latest year told: nine articles in ten are written within them."""
OPENING = 8  # sentences
SLACK = 31
"""Days by which an office may be told before or after the table has it: acting, named, leaving."""


@dataclass(slots=True)
class _Told:
    """Where each office and name is first told: at all, as held now, as held formerly.

    `often` are those told early on or more than once.
    """

    first: dict[_Key, Span] = field(default_factory=dict)
    still: dict[_Key, Span] = field(default_factory=dict)
    left: dict[_Key, Span] = field(default_factory=dict)
    often: set[_Key] = field(default_factory=set)


def office_clues(
    text: str, sentences: Sequence[Span], latest: int | None = None, *, likely: bool = False
) -> Iterator[Clue]:
    """Yield what the offices told in sentences leave open, one clue for each person and office.

    `likely` adds that the newest holder of an office told is still in it, as is whoever acts in
    the present; of two terms apart, the later only if the latest year told is near it.
    """
    told = _Told()
    for number, span in enumerate(sentences):
        _read(text, span, told, opening=number < OPENING)
        if len(told.first) + len(told.left) > _MOST_NAMES:
            break
    newest = _newest(told.first) & (told.often | told.still.keys())
    for key, where in sorted(told.first.items()):
        rows = _by_office()[key]
        spells = joined([days for row in rows for days in _spell(row)])
        if likely and key in newest and key not in told.left:
            yield Clue(_near(spells, latest), 1, (told.still.get(key, where),))
        if likely or key[0] != "senator":  # a title that is kept for life and given early
            yield Clue(((spells[0][0], LAST),), 1, (where,))
    for key, where in sorted(told.left.items()):
        ends = [row.end for row in _by_office()[key] if row.end is not None]
        if ends:
            yield Clue(days_between(min(ends), None), 1, (where,))


def _near(spells: tuple[Days, ...], latest: int | None) -> tuple[Days, ...]:
    """Return the spells of an office that begin no more than some years after a year."""
    if latest is None:
        return spells
    near = tuple(days for days in spells if date.fromordinal(days[0]).year <= latest + LATE)
    return near or spells


def _read(text: str, span: Span, told: _Told, *, opening: bool) -> None:
    words = text[span.start : span.end]
    for found in (*_NAMED.finditer(words), *_RUN_BY.finditer(words)):
        office = _OFFICES[(found.groupdict().get("title") or "president").lower()]
        name = _known(office, found["name"])
        before = words[: found.start()]
        if not name or _OTHER.search(before):
            continue
        end = found.start("name") + len(name)
        where = Span(span.report, span.start + found.start(), span.start + end)
        former = _FORMER.search(before)
        if former is not None:
            if "title" in found.groupdict() and former["former"].lower() in ("former", "ex"):
                told.left.setdefault((office, name), where)
            continue
        if "title" in found.groupdict() and (opening or (office, name) in told.first):
            told.often.add((office, name))
        told.first.setdefault((office, name), where)
        acted = _ACTED.match(words, end) and _THESE_DAYS.search(words, end)
        if _ACTS_NOW.match(words, end) or acted:
            told.still.setdefault((office, name), where)


def _newest(keys: Iterable[_Key]) -> set[_Key]:
    """Return, of the holders of one office of one country that are told, the one who came last."""
    newest: dict[tuple[str, str], tuple[date, _Key]] = {}
    for key in keys:
        rows = _by_office()[key]
        post = (key[0], min(row.country for row in rows))
        one = (max(row.start for row in rows), key)
        newest[post] = max(newest.get(post, one), one)
    return {key for _, key in newest.values()}


def _spell(row: Holder) -> tuple[Days, ...]:
    """Return the days of an office; but a president's are known to the month at best."""
    if row.office.startswith("president"):
        return days_between(row.start, row.end)
    end = None if row.end is None else add_days(row.end, SLACK)
    return days_between(add_days(row.start, -SLACK), end)


@cache
def _by_office() -> dict[tuple[str, str], tuple[Holder, ...]]:
    """Rows by office and name; a surname stands for everybody who bore it in that office."""
    found: dict[tuple[str, str], list[Holder]] = {}
    for row in holders():
        for name in {*row.names, *(surname(name) for name in row.names)}:
            found.setdefault((row.office, name), []).append(row)
    return {key: tuple(dict.fromkeys(rows)) for key, rows in found.items()}


def _known(office: str, words: str) -> str:
    """Return the longest known beginning of a name: of "Clinton Tuesday", Clinton; else ""."""
    ends = [len(words), *(found.start() for found in re.finditer(r"['’]|\s", words))]
    known = (words[:end] for end in sorted(ends, reverse=True))
    return next((name for name in known if (office, name) in _by_office()), "")
