"""Lines around a story that say who wrote it, where and when: bylines, credits, datelines."""

import re
from dataclasses import dataclass
from datetime import date

from rashomon.language.agencies import agency_in, agency_named
from rashomon.nouns.readings import CreditKind

MAX_LINE = 500  # code points

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"(?:\W*(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,5}|[A-Z][a-z]+\s+time)?\)?)?"
_DATES = (
    re.compile(rf"(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)"),
)  # fmt: skip
_DATE_LEAD = re.compile(
    rf"^\W*(?:(?:first\s+|last\s+)?(?:published|updated|posted|modified|issued|date|dated|created)"
    rf"(?:\s+(?:on|at))?\s*[:\-–]?\s*)?(?:{_WEEKDAY}\W+)?",
    re.I,
)
_DATE_TAIL = re.compile(
    rf"^{_CLOCK}(?:\W*(?:[A-Z]{{2,5}}|updated|published)\b)?\W*$", re.IGNORECASE
)

_PERSON = r"[A-Z][\w.'’\-]*(?:\s+(?:de|van|von|der|al|bin|el|la|di|da|[A-Z][\w.'’\-]*)){1,4}"
_BYLINE = re.compile(
    r"^\W*(?:by|from|written\s+by|reported\s+by|report\s+by|story\s+by|author\s*:)\s+(?P<names>\S.{1,160})$",
    re.IGNORECASE,
)
_NAME = re.compile(rf"^{_PERSON}$")
_NAME_JOINT = re.compile(r"\s*(?:,|;|\||/|\band\b|&|\bin\s+[A-Z]\S*|\s[-–—]\s)\s*")

_CONTRIBUTED = re.compile(
    r"\bcontributed\s+(?:to\s+(?:this|the)\s+(?:report|reporting|story|article|piece)|(?:to\s+the\s+)?reporting)\b"
    r"|\bcontributed\s*\.?\W*$"
    r"|^\W*(?:with\s+(?:additional\s+)?(?:reporting|files|material|inputs?|agencies)|additional\s+reporting|reporting\s+by|writing\s+by|editing\s+by|contributing\s*:|compiled\s+(?:by|from)|inputs?\s+from)\b",
    re.IGNORECASE,
)
_WIRE_LINE = re.compile(
    r"^\W*(?:source|sources|from|via|credit|agency|©|\(c\)|copyright)\W{1,4}(?:(?:19|20)\d\d\W{1,3})?(?:by\s+)?(?:the\s+)?(?P<name>[A-Z][\w.\- ]{1,40}?)(?:\.|\W+all\s+rights\s+reserved.*)?\W*$",
    re.IGNORECASE,
)
_FIRST_IN = re.compile(
    r"\b(?:this\s+(?:story|article|report|piece|post)\s+|it\s+|article\s+|story\s+)?(?:was\s+)?(?:first\s+|originally\s+)(?:appeared|published|reported|ran)\s+(?:in|on|by|at)\s+(?:the\s+)?(?P<name>[A-Z][\w.&'’\- ]{1,40}?)(?=[.,;)]|$)"
)
_STAFF_OF = re.compile(
    rf"^\W*(?!With\b)(?P<name>(?:the\s+)?[A-Z][\w.&\- ]{{1,40}}?)['’]s?\s+{_PERSON}"
)
_TEXT_OF = re.compile(
    r"\b(?:this|the)\s+(?:report|story|article|text)\s+(?:is|was|comes)\s+(?:provided|supplied|written|produced|taken)?\s*(?:by|from)\s+(?:the\s+)?(?P<name>[A-Z][\w.\- ]{1,40}?)(?=[.,;)]|$)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"^\W{{0,3}}(?P<place>[A-Z][A-Z.'’\- ]{{2,30}}(?:,\s+(?!(?i:{_MONTH})\s+\d)[A-Z][\w.\- ]{{1,25}}?)?)"
    rf"(?P<date>,?\s+(?i:{_MONTH})\s+\d{{1,2}}(?:,\s+(?:19|20)\d\d)?)?"
    r"(?:\s*(?:\(|/)(?P<agency>[A-Z][\w.&\- ]{1,40})(?:\)|/))?\s*(?:--?|–|—|:)\s*(?=\S)"
)

_SHOUTS = frozenset(
    {"NEW", "LOOK", "WATCH", "BREAKING", "EXCLUSIVE", "UPDATE", "UPDATED", "VIDEO", "LIVE", "OPINION", "ANALYSIS", "EDITORIAL", "REPORT", "POLL", "FACT CHECK", "CORRECTION", "NOTE", "RELATED", "READ MORE", "LISTEN", "PHOTOS"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CreditWords:
    """An agency or outlet credited in a line, with the half-open range of the words in it."""

    agency: str
    kind: CreditKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DatelineWords:
    """A dateline: half-open range of the place words, and of the agency's if one is named.

    `end` is where the sentence behind its dash begins.
    """

    place: tuple[int, int]
    agency: tuple[int, int] | None
    date: tuple[int, int] | None
    end: int


def stated_date(line: str) -> tuple[date, int, int] | None:
    """Return the first full date in a line and its half-open range, or `None`.

    >>> stated_date("Published: March 3, 2020")
    (datetime.date(2020, 3, 3), 11, 24)
    """
    for pattern in _DATES:
        match = pattern.search(line[:MAX_LINE])
        found = match and _as_date(match.groupdict())
        if match and found:
            return found, match.start(), match.end()
    return None


def _as_date(words: dict[str, str | None]) -> date | None:
    month = int(words["number"] or 0) if words.get("number") else _month(words.get("month") or "")
    try:
        return date(int(words["year"] or 0), month, int(words["day"] or 0))
    except ValueError:
        return None


def _month(word: str) -> int:
    return _MONTHS.index(word.lower()[:3]) + 1


def is_date_line(line: str) -> bool:
    """Say whether a line states a date and nothing else."""
    if len(line) > 120:
        return False
    found = stated_date(line)
    if found is None:
        return False
    _, start, end = found
    lead = _DATE_LEAD.match(line)
    return lead is not None and lead.end() >= start and _DATE_TAIL.match(line[end:]) is not None


def is_byline(line: str) -> bool:
    """Say whether a line names its authors and nothing else."""
    return bool(byline_names(line))


def byline_names(line: str) -> tuple[tuple[str, int, int], ...]:
    """Return the people a byline names, each with its half-open range in the line.

    >>> byline_names("By Ana Ruiz and Tom Okoro, Harbour Wire")
    (('Ana Ruiz', 3, 11), ('Tom Okoro', 16, 25))
    """
    if len(line) > 200:
        return ()
    match = _BYLINE.match(line)
    if match is None or line.rstrip().endswith((".", "?", "!")):
        return ()
    found: list[tuple[str, int, int]] = []
    position = match.start("names")
    for piece in _pieces(line, position):
        words = line[piece[0] : piece[1]]
        if _NAME.match(words) and agency_named(words) is None and len(words.split()) <= 5:
            found.append((words, *piece))
    return tuple(found[:1] + [name for name in found[1:] if not _is_desk(name[0])])


def _pieces(line: str, position: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for joint in _NAME_JOINT.finditer(line, position):
        pieces.append((position, joint.start()))
        position = joint.end()
    pieces.append((position, len(line.rstrip())))
    return [(start, end) for start, end in pieces if end > start]


def _is_desk(words: str) -> bool:
    last = words.rsplit(" ", 1)[-1].lower()
    return last in {"wire", "news", "press", "agency", "times", "post", "correspondent", "writer", "editor", "staff", "reporter", "courier", "herald"}  # fmt: skip


def is_credit(line: str) -> bool:
    """Say whether a whole line credits an agency or other staff with the text."""
    if len(line) > MAX_LINE or len(line.split()) > 60:
        return False
    if _WIRE_LINE.match(line) and credits_in(line):
        return True
    if agency_named(line.strip(" .()[]-–—")) is not None:
        return True
    helped = _CONTRIBUTED.search(line)
    if helped is not None:
        return '"' not in line and "“" not in line and len(line.split()) <= 40
    return len(line) <= 200 and (_FIRST_IN.search(line) or _TEXT_OF.search(line)) is not None


def credits_in(line: str) -> tuple[CreditWords, ...]:
    """Return the agencies and outlets a credit line names, in order of appearance.

    "X's Ann Bell contributed" credits the text to X where X is no agency (its own staff wrote it);
    an agency that "contributed" only helped.
    """
    found: list[CreditWords] = []
    helped = _CONTRIBUTED.search(line)
    staff = _STAFF_OF.match(line) if helped else None
    if staff is not None and agency_named(staff["name"]) is None:
        found.append(_credit(staff, CreditKind.OUTLET))
    for pattern in (_FIRST_IN, _TEXT_OF):
        match = pattern.search(line)
        if match is not None:
            agency = agency_named(match["name"])
            found.append(_credit(match, CreditKind.WIRE if agency else CreditKind.OUTLET))
    taken = [(credit.start, credit.end) for credit in found]
    kind = CreditKind.CONTRIBUTED if helped else CreditKind.WIRE
    for name, start, end in agency_in(line):
        if all(end <= left or right <= start for left, right in taken):
            found.append(CreditWords(name, kind, start, end))
    return tuple(sorted(found, key=lambda credit: credit.start))


def _credit(match: re.Match[str], kind: CreditKind) -> CreditWords:
    words = match["name"].strip()
    name = agency_named(words) or words.removeprefix("The ").removeprefix("the ")
    start = match.start("name")
    return CreditWords(name, kind, start, start + len(words))


def dateline(line: str) -> DatelineWords | None:
    """Return the dateline a paragraph opens with ("GENEVA (AP) --"), or `None`.

    The place must be in capitals; an agency in brackets may be one no table knows.
    """
    match = _DATELINE.match(line[:120])
    place = match["place"].rstrip() if match else ""
    if match is None or len(place.split()) > 5 or place in _SHOUTS:
        return None
    named = match["agency"]
    agency = match.span("agency") if named and _is_agency_like(named) else None
    dated = match.span("date") if match["date"] else None
    words = (match.start("place"), match.start("place") + len(place))
    return DatelineWords(words, agency, dated, match.end())


def _is_agency_like(words: str) -> bool:
    """Say whether bracketed words of a dateline name an agency, known to the table or not."""
    if agency_named(words) is not None or (words.isupper() and 2 <= len(words) <= 6):
        return True
    return words.rsplit(maxsplit=1)[-1] in {
        "Wire",
        "News",
        "Press",
        "Agency",
        "Newswire",
        "Service",
    }
